import { amount, COLUMNS, type Column, MONEY_UNITS, total } from '../budget.ts';
import { type Exact, exactText } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Derivation, FigureDefinition, Input } from '../figure.ts';

const ANNEX = '财预〔2020〕10号附件1《项目支出绩效自评表》栏目';

/** Money figures. Values in 元, shown in 万元. */
export const moneyFigures: readonly FigureDefinition[] = [
  column('initial', 'initialBudget', ['年初预算']),
  column('adjusted', 'adjustedBudget', ['全年预算', '调整后预算', '预算总额']),
  column('received', 'received', ['实际到位', '实际到位资金']),
  column('executed', 'executed', ['实际支付', '预算执行数', '实际支出']),
  {
    name: '预算结余',
    id: 'budgetBalance',
    unit: 'money',
    formula: '全年预算数 − 全年执行数',
    source: '以全年预算数为基数的结余；与“到位结余”口径不同',
    derive: (evaluation) => difference(evaluation, 'adjusted', 'executed'),
  },
  {
    name: '到位结余',
    id: 'cashBalance',
    unit: 'money',
    formula: '实际到位数 − 全年执行数',
    source: '以实际到位资金为基数的结余；与“预算结余”口径不同',
    derive: (evaluation) => difference(evaluation, 'received', 'executed'),
  },
  {
    name: '未到位',
    aliases: ['未到位资金'],
    id: 'notReceived',
    unit: 'money',
    formula: '全年预算数 − 实际到位数',
    source: '预算已安排而未拨付到位的资金，不是结余',
    derive: (evaluation) => difference(evaluation, 'adjusted', 'received'),
  },
];

function column(key: Column, id: string, aliases: readonly string[]): FigureDefinition {
  return {
    name: COLUMNS[key],
    aliases,
    id,
    unit: 'money',
    formula: `各资金来源的${COLUMNS[key]}之和`,
    source: ANNEX,
    derive: (evaluation) => {
      const value = total(evaluation.budget, key);
      if (value === undefined) return notStated(key);
      return { value, inputs: [input(key, value)], working: parts(evaluation, key) };
    },
  };
}

function difference(evaluation: Evaluation, minuend: Column, subtrahend: Column): Derivation {
  const from = total(evaluation.budget, minuend);
  const less = total(evaluation.budget, subtrahend);
  if (from === undefined) return notStated(minuend);
  if (less === undefined) return notStated(subtrahend);
  return {
    value: from.sub(less),
    inputs: [input(minuend, from), input(subtrahend, less)],
    working: `${allDigits(from)} − ${allDigits(less)}`,
  };
}

/** `9.62 + 0`, the rows that make the total, in 万元. */
function parts({ budget }: Evaluation, key: Column): string {
  return budget.sources
    .map((row) => amount(budget, row, key))
    .map((value) => (value === undefined ? '' : allDigits(value)))
    .join(' + ');
}

export function input(key: Column, value: Exact): Input {
  return { name: COLUMNS[key], text: `${allDigits(value)}万元` };
}

export function notStated(key: Column): Derivation {
  return { value: undefined, absent: `没有填报${COLUMNS[key]}` };
}

/** An amount in 元, written in 万元 with all its digits: workings show what was reckoned with, not what was rounded. */
export function allDigits(yuan: Exact): string {
  return exactText(yuan.div(MONEY_UNITS.万元));
}
