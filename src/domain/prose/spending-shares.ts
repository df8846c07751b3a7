import { amount, total } from '../budget.ts';
import { type Exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { yearOf } from './claims.ts';
import { admits, typedValue } from './interval.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceAt } from './sentences.ts';

const SPENDING =
  /^[仅只]?占(?:全年|本年|年度)?(?:总支出|支出总额|支出总数|全部支出|支出合计|支出总计|(?<=全年)支出|(?<category>基本支出|项目支出)(?:总额)?)的$/;

/** A share of what was spent that the data doesn't give. */
export interface SpendingShare {
  readonly part: TypedNumber;
  readonly share: TypedNumber;
  readonly rate: Exact;
  /** What it is a share of: 全年执行数, 基本支出. */
  readonly of: string;
}

/** `基本支出2187.53万元，占总支出的21.26%`, `公用经费423.55万元，占基本支出的10.73%`: the share behind the amount before it. */
export function shareOfSpending(passage: Passage, index: number, evaluation: Evaluation): SpendingShare | undefined {
  const [part, share] = passage.numbers.slice(Math.max(0, index - 1), index + 1);
  const said = share && SPENDING.exec(share.lead);
  const category = said?.groups?.['category'];
  const spent = said && spentOn(category, evaluation);
  if (!part || !share || !spent || part.unit !== '元' || share.unit !== '%' || ![part, share].every(isPlain))
    return undefined;
  const year = yearOf(passage, part) ?? evaluation.fiscalYear;
  const other = year !== evaluation.fiscalYear || /上年|去年|同期/.test(sentenceAt(passage.text, part.start).text);
  const near = /^[^。；;\d]{0,4}$/.test(passage.text.slice(part.end, share.from));
  const rate = quotient(typedValue(part, part.digits), spent);
  if (!near || other || rate === undefined || rate.compare(1) > 0 || admits(share, rate)) return undefined;
  return { part, share, rate, of: category ?? '全年执行数' };
}

function spentOn(category: string | undefined, { budget, department }: Evaluation): Exact | undefined {
  if (category === undefined) return total(budget, 'executed');
  const row = category === '基本支出' ? department?.basic : department?.project;
  return row && amount(budget, row, 'executed');
}
