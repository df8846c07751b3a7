import { type Budget, COLUMNS, type Column, columnTotal, SOURCES, type SourceId } from '../budget.ts';
import { type Exact, quotient, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { AggregateDefinition, Derivation } from '../figure.ts';
import { allDigits } from '../figures/money.ts';
import { SOURCE_IDS } from '../figures/sources.ts';
import { addition } from './addition.ts';
import { countedOnce } from './counted-once.ts';

const ONCE =
  '相加的是定稿评价；同一单位同一年度有部门整体支出评价的，以它代替该单位的其他评价，同一项目有多份评价的计一份';
const SHARE = '先分别相加，再相除：各份评价的比率不能平均';

/** Money of many evaluations. Values in 元, shown in 万元; a sum with an unknown part is unknown. */
export const moneyAggregates: readonly AggregateDefinition[] = [
  column('全年预算合计', 'allBudget', 'adjusted'),
  column('实际到位合计', 'allReceived', 'received'),
  column('全年执行合计', 'allExecuted', 'executed'),
  rate('总体执行率', 'allExecutionRate', 'executed'),
  rate('总体到位率', 'allReceivedRate', 'received'),
  ...(Object.keys(SOURCES) as SourceId[]).flatMap((source) => [
    ofSource(source, '预算合计', 'Budget', 'adjusted'),
    ofSource(source, '执行合计', 'Executed', 'executed'),
  ]),
];

function column(name: string, id: string, key: Column): AggregateDefinition {
  return {
    name,
    id,
    unit: 'money',
    formula: `各份评价的${COLUMNS[key]}之和`,
    source: ONCE,
    derive: (evaluations) => added(evaluations, key, ({ sources }) => sources),
  };
}

function ofSource(source: SourceId, suffix: string, end: string, key: Column): AggregateDefinition {
  const name = `${SOURCES[source]}${suffix}`;
  return {
    name,
    id: `all${SOURCE_IDS[source].replace(/^./, (letter) => letter.toUpperCase())}${end}`,
    unit: 'money',
    formula: `各份评价中资金来源为${SOURCES[source]}的${COLUMNS[key]}之和`,
    source: ONCE,
    derive: (evaluations) => added(evaluations, key, ({ sources }) => sources.filter((row) => row.source === source)),
  };
}

function rate(name: string, id: string, key: Column): AggregateDefinition {
  return {
    name,
    id,
    unit: 'percent',
    formula: `各份评价的${COLUMNS[key]}之和 ÷ 全年预算数之和 × 100%`,
    source: SHARE,
    derive: (evaluations) => share(evaluations, key),
  };
}

type Rows = (budget: Budget) => Budget['sources'];

function added(evaluations: readonly Evaluation[], key: Column, rowsOf: Rows): Derivation {
  const counted = countedOnce(evaluations).filter(({ budget }) => rowsOf(budget).length > 0);
  if (counted.length === 0) return { value: undefined, absent: '没有这项资金' };
  const amounts: Exact[] = [];
  for (const { id, budget } of counted) {
    const value = columnTotal(budget, rowsOf(budget), key);
    if (value === undefined) return { value, absent: `${id} 没有填报${COLUMNS[key]}` };
    amounts.push(value);
  }
  const digits = amounts.map(allDigits);
  const inputs = counted.map(({ id }, index) => ({ name: id, text: `${digits[index]}万元` }));
  return { value: sum(amounts), inputs, working: addition(digits), ...left(evaluations) };
}

/** Tells of evaluations whose money is part of another's. */
function left(evaluations: readonly Evaluation[]): { readonly note?: string } {
  const count = evaluations.length - countedOnce(evaluations).length;
  return count === 0 ? {} : { note: `另有 ${count} 份没有相加，以免重复` };
}

function share(evaluations: readonly Evaluation[], key: Column): Derivation {
  const [above, below] = [key, 'adjusted' as const].map((each) => added(evaluations, each, ({ sources }) => sources));
  if (above?.value === undefined || typeof above.value === 'string') return above ?? NOTHING;
  if (below?.value === undefined || typeof below.value === 'string') return below ?? NOTHING;
  const value = quotient(above.value, below.value);
  if (value === undefined) return { value, absent: '全年预算数合计为0，比率没有意义' };
  const [from, to] = [allDigits(above.value), allDigits(below.value)];
  return {
    value,
    inputs: [
      { name: `${COLUMNS[key]}合计`, text: `${from}万元` },
      { name: '全年预算数合计', text: `${to}万元` },
    ],
    working: `${from} ÷ ${to} × 100%`,
    note: '分母：全年预算数合计',
  };
}

const NOTHING: Derivation = { value: undefined, absent: '没有评价' };
