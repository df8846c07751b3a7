import { amount, type Budget, type Column, columnTotal, SOURCES, type SourceId, total } from '../budget.ts';
import { quotient } from '../decimal.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { allDigits } from './money.ts';

/** English names of the sources, with which the ids of their figures begin. */
export const SOURCE_IDS: Readonly<Record<SourceId, string>> = {
  'fiscal-appropriation': 'fiscal',
  'prior-year-carry-over': 'carryOver',
  'special-account': 'specialAccount',
  'special-bond': 'specialBond',
  'unit-funds': 'unitFunds',
  'self-raised': 'selfRaised',
  other: 'other',
};

const COLUMN_NAMES = [
  ['adjusted', '预算数', 'Budget'],
  ['received', '到位数', 'Received'],
  ['executed', '执行数', 'Executed'],
] as const;

/** Money by where it comes from. Values in 元, shown in 万元; shares of the whole. */
export const sourceFigures: readonly FigureDefinition[] = (Object.keys(SOURCES) as SourceId[]).flatMap((source) => [
  ...COLUMN_NAMES.map(([column, suffix, id]): FigureDefinition => {
    const name = `${SOURCES[source]}${suffix}`;
    return {
      name,
      id: `${SOURCE_IDS[source]}${id}`,
      unit: 'money',
      formula: `资金来源为${SOURCES[source]}的各行${suffix}之和`,
      source: '财预〔2020〕10号附件1《项目支出绩效自评表》资金来源各行',
      derive: ({ budget }) => part(budget, source, column),
    };
  }),
  {
    name: `${SOURCES[source]}占比`,
    id: `${SOURCE_IDS[source]}Share`,
    unit: 'percent',
    formula: `${SOURCES[source]}预算数 ÷ 全年预算数 × 100%`,
    source: '部分占总体的通行算法',
    derive: ({ budget }) => share(budget, source),
  },
]);

function part(budget: Budget, source: SourceId, column: Column): Derivation {
  const rows = budget.sources.filter((row) => row.source === source);
  if (rows.length === 0) return { value: undefined, absent: `没有${SOURCES[source]}` };
  const value = columnTotal(budget, rows, column);
  if (value === undefined) return { value, absent: `${SOURCES[source]}没有填报齐全` };
  const amounts = rows.map((row) => amount(budget, row, column)).filter((each) => each !== undefined);
  const inputs = [{ name: SOURCES[source], text: `${rows.length}行` }];
  return { value, inputs, working: amounts.map(allDigits).join(' + ') };
}

function share(budget: Budget, source: SourceId): Derivation {
  const above = part(budget, source, 'adjusted');
  if (above.value === undefined || typeof above.value === 'string') return above;
  const whole = total(budget, 'adjusted');
  const value = whole && quotient(above.value, whole);
  if (whole === undefined || value === undefined) return { value: undefined, absent: '没有全年预算数，或它为0' };
  return {
    value,
    inputs: [{ name: '全年预算数', text: `${allDigits(whole)}万元` }],
    working: `${allDigits(above.value)} ÷ ${allDigits(whole)} × 100%`,
    note: '分母：全年预算数',
  };
}
