import { COLUMNS, type Column, type MoneyUnit } from '../../domain/budget.ts';
import { type Exact, exact, exactText, sum } from '../../domain/decimal.ts';
import { plain } from '../../domain/prose/characters.ts';
import { stepOf, typedValue } from '../../domain/prose/interval.ts';
import { readNumbers, type TypedNumber } from '../../domain/prose/numbers.ts';
import type { Found, MoneyRow, PartRow } from '../form/reading.ts';
import { inUnit, isMoney } from './money-numbers.ts';
import { partNameAfter, partNameBefore } from './part-names.ts';
import type { Passage } from './prose-money.ts';

/** A text that speaks of one column only: what was promised, what was reached. */
export interface Telling {
  readonly passage: Passage;
  readonly column?: Column;
}

interface Item {
  readonly name: string;
  readonly number: TypedNumber;
}

type Totals = { readonly [column in Column]?: string };

const COLUMN_IDS = Object.keys(COLUMNS) as Column[];

/**
 * Sub-projects that sentences tell with their amounts. Only lists that make up the whole are taken: their sum is a total
 * of the record, or the sentence says 其中 or 共计 beside that total. Where no total is known, a plain list of projects is.
 */
export function proseParts(tellings: readonly Telling[], rows: readonly MoneyRow[], unit: MoneyUnit): PartRow[] {
  const totals = totalsOf(rows);
  const found = new Map<string, PartRow>();
  const taken = new Set<Column>();
  for (const { passage, column } of tellings) {
    const line = plain(passage.text);
    for (const items of lists(line)) {
      const whole = wholeOf(items, line, column, totals, unit);
      if (whole === undefined || taken.has(whole.column)) continue;
      taken.add(whole.column);
      for (const { name, number } of whole.items) {
        const before = found.get(name);
        const amount: Found = { value: inUnit(number, unit), place: passage.place, certainty: 'likely' };
        found.set(name, {
          name,
          place: before?.place ?? passage.place,
          amounts: { ...before?.amounts, [whole.column]: amount },
        });
      }
    }
  }
  return [...found.values()];
}

/** The columns whose total the record knows, in the order in which a list is taken for them. */
function totalsOf(rows: readonly MoneyRow[]): Totals {
  const whole = rows.find(({ source }) => source === undefined);
  const parts = rows.filter(({ source }) => source !== undefined);
  return Object.fromEntries(
    COLUMN_IDS.flatMap((column) => {
      const amounts = parts.flatMap((row) => row.amounts[column]?.value ?? []);
      const added = amounts.length > 0 ? exactText(sum(amounts.map(exact))) : undefined;
      const value = added ?? whole?.amounts[column]?.value;
      return value === undefined || exact(value).equals(0) ? [] : [[column, value] as const];
    }),
  );
}

/** Runs of named amounts that follow each other in a text; amounts in brackets say more of the one before. */
function lists(line: string): (readonly Item[])[] {
  const runs: Item[][] = [[]];
  let end = 0;
  for (const number of readNumbers(line).numbers) {
    if (!isMoney(number) || isBracketed(line, number.start)) continue;
    const words = line.slice(end, number.start);
    const name = nameAt(line, words, number);
    end = number.end;
    if (name === undefined || number.hint !== 'exact') runs.push([]);
    else runs.at(-1)?.push({ name, number });
  }
  return runs.filter((run) => run.length >= 2 && new Set(run.map(({ name }) => name)).size === run.length);
}

/** Inside round brackets of either width, of the same sentence. */
function isBracketed(line: string, at: number): boolean {
  const last = (signs: string) => Math.max(...[...signs].map((sign) => line.lastIndexOf(sign, at - 1)));
  return last('（(') > Math.max(last('）)'), last('。'));
}

/** The words of an item start behind the last stop, colon or bracket. */
function nameAt(line: string, words: string, number: TypedNumber): string | undefined {
  const own = words.replace(/[（(][^（()）]*[)）]/g, '').split(/[；;。：:（(）)]|分别为/);
  return partNameBefore(own.at(-1) ?? '') ?? partNameAfter(line.slice(number.end));
}

interface Whole {
  readonly column: Column;
  readonly items: readonly Item[];
}

function wholeOf(
  items: readonly Item[],
  line: string,
  said: Column | undefined,
  totals: Totals,
  unit: MoneyUnit,
): Whole | undefined {
  const columns = COLUMN_IDS.filter((column) => totals[column] !== undefined);
  if (columns.length === 0) return areProjects(items) ? { column: said ?? 'adjusted', items } : undefined;
  const preferred = [...columns].sort((a, b) => rank(a, said, line) - rank(b, said, line));
  for (const column of preferred) {
    const total = exact(inYuan(totals[column] ?? '0', unit));
    for (let from = 0; from < items.length - 1; from += 1) {
      for (let to = items.length; to > from + 1; to -= 1) {
        const run = items.slice(from, to);
        if (added(run).equals(total)) return { column, items: run };
      }
    }
    if (stated(items, line, total)) return { column, items };
  }
  return undefined;
}

/** A column that the text itself speaks of comes first, then 全年预算数. */
function rank(column: Column, said: Column | undefined, line: string): number {
  if (column === said) return 0;
  const spent = /支出|支付|开支|使用|花费/.test(line);
  return (
    (spent ? ['executed', 'adjusted', 'initial', 'received'] : ['adjusted', 'initial', 'executed', 'received']).indexOf(
      column,
    ) + 1
  );
}

function inYuan(digits: string, unit: MoneyUnit): string {
  return inUnit({ digits, scale: { 元: 0, 万元: 4, 亿元: 8 }[unit] } as TypedNumber, '元');
}

function added(items: readonly Item[]): Exact {
  return sum(items.map(({ number }) => typedValue(number, number.digits)));
}

/** The whole stands before 其中 or behind 共计, rounded as it may be; its parts may be wrong, which is for the check. */
function stated(items: readonly Item[], line: string, total: Exact): boolean {
  const [first, last] = [items[0]?.number, items.at(-1)?.number];
  if (!first || !last) return false;
  const near = readNumbers(line).numbers.filter(
    (number) => isMoney(number) && isNear(typedValue(number, number.digits), total, number),
  );
  return near.some(
    (number) =>
      (number.end <= first.start && /其中|分别|包括/.test(line.slice(number.end, first.start))) ||
      (number.start >= last.end && /共计|合计|总计/.test(line.slice(last.end, number.start))),
  );
}

function isNear(value: Exact, total: Exact, number: TypedNumber): boolean {
  return value.sub(total).abs().compare(stepOf(number).div(2)) <= 0;
}

/** Names of works and projects, as spot checks list them. */
function areProjects(items: readonly Item[]): boolean {
  return (
    items.filter(({ name }) => /项目$|工程$|基地$|建设$|大棚$|医院|学校|道路|改造$|维修$/.test(name)).length * 2 >
    items.length
  );
}
