#!/usr/bin/env node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ownChromium } from './bench/chromium.ts';
import { ownPrint } from './bench/own-print.ts';
import { machineName, type Results, slopesOf, written } from './bench/results.ts';
import { compareRivals } from './bench/rivals.ts';
import { type Run, runsOf, STATES } from './bench/runs.ts';
import { type Command, type ExitCode, type Output, runCommand, UsageError } from './command.ts';
import { seconds } from './progress.ts';

const HELP = `用法：npm run bench -- [选项]

用程序生成的评价测量 build：每种份数从头生成一次，不作改动再生成一次，改一个数字再生成一次；记录用时、各阶段和全部
进程的内存峰值。再与装好的其他工具（pagedjs-cli、Vivliostyle CLI、WeasyPrint、Typst）比较同一份报告的 PDF。

  --sizes N,N,…   各次的份数，默认 10,100,1000
  --json FILE     把结果写成 JSON
  --keep DIR      在这个文件夹里工作并保留全部内容；默认用临时文件夹，用完删除
  --seed N        换一批内容，默认 1

退出码：0 完成，2 用法或环境不对。

Usage: npm run bench -- [--sizes 10,100,1000] [--json FILE] [--keep DIR] [--seed N]
Times builds of generated archives, and the PDF of one report beside other programs that are on the PATH.
`;

const OPTIONS = {
  sizes: { type: 'string', default: '10,100,1000' },
  json: { type: 'string' },
  keep: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;

export const bench: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async ({ sizes, json, keep, seed }, _files, output): Promise<ExitCode> => {
    const counts = sizes.split(',').map((text) => wholeNumber(text, '--sizes'));
    const home = keep === undefined ? mkdtempSync(join(tmpdir(), 'jiping-bench-')) : resolve(keep);
    mkdirSync(home, { recursive: true });
    try {
      const results = await measured(counts, wholeNumber(seed, '--seed'), home, output);
      output.out(written(results));
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
    } finally {
      if (keep === undefined) rmSync(home, { recursive: true, force: true });
    }
    return 0;
  },
};

async function measured(sizes: readonly number[], seed: number, home: string, { err }: Output): Promise<Results> {
  const machine = machineName();
  const onRun = ({ size, state, milliseconds }: Run) => err(`${size} 份，${STATES[state]}：${seconds(milliseconds)}\n`);
  const runs: Run[] = [];
  for (const size of sizes) runs.push(...(await runsOf(size, { home, seed, onRun })));
  const root = join(home, String(Math.max(...sizes)), 'dist');
  err('与其他工具比较同一份报告\n');
  const print = await ownPrint(root, join(home, 'print'));
  const comparisons = await compareRivals(print.page, home, await ownChromium());
  return { date: new Date().toISOString(), machine, runs, slopes: slopesOf(runs), print, comparisons };
}

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,6}$/.test(text.trim())) return Number(text);
  throw new UsageError(`${option} 应为正整数，不是“${text}”`);
}

if (import.meta.main) process.exitCode = await runCommand(bench, process.argv.slice(2));
