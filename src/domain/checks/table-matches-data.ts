import {
  type Amounts,
  amountText,
  type BudgetRow,
  COLUMNS,
  type Column,
  columnTotal,
  MONEY_UNITS,
  SOURCES,
} from '../budget.ts';
import { type Exact, exact, exactText } from '../decimal.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Indicator, isState, targetOf } from '../indicator.ts';
import { expenseCells } from '../prose/expense-cells.ts';
import { stepOf } from '../prose/interval.ts';
import { LEXICON } from '../prose/lexicon.ts';
import { placeAt } from '../prose/passage.ts';
import { type Cell, isNear, type Row, type Table, tablesOf } from '../prose/tables.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseQuantity } from '../target.ts';

/**
 * A row of a table in the body that is named after a source, a sub-project, an item of 三公经费 or an indicator has the
 * numbers of the data.
 *
 * Money may be in 元, 万元 or 亿元. The row 合计 counts as the whole where two rows or more are those of the data.
 */
export const tableMatchesData: Rule = {
  name: 'table-matches-data',
  severity: 'error',
  find: (evaluation, manuscript) =>
    tablesOf(manuscript.prose.passages).flatMap((table) => [
      ...money(table, evaluation, manuscript),
      ...indicators(table, evaluation, manuscript),
      ...expenses(table, evaluation, manuscript),
    ]),
};

const COLUMN_HEADS: readonly (readonly [RegExp, readonly Column[]])[] = [
  [/率|比|分|户|人|数量/, []],
  [/年初预算/, ['initial']],
  [/全年预算|调整后?预算/, ['adjusted']],
  [/预算|安排|下达|批复/, ['adjusted', 'initial']],
  [/到位/, ['received']],
  [/支出|执行|使用|支付|决算/, ['executed']],
];

function columnsOf(head: string): readonly Column[] {
  if (/占|%|[/／÷](?!万?元)/.test(head)) return [];
  return COLUMN_HEADS.find(([pattern]) => pattern.test(head.replace(/[（(].*?[）)]|分配/g, '')))?.[1] ?? [];
}

interface Named {
  readonly rows: readonly Amounts[];
  readonly path: readonly PropertyKey[];
}

function money(table: Table, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  const { budget } = evaluation;
  const named = table.rows.map((row) => rowsNamed(row.label, evaluation));
  const whole = named.filter((each) => each !== undefined).length >= 2 && isWhole(table, named);
  return table.rows.flatMap((row, at) => {
    const own = row.total && whole ? { rows: budget.sources, path: ['budget', 'sources'] } : named[at];
    return own === undefined ? [] : row.cells.flatMap((cell, column) => inMoney(cell, column, row, own));
  });

  function inMoney(cell: Cell | undefined, column: number, row: Row, { rows, path }: Named): Finding[] {
    const columns = columnsOf(table.heads[column] ?? '');
    const values = columns.flatMap((each) => columnTotal(budget, rows, each) ?? []);
    const [value] = values;
    if (!cell || !value || values.length < columns.length || values.some((each) => isAmount(cell, each))) return [];
    const what = `表格“${row.label}”的${table.heads[column]}`;
    return [finding(cell, what, amountText(budget, value), `${COLUMNS[columns[0] ?? 'adjusted']}`, path, manuscript)];
  }
}

/** Whether every row of the table but its total is one of the data's: a table of other things has its own total. */
function isWhole(table: Table, named: readonly (Named | undefined)[]): boolean {
  return table.rows.every((row, at) => row.total || named[at] !== undefined || /^其中/.test(row.label));
}

function rowsNamed(label: string, { budget }: Evaluation): Named | undefined {
  const part = (budget.parts ?? []).findIndex(({ name }) => name === label);
  if (part !== -1) return { rows: budget.parts?.slice(part, part + 1) ?? [], path: ['budget', 'parts', part] };
  const name = label.replace(/^其中[：:]?|^\d[.、]|\s/g, '');
  const rows = budget.sources.filter((row) => SOURCES[row.source] === name || isNamed(row, name));
  const [first] = rows;
  return first && { rows, path: ['budget', 'sources', budget.sources.indexOf(first)] };
}

