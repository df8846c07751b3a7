import { quotient, roundHalfUp } from '../decimal.ts';
import { admits, typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A share is the part just named, divided by its whole: 支出41.7亿元，其中民生支出33.9亿元，占81.29%.
 *
 * The whole may stand anywhere in the body in the same unit; only where none gives the share, and the sentence itself has
 * one that should, something is wrong.
 */
export const shareAddsUp: Rule = {
  name: 'share-adds-up',
  severity: 'warning',
  find: (_evaluation, { prose }) => {
    const all = prose.passages.flatMap(({ numbers }) => numbers.filter(isCount));
    return prose.passages.flatMap((passage) =>
      passage.kind === 'cell'
        ? []
        : passage.numbers.flatMap((share, index) => (isShare(share) ? verdict(passage, index, all) : [])),
    );
  },
};

function isCount({ unit, hint, until }: TypedNumber): boolean {
  return unit !== '' && unit !== '%' && unit !== '‰' && unit !== '分' && hint === 'exact' && until === undefined;
}

/** `占81.29%` alone, behind its part. Words between 占 and the number name a whole of their own. */
const SHARE = /^占(?:比|比例)?(?:为|是|达|到)?$/;

function isShare({ unit, hint, lead }: TypedNumber): boolean {
  return unit === '%' && hint === 'exact' && SHARE.test(lead);
}

/** More numbers than a sentence has. */
const MOST_BEFORE = 40;

function verdict(passage: Passage, index: number, all: readonly TypedNumber[]): Finding[] {
  const before = passage.numbers.slice(Math.max(0, index - MOST_BEFORE), index);
  const [share, part] = [passage.numbers[index], before.at(-1)];
  if (!share || !part || !isCount(part)) return [];
  if (!/^[^。；;\d]{0,24}$/.test(passage.text.slice(part.end, share.from))) return [];
  const value = typedValue(part, part.digits);
  const start = sentenceStart(passage.text, share.start);
  const wholes = all.filter(({ unit }) => unit === part.unit);
  if (wholes.some((whole) => gives(value, whole, share))) return [];
  const whole = before.findLast(
    (number) =>
      number !== part && number.start >= start && isCount(number) && number.unit === part.unit && isLarger(number),
  );
  return whole ? [finding(passage, share, part, whole)] : [];

  function isLarger(number: TypedNumber): boolean {
    return typedValue(number, number.digits).compare(value) > 0;
  }
}

function gives(part: ReturnType<typeof typedValue>, whole: TypedNumber, share: TypedNumber): boolean {
  const rate = quotient(part, typedValue(whole, whole.digits));
  return rate !== undefined && admits(share, rate);
}

function finding(passage: Passage, share: TypedNumber, part: TypedNumber, whole: TypedNumber): Finding {
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  const rate = quotient(typedValue(part, part.digits), typedValue(whole, whole.digits));
  return {
    place: placeAt(passage, share.start),
    message: `正文写的占比是 ${typed(share)}，${typed(part)} ÷ ${typed(whole)} 是 ${rate ? roundHalfUp(rate.mul(100), 2) : '—'}%，文中也没有别的总数能得出这个占比`,
    fix: '核对这一部分、总数和占比',
    related: [part, whole].map((other) => ({ place: placeAt(passage, other.start), note: typed(other) })),
  };
}
