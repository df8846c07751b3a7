import { type Exact, exact, shortText, sum } from '../decimal.ts';
import { stepOf, typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { respectivelyOf } from '../prose/respectively.ts';
import { sentenceAt, sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The shares of a list that names all parts make 100%: 中央资金占60.32%，省级资金占28.37%，县级资金占11.31%.
 *
 * A list that makes 100 but for one digit of one share is taken for complete. Rounding is allowed for: half a unit of
 * the last digit of each share.
 */
export const sharesMakeWhole: Rule = {
  name: 'shares-make-whole',
  severity: 'warning',
  find: (_evaluation, { prose }) =>
    prose.passages.flatMap((passage) =>
      passage.kind === 'cell' ? [] : listsOf(passage).flatMap((list) => finding(passage, list)),
    ),
};

const SHARE = /占(?:比|比例)?(?:为|是|达|到)?$/;

/** The shares of one sentence; a list of two is one only where both have decimals. */
function listsOf(passage: Passage): (readonly TypedNumber[])[] {
  const { text, numbers } = passage;
  const shares = numbers.filter(
    ({ unit, hint, lead, until }) => unit === '%' && hint === 'exact' && until === undefined && SHARE.test(lead),
  );
  const respective = respectivelyOf(passage)
    .filter(({ what, numbers: [first] }) => first?.unit === '%' && /占比?(?:例)?(?:分别|依次|各)/.test(what))
    .filter(({ numbers: [first] }) => first && !/前[两三四五六]|主要|最/.test(sentenceAt(text, first.start).text))
    .map((list) => list.numbers);
  const quarters = numbers.filter(
    ({ unit, lead }) => unit === '%' && /^(?:第|其中)?[一二三四]季度(?:为|占)?$/.test(lead),
  );
  const lists = [
    ...respective,
    ...(quarters.length === 4 ? [quarters] : []),
    ...Map.groupBy(shares, ({ start }) => sentenceStart(text, start)).values(),
  ];
  return lists.filter(
    (list) => list.length > 2 || (list.length === 2 && list.every(({ digits }) => digits.includes('.'))),
  );
}

function finding(passage: Passage, list: readonly TypedNumber[]): Finding[] {
  const [first] = list;
  const made = sum(list.map((share) => typedValue(share, share.digits)));
  const off = exact(1).sub(made);
  const slack = sum(list.map(stepOf)).div(2);
  if (!first || off.abs().compare(slack) <= 0 || !list.some((share) => isSlip(share, off, slack))) return [];
  const typed = (share: TypedNumber) => passage.text.slice(share.start, share.end);
  return [
    {
      place: placeAt(passage, first.start),
      message: `各部分占比之和是 ${shortText(made.mul(100))}%（${list.map(typed).join(' + ')}），只差一位数字就是 100%`,
      fix: '核对各部分的占比，改正写错的一个；没有列全的，写明其余部分',
      related: list.map((share) => ({ place: placeAt(passage, share.start), note: typed(share) })),
    },
  ];
}

/** Whether one digit of this share, made another, makes the list 100%. Shares of two digits make any sum by chance. */
function isSlip(share: TypedNumber, off: Exact, slack: Exact): boolean {
  const digits = share.digits.replace('.', '');
  if (digits.length < 3) return false;
  return [...digits].some((digit, at) => {
    const worth = stepOf(share).mul(exact(String(10n ** BigInt(digits.length - 1 - at))));
    return Array.from({ length: 10 }, (_, other) => worth.mul(other - Number(digit))).some(
      (change) => !change.equals(0) && change.sub(off).abs().compare(slack) <= 0,
    );
  });
}