/** 中央补助资金, 财政拨款: the names that prose has for a source or a level of government; 市级 alone may be anything. */
function isNamed({ source, level }: BudgetRow, name: string): boolean {
  const term = /资金|财政|拨款|补助|配套|结转|债/.test(name) ? LEXICON.get(name) : undefined;
  return term?.kind === 'source' ? term.source === source : term?.kind === 'level' && term.level === level;
}

/** Whether a cell is this amount in 元, in one of the units of money. */
function isAmount({ number, value, own: half }: Cell, yuan: Exact): boolean {
  const scales = number.unit === '元' ? [1] : Object.values(MONEY_UNITS);
  return scales.some((scale) => isNear(value.mul(scale), yuan, half.mul(scale)));
}

function expenses(table: Table, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  return expenseCells(table, evaluation)
    .filter(({ cell, expected }) => !isAmount(cell, expected))
    .map(({ cell, name, head, expected, path }) =>
      finding(cell, `表格“${name}”的${head}`, amountText(evaluation.budget, expected), name, path, manuscript),
    );
}

function indicators(table: Table, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  return table.rows.flatMap((row) => {
    const index = evaluation.indicators.findIndex(({ name }) => row.texts.includes(name));
    const indicator = evaluation.indicators[index];
    if (indicator === undefined) return [];
    return row.cells.flatMap((cell, column) => {
      const [key, value] = recordedOf(indicator, table.heads[column] ?? '') ?? [];
      if (!cell || key === undefined || value === undefined || isValue(cell, value)) return [];
      const what = `表格“${indicator.name}”的${table.heads[column]}`;
      return [
        finding(cell, what, exactText(value), `indicators[${index}].${key}`, ['indicators', index, key], manuscript),
      ];
    });
  });
}

/** In its own unit, or with 万 and 亿 in the head of the column. */
function isValue({ number, value }: Cell, expected: Exact): boolean {
  const half = stepOf({ ...number, scale: 0, unit: '' }).div(2);
  const typed = exact(number.digits);
  const scales = [exact(1), exact(10_000), exact('0.0001'), exact(100_000_000)];
  return value.equals(expected) || scales.some((scale) => isNear(typed.mul(scale), expected, half.mul(scale)));
}

/** The value of the data that a column of an indicator's row repeats. */
function recordedOf(indicator: Indicator, head: string): readonly [keyof Indicator, Exact | undefined] | undefined {
  if (/率|比|偏差/.test(head)) return undefined;
  if (/^(?:分值|权重|满分|标准分)(?:[（(]分?[）)])?$/.test(head)) return ['points', decimal(indicator.points)];
  if (/^(?:自评|评价|实际)?(?:得分|评分)(?:[（(]分?[）)])?$/.test(head)) return ['score', decimal(indicator.score)];
  if (/目标|指标值|计划/.test(head) && !/完成/.test(head)) {
    const target = targetOf(indicator);
    return target.kind === 'number' ? ['target', target.value] : undefined;
  }
  if (!/实际|完成/.test(head) || isState(indicator.actual)) return undefined;
  return ['actual', parseQuantity(indicator.actual)?.value];
}

function decimal(text: string | undefined): Exact | undefined {
  return text === undefined ? undefined : exact(text);
}

function finding(
  { passage, number }: Cell,
  what: string,
  expected: string,
  note: string,
  path: readonly PropertyKey[],
  { place }: Manuscript,
): Finding {
  return {
    place: placeAt(passage, number.start),
    message: `${what}是 ${passage.text.slice(number.start, number.end)}，数据里是 ${expected}`,
    fix: '核对后改正表格或数据里的这个数',
    related: [{ place: place(path), note }],
  };
}
