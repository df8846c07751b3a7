import { type Exact, roundHalfUp, shortText } from '../decimal.ts';
import { placeAt } from '../prose/passage.ts';
import { type OddCell, oddShareCells } from '../prose/share-columns.ts';
import { type Cell, isNear, isRate, type Row, type Table, tablesOf, transposed } from '../prose/tables.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * What the columns of a table have to do with each other holds in every row: 支出 ÷ 预算 = 执行率, 预算 − 支出 = 结余,
 * 人数 × 标准 = 金额, 支出 ÷ its 合计 = 占比, (限价 − 中标价) ÷ 限价 = 下浮率. Where years or quarters are columns, the same holds of rows in every column.
 *
 * Nothing is read from the heads but which column is a rate: a relation that holds in all rows but one, and in two at
 * least, is taken for meant. 占比 is the share of a row in the total of a column. Each number stands for half a unit of its last digit.
 */
export const tableRowsAgree: Rule = {
  name: 'table-rows-agree',
  severity: 'error',
  find: (_evaluation, { prose }) =>
    tablesOf(prose.passages).flatMap((table) => {
      const found = [...findings(table), ...oddShareCells(table).map(ofShare)];
      return found.length === 0 && isOfPeriods(table) ? findings(transposed(table), '一列') : found;
    }),
};

function ofShare({ label, head, of, cell: { passage, number }, expected }: OddCell): Finding {
  return {
    place: placeAt(passage, number.start),
    message: `表格“${label}”一行的${head}是 ${passage.text.slice(number.start, number.end)}，按${of}在合计里占 ${roundHalfUp(expected, 2)}%，其余各行都是这样算的`,
    fix: '核对这一行和合计，改正写错的一个',
    related: [],
  };
}

/** Columns of years or quarters, all but a total and a change. */
function isOfPeriods({ heads, rows }: Table): boolean {
  const periods = heads.slice(1).filter((head) => PERIOD.test(head));
  return periods.length >= 3 && periods.length >= heads.length - 3 && rows.length >= 3;
}

const PERIOD = /^(?:(?:19|20)\d{2}年?度?|第?[一二三四1-4]季度|\d{1,2}月份?|上年|本年)/;

/** How a cell follows from others of its row. */
interface Relation {
  readonly sign: '÷' | '−' | '×' | '较' | '占';
  readonly columns: readonly [number, number, number];
}

interface Verdict {
  readonly holds: boolean;
  /** Whether the row says something at all: 5 ÷ 5 = 100% holds for anything. */
  readonly telling: boolean;
  readonly expected: Exact;
}

/** More columns are no table that follows from itself. */
const MOST_COLUMNS = 10;

function findings(table: Table, line = '一行'): Finding[] {
  const columns = table.heads.flatMap((_, column) =>
    table.rows.filter(({ cells }) => cells[column]).length >= 3 ? [column] : [],
  );
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return [];
  const judged = relations(columns, table).map((relation) => ({ relation, verdicts: verdictsOf(relation, table) }));
  // 结余 that is 到位 − 支出 in every row need not be 预算 − 支出.
  const settled = new Set(judged.filter(({ verdicts }) => isLaw(verdicts)).map(({ relation }) => relation.columns[2]));
  const found = judged
    .filter(({ relation }) => !settled.has(relation.columns[2]))
    .flatMap(({ relation, verdicts }) => broken(relation, verdicts, table, line));
  return found.filter(({ place }, at) => found.findIndex((other) => other.place.line === place.line) === at);
}

function relations(columns: readonly number[], table: Table): Relation[] {
  const rates = new Set(columns.filter((column) => isRateColumn(column, table)));
  return columns.flatMap((x) =>
    columns.flatMap((y) =>
      columns.flatMap((z): Relation[] => {
        if (y === z || x === z || rates.has(x) || rates.has(y)) return [];
        const isRate = rates.has(z);
        if (x === y) return isRate ? [{ sign: '占', columns: [x, y, z] }] : [];
        if (isRate) return (['÷', '较'] as const).map((sign) => ({ sign, columns: [x, y, z] }));
        return [
          { sign: '−', columns: [x, y, z] },
          ...(x < y ? [{ sign: '×' as const, columns: [x, y, z] as const }] : []),
        ];
      }),
    ),
  );
}

function isRateColumn(column: number, { heads, rows }: Table): boolean {
  const head = heads[column] ?? '';
  return /率|占比|比例|比重|%/.test(head) || rows.some(({ cells }) => cells[column] && isRate(cells[column].number));
}

type Judged = Verdict & { readonly row: Row };

function verdictsOf(relation: Relation, { rows }: Table): Judged[] {
  const total = rows.find((row) => row.total);
  return rows.flatMap((row) => {
    const verdict = verdictOf(relation, row, total);
    return verdict ? [{ row, ...verdict }] : [];
  });
}

