import {
  type Amounts,
  amount,
  type BudgetRow,
  COLUMNS,
  type Column,
  columnTotal,
  GOVERNMENTS,
  SOURCES,
  total,
} from '../budget.ts';
import { type Exact, exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { findFigure } from '../figures/index.ts';
import { allDigits } from '../figures/money.ts';
import { grandTotal, openingCarryOver } from './department-candidates.ts';
import type { Term } from './lexicon.ts';

/** A value of the data that a number in prose may repeat. Money in 元, rates as shares. */
export interface Candidate {
  readonly name: string;
  readonly value: Exact;
  /** What it was made of, for the message: `9.58 ÷ 9.62，分母：全年预算数`. */
  readonly working?: string;
  /** Name to write between braces instead of the number. */
  readonly figure?: string;
  /** Where the data has it. */
  readonly path: readonly PropertyKey[];
}

/** All values that a term may mean; `columns` narrows a source to the column that the sentence speaks of. */
export function candidatesOf(term: Term, columns: readonly Column[], evaluation: Evaluation): Candidate[] {
  if (term.kind === 'figure') return term.figures.flatMap((id) => figureCandidate(id, evaluation));
  const { budget } = evaluation;
  const [rows, name] = rowsOf(term, evaluation);
  const first = rows[0];
  if (first === undefined) return [];
  const path = ['budget', 'sources', budget.sources.indexOf(first)];
  return columns.flatMap((column) => {
    const value = columnTotal(budget, rows, column);
    return value === undefined ? [] : [{ name: `${name}${COLUMNS[column]}`, value, path }];
  });
}

type SourceTerm = Exclude<Term, { readonly kind: 'figure' }>;

function rowsOf(term: SourceTerm, { budget: { sources } }: Evaluation): readonly [readonly BudgetRow[], string] {
  return term.kind === 'source'
    ? [sources.filter(({ source }) => source === term.source), SOURCES[term.source]]
    : [sources.filter(({ level }) => level === term.level), `${GOVERNMENTS[term.level]}资金`];
}

/** By what a rate of one source may be divided; of one source, 支付进度 is often said of what arrived. */
const RATES: Readonly<Record<string, readonly (readonly [Column, Column])[]>> = {
  executionRate: [
    ['executed', 'adjusted'],
    ['executed', 'received'],
  ],
  useRate: [['executed', 'received']],
  receivedRate: [['received', 'adjusted']],
};

/** The rates of one source: its own 到位率 or 执行率. */
export function sourceRates(term: Term, figures: readonly string[], evaluation: Evaluation): Candidate[] {
  const pairs = figures.flatMap((id) => RATES[id] ?? []);
  return ofSource(term, pairs, evaluation).flatMap(({ name, totals: [part, whole] }) => {
    const value = quotient(part, whole);
    return value ? [{ name: `${name}的比率`, value, path: SOURCE }] : [];
  });
}

const BALANCES: Readonly<Record<string, readonly (readonly [Column, Column])[]>> = {
  budgetBalance: [['adjusted', 'executed']],
  cashBalance: [['received', 'executed']],
  notReceived: [['adjusted', 'received']],
};

/** What is left of one source, or hasn't arrived: `省级资金支出55万元，结余5万元`. */
export function sourceBalances(term: Term, figures: readonly string[], evaluation: Evaluation): Candidate[] {
  const pairs = figures.flatMap((id) => BALANCES[id] ?? []);
  return ofSource(term, pairs, evaluation).map(({ name, totals: [whole, part] }) => ({
    name: `${name}的差额`,
    value: whole.sub(part),
    path: SOURCE,
  }));
}

const SOURCE: Candidate['path'] = ['budget', 'sources', 0];

/** What one source has in pairs of columns, where it has both. */
function ofSource(term: Term, pairs: readonly (readonly [Column, Column])[], evaluation: Evaluation) {
  if (term.kind === 'figure') return [];
  const [rows, name] = rowsOf(term, evaluation);
  return pairs.flatMap((pair) => {
    const [one, other] = pair.map((column) => columnTotal(evaluation.budget, rows, column));
    return one && other ? [{ name, totals: [one, other] as const }] : [];
  });
}

/** The amounts of one row: a part of the project by its name. */
export function rowCandidates(
  name: string,
  row: Amounts,
  path: readonly PropertyKey[],
  columns: readonly Column[],
  evaluation: Evaluation,
): Candidate[] {
  return chosen(columns).flatMap((column) => {
    const value = amount(evaluation.budget, row, column);
    return value === undefined ? [] : [{ name: `${name}的${COLUMNS[column]}`, value, path: [...path, column] }];
  });
}

/** What one part has left. */
export function rowBalance(
  name: string,
  row: Amounts,
  path: readonly PropertyKey[],
  { budget }: Evaluation,
): Candidate[] {
  const spent = amount(budget, row, 'executed');
  return (['adjusted', 'received'] as const).flatMap((column) => {
    const had = amount(budget, row, column);
    return spent && had ? [{ name: `${name}的结余`, value: had.sub(spent), path: [...path, 'executed'] }] : [];
  });
}

/** The execution rate of one part. */
export function rowRate(
  name: string,
  row: Amounts,
  path: readonly PropertyKey[],
  { budget, method }: Evaluation,
): Candidate[] {
  const [spent, planned] = [amount(budget, row, 'executed'), amount(budget, row, method.execution.denominator)];
  const value = spent && planned && quotient(spent, planned);
  return value ? [{ name: `${name}的预算执行率`, value, path }] : [];
}

function chosen(columns: readonly Column[]): readonly Column[] {
  return columns.length > 0 ? columns : (Object.keys(COLUMNS) as Column[]);
}

function figureCandidate(id: string, evaluation: Evaluation): Candidate[] {
  if (id === 'useRate') return rate('资金使用率', 'executed', 'received', evaluation);
  if (id === 'openingCarryOver') return openingCarryOver(evaluation);
  if (id === 'grandTotal') return grandTotal(evaluation);
  if (id === 'budgetRate') return rate('预算执行率', 'executed', 'adjusted', evaluation);
  if (id === 'initialRate') return rate('年初预算执行率', 'executed', 'initial', evaluation);
  const definition = findFigure(id);
  const derived = definition?.derive(evaluation);
  if (id === 'totalScore' && derived?.value === undefined) return enteredTotal(evaluation);
  if (!definition || derived?.value === undefined || typeof derived.value === 'string') return [];
  const note = derived.note === undefined ? '' : `，${derived.note}`;
  const working = `${derived.working.replace(' × 100%', '')}${note}`;
  return [{ name: definition.name, value: derived.value, working, figure: definition.name, path: pathOf(id) }];
}

/** Where not every indicator has a score, the total that was entered is the one of the report. */
function enteredTotal({ entered }: Evaluation): Candidate[] {
  return entered?.total === undefined
    ? []
    : [{ name: '总分', value: exact(entered.total), path: ['entered', 'total'] }];
}

function rate(name: string, part: Column, whole: Column, { budget }: Evaluation): Candidate[] {
  const [above, below] = [total(budget, part), total(budget, whole)];
  const value = above && below && quotient(above, below);
  if (!above || !below || !value) return [];
  const working = `${allDigits(above)} ÷ ${allDigits(below)}，分母：${COLUMNS[whole]}`;
  return [{ name, value, working, path: ['budget', 'sources', 0] }];
}

function pathOf(id: string): readonly PropertyKey[] {
  if (/^(?:basic|project|threePublic|closing)/.test(id)) return ['department'];
  return /Score$|^achievement/.test(id) ? ['indicators'] : ['budget', 'sources', 0];
}
