#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type ArchiveRequest, buildArchive, type Outcome, type Watcher } from '../src/build/archive.ts';
import { CACHE_FOLDER } from '../src/build/cache-folder.ts';
import { parseShard } from '../src/build/shard.ts';
import { SMALL_HEAP } from '../src/build/small-heap.ts';
import { AUDIENCES, type Audience } from '../src/domain/evaluation.ts';
import { FACE_NAMES, type FaceFiles, substitutedFamilies } from '../src/print/faces.ts';
import { isVariant, VARIANTS } from '../src/print/variants.ts';
import { Trace } from '../src/trace.ts';
import { type Command, contentFolder, type ExitCode, type Output, runCommand, UsageError } from './command.ts';
import { countLine, formatText } from './formats/index.ts';
import { progress, seconds, size } from './progress.ts';

// For the threads that finish copies too: of thousands of evaluations that is some hundred megabytes.
setFlagsFromString(SMALL_HEAP);

const HELP = `用法：npm run build -- [选项]

检查内容，生成网页档案、正式打印件（PDF）、数据和清单。有错误时什么都不发布；OUT 要么整个换新，要么不动。
没有改动的部分从缓存取用，只重做受影响的。

  --content DIR     内容文件夹，默认 content
  --out DIR         发布到的文件夹，默认 dist
  --base PATH       网站在域名下的路径，例如 /archive/，默认 /
  --audience NAME   public：不含草稿和内部评价；internal（默认）：全部
  --variant NAME    打印件版式：official（正式件）、draft（征求意见稿：水印和行号）、compact（紧凑版）、
                    large-print（大字版）；默认草稿按征求意见稿，其余按正式件
  --crop-marks      送印刷厂：每张四周留出血和裁切线
  --right-hand      章（汇编中：每份报告）都从右页起，前面必要时留空白页
  --volume NAME     另把已打印的报告装订成一册：年度（2018）、单位标识，或 名称=标识,标识；可多次使用
  --only ID         只生成一份评价，例如 2018/kashi-website-operations
  --date DAY        按这一天判断是否到了发布日期（released），例如 2026-01-31，默认今天
  --keep-going      有错误的评价留在档案之外，其余照常发布，退出码为 1
  --cache DIR       缓存文件夹，可以随时删除，几台机器可以共用；默认 node_modules/.cache/jiping
  --sign KEY        用这个 SSH 密钥给 SHA256SUMS 签名，例如 ~/.ssh/id_ed25519；也可用环境变量 JIPING_SIGNING_KEY
  --shard I/N       只做第 I 片（共 N 片），结果放在 OUT，供 --join 合并
  --timings FILE    把各步用时写成 Chrome trace 格式的文件，可在 chrome://tracing 或 Perfetto 里看
  --join DIR,DIR…   合并各片：内容和选项要与分片时相同，结果与一次生成逐字节一致

退出码：0 完成，1 内容有错误，2 用法或环境不对。

Usage: npm run build -- [--content DIR] [--out DIR] [--base PATH] [--audience public|internal] [--variant NAME] [--only ID]
       [--crop-marks] [--right-hand] [--volume NAME]… [--date DAY] [--keep-going] [--cache DIR] [--sign KEY]
       [--shard I/N | --join DIR,DIR…] [--timings FILE]
Checks the content, then publishes pages, official PDFs, data and a manifest. OUT is replaced whole or not at all; what
has not changed is taken from the cache.
`;

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  audience: { type: 'string', default: 'internal' },
  variant: { type: 'string' },
  'crop-marks': { type: 'boolean' },
  'right-hand': { type: 'boolean' },
  volume: { type: 'string', multiple: true },
  only: { type: 'string' },
  date: { type: 'string' },
  'keep-going': { type: 'boolean', default: false },
  cache: { type: 'string' },
  sign: { type: 'string', default: process.env['JIPING_SIGNING_KEY'] ?? '' },
  shard: { type: 'string' },
  join: { type: 'string' },
  timings: { type: 'string' },
} as const;

