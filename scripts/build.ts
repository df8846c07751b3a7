#!/usr/bin/env node
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Editions, readEditions } from '../src/archive/editions.ts';
import { type Manifest, writeManifest } from '../src/archive/manifest.ts';
import { ForeignFolder, publish, stagingFolder } from '../src/archive/publish.ts';
import { writeSitemap } from '../src/archive/sitemap.ts';
import { checkArchive } from '../src/content/check-archive.ts';
import type { Entry } from '../src/content/read-archive.ts';
import { isShownTo } from '../src/domain/audience.ts';
import type { Diagnostic } from '../src/domain/diagnostic.ts';
import { AUDIENCES, type Audience } from '../src/domain/evaluation.ts';
import type { Site } from '../src/domain/site.ts';
import { FACE_NAMES, OPEN_FACES, substitutedFamilies } from '../src/print/faces.ts';
import { isVariant, VARIANTS, type Variant } from '../src/print/variants.ts';
import { buildSite } from './astro.ts';
import { type Command, contentFolder, type Output, runCommand, UsageError } from './command.ts';
import { countLine, formatText } from './formats/index.ts';
import { printEntries } from './print-entries.ts';
import { progress, seconds, size } from './progress.ts';

const HELP = `用法：npm run build -- [选项]

检查内容，生成网页档案、正式打印件（PDF）、数据和清单。有错误时什么都不发布；OUT 要么整个换新，要么不动。

  --content DIR     内容文件夹，默认 content
  --out DIR         发布到的文件夹，默认 dist
  --base PATH       网站在域名下的路径，例如 /archive/，默认 /
  --audience NAME   public：不含草稿和内部评价；internal（默认）：全部
  --variant NAME    打印件版式：official（正式件）、draft（征求意见稿：水印和行号）、compact（紧凑版）、
                    large-print（大字版）；默认草稿按征求意见稿，其余按正式件
  --only ID         只生成一份评价，例如 2018/kashi-website-operations
  --date DAY        按这一天判断是否到了发布日期（released），例如 2026-01-31，默认今天

退出码：0 完成，1 内容有错误，2 用法或环境不对。

Usage: npm run build -- [--content DIR] [--out DIR] [--base PATH] [--audience public|internal] [--variant NAME] [--only ID] [--date DAY]
Checks the content, then publishes pages, official PDFs, data and a manifest. OUT is replaced whole or not at all.
`;

const OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  audience: { type: 'string' },
  variant: { type: 'string' },
  only: { type: 'string' },
  date: { type: 'string' },
} as const;

export const build: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async (given, _files, output) => {
    const { content = 'content', out = 'dist', base = '/', audience = 'internal', variant, only, date } = given;
    if (!isAudience(audience)) throw new UsageError(`没有“${audience}”这种公开范围；可用：public、internal`);
    if (variant !== undefined && !isVariant(variant))
      throw new UsageError(`没有“${variant}”这种版式；可用：${Object.keys(VARIANTS).join('、')}`);
    const started = Date.now();
    const day = dayOf(date ?? new Date(started).toISOString().slice(0, 10));
    const options = {
      content: contentFolder(content),
      out: resolve(out),
      base: withSlashes(base),
      audience,
      variant,
      only,
      day,
    };
    const { archive, diagnostics } = checkArchive(options.content, process.cwd());
    output.err(formatText(diagnostics));
    if (hasErrors(diagnostics)) return refuse(diagnostics, output);

    const entries = chosen(archive.entries, options);
    const editions = readEditions(options.content);
    const staging = ownStaging(options.out);
    try {
      const made = { ...options, site: archive.site, editions, conformance: archive.site?.pdf ?? 'archival' };
      const faults = await produce(staging, entries, made, output);
      if (hasErrors(faults)) return refuse(faults, output);
      publish(staging, options.out);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
    output.err(`${summary(options.out, out)}，用时 ${seconds(Date.now() - started)}\n`);
    output.err(
      `代用字体（fonts substituted）：${substitutedFamilies(OPEN_FACES)
        .map((family) => FACE_NAMES[family])
        .join('、')}\n`,
    );
    return 0;
  },
};

interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly audience: Audience;
  readonly variant?: Variant;
  readonly only?: string;
  /** ISO; evaluations that are released later stay out of public builds. */
  readonly day: string;
}

/** What an archive is made of besides its evaluations. */
interface Made {
  readonly site: Site | undefined;
  readonly editions: Editions;
  readonly conformance: 'archival' | 'plain';
}

/** Makes everything of an archive in the staging folder; returns the faults that only print can find. */
async function produce(
  staging: string,
  entries: readonly Entry[],
  options: BuildOptions & Made,
  output: Output,
): Promise<readonly Diagnostic[]> {
  const show = progress(output);
  show.stage('网页和数据');
  await buildSite({ ...options, out: staging });
  if (options.site?.address !== undefined) writeSitemap(staging, options.site.address, options.base);
  show.stage('正式打印件', entries.length);
  const { base, conformance, editions, variant } = options;
  const printed = await printEntries(entries, { root: staging, base, conformance, variant, onStep: show.step });
  const faults = printed.flatMap(({ diagnostics }) => diagnostics);
  output.err(formatText(faults));
  if (!hasErrors(faults)) {
    show.stage('清单');
    writeManifest(staging, manifestHead(entries, new Map(printed.map(({ id, sheets }) => [id, sheets]))), editions);
  }
  show.end();
  return faults;
}

function manifestHead(entries: readonly Entry[], sheets: ReadonlyMap<string, number>): Omit<Manifest, 'files'> {
  return {
    generator: 'jiping',
    evaluations: entries.map(({ evaluation: { id, title, organisation, fiscalYear, status } }) => ({
      id,
      title,
      organisation: organisation.id,
      fiscalYear,
      status,
      sheets: sheets.get(id) ?? 0,
    })),
  };
}

/** The evaluations of this build. An audience without any is no archive. */
function chosen(entries: readonly Entry[], { audience, only, day }: BuildOptions): readonly Entry[] {
  const shown = entries.filter(({ evaluation }) => isShownTo(audience, evaluation, day));
  if (shown.length === 0) throw new UsageError(`没有可以${AUDIENCES[audience]}的评价`);
  if (only === undefined) return shown;
  const found = shown.filter(({ evaluation }) => evaluation.id === only);
  if (found.length > 0) return found;
  throw new UsageError(`没有标识为 ${only} 的评价；标识是 <年度>/<名称>，例如 ${shown[0]?.evaluation.id}`);
}

function ownStaging(out: string): string {
  try {
    return stagingFolder(out);
  } catch (error) {
    if (error instanceof ForeignFolder) throw new UsageError(error.message);
    throw error;
  }
}

function refuse(diagnostics: readonly Diagnostic[], { err }: Output): 1 {
  err(`\n${countLine(diagnostics)}。没有发布任何内容，上次发布的档案没有改动\n`);
  return 1;
}

function summary(folder: string, name: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const bytes = manifest.files.reduce((total, file) => total + file.bytes, 0);
  const sheets = manifest.evaluations.reduce((total, evaluation) => total + evaluation.sheets, 0);
  return `${manifest.evaluations.length} 份评价，${sheets} 张打印页，${manifest.files.length} 个文件，${size(bytes)}，已发布到 ${name}`;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function isAudience(name: string): name is Audience {
  return Object.hasOwn(AUDIENCES, name);
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
