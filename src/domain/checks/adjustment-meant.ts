import { COLUMNS } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { isSlipOf } from '../prose/slip.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * 年初预算数 and 全年预算数 differ because the budget was changed, and not by a slip: 2860 and 2820.
 *
 * Only where one source alone differs, by one digit changed, dropped or moved, and nothing in the report speaks of a
 * change.
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
    if (!row || other || reason !== undefined || !isSlipOf(row.initial, row.adjusted)) return [];
    return speaksOfChange(evaluation, manuscript) ? [] : [finding(row, manuscript)];
  },
};

const CHANGE = /追加|调增|调减|核减|压减|削减|调整|调剂|增加预算|预算增加/;

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
    message: `${COLUMNS.initial} ${initial} 与${COLUMNS.adjusted} ${adjusted} 只差一位数字，全文没有提到预算调整`,
    fix: '核对两个数；预算确有调整的，在 budget.reason 里写明',
    related: [{ place: place(['budget', 'sources', index, 'adjusted']), note: `${COLUMNS.adjusted}：${adjusted}` }],
  };
}
