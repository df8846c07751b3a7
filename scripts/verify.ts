#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEditions, withEdition, writeEditions } from '../src/archive/editions.ts';
import { type Manifest, sha256 } from '../src/archive/manifest.ts';
import { verify as judge, type Verdict } from '../src/archive/verify.ts';
import { compareCopies, type Differences } from '../src/print/compare-copies.ts';
import { readCopy } from '../src/print/read-copy.ts';
import { type Command, contentFolder, runCommand, UsageError } from './command.ts';

const HELP = `用法：npm run verify -- 文件.pdf… [--manifest FILE]
      npm run verify -- --record [--manifest FILE] [--content DIR]

拿一份打印件（或档案里的任何文件）与清单核对，不需要网络。结论是四种之一：
  正式文件    与现行版本逐字节一致
  旧版        是以前发布过的版本，没有改动；说明是第几版
  被改动      自称是某份评价的打印件，但与发布过的任何版本都不一致；清单旁边有档案时说明改了哪里
  不认识      不是这个档案的文件

  --manifest FILE   档案的清单，默认 dist/manifest.json
  --record          把清单里各份打印件记为一版，写入内容文件夹的 editions.json；对外发布后运行一次，并提交该文件
  --content DIR     内容文件夹，默认 content

退出码：0 全部是正式文件，1 有不是的，2 用法或环境不对。

Usage: npm run verify -- FILE.pdf… [--manifest FILE]
Says whether each file is official, of an older edition, altered or unknown. --record notes the copies of the manifest as
published editions. Exit code 0: all files are official, 1: some are not, 2: wrong usage.
`;

const OPTIONS = {
  manifest: { type: 'string' },
  record: { type: 'boolean' },
  content: { type: 'string' },
} as const;

export const verify: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  positionals: true,
  run: async ({ manifest: path = 'dist/manifest.json', record: recording, content = 'content' }, files, { out }) => {
    const manifest = readManifest(path);
    if (recording) return record(manifest, contentFolder(content), out);
    if (files.length === 0) throw new UsageError('没有给出要核对的文件');
    let clean = true;
    for (const file of files) {
      const bytes = read(file);
      const verdict = await judged(bytes, manifest);
      clean &&= verdict.kind === 'official';
      out(`${file}：${sentence(verdict)}${await differences(bytes, verdict, path)}\n`);
    }
    return clean ? 0 : 1;
  },
};

async function judged(bytes: Buffer, manifest: Manifest): Promise<Verdict> {
  const { identities } = await readCopy(bytes);
  const known = identities.find(({ evaluation }) => manifest.evaluations.some(({ id }) => id === evaluation));
  const { evaluation, data } = known ?? identities[0] ?? {};
  const copy = { sha256: sha256(bytes), ...(evaluation && { id: evaluation }), ...(data && { data }) };
  return judge(copy, manifest);
}

function sentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'official':
      return `正式文件，与清单一致（${verdict.title || verdict.path}）`;
    case 'older': {
      const { edition, editions } = verdict.place;
      return `旧版，未被改动：《${verdict.title}》第 ${edition} 版，现行的是第 ${editions} 版`;
    }
    case 'altered': {
      const of = verdict.place ? `第 ${verdict.place.edition} 版（共 ${verdict.place.editions} 版）` : '打印件';
      return `被改动：自称是《${verdict.title}》${of}，但与发布过的版本都不一致`;
    }
    case 'unknown':
      return verdict.id === undefined
        ? '不认识：清单里没有这个文件'
        : `不认识：自称是 ${verdict.id} 的打印件，但清单里没有这份评价`;
  }
}

/** What was changed, where the archive lies beside its manifest and the copy was of its edition. */
async function differences(bytes: Buffer, verdict: Verdict, manifest: string): Promise<string> {
  if (verdict.kind !== 'altered' || verdict.place?.edition !== verdict.place?.editions) return '';
  const official = join(dirname(manifest), 'evaluations', verdict.id, 'report.pdf');
  if (!existsSync(official)) return '';
  return `。${described(await compareCopies(bytes, readFileSync(official)))}`;
}

function described(found: Differences | undefined): string {
  if (found === undefined) return '文件已损坏，无法比较内容';
  const { sheets, attachments } = found;
  const parts = [
    ...(sheets.length > 0 ? [`第 ${sheets.join('、')} 页与正式打印件不同`] : []),
    ...(attachments.length > 0 ? [`内含文件不同：${attachments.join('、')}`] : []),
  ];
  return parts.length > 0 ? parts.join('；') : '各页内容和内含文件没有不同，差别在文件的其他部分';
}

/** Notes the current copies as editions; running it twice is the same as once. */
function record({ evaluations }: Manifest, content: string, out: (text: string) => void): 0 {
  const recorded = readEditions(content);
  const newest = evaluations.flatMap(({ id, editions = [] }) => {
    const last = editions.at(-1);
    return last ? [[id, withEdition(recorded[id], last)] as const] : [];
  });
  writeEditions(content, { ...recorded, ...Object.fromEntries(newest) });
  for (const [id, editions] of newest) out(`${id}：第 ${editions.length} 版\n`);
  out(`已记入 ${join(content, 'editions.json')}，请一并提交\n`);
  return 0;
}

function readManifest(path: string): Manifest {
  const manifest = parse(read(path));
  if (isManifest(manifest)) return manifest;
  throw new UsageError(`${path} 不是档案的清单`);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    'evaluations' in value &&
    Array.isArray(value.evaluations)
  );
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`读不了文件 ${path}`);
  }
}

if (import.meta.main) process.exitCode = await runCommand(verify, process.argv.slice(2));