export const build: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async (given, _files, output) => {
    const started = Date.now();
    const { content, out, base, audience, variant, only, date, cache = CACHE_FOLDER, shard, timings } = given;
    if (!isAudience(audience)) throw new UsageError(`没有“${audience}”这种公开范围；可用：public、internal`);
    if (variant !== undefined && !isVariant(variant))
      throw new UsageError(`没有“${variant}”这种版式；可用：${Object.keys(VARIANTS).join('、')}`);
    const request: ArchiveRequest = {
      content: contentFolder(content),
      out: resolve(out),
      base: withSlashes(base),
      audience,
      day: dayOf(date ?? new Date(started).toISOString().slice(0, 10)),
      copies: { variant, cropMarks: given['crop-marks'], chaptersRight: given['right-hand'] },
      volumes: given.volume ?? [],
      cache: resolve(cache),
      joined: given.join?.split(',').map((folder) => resolve(folder)) ?? [],
      keepGoing: given['keep-going'],
      trace: new Trace(),
      ...(only === undefined ? {} : { only }),
      ...(given.sign === '' ? {} : { signingKey: keyFile(given.sign) }),
      ...(shard === undefined ? {} : { shard: shardOf(shard) }),
    };
    const outcome = await built(request, output, timings);
    return report(outcome, { name: out, milliseconds: Date.now() - started, output });
  },
};

async function built(request: ArchiveRequest, output: Output, timings?: string): Promise<Outcome> {
  const show = progress(output);
  const watcher: Watcher = {
    stage: show.stage,
    step: show.step,
    faults: (diagnostics) => output.err(formatText(diagnostics)),
  };
  try {
    return await buildArchive(request, watcher);
  } finally {
    show.end();
    if (timings !== undefined) request.trace.write(timings);
  }
}

interface Telling {
  readonly name: string;
  readonly milliseconds: number;
  readonly output: Output;
}

function report(outcome: Outcome, { name, milliseconds, output: { err } }: Telling): ExitCode {
  const { manifest, diagnostics, missing, reused, faces } = outcome;
  if (manifest === undefined) {
    err(`\n${countLine(diagnostics)}。没有发布任何内容，上次发布的档案没有改动\n`);
    return 1;
  }
  const { evaluations, files } = manifest;
  const sheets = evaluations.reduce((total, evaluation) => total + evaluation.sheets, 0);
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  const made = `${evaluations.length} 份评价，${sheets} 张打印页，${files.length} 个文件，${size(bytes)}`;
  err(`${made}，已发布到 ${name}，用时 ${seconds(milliseconds)}\n`);
  err(`取自缓存：检查 ${reused.read} 份，网页 ${reused.pages} 份，打印件 ${reused.copies} 份\n`);
  err(substituted(faces));
  if (missing.length === 0) return 0;
  err(`\n有 ${missing.length} 份没有发布：${missing.join('、')}\n`);
  return 1;
}

/** Never claims a page of the standard where a face of it is another one. */
function substituted(faces: FaceFiles): string {
  const names = substitutedFamilies(faces).map((family) => FACE_NAMES[family]);
  return names.length === 0 ? '' : `代用字体（fonts substituted）：${names.join('、')}\n`;
}

/** Looked for before the work is done, not after. */
function keyFile(name: string): string {
  if (existsSync(name)) return resolve(name);
  throw new UsageError(`没有签名用的密钥文件 ${name}`);
}

function isAudience(name: string): name is Audience {
  return Object.hasOwn(AUDIENCES, name);
}

function shardOf(text: string) {
  const shard = parseShard(text);
  if (shard === undefined) throw new UsageError(`--shard 应为“第几片/共几片”，例如 2/4，不是“${text}”`);
  return shard;
}

function withSlashes(base: string): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  if (/[^\w\-./~]/.test(path)) throw new UsageError(`--base 应为路径，例如 /archive/，不是“${base}”`);
  return path === '' ? '/' : `/${path}/`;
}

function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--date 应为日期，例如 2026-01-31，不是“${text}”`);
}

if (import.meta.main) process.exitCode = await runCommand(build, process.argv.slice(2));
