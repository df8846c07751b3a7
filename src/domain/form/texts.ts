import { MONEY_UNITS, type MoneyUnit } from '../budget.ts';
import { type Exact, exactText, roundHalfUp } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';

/** Whether the form has 分值 and 得分. */
export function isScored({ method }: Pick<Evaluation, 'method'>): boolean {
  return method.form.scored !== false;
}

/** The unit of money on the form. */
export function moneyUnit({ method }: Pick<Evaluation, 'method'>): MoneyUnit {
  return method.form.unit ?? '万元';
}

/** 元 has two decimals, 角 and 分, whatever the method says of 万元. */
const YUAN_PLACES = 2;

/** An amount in 元, in the unit of the form, rounded once. */
export function moneyText(yuan: Exact | undefined, evaluation: Evaluation): string | undefined {
  return yuan && roundHalfUp(yuan.div(MONEY_UNITS[moneyUnit(evaluation)]), moneyPlaces(evaluation));
}

/** Decimal places of amounts on the form. */
export function moneyPlaces(evaluation: Pick<Evaluation, 'method'>): number {
  return moneyUnit(evaluation) === '元' ? YUAN_PLACES : evaluation.method.rounding.money;
}

/** A share as a percentage, rounded once. */
export function percentText(share: Exact | undefined, { method }: Evaluation): string | undefined {
  return share && `${roundHalfUp(share.mul(100), method.rounding.percent)}%`;
}

/** 分值 has the digits that were typed. */
export function pointsText(points: Exact | undefined): string | undefined {
  return points && exactText(points);
}

/** 得分 and 总分 are rounded at print. */
export function scoreText(score: Exact | undefined, { method }: Evaluation): string | undefined {
  return score && roundHalfUp(score, method.rounding.score);
}
