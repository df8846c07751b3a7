import { COLUMNS } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { isFarSlipOf, isSlipOf } from '../prose/slip.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * 年初预算数 and 全年预算数 differ because the budget was changed, and not by a slip: 2860 and 2820.
 *
 * Only where one source alone differs, by one digit changed, or dropped or moved however few there are, and nothing in the
 * report speaks of a change.
 */
export const adjustmentMeant: Rule = {
  name: 'adjustment-meant',
  severity: 'warning',
  find: (evaluation, manuscript) => {
    const { sources, reason } = evaluation.budget;
    const changed = sources.flatMap(({ initial, adjusted }, index) =>
      initial !== undefined && adjusted !== undefined && Number(initial) !== Number(adjusted)
        ? [{ index, initial, adjusted }]
        : [],
    );
    const [row, other] = changed;
    if (!row || other || GIVEN.test(reason ?? '') || !isMistyped(row)) return [];
    return speaksOfChange(evaluation, manuscript) ? [] : [finding(row, manuscript)];
  },
};

/** What a reason of the budget says where it tells of a change. */
const GIVEN = /追加|调增|调减|核减|压减|削减|缩减|增加|减少|新增|下达|收回|预算调整|调整预算/;

/** A budget of nothing was opened in the year. */
function isMistyped({ initial, adjusted }: Row): boolean {
  return isSlipOf(initial, adjusted) || (Number(initial) > 0 && isFarSlipOf(initial, adjusted));
}

/** `指标口径调整` changes no budget, and `年内没有调整` says that nothing did. */
const CHANGE =
  /(?<!不|未|没有|另行|未作|未发生|没有发生)(?:追加|调增|调减|核减|压减|削减|增加预算|预算增加|(?<=(?:预算|资金|经费|支出|[万亿]元)[^。；]{0,30})(?:调整|调剂)|(?:调整|调剂)(?=[^。；]{0,15}(?:预算|资金|经费|支出|[万亿]元)))/;

function speaksOfChange({ indicators }: Evaluation, { prose }: Manuscript): boolean {
  return (
    prose.passages.some(({ text }) => CHANGE.test(text)) || indicators.some(({ reason }) => CHANGE.test(reason ?? ''))
  );
}

interface Row {
  readonly index: number;
  readonly initial: string;
  readonly adjusted: string;
}

function finding({ index, initial, adjusted }: Row, { place }: Manuscript): Finding {
  return {
    place: place(['budget', 'sources', index, 'initial']),
    message: `${COLUMNS.initial} ${initial} 与${COLUMNS.adjusted} ${adjusted} 只差一位数字，全文没有说预算有过调整`,
    fix: '核对两个数；预算确有调整的，在 budget.reason 里写明',
    related: [{ place: place(['budget', 'sources', index, 'adjusted']), note: `${COLUMNS.adjusted}：${adjusted}` }],
  };
}
