import type { Evaluation } from '../domain/evaluation.ts';
import { actualText, type Indicator, type Outcome, outcome } from '../domain/indicator.ts';
import type { Method } from '../domain/method.ts';
import type { DataTable } from './table.ts';

const HEADINGS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '完成情况',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
] as const;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  achieved: '完成',
  missed: '未完成',
  pending: '尚不可测量',
  unknown: '无法判断',
};

/** The indicators as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Chinese as noise. */
export function indicatorsCsv({ indicators, method }: Evaluation): string {
  const rows = [HEADINGS, ...indicators.map((indicator) => cells(indicator, method))];
  return csvText(rows);
}

/** A table as CSV; what isn't known is an empty cell. */
export function csvOf({ columns, rows }: DataTable): string {
  return csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map((value) => value ?? ''))]);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function cells(indicator: Indicator, method: Method): readonly string[] {
  const level1 = method.levels.find(({ id }) => id === indicator.level1);
  const level2 = level1?.children.find(({ id }) => id === indicator.level2);
  return [
    level1?.name ?? indicator.level1,
    level2?.name ?? indicator.level2,
    indicator.name,
    indicator.target,
    actualText(indicator),
    OUTCOMES[outcome(indicator)],
    indicator.points ?? '',
    indicator.score ?? '',
    indicator.reason ?? '',
  ];
}

function field(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet runs cells that start with = + - @ as formulas. A target `=100%` keeps its sign, full-width. */
function harmless(text: string): string {
  if (text.startsWith('=')) return `＝${text.slice(1)}`;
  return /^[+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;
}
