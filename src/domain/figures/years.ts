import { COLUMNS, total } from '../budget.ts';
import { quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { scorecard } from '../scoring/scorecard.ts';
import { yearBefore } from '../year-before.ts';
import { allDigits } from './money.ts';

const CHANGE = '同比的通行算法：（本年 − 上年）÷ 上年；上年取同一延续项目（series）';

/** This year held against the year before of the same series. */
export const yearFigures: readonly FigureDefinition[] = [
  change('adjusted', '全年预算数同比', 'adjustedChange'),
  change('executed', '全年执行数同比', 'executedChange'),
  {
    name: '总分增减',
    id: 'totalScoreChange',
    unit: 'score',
    formula: '本年总分 − 上年总分',
    source: '上年取同一延续项目（series）',
    derive: scoreChange,
  },
];

type Compared = 'adjusted' | 'executed';

function change(column: Compared, name: string, id: string): FigureDefinition {
  return {
    name,
    id,
    unit: 'percent',
    formula: `（本年${COLUMNS[column]} − 上年${COLUMNS[column]}） ÷ 上年${COLUMNS[column]} × 100%`,
    source: CHANGE,
    derive: (evaluation) => changeOf(evaluation, column),
  };
}

function changeOf({ budget, previous }: Evaluation, column: Compared): Derivation {
  if (previous === undefined) return { value: undefined, absent: '档案里没有上年的同一项目' };
  const { fiscalYear, [column]: before } = yearBefore(previous);
  const now = total(budget, column);
  if (now === undefined || before === undefined) return { value: undefined, absent: `没有填报${COLUMNS[column]}` };
  const value = quotient(now.sub(before), before);
  if (value === undefined) return { value, absent: `上年${COLUMNS[column]}为0，同比没有意义` };
  return {
    value,
    inputs: [
      { name: `本年${COLUMNS[column]}`, text: `${allDigits(now)}万元` },
      { name: `上年${COLUMNS[column]}`, text: `${allDigits(before)}万元` },
    ],
    working: `(${allDigits(now)} − ${allDigits(before)}) ÷ ${allDigits(before)} × 100%`,
    note: `上年：${fiscalYear}年`,
  };
}

function scoreChange(evaluation: Evaluation): Derivation {
  const { previous } = evaluation;
  if (previous === undefined) return { value: undefined, absent: '档案里没有上年的同一项目' };
  const { fiscalYear, score: before } = yearBefore(previous);
  const now = scorecard(evaluation).total;
  if (now === undefined || before === undefined) return { value: undefined, absent: '本年或上年没有总分' };
  return { value: now.sub(before), inputs: [], working: '本年总分 − 上年总分', note: `上年：${fiscalYear}年` };
}
