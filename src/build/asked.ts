import { AUDIENCES } from '../domain/evaluation.ts';
import { volumeOf } from '../domain/volume.ts';
import type { ArchiveRequest } from './archive.ts';
import { fingerprint } from './finish.ts';
import type { Production } from './produce.ts';
import { shardFaults } from './shard.ts';
import type { Surveyed } from './survey.ts';

/** What was asked for can't be had: no such evaluation, shards that don't fit, copies that no browser prints. */
export class Unmet extends Error {
  readonly exitCode = 2;
}

/** The evaluations that this archive is asked to show. An audience without any is no archive. */
export function wantedOf(
  shown: readonly Surveyed[],
  { audience, only }: Pick<ArchiveRequest, 'audience' | 'only'>,
): readonly Surveyed[] {
  if (shown.length === 0) throw new Unmet(`没有可以${AUDIENCES[audience]}的评价`);
  if (only === undefined) return shown;
  const found = shown.filter(({ evaluation }) => evaluation.id === only);
  if (found.length > 0) return found;
  throw new Unmet(`没有标识为 ${only} 的评价；标识是 <年度>/<名称>，例如 ${shown[0]?.evaluation.id}`);
}

/** The volumes that are asked for are there, each once. */
export function assertVolumes(asked: readonly string[], published: readonly Surveyed[]): void {
  const volumes = asked.map((each) => {
    const volume = volumeOf(each, published);
    if (volume) return volume.id;
    throw new Unmet(`--volume ${each}：没有这个年度或单位的定稿评价，或没有其中的某份评价`);
  });
  const twice = volumes.find((id, index) => volumes.indexOf(id) < index);
  if (twice !== undefined) throw new Unmet(`两册汇编都叫 ${twice}；可写 --volume 名称=标识,标识 来区分`);
}

/** The shards are those of this archive. */
export function assertFit(joined: readonly string[], production: Production): void {
  const faults = joined.length === 0 ? [] : shardFaults(joined, fingerprint(production));
  if (faults.length > 0) throw new Unmet(`这些分片合不起来：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
