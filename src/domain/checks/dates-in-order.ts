import type { Evaluation, Manuscript } from '../evaluation.ts';
import { placeAt } from '../prose/passage.ts';
import { paidBeforeAcceptance } from '../prose/payment-order.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseDate } from '../target.ts';

/**
 * What a report tells had happened when it was issued, the payments of a year lie in that year, and money that waits for
 * an acceptance wasn't paid before it.
 *
 * Why: 全年执行数 is what was paid in the budget year. A payment outside it belongs to another year's execution.
 */
export const datesInOrder: Rule = {
  name: 'dates-in-order',
  severity: 'error',
  find: (evaluation, manuscript) => [
    ...payments(evaluation, manuscript),
    ...results(evaluation, manuscript),
    ...paidTooEarly(manuscript),
    ...release(evaluation, manuscript),
  ],
};

function payments({ budget, fiscalYear, issued }: Evaluation, { place }: Manuscript): Finding[] {
  return (budget.payments ?? []).flatMap(({ payee, date }, index): Finding[] => {
    if (date === undefined) return [];
    const at = place(['budget', 'payments', index, 'date']);
    if (issued !== undefined && date > issued) return [tooLate(`付给${payee}的款项日期`, date, issued, at, place)];
    if (date.startsWith(`${fiscalYear}-`)) return [];
    return [
      {
        severity: 'warning',
        place: at,
        message: `付给${payee}的款项日期是 ${date}，不在 ${fiscalYear} 预算年度内，不应计入全年执行数`,
        fix: '核对日期；确属本年度预算的，在 accepted 里说明',
        related: [{ place: place(['fiscalYear']), note: `预算年度：${fiscalYear}` }],
      },
    ];
  });
}

function results({ indicators, issued }: Evaluation, { place }: Manuscript): Finding[] {
  return indicators.flatMap(({ name, actual }, index): Finding[] => {
    const date = parseDate(actual);
    if (issued === undefined || date === undefined || date <= issued || actual.includes('底')) return [];
    return [tooLate(`“${name}”的实际完成时间`, date, issued, place(['indicators', index, 'actual']), place)];
  });
}

/** A deadline may have been met early, so this is a question, not an error; asked once, however often the deadline is told. */
function paidTooEarly({ prose }: Manuscript): Finding[] {
  return paidBeforeAcceptance(prose.passages).map(({ acceptances, paid }) => ({
    severity: 'warning',
    place: placeAt(paid.passage, paid.at),
    message: `正文写截至${paid.text}已经支付，又写${acceptances[0].text}前验收、验收合格后支付，先付款后验收`,
    fix: '核对验收和支付的日期，改正写错的一处；确是先付款的，说明原因',
    related: acceptances.map(({ passage, at, text }) => ({ place: placeAt(passage, at), note: `验收期限：${text}` })),
  }));
}

function tooLate(
  what: string,
  date: string,
  issued: string,
  at: Finding['place'],
  place: Manuscript['place'],
): Finding {
  return {
    place: at,
    message: `${what}是 ${date}，晚于报告的成文日期 ${issued}`,
    fix: '核对两个日期，改正写错的一个',
    related: [{ place: place(['issued']), note: `成文日期：${issued}` }],
  };
}

/** Old reports may be released many years later, but none before it was written. */
/** Years after its date beyond which no report waits to be published. No rule draws this line: it finds slips of the year. */
const LATEST_RELEASE = 5;

function release({ issued, released }: Evaluation, { place }: Manuscript): Finding[] {
  if (issued === undefined || released === undefined) return [];
  const years = Number(released.slice(0, 4)) - Number(issued.slice(0, 4));
  if (released >= issued && years <= LATEST_RELEASE) return [];
  const early = released < issued;
  return [
    {
      severity: early ? 'error' : 'warning',
      place: place(['released']),
      message: `发布日期是 ${released}，成文日期是 ${issued}，${early ? '还没有成文' : `晚了 ${years} 年`}`,
      fix: '核对两个日期，改正写错的一个',
      related: [{ place: place(['issued']), note: `成文日期：${issued}` }],
    },
  ];
}