function isLaw(verdicts: readonly Judged[]): boolean {
  return verdicts.every(({ holds }) => holds) && verdicts.filter(({ telling }) => telling).length >= 2;
}

function broken(relation: Relation, verdicts: readonly Judged[], table: Table, line: string): Finding[] {
  const [first, ...others] = verdicts.filter(({ holds }) => !holds);
  const right = verdicts.filter(({ holds, telling }) => holds && telling);
  if (!first || others.length > 0 || right.length < 2) return [];
  return finding(relation, first.row, first.expected, table, line);
}

function verdictOf({ sign, columns }: Relation, { cells, total }: Row, whole: Row | undefined): Verdict | undefined {
  const [x, own, z] = columns.map((column) => cells[column]);
  const y = sign === '占' ? whole?.cells[columns[1]] : own;
  if (!x || !y || !z || (sign === '×' && total)) return undefined;
  if (sign === '÷' || sign === '占') return ratio(x, y, z);
  if (sign === '较') return change(x, y, z);
  return sign === '−' ? difference(x, y, z) : product(x, y, z);
}

function ratio(x: Cell, y: Cell, z: Cell): Verdict | undefined {
  if (y.value.equals(0)) return undefined;
  const expected = x.value.div(y.value).mul(100);
  const slack = z.own.add(y.half.mul(expected).add(x.half.mul(100)).div(y.value));
  return { holds: isNear(expected, z.value, slack), telling: z.number.digits.replace(/\D/g, '') !== '100', expected };
}

/** (x − y) ÷ y, without its sign: 降幅3.80% and -3.80%. */
function change(x: Cell, y: Cell, z: Cell): Verdict | undefined {
  const by = ratio({ ...x, value: x.value.sub(y.value).abs() }, y, { ...z, value: z.value.abs() });
  return by && { ...by, telling: by.telling && !z.value.equals(0) };
}

/** Fewer digits make differences by chance. */
const FEWEST_DIGITS = 3;

function difference(x: Cell, y: Cell, z: Cell): Verdict {
  const expected = x.value.sub(y.value);
  const telling = [x, y].every(({ number }) => number.digits.replace(/\D/g, '').length >= FEWEST_DIGITS);
  const moved = !y.value.equals(0) && !z.value.equals(0);
  return { holds: isNear(expected, z.value, x.half.add(y.half).add(z.own)), telling: telling && moved, expected };
}

/** 288人 × 1500元 is 43.2万元, and a column may leave 万 out. */
function product(x: Cell, y: Cell, z: Cell): Verdict | undefined {
  const plain = x.value.mul(y.value);
  if (plain.equals(0) || z.value.equals(0)) return undefined;
  const open = x.half.mul(y.value).add(y.half.mul(x.value));
  const slack = (value: Exact) => z.own.add(open.mul(value).div(plain));
  const values = [plain, plain.div(10_000)];
  const near = values.find((value) => isNear(value, z.value, slack(value)));
  const telling = !x.value.equals(1) && !y.value.equals(1) && z.number.digits.length >= FEWEST_DIGITS;
  return {
    holds: near !== undefined,
    telling,
    expected: near ?? (z.value.compare(plain.div(100)) < 0 ? plain.div(10_000) : plain),
  };
}

function finding({ sign, columns }: Relation, row: Row, expected: Exact, { heads }: Table, line: string): Finding[] {
  const [x, y, z] = columns.map((column) => row.cells[column]);
  const [xHead, yHead, zHead] = columns.map((column) => heads[column] ?? '');
  if (!x || !y || !z) return [];
  const typed = ({ passage, number }: Cell) => passage.text.slice(number.start, number.end);
  const value = /[÷占较]/.test(sign) ? `${roundHalfUp(expected, 2)}%` : shortText(expected);
  const working =
    sign === '占'
      ? `${xHead}占合计`
      : sign === '较'
        ? `${xHead}与${yHead}之差 ÷ ${yHead}`
        : `${xHead} ${sign} ${yHead}`;
  const amounts = sign === '占' ? typed(x) : `${typed(x)} ${sign === '较' ? '与' : sign} ${typed(y)}`;
  return [
    {
      place: placeAt(z.passage, z.number.start),
      message: `表格“${row.label}”${line}的${zHead}是 ${typed(z)}，按${working}应为 ${value}（${amounts}），其余各${line.slice(1)}都是这样算的`,
      fix: `核对这${line}的三个数，改正写错的一个`,
      related: [x, y].map((cell) => ({ place: placeAt(cell.passage, cell.number.start), note: typed(cell) })),
    },
  ];
}
