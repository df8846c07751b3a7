import type { Column, Government, MoneyUnit, SourceId } from '../../domain/budget.ts';
import { exact, exactText } from '../../domain/decimal.ts';
import { plain } from '../../domain/prose/characters.ts';
import { columnsOf } from '../../domain/prose/lexicon.ts';
import { nameOf } from '../../domain/prose/name-of.ts';
import { readNumbers, type TypedNumber } from '../../domain/prose/numbers.ts';
import type { Certainty, Found, MoneyRow } from '../form/reading.ts';
import { governmentOf } from '../form/vocabulary.ts';
import { inUnit, isMoney, unitOf } from './money-numbers.ts';

/** A text with its place and the chapters above it. */
export interface Passage {
  readonly text: string;
  readonly place: string;
  readonly section: readonly string[];
}

/** Money that sentences tell: totals by column, rows by source. */
export interface ProseMoney {
  readonly unit: Found<MoneyUnit> | undefined;
  readonly rows: readonly MoneyRow[];
  /** Units in use, when there is more than one. */
  readonly units: readonly MoneyUnit[];
}

interface Telling {
  readonly column: Column;
  readonly source?: SourceId;
  readonly level?: Government;
  readonly number: TypedNumber;
  readonly place: string;
  readonly certainty: Certainty;
}

const ELSEWHERE =
  /每|人均|平均|单价|合同|上年|去年|拟|预计|标段|同比|较|比上|今后|下一步|后续|批次|首付|调整安排|[一二三四五]批|[一二三四]期/;
const OTHER_CHAPTER = /后续|下一步|建议|改进|上年|展望/;

/** Reads budget, money received and money spent out of sentences; the first telling of each counts. */
export function proseMoney(passages: readonly Passage[]): ProseMoney {
  const tellings = passages
    .filter(({ section }) => !section.some((title) => OTHER_CHAPTER.test(title)))
    .flatMap((passage) => tellingsOf(passage));
  tellings.sort((a, b) => Number(a.certainty === 'guess') - Number(b.certainty === 'guess'));
  const units = [...new Set(tellings.map(({ number }) => unitOf(number)))];
  const unit = mostUsed(tellings.map(({ number }) => unitOf(number)));
  if (unit === undefined) return { unit: undefined, rows: [], units: [] };
  const [first] = tellings;
  return {
    unit: { value: unit, place: first?.place ?? '', certainty: units.length === 1 ? 'sure' : 'likely' },
    rows: rowsOf(tellings, unit),
    units,
  };
}

function mostUsed(units: readonly MoneyUnit[]): MoneyUnit | undefined {
  const count = (unit: MoneyUnit) => units.filter((other) => other === unit).length;
  return [...new Set(units)].sort((a, b) => count(b) - count(a))[0];
}

/** `安排资金83万元，并已拨付到位`: what was planned arrived in full. */
const ARRIVED =
  /^[，,]?(?:并|且)?(?:均|都|已|全部|全额|足额|及时|资金)*(?:拨付|下达|支付)?(?:全部|全额|足额)?到位(?!率|\d)/;

function tellingsOf({ text, place }: Passage): Telling[] {
  const found: Telling[] = [];
  const line = plain(text);
  let column: Column | undefined;
  let end = 0;
  for (const number of readNumbers(line).numbers) {
    const between = line.slice(end, number.start);
    end = number.end;
    if (/[。！？]/.test(between)) column = undefined;
    const words = line.slice(Math.max(0, number.from - 2), number.start);
    if (!isMoney(number) || ELSEWHERE.test(words) || number.hint === 'atMost' || number.hint === 'atLeast') continue;
    const telling = tell(number, column, place);
    if (!telling) continue;
    column = telling.column;
    // 约22亿元 is no amount of a record: it stays a guess that any exact telling replaces.
    found.push(number.hint === 'exact' ? telling : { ...telling, certainty: 'guess' });
    if (telling.column !== 'received' && ARRIVED.test(line.slice(number.end)))
      found.push({ ...telling, column: 'received', certainty: 'likely' });
  }
  return withoutInstalments(found, line);
}

/** `3月到账70万元，6月到账60万元` tells parts of a column, not the column. */
function withoutInstalments(found: readonly Telling[], line: string): Telling[] {
  const monthly = (line.match(/(?<!年|\d)\d{1,2}月(?:\d{1,2}日|份|底)?(?:到|支|拨|付|收)/g)?.length ?? 0) >= 2;
  return found.filter(({ column, source }) => {
    const same = found.filter((other) => other.column === column && other.source === undefined);
    return !monthly || source !== undefined || same.length < 3;
  });
}

