import { type Exact, ZERO } from '../decimal.ts';
import { onceForEach } from '../once-for-each.ts';
import { halfStepOf, typedValue } from './interval.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** A cell that holds one number and nothing else. Percentages as typed: 98.04, with or without their sign. */
export interface Cell {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly value: Exact;
  /** Half a unit of the last digit typed. */
  readonly own: Exact;
  /** The same of the finest number of the column, for sums: 36 beside 50.25 is 36.00. */
  readonly half: Exact;
}

export interface Row {
  readonly label: string;
  /** By column; a column without a number has none. */
  readonly cells: readonly (Cell | undefined)[];
  /** What the cells say, by column. */
  readonly texts: readonly string[];
  readonly total: boolean;
}

/** A table of the body: its heads and the rows below. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** Larger tables are annexes of data; nobody adds them up by hand. */
const MOST_CELLS = 2000;

/** The tables of a body, read once for all rules that look at them. */
export const tablesOf = onceForEach((passages: readonly Passage[]): Table[] => {
  const cells = passages.filter(({ cell }) => cell !== undefined);
  if (cells.length === 0) return [];
  return [...Map.groupBy(cells, ({ block }) => block).values()].flatMap((all) =>
    all.length > MOST_CELLS ? [] : [tableOf(all)],
  );
});

function tableOf(cells: readonly Passage[]): Table {
  const width = Math.max(...cells.map(({ cell }) => (cell?.[1] ?? 0) + 1));
  const [heads = new Map<number, Passage>(), ...rows] = Map.groupBy(cells, ({ cell }) => cell?.[0] ?? 0)
    .values()
    .map((row) => new Map(row.map((each) => [each.cell?.[1] ?? 0, each] as const)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const textsOf = (row: ReadonlyMap<number, Passage>) => columns.map((column) => row.get(column)?.text.trim() ?? '');
  const read = rows.map((row) => columns.map((column) => (column === 0 ? undefined : cellOf(row.get(column)))));
  const halves = columns.map((column) => finest(read.flatMap((row) => row[column] ?? [])));
  return {
    heads: textsOf(heads),
    rows: rows.map((row, at) => {
      const texts = textsOf(row);
      const numbered = /^(?:序号|编号)$/.test(heads.get(0)?.text.trim() ?? '') || /^[-—–/]*$/.test(texts[0] ?? '');
      const label = (numbered && !TOTAL.test(texts[0] ?? '') && texts[1]) || texts[0] || '';
      const cells = read[at]?.map((cell, column) => cell && { ...cell, half: halves[column] ?? cell.half }) ?? [];
      return { label, texts, cells, total: TOTAL.test(label) };
    }),
  };
}

/** The cells of one line with half a unit of its finest number as theirs; counts are exact. */
export function levelled(cells: readonly Cell[]): Cell[] {
  const half = finest(cells.map((cell) => ({ ...cell, half: cell.own })));
  return cells.map((cell) => ({ ...cell, half: half ?? cell.own }));
}

/** Half a unit of the last place of a column; counts are exact. */
function finest(cells: readonly Cell[]): Exact | undefined {
  const [first = undefined, ...others] = cells.map(({ half }) => half);
  const half = others.reduce((least, each) => (least && each.compare(least) < 0 ? each : least), first);
  const whole = cells.every(({ number }) => !number.digits.includes('.') && number.scale === 0 && number.unit !== '元');
  return whole ? ZERO : half;
}

const TOTAL =
  /^(?:支出|收入|资金|预算|费用|经费|成本|投资|[两二三四五六七八九十]+[项类年个])?(?:合\s*计|总\s*计|共\s*计|总和|总分)(?:[（(：:].*)?$/;

function cellOf(passage: Passage | undefined): Cell | undefined {
  const [number, other] = passage?.numbers ?? [];
  if (!passage || !number || other || number.hint !== 'exact' || number.until !== undefined) return undefined;
  if (passage.text.trim() !== passage.text.slice(number.start, number.end).trim()) return undefined;
  // As typed, and a rate in ‰ among those in % is ten times less.
  const scale = number.scale - (number.unit === '‰' ? 1 : 0);
  const bare = { ...number, unit: isRate(number) ? '' : number.unit, scale };
  const own = halfStepOf(bare);
  return { passage, number, value: typedValue(bare, number.digits), own, half: own };
}

/** The table with rows for columns: a table of years in its columns has 预算, 支出 and 执行率 as rows. */
export function transposed({ heads, rows }: Table): Table {
  return {
    heads: ['', ...rows.map(({ label }) => label)],
    rows: heads.slice(1).map((head, at) => ({
      label: head,
      cells: [undefined, ...rows.map(({ cells }) => cells[at + 1])],
      texts: [head, ...rows.map(({ texts }) => texts[at + 1] ?? '')],
      total: TOTAL.test(head),
    })),
  };
}

export function isRate({ unit }: Pick<TypedNumber, 'unit'>): boolean {
  return unit === '%' || unit === '‰';
}

/** Columns of rates, prices and marks don't add up. */
const NO_SUM =
  /率|占比|比例|比重|倍|均|单价|标准|造价|每|单位|[/／]|价格|序号|编号|年份|年度$|排名|名次|满意|时间|日期|温度|得分%|百分比|[（(]%[）)]/;

export function isSummable(head: string, cells: readonly (Cell | undefined)[], before = ''): boolean {
  // 户均 | 上年户均 | 增减: the distance of what doesn't add up doesn't either.
  if (/^(?:增减|差额|差异|变化|变动)/.test(head) && NO_SUM.test(before)) return false;
  return !NO_SUM.test(head) && cells.every((cell) => cell === undefined || !isRate(cell.number));
}

export function sumOfCells(cells: readonly Cell[]): { readonly value: Exact; readonly half: Exact } {
  return cells.reduce((so, { value, half }) => ({ value: so.value.add(value), half: so.half.add(half) }), {
    value: ZERO,
    half: ZERO,
  });
}

/** Whether two values are one within what their digits leave open. */
export function isNear(one: Exact, other: Exact, slack: Exact): boolean {
  return one.sub(other).abs().compare(slack) <= 0;
}
