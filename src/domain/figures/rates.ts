import { COLUMNS, type Column, total } from '../budget.ts';
import { type Exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { allDigits, input, notStated } from './money.ts';

/** Rates of money. Unit: a share, 1 = 100%; exact until print. */
export const rateFigures: readonly FigureDefinition[] = [
  {
    name: '预算执行率',
    id: 'executionRate',
    unit: 'percent',
    formula: '全年执行数 ÷ 全年预算数 × 100%（评价办法另定分母的，从其规定）',
    source: '财预〔2020〕10号附件1；附件2以实际到位为分母，故算式总是写明分母',
    derive: (evaluation) => rate(evaluation, 'executed', evaluation.method.execution.denominator),
  },
  {
    name: '资金到位率',
    id: 'receivedRate',
    unit: 'percent',
    formula: '实际到位数 ÷ 全年预算数 × 100%',
    source: '财预〔2020〕10号附件2“资金到位率”',
    derive: (evaluation) => rate(evaluation, 'received', 'adjusted'),
  },
  {
    name: '预算调整率',
    id: 'adjustmentRate',
    unit: 'percent',
    formula: '（全年预算数 − 年初预算数） ÷ 年初预算数 × 100%',
    source: '预算调整幅度的通行算法；年初预算数为0时无意义',
    derive: adjustment,
  },
];

/** 预算执行率 as a share, with the denominator of the method; nothing where there is none. */
export function executionRate(evaluation: Evaluation): Exact | undefined {
  const { value } = rate(evaluation, 'executed', evaluation.method.execution.denominator);
  return typeof value === 'string' ? undefined : value;
}

function rate(evaluation: Evaluation, part: Column, whole: Column): Derivation {
  const above = total(evaluation.budget, part);
  const below = total(evaluation.budget, whole);
  if (above === undefined) return notStated(part);
  if (below === undefined) return notStated(whole);
  const value = quotient(above, below);
  if (value === undefined) return { value, absent: `${COLUMNS[whole]}为0，比率没有意义` };
  return {
    value,
    inputs: [input(part, above), input(whole, below)],
    working: `${allDigits(above)} ÷ ${allDigits(below)} × 100%`,
    note: `分母：${COLUMNS[whole]}`,
  };
}

function adjustment(evaluation: Evaluation): Derivation {
  const before = total(evaluation.budget, 'initial');
  const after = total(evaluation.budget, 'adjusted');
  if (before === undefined) return notStated('initial');
  if (after === undefined) return notStated('adjusted');
  const value = quotient(after.sub(before), before);
  if (value === undefined) return { value, absent: '年初预算数为0，调整率没有意义' };
  const [from, to] = [allDigits(before), allDigits(after)];
  return {
    value,
    inputs: [input('initial', before), input('adjusted', after)],
    working: `(${to} − ${from}) ÷ ${from} × 100%`,
    note: '分母：年初预算数',
  };
}
