#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEditions, writeEditions } from '../src/archive/editions.ts';
import { inspectFolder } from '../src/archive/inspect-folder.ts';
import { MANIFEST, parseManifest, SUMS, sha256 } from '../src/archive/manifest.ts';
import { checkSignature, SIGNATURE } from '../src/archive/signature.ts';
import { editionNumber, withEdition } from '../src/domain/edition.ts';
import type { Manifest } from '../src/domain/manifest.ts';
import { type Command, contentFolder, type Output, runCommand, UsageError } from './command.ts';
import { judgeCopy, type KnownArchive } from './judge-copy.ts';
import { isSameAgain } from './rebuild.ts';
import { folderFaultText } from './verdict-text.ts';

const HELP = `用法：npm run verify -- 文件或文件夹… [--manifest FILE] [--signers FILE] [--rebuild [--content DIR]]
      npm run verify -- --record [--manifest FILE] [--content DIR]

拿打印件（或档案里的任何文件）与清单核对，不需要网络。结论是四种之一：
  正式文件    与现行版本逐字节一致
  旧版        是以前发布过的版本，没有改动；说明是第几版
  被改动      自称是某份评价的打印件，但与发布过的任何版本都不一致；清单旁边有档案时说明改了哪一页、哪些字、哪些数据
  不认识      不是这个档案的文件

给出整个档案的文件夹时，核对其中的全部文件；给出别的文件夹时，核对其中的 PDF。

  --manifest FILE   档案的清单，默认是所给档案文件夹里的，否则 dist/manifest.json
  --signers FILE    先核对清单旁边 SHA256SUMS 的签名；FILE 是可信的公钥（ssh-keygen 的 allowed_signers 格式），
                    应从发布单位另行取得，不要用档案里的那一份
  --rebuild         用内容文件夹重新排印，比较是否逐字节一致
  --record          把清单里各份打印件记为一版，写入内容文件夹的 editions.json；对外发布后运行一次，并提交该文件
  --content DIR     内容文件夹，默认 content

退出码：0 全部是正式文件，1 有不是的，2 用法或环境不对。

Usage: npm run verify -- FILE|FOLDER… [--manifest FILE] [--signers FILE] [--rebuild [--content DIR]]
Says whether each file is official, of an older edition, altered (and where) or unknown. A folder of a whole archive is
held against its manifest. --signers checks the signature of SHA256SUMS, --rebuild prints copies again and compares.
--record notes the copies of the manifest as published editions. Exit code 0: all files are official, 1: some are not,
2: wrong usage.
`;

const OPTIONS = {
  manifest: { type: 'string' },
  signers: { type: 'string' },
  rebuild: { type: 'boolean' },
  record: { type: 'boolean' },
  content: { type: 'string' },
} as const;

export const verify: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  positionals: true,
  run: async ({ manifest: named, signers, rebuild: again, record: recording, content = 'content' }, paths, output) => {
    const path = named ?? manifestOf(paths) ?? join('dist', MANIFEST);
    const archive = { path, folder: dirname(path), manifest: readManifest(path) };
    if (recording) return record(archive.manifest, contentFolder(content), output.out);
    if (paths.length === 0) throw new UsageError('没有给出要核对的文件');
    const trusted = signers === undefined || isSigned(archive, signers, output.out);
    const source = again ? contentFolder(content) : undefined;
    let clean = true;
    for (const each of paths) {
      const files = isFolder(each) ? filesIn(each, archive, output.out) : { files: [each], clean: true };
      clean &&= files.clean;
      for (const file of files.files) clean = (await isOfficial(file, archive, source, output.out)) && clean;
    }
    return clean && trusted ? 0 : 1;
  },
};

type Write = Output['out'];

/** The manifest of the first whole archive that was given. */
function manifestOf(paths: readonly string[]): string | undefined {
  return paths.map((path) => join(path, MANIFEST)).find((path) => existsSync(path));
}

/** An archive is held against the manifest as a whole; of another folder the PDFs are judged one by one. */
function filesIn(
  folder: string,
  { manifest }: KnownArchive,
  out: Write,
): { readonly files: readonly string[]; readonly clean: boolean } {
  if (!existsSync(join(folder, MANIFEST))) return { files: pdfsBelow(folder), clean: true };
  const faults = inspectFolder(folder, manifest);
  for (const fault of faults) out(`${join(folder, folderFaultText(fault))}\n`);
  const { files, evaluations } = manifest;
  if (faults.length === 0)
    out(`${folder}：完整的档案，${evaluations.length} 份评价、${files.length} 个文件与清单一致\n`);
  return { files: [], clean: faults.length === 0 };
}

function pdfsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new UsageError(`文件夹 ${folder} 里没有 PDF，也不是档案（没有 ${MANIFEST}）`);
  return files;
}

async function isOfficial(
  file: string,
  archive: KnownArchive,
  source: string | undefined,
  out: Write,
): Promise<boolean> {
  const bytes = read(file);
  const { verdict, text } = await judgeCopy(bytes, archive);
  out(`${file}：${text}\n`);
  const official = verdict.kind === 'official';
  if (source === undefined) return official;
  const again = await isSameAgain(bytes, verdict, archive.manifest, source);
  out(`  重新排印：${again.text}\n`);
  return official && again.same;
}

/** Did somebody trusted sign the hashes, and is the manifest the one that they signed? */
function isSigned({ path, folder }: KnownArchive, signers: string, out: Write): boolean {
  read(signers);
  const reading = checkSignature(folder, signers);
  if ('fault' in reading) {
    out(`${join(folder, SIGNATURE)}：签名无效：${reading.fault}\n`);
    return false;
  }
  const listed = readFileSync(join(folder, SUMS), 'utf8').includes(`${sha256(read(path))}  ${MANIFEST}\n`);
  out(
    `${join(folder, SIGNATURE)}：${listed ? `签名有效，签名人 ${reading.signer}` : `签名无效：${path} 不是签名的那一份清单`}\n`,
  );
  return listed;
}

/** Notes the current copies as editions; running it twice is the same as once. */
function record({ evaluations }: Manifest, content: string, out: Write): 0 {
  const recorded = readEditions(content);
  const newest = evaluations.flatMap(({ id, editions = [] }) => {
    const last = editions.at(-1);
    return last ? [[id, withEdition(recorded[id], last)] as const] : [];
  });
  writeEditions(content, { ...recorded, ...Object.fromEntries(newest) });
  for (const [id, editions] of newest) out(`${id}：第 ${editionNumber(editions)} 版\n`);
  out(`已记入 ${join(content, 'editions.json')}，请一并提交\n`);
  return 0;
}

function readManifest(path: string): Manifest {
  const manifest = parseManifest(read(path).toString());
  if (manifest) return manifest;
  throw new UsageError(`${path} 不是档案的清单`);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`读不了文件 ${path}`);
  }
}

if (import.meta.main) process.exitCode = await runCommand(verify, process.argv.slice(2));
