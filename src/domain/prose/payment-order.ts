import { parseDate } from '../target.ts';
import type { Passage } from './passage.ts';

/** A statement with the day that it names. */
export interface Dated {
  readonly passage: Passage;
  readonly at: number;
  readonly text: string;
  /** ISO. */
  readonly date: string;
}

const DAY = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}日|底|末)?`;
/** `2018年12月10日前完成检查验收，检查验收合格后……支付`: money is to follow the acceptance. */
const ACCEPTED = new RegExp(
  `(${DAY})(?:之?前|以前)?[^。；]{0,12}验收[^。]{0,30}(?:验收|合格|通过)后[^。；]{0,16}(?:支付|付款|拨付)`,
);
/** `截至2018年11月底……已拨付9.58万元`: money had gone by then. */
const PAID = new RegExp(
  `截[至止]到?(${DAY})[^。；]{0,60}(?:拨付|支付|付清|支出)(?:了|资金|款项)?[^。；，]{0,6}[\\d\\uFFFC]`,
);

/** A payment that is told of an earlier day than the acceptances that it was to wait for. */
export interface EarlyPayment {
  readonly paid: Dated;
  readonly acceptances: readonly [Dated, ...Dated[]];
}

export function paidBeforeAcceptance(passages: readonly Passage[]): EarlyPayment[] {
  const all = passages.flatMap((passage) => dated(passage, ACCEPTED));
  return passages
    .flatMap((passage) => dated(passage, PAID))
    .flatMap((paid) => {
      const [first, ...others] = all.filter(({ date }) => paid.date < date);
      return first ? [{ paid, acceptances: [first, ...others] }] : [];
    });
}

function dated(passage: Passage, pattern: RegExp): Dated[] {
  const match = pattern.exec(passage.text);
  const [, text = ''] = match ?? [];
  const date = parseDate(text.replace(/末$/, '底'));
  return match && date !== undefined ? [{ passage, at: passage.text.indexOf(text, match.index), text, date }] : [];
}
