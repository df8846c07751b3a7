#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readArchive } from '../src/content/read-archive.ts';
import { type Command, contentFolder, runCommand, UsageError } from './command.ts';
import { readExpected } from './corpus/expected.ts';
import { missedAims, type Score, scoreOf, totalOf } from './corpus/score.ts';
import { percentText, scoreText, trialText } from './corpus/score-text.ts';
import { type Trial, trial } from './corpus/trial.ts';
import { sourceFiles, sourceInput } from './source-files.ts';

const HELP = `用法：npm run corpus -- 文件夹… [选项]

把文件夹里的每个文件单独导入一个临时的内容文件夹，检查一遍，再与人工核对的数据比较：恢复了多少字段、金额和指标，
检查发现了多少已知的矛盾，误报多少。没有核对数据的文件也导入，只报告得到了什么。不改动任何内容。

  --content DIR   评价办法和单位所在的内容文件夹，默认 content
  --expected DIR  人工核对的数据，默认 test/fixtures/corpus

退出码：0 全部导入且达到目标，1 有文件没有导入或没有达到目标，2 用法或环境不对。

Usage: npm run corpus -- DIR… [--content DIR] [--expected DIR]
Imports each file alone, checks it and compares with values read by people: fields, money, indicators, contradictions
found, false alarms. Exit code 0: all imported and the aims reached, 1: not, 2: wrong usage.
`;

const OPTIONS = { content: { type: 'string' }, expected: { type: 'string' } } as const;

export const corpus: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  positionals: true,
  run: async ({ content = 'content', expected = 'test/fixtures/corpus' }, names, { out, err }) => {
    const paths = names.flatMap(sourceFiles);
    if (paths.length === 0) throw new UsageError('没有给出文件夹，或里面没有可以导入的文件');
    if (!existsSync(expected)) throw new UsageError(`没有文件夹 ${expected}`);
    const folder = contentFolder(content);
    const { archive } = readArchive(folder, process.cwd());
    const known = readExpected(expected);
    const trials: Trial[] = [];
    const start = performance.now();
    for (const path of paths) {
      const done = await trial(sourceInput(path), folder, archive, known.get(basename(path)));
      trials.push(done);
      out(trialText(done));
    }
    err(`${paths.length} 个文件，${((performance.now() - start) / 1000).toFixed(1)} 秒\n`);
    return summary(trials, out);
  },
};

function summary(trials: readonly Trial[], out: (text: string) => void): 0 | 1 {
  const judged = trials.filter(({ known }) => known);
  const lost = trials.filter(({ imported }) => imported.length === 0);
  const score = totalOf(judged.map(scoreOf));
  const missed = missedAims(score, judged.length);
  out(`合计 ${trials.length} 个文件，没有导入 ${lost.length}，有核对数据 ${judged.length}\n`);
  if (judged.length > 0) out(`${scoreText(score)}\n${aimText(score, judged.length)}\n`);
  if (missed.length > 0) out(`没有达到目标：${missed.join('、')}\n`);
  return lost.length > 0 || missed.length > 0 ? 1 : 0;
}

function aimText({ money, indicators, contradictions, falseAlarms }: Score, files: number): string {
  return [
    `金额 ${percentText(money)}（目标 95%）`,
    `指标 ${percentText(indicators)}（目标 90%）`,
    `矛盾 ${percentText(contradictions)}（目标 80%）`,
    `每份报告误报 ${(falseAlarms / files).toFixed(2)}（目标小于 1）`,
  ].join('，');
}

if (import.meta.main) process.exitCode = await runCommand(corpus, process.argv.slice(2));
