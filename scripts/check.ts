#!/usr/bin/env node
import { existsSync, rmSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { openCache } from '../src/build/cache.ts';
import { CACHE_FOLDER, writableFolder } from '../src/build/cache-folder.ts';
import { codeDigests } from '../src/build/code.ts';
import { type Survey, survey } from '../src/build/survey.ts';
import { type Command, contentFolder, runCommand, UsageError } from './command.ts';
import { countLine, FORMATS, type Format } from './formats/index.ts';

const HELP = `用法：npm run check -- [选项] [文件…]

检查全部内容，一次列出所有问题，不生成任何文件。只给出文件时，只列这些文件的问题。

  --content DIR   内容文件夹，默认 content
  --format NAME   text（默认）、json、github 或 sarif
  --cache DIR     缓存文件夹：没有改动的文件不再检查；可以随时删除，默认 node_modules/.cache/jiping

退出码：0 没有错误（可能有警告），1 有错误，2 用法或环境不对。

Usage: npm run check -- [--content DIR] [--format text|json|github|sarif] [--cache DIR] [FILE…]
Lists every fault of every file in one run; files that haven't changed are not read again. Exit code 0: no errors, 1: errors, 2: wrong usage.
`;

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  format: { type: 'string', default: 'text' },
  cache: { type: 'string', default: CACHE_FOLDER },
} as const;

export const check: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  positionals: true,
  run: async ({ content, format, cache }, files, { out, err }) => {
    if (!isFormat(format)) throw new UsageError(`没有“${format}”这种格式；可用：${Object.keys(FORMATS).join('、')}`);
    const { evaluations, diagnostics } = await surveyed(contentFolder(content), resolve(cache));
    const wanted = new Set(files.map((file) => nameOf(file)));
    const shown = wanted.size === 0 ? diagnostics : diagnostics.filter(({ place }) => wanted.has(place.file));
    out(FORMATS[format](shown));
    err(`${evaluations.length} 份评价，${countLine(shown)}\n`);
    return shown.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

async function surveyed(content: string, cache: string): Promise<Survey> {
  const { folder, lasting } = writableFolder(cache);
  try {
    return await survey(content, process.cwd(), openCache(folder), codeDigests().survey);
  } finally {
    if (!lasting) rmSync(folder, { recursive: true });
  }
}

function nameOf(file: string): string {
  if (!existsSync(file)) throw new UsageError(`没有文件 ${file}`);
  return relative(process.cwd(), resolve(file)).split(sep).join('/');
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

if (import.meta.main) process.exitCode = await runCommand(check, process.argv.slice(2));
