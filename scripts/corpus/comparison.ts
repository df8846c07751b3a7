import type { Entry } from '../../src/content/read-entry.ts';
import { type Amounts, type Budget, COLUMNS, type Column, MONEY_UNITS, yuan } from '../../src/domain/budget.ts';
import { type Exact, exact, sum } from '../../src/domain/decimal.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { parseQuantity } from '../../src/domain/target.ts';
import type { ExpectedEvaluation } from './expected.ts';

/** One expected value beside what was recovered. */
export interface Comparison {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  readonly right: boolean;
}

/** Fields of the head, money and indicators are counted apart. */
export interface Comparisons {
  readonly fields: readonly Comparison[];
  readonly money: readonly Comparison[];
  /** One for each indicator: right when every value of it is. */
  readonly indicators: readonly Comparison[];
  /** Indicators that the source doesn't have. */
  readonly invented: number;
}

/** Holds one evaluation as `check` reads it against the values that stand in its source. */
export function compare(wanted: ExpectedEvaluation, entry: Entry | undefined): Comparisons {
  const rows = [...(entry?.evaluation.indicators ?? [])];
  return {
    fields: fields(wanted, entry),
    money: money(wanted, entry),
    indicators: wanted.indicators.map((indicator) => compareIndicator(indicator, rows)),
    invented: rows.filter(({ name }) => name !== '待填写').length,
  };
}

/** Texts are held against each other without spaces, in half-width signs. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '');
}

function fields(wanted: ExpectedEvaluation, entry: Entry | undefined): Comparison[] {
  const evaluation = entry?.evaluation;
  const has = (what: string, words: string | undefined, got: string | undefined) =>
    words === undefined ? [] : [comparison(what, words, got, plain(got ?? '').includes(plain(words)))];
  const is = (what: string, text: string | undefined, got: string | number | undefined) =>
    text === undefined ? [] : [comparison(what, text, got, String(got) === text)];
  return [
    ...wanted.title.flatMap((words) => has('title', words, evaluation?.title)),
    ...is('kind', wanted.kind, evaluation?.kind),
    ...(wanted.method ?? []).slice(0, 1).map((first) => {
      const got = evaluation?.method.id;
      return comparison('method', first, got, wanted.method?.includes(got ?? '') === true);
    }),
    ...is('year', wanted.year, evaluation?.fiscalYear),
    ...has('organisation', wanted.organisation, evaluation?.organisation.name),
    ...has('department', wanted.department, evaluation?.project?.department),
    ...has('project', wanted.project, evaluation?.project?.name),
    ...is('nature', wanted.nature, evaluation?.project?.nature),
    ...is('issued', wanted.issued, evaluation?.issued),
    ...is('unit', wanted.unit, evaluation?.budget.unit),
    ...is('chapters', wanted.chapters, entry?.manuscript.prose.headings.filter(({ depth }) => depth === 2).length),
    ...is('executionScore', wanted.executionScore, evaluation?.entered?.executionScore),
    ...is('total', wanted.total, evaluation?.entered?.total),
    ...is('grade', wanted.grade, evaluation?.entered?.grade),
  ];
}

function comparison(what: string, wanted: string, got: string | number | undefined, right: boolean): Comparison {
  return { what, wanted, got: String(got ?? '—'), right };
}

const COLUMN_IDS = Object.keys(COLUMNS) as Column[];

function money(wanted: ExpectedEvaluation, entry: Entry | undefined): Comparison[] {
  const { budget, department } = entry?.evaluation ?? {};
  const unit = MONEY_UNITS[(wanted.unit ?? '万元') as keyof typeof MONEY_UNITS];
  const same = (text: string, found: Exact | undefined) => found?.equals(exact(text).mul(unit)) === true;
  const one = (what: string, text: string | undefined, found: readonly (Exact | undefined)[]) =>
    text === undefined
      ? []
      : [
          comparison(
            what,
            text,
            found.map((value) => value?.toString() ?? '—').join('/'),
            found.some((value) => same(text, value)),
          ),
        ];
  const own = (text: string | undefined) => (text === undefined || !budget ? undefined : yuan(text, budget.unit));
  const columns = (what: string, row: Amounts & { readonly any?: string }, found: readonly Amounts[]) => [
    ...COLUMN_IDS.flatMap((column) =>
      one(
        `${what}.${column}`,
        row[column],
        found.map((each) => own(each[column])),
      ),
    ),
    ...one(
      `${what}.any`,
      row.any,
      found.flatMap((each) => COLUMN_IDS.map((column) => own(each[column]))),
    ),
  ];
  return [
    ...wanted.sources.flatMap((row) => columns(`sources.${row.source ?? ''}`, row, sourcesOf(budget, row))),
    ...wanted.parts.flatMap((row) =>
      columns(
        `parts.${row.name}`,
        row,
        budget?.parts?.filter(({ name }) => plain(name).includes(plain(row.name))) ?? [],
      ),
    ),
    ...wanted.payments.flatMap(({ payee = '', purpose = '', amount }) => {
      const found =
        budget?.payments?.filter((paid) => paid.payee.includes(payee) && paid.purpose.includes(purpose)) ?? [];
      return one(
        `payments.${payee}${purpose}`,
        amount,
        found.map((paid) => own(paid.amount)),
      );
    }),
    ...(['basic', 'project'] as const).flatMap((key) =>
      one(`department.${key}`, wanted.spending?.[key], [own(department?.[key].executed)]),
    ),
    ...wanted.threePublic.flatMap(({ item, executed }) =>
      one(`threePublic.${item}`, executed, [own(department?.threePublic?.find((row) => row.item === item)?.executed)]),
    ),
  ];
}

/** Rows of a source, and their sums: where a source is named once, the record may have it by level. */
function sourcesOf(
  budget: Budget | undefined,
  wanted: { readonly source?: string; readonly level?: string },
): Amounts[] {
  const rows = (budget?.sources ?? []).filter(
    ({ source, level }) =>
      (wanted.source === undefined || source === wanted.source) &&
      (wanted.level === undefined || level === wanted.level),
  );
  const added = COLUMN_IDS.flatMap((column) => {
    const amounts = rows.flatMap((row) => row[column] ?? []);
    return amounts.length === rows.length && rows.length > 1
      ? [[column, sum(amounts.map(exact)).toString()] as const]
      : [];
  });
  return [...rows, Object.fromEntries(added)];
}

/** Takes the row that fits best out of `rows`, so that each counts once. */
function compareIndicator(wanted: ExpectedEvaluation['indicators'][number], rows: Indicator[]): Comparison {
  const named = rows.filter(({ name }) => plain(name).includes(plain(wanted.name)));
  const faults = (row: Indicator) =>
    (['target', 'actual', 'points', 'score'] as const).filter(
      (key) => wanted[key] !== undefined && !sameValue(wanted[key], row[key] ?? ''),
    );
  const [best] = [...named].sort((a, b) => faults(a).length - faults(b).length);
  const text = Object.values(wanted).join(' ');
  if (!best) return comparison('indicators', text, undefined, false);
  rows.splice(rows.indexOf(best), 1);
  const got = [best.name, best.target, best.actual, best.points, best.score].join(' ');
  return comparison('indicators', text, got, faults(best).length === 0);
}

/** `50` and `50个` are the same actual value: the unit stands in the target. */
function sameValue(wanted: string, got: string): boolean {
  const [one, other] = [plain(wanted), plain(got)];
  if (one === other) return true;
  const [a, b] = [parseQuantity(one), parseQuantity(other)];
  return a !== undefined && b !== undefined && a.value.equals(b.value) && (a.unit === '' || a.unit === b.unit);
}
