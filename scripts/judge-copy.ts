import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/archive/manifest.ts';
import type { Manifest } from '../src/domain/manifest.ts';
import { judge, type Verdict } from '../src/domain/verdict.ts';
import { compareCopies } from '../src/print/compare-copies.ts';
import { type CopyReading, readCopy } from '../src/print/read-copy.ts';
import { differencesText, obstacleText, sentence } from './verdict-text.ts';

/** A manifest that files are held against, and the folder of its archive, which may not be there. */
export interface KnownArchive {
  readonly path: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A file with what it is, and that in words. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly text: string;
}

export async function judgeCopy(bytes: Buffer, archive: KnownArchive): Promise<Judgement> {
  const reading = await readCopy(bytes);
  const verdict = judged(bytes, reading, archive.manifest);
  const obstacle = verdict.kind === 'unknown' ? obstacleText(reading) : '';
  return { verdict, text: `${sentence(verdict)}${obstacle}${await differences(bytes, verdict, archive)}` };
}

function judged(bytes: Buffer, { identities }: CopyReading, manifest: Manifest): Verdict {
  const known = identities.find(({ evaluation }) => manifest.evaluations.some(({ id }) => id === evaluation));
  const { evaluation, data } = known ?? identities[0] ?? {};
  const copy = { sha256: sha256(bytes), ...(evaluation && { id: evaluation }), ...(data && { data }) };
  return judge(copy, manifest);
}

/** What was changed, where the archive lies beside its manifest and the copy was of its edition. */
async function differences(bytes: Buffer, verdict: Verdict, archive: KnownArchive): Promise<string> {
  if (verdict.kind === 'official' || verdict.kind === 'older') return '';
  const whole = wholeOf(bytes, archive);
  if (whole !== undefined)
    return `。文件不完整：是《${whole.title}》现行打印件的前 ${bytes.length} 字节，应有 ${whole.bytes}`;
  if (verdict.kind === 'unknown' || verdict.place?.edition !== verdict.place?.editions) return '';
  const official = officialCopy(verdict.id, archive);
  return official ? `。${differencesText(await compareCopies(bytes, official))}` : '';
}

function officialCopy(id: string, { folder }: KnownArchive): Buffer | undefined {
  const file = join(folder, 'evaluations', id, 'report.pdf');
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** The official copy of which a file is the beginning: a download that broke off. */
function wholeOf(bytes: Buffer, archive: KnownArchive): { readonly title: string; readonly bytes: number } | undefined {
  if (bytes.length < 1000) return undefined;
  for (const { id, title } of archive.manifest.evaluations) {
    const official = officialCopy(id, archive);
    if (official?.subarray(0, bytes.length).equals(bytes)) return { title, bytes: official.length };
  }
  return undefined;
}