function tell(number: TypedNumber, before: Column | undefined, place: string): Telling | undefined {
  const named = nameOf(number.lead);
  if (!named) {
    return /年初[^，。]{0,16}预算/.test(number.lead)
      ? { column: 'initial', number, place, certainty: 'guess' }
      : undefined;
  }
  const { term, of, word } = named;
  if (term.kind === 'figure') {
    const [column] = columnsOf(term.figures);
    if (column === undefined) return undefined;
    const level = governmentOf(
      /(?:中央|省级|自治区|市级|市县|县级|区级)(?:财政)?(?:下达|安排|补助|拨付)/.exec(number.lead)?.[0] ?? '',
    );
    const row = level ? ({ source: 'fiscal-appropriation', level } as const) : {};
    if (!term.weak)
      return { column: /年初/.test(of + word) ? 'initial' : column, ...row, number, place, certainty: 'likely' };
    // 资金 alone: said of the whole, or of what was 安排 or 收到.
    if (/收到|下达/.test(of)) return { column: 'received', ...row, number, place, certainty: 'guess' };
    const whole = /^(?:本?年度|项目|本项目)?$/.test(of) || /安排|批复|涉及|总投资/.test(of);
    return whole ? { column: 'adjusted', ...row, number, place, certainty: 'guess' } : undefined;
  }
  const verb = nameOf(of)?.term;
  const column = (verb?.kind === 'figure' ? columnsOf(verb.figures)[0] : undefined) ?? before ?? 'adjusted';
  if (term.kind === 'source') return { column, source: term.source, number, place, certainty: 'likely' };
  return { column, source: 'fiscal-appropriation', level: term.level, number, place, certainty: 'likely' };
}

/** Rows by source; totals go to the only source with money, or to a row whose source is supposed. */
function rowsOf(tellings: readonly Telling[], unit: MoneyUnit): MoneyRow[] {
  const rows = new Map<string, { row: MoneyRow; amounts: { [column in Column]?: Found } }>();
  const totals: { [column in Column]?: Found } = {};
  for (const { column, source, level, number, place, certainty } of tellings) {
    const amount: Found = { value: inUnit(number, unit), place, certainty };
    if (source === undefined) {
      const before = totals[column];
      totals[column] = before && /另外|此外/.test(number.lead) ? plus(before, amount) : (before ?? amount);
      continue;
    }
    const key = `${source} ${level ?? ''}`;
    const amounts: { [column in Column]?: Found } = rows.get(key)?.amounts ?? {};
    amounts[column] ??= amount;
    rows.set(key, { row: { label: key, source, ...(level && { level }), amounts }, amounts });
  }
  const known = [...rows.values()].map(({ row }) => row);
  return spread(known, withoutGuesses(totals, known));
}

/** A supposed total gives way to what is told of a source: the 总投资 of all years beside this year's bond. */
function withoutGuesses(totals: MoneyRow['amounts'], rows: readonly MoneyRow[]): MoneyRow['amounts'] {
  const told = (column: string) => rows.some(({ amounts }) => amounts[column as Column] !== undefined);
  return Object.fromEntries(
    Object.entries(totals).filter(([column, { certainty }]) => certainty !== 'guess' || !told(column)),
  );
}

/** `支付68万元，……。另外开支28万元`: both were spent. */
function plus(first: Found, second: Found): Found {
  return { ...first, value: exactText(exact(first.value).add(exact(second.value))), certainty: 'guess' };
}

function spread(rows: readonly MoneyRow[], totals: MoneyRow['amounts']): MoneyRow[] {
  const empty = (row: MoneyRow) => Object.values(row.amounts).every(({ value }) => Number(value) === 0);
  const filled = rows.filter((row) => !empty(row));
  const whole: MoneyRow = { label: '合计', amounts: totals };
  const stated = Object.keys(totals) as Column[];
  if (stated.length === 0) return [...rows];
  if (filled.length === 0) return [whole, ...rows.map((row) => withZeros(row, stated))];
  if (filled.length > 1) return [whole, ...rows];
  return [
    whole,
    ...rows.map((row) => (empty(row) ? withZeros(row, stated) : { ...row, amounts: { ...totals, ...row.amounts } })),
  ];
}

/** A source that gave nothing gave nothing in any column. */
function withZeros(row: MoneyRow, columns: readonly Column[]): MoneyRow {
  const [known] = Object.values(row.amounts);
  const zero: Found = { value: '0', place: known?.place ?? '', certainty: 'likely' };
  return { ...row, amounts: { ...Object.fromEntries(columns.map((column) => [column, zero])), ...row.amounts } };
}

/** 基本支出 and 项目支出 of a department, the first of each, in the unit of its budget. */
export function proseSpending(
  passages: readonly Passage[],
  unit: MoneyUnit,
): { readonly basic?: Found; readonly project?: Found } {
  const found: { basic?: Found; project?: Found } = {};
  for (const { text, place } of passages) {
    for (const number of readNumbers(plain(text)).numbers) {
      const word = isMoney(number) ? nameOf(number.lead)?.word : undefined;
      const key = word === '基本支出' ? 'basic' : word === '项目支出' ? 'project' : undefined;
      if (key) found[key] ??= { value: inUnit(number, unit), place, certainty: 'likely' };
    }
  }
  return found;
}
