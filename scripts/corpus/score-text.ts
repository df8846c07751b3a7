import type { Comparison } from './comparison.ts';
import type { ExpectedFinding } from './expected.ts';
import { type Score, type Share, scoreOf } from './score.ts';
import type { Trial } from './trial.ts';

/** One file: what was recovered and found, then what was not. */
export function trialText(trial: Trial): string {
  const { file, faults, imported, comparisons, alarms, known } = trial;
  if (imported.length === 0)
    return `${file}\n${faults.map(({ message, fix }) => `  没有导入：${message}。${fix}\n`).join('')}`;
  const lost = comparisons.flatMap(({ fields, money, indicators }) => [...fields, ...money, ...indicators]);
  return [
    file,
    known ? `  ${scoreText(scoreOf(trial))}` : `  没有核对数据：${recoveredText(trial)}`,
    ...lost.filter(({ right }) => !right).map((one) => `  没有恢复 ${lostText(one)}`),
    ...alarms.missed.map((finding) => `  没有发现 ${findingText(finding)}`),
    ...alarms.wrong.map(
      ({ rule, place, message }) => `  ${known ? '误报' : '指出'} ${rule} 第${place.line}行 ${message}`,
    ),
    '',
  ].join('\n');
}

/** Of a file without expected values: what was found, by certainty. */
function recoveredText({ imported, alarms }: Trial): string {
  const fields = imported.flatMap((one) => one.fields);
  const guesses = fields.filter(({ certainty }) => certainty === 'guess').length;
  const blanks = imported.reduce((sum, one) => sum + one.blanks.length, 0);
  const money = fields.filter(({ field }) => /^(?:budget\.(?:sources|parts|payments)|department)/.test(field)).length;
  const indicators = new Set(fields.flatMap(({ field }) => /^indicators\[\d+\]/.exec(field)?.[0] ?? [])).size;
  return `${imported.length} 份评价，${fields.length} 项（推测 ${guesses}），金额 ${money}，指标 ${indicators}，空缺 ${blanks}，检查指出 ${alarms.wrong.length}`;
}

function lostText({ what, wanted, got }: Comparison): string {
  return `${what}：应为 ${wanted}，得到 ${got}`;
}

function findingText({ rule, numbers, words }: ExpectedFinding): string {
  return [rule, ...numbers, ...(words === undefined ? [] : [words])].join(' ');
}

export function scoreText({ fields, money, indicators, invented, contradictions, falseAlarms, gaps }: Score): string {
  return [
    `字段 ${shareText(fields)}`,
    `金额 ${shareText(money)}`,
    `指标 ${shareText(indicators)}${invented > 0 ? `（多出 ${invented}）` : ''}`,
    `矛盾 ${shareText(contradictions)}`,
    `误报 ${falseAlarms}`,
    `缺项 ${gaps}`,
  ].join('  ');
}

export function shareText({ right, of }: Share): string {
  return `${right}/${of}`;
}

export function percentText({ right, of }: Share): string {
  return of === 0 ? '—' : `${((right / of) * 100).toFixed(1)}%`;
}
