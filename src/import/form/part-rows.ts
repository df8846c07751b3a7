import { COLUMNS, type Column, type MoneyUnit } from '../../domain/budget.ts';
import { exact, exactText, sum } from '../../domain/decimal.ts';
import { converted } from '../prose/money-numbers.ts';
import { type Cell, rowsOf, type Table } from '../source/source.ts';
import type { FormRow, Heads } from './grid-form.ts';
import type { Amount, FormDraft, MoneyRow, PartRow } from './reading.ts';
import { moneyUnitIn, numberOf } from './values.ts';
import { bare, isSum, isTotalRow, moneyColumn, sourceOf } from './vocabulary.ts';

/** Heads over the names of sub-projects; in a form only those that can't be anything else. */
const PART = /^(?:子项目?(?:名称)?|子项名称|明细项目|分项名称|分项目名称|项目构成|资金明细)$/;
const NAME =
  /^(?:项目|项目名称|项目内容|建设内容|工程名称|支出内容|支出项目|支出明细|资金用途|用途|内容|名称|具体项目)$/;
/** 校舍维修资金 is the name of a project, 实际到位资金 a column. */
const AMOUNT =
  /(?:金额|投资额?|规模|概算|[预决]算|支出|支付|到位|拨付|下达)(?:数|额|总额|合计)?$|^(?:项目|投入|安排|下达|到位|支出|使用|补助|预算|计划|实际|总|财政)*资金(?:数|额|总额)?$/;

export const isPartHead = (text: string) => PART.test(bare(text));

export type PartHeads = Heads<Column | 'name'>;

/** The columns of a row that heads sub-projects: their name and at least one amount; empty for any other row. */
export function partHeads(cells: readonly Cell[], name: (text: string) => boolean = isPartHead): PartHeads {
  const heads = new Map<number, Column | 'name'>();
  for (const cell of cells) {
    const named = ![...heads.values()].includes('name') && name(cell.text);
    const column = named ? 'name' : columnOf(cell.text);
    if (column === undefined || [...heads.values()].includes(column)) continue;
    heads.set(cell.column, column);
  }
  const keys = [...heads.values()];
  return keys.includes('name') && keys.length > 1 ? heads : new Map();
}

/** 金额 and 投资 without a word for the column are what was planned. */
function columnOf(text: string): Column | undefined {
  const known = moneyColumn(text);
  if (known !== undefined) return Object.hasOwn(COLUMNS, known) ? (known as Column) : undefined;
  const words = bare(text);
  if (words.length > 16 || !AMOUNT.test(words) || /来源|性质|执行率|用途|单价|管理/.test(words)) return undefined;
  if (/实际|支出|支付|完成|使用|决算/.test(words)) return 'executed';
  if (/到位|下达|拨付/.test(words)) return 'received';
  return /年初/.test(words) ? 'initial' : 'adjusted';
}

/** Reads one sub-project of a form; false for a row that is none. */
export function readPartRow(row: FormRow, heads: PartHeads, form: FormDraft): boolean {
  const part = partOf(row.cells, heads);
  if (part === undefined || isSum(part.name) || isTotalRow(part.name)) return false;
  form.parts.push(part);
  for (const cell of row.cells) row.used.add(cell);
  return true;
}

function partOf(cells: readonly Cell[], heads: PartHeads): PartRow | undefined {
  const amounts: { [column in Column]?: Amount } = {};
  let name: Cell | undefined;
  for (const [at, key] of heads) {
    const cell = cells.find(({ column, columnSpan }) => column <= at && at < column + columnSpan);
    const value = cell && numberOf(cell.text);
    if (key === 'name') name = cell;
    else if (cell && value !== undefined) amounts[key] = { value, place: cell.place, certainty: 'likely' };
  }
  const text = name?.text.replace(/\s*\n\s*/g, '') ?? '';
  if (!name || text === '' || numberOf(text) !== undefined || Object.keys(amounts).length === 0) return undefined;
  return { name: text, place: name.place, amounts };
}

/**
 * Sub-projects of a table in the body. It is taken when a column adds up to the total that the record knows, or when
 * its own row of sums is that total; where the record knows none, any list of projects with amounts is.
 *
 * @param above the paragraph above the table, which often holds the unit
 */
export function tableParts(table: Table, above: string, rows: readonly MoneyRow[], unit: MoneyUnit): PartRow[] {
  const lines = rowsOf(table);
  const at = lines.findIndex((cells) => partHeads(cells, (text) => isPartHead(text) || NAME.test(bare(text))).size > 0);
  const heads = partHeads(lines[at] ?? [], (text) => isPartHead(text) || NAME.test(bare(text)));
  if (heads.size === 0) return [];
  const own = [...(lines[at] ?? []).map(({ text }) => text), above]
    .map(moneyUnitIn)
    .find((found) => found !== undefined);
  const found = lines.slice(at + 1).flatMap((cells) => partOf(cells, heads) ?? []);
  const inBudget = found.map((part) => ({ ...part, amounts: inUnit(part.amounts, own ?? unit, unit) }));
  const parts = inBudget.filter(({ name }) => !isSum(name) && !isTotalRow(name));
  const sums = inBudget.find(({ name }) => isSum(name) || isTotalRow(name));
  const labels = parts.filter(({ name }) => sourceOf(name) !== undefined);
  if (parts.length < 2 || labels.length * 2 > parts.length) return [];
  return isWhole(parts, sums, rows) ? parts : [];
}

function inUnit(amounts: PartRow['amounts'], from: MoneyUnit, to: MoneyUnit): PartRow['amounts'] {
  return Object.fromEntries(
    Object.entries(amounts).map(([column, amount]) => [
      column,
      { ...amount, value: converted(amount.value, from, to) },
    ]),
  );
}

function isWhole(parts: readonly PartRow[], sums: PartRow | undefined, rows: readonly MoneyRow[]): boolean {
  const columns = Object.keys(COLUMNS) as Column[];
  const totals = columns.flatMap((column) => totalsIn(rows, column));
  if (totals.length === 0) return true;
  return columns.some((column) => {
    const amounts = parts.flatMap((part) => part.amounts[column]?.value ?? []);
    const stated = sums?.amounts[column]?.value;
    const added = amounts.length === parts.length ? sum(amounts.map(exact)) : undefined;
    return totals.some(
      (total) => added?.equals(exact(total)) || (stated !== undefined && exact(stated).equals(exact(total))),
    );
  });
}

/** What may be the total of a column: a printed one, the sum of the sources, each source alone. */
function totalsIn(rows: readonly MoneyRow[], column: Column): string[] {
  const amounts = rows.flatMap((row) => row.amounts[column]?.value ?? []);
  const sources = rows.flatMap((row) => (row.source === undefined ? [] : (row.amounts[column]?.value ?? [])));
  return sources.length > 1 ? [...amounts, exactText(sum(sources.map(exact)))] : amounts;
}
