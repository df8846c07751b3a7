#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { type Manifest, sha256 } from '../src/archive/manifest.ts';
import { verify as judge, type Verdict } from '../src/archive/verify.ts';
import { namedEvaluation } from '../src/print/read-copy.ts';
import { type Command, runCommand, UsageError } from './command.ts';

const HELP = `用法：npm run verify -- 文件.pdf… [--manifest FILE]

拿一份打印件（或档案里的任何文件）与清单核对：是正式发布的文件，还是内容不同或不认识的文件。不需要网络。

  --manifest FILE   档案的清单，默认 dist/manifest.json

退出码：0 全部是正式文件，1 有不是的，2 用法或环境不对。

Usage: npm run verify -- FILE.pdf… [--manifest FILE]
Says whether each file is a published one. Exit code 0: all are, 1: some are not, 2: wrong usage.
`;

export const verify: Command<{ manifest: { type: 'string' } }> = {
  help: HELP,
  options: { manifest: { type: 'string' } },
  positionals: true,
  run: async ({ manifest: path = 'dist/manifest.json' }, files, { out }) => {
    if (files.length === 0) throw new UsageError('没有给出要核对的文件');
    const manifest = readManifest(path);
    let clean = true;
    for (const file of files) {
      const bytes = read(file);
      const id = await namedEvaluation(bytes);
      const verdict = judge({ sha256: sha256(bytes), ...(id === undefined ? {} : { id }) }, manifest);
      clean &&= verdict.kind === 'official';
      out(`${file}：${sentence(verdict)}\n`);
    }
    return clean ? 0 : 1;
  },
};

function sentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'official':
      return `正式文件，与清单一致（${verdict.title || verdict.path}）`;
    case 'different':
      return `自称是《${verdict.title}》，但内容与清单不同：被改动过，或是另一版`;
    case 'unknown':
      return '不认识：清单里没有这个文件';
  }
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
    'evaluations' in value
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
