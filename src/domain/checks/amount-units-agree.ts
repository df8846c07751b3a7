import { typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';

/**
 * Amounts of one list are in one unit: 到账70万元、60万元、20元 has lost a 万.
 *
 * Only a bare 元 below 1,000 between amounts in 万元 or 亿元 that the same word names; 每户20元 is a price.
 */
export const amountUnitsAgree: Rule = {
  name: 'amount-units-agree',
  severity: 'warning',
  find: (_evaluation, { prose }) =>
    prose.passages.flatMap((passage) =>
      passage.numbers.flatMap((number) => {
        const others = isSmall(number) ? likeIt(passage, number) : [];
        if (others.length < 2) return [];
        const typed = passage.text.slice(number.start, number.end);
        return {
          place: placeAt(passage, number.start),
          message: `这里写的是 ${typed}，同一句里同类的数都以万元计（${others.map(({ start, end }) => passage.text.slice(start, end)).join('、')}）`,
          fix: `核对单位，是不是 ${number.digits}万元`,
          related: others.map((other) => ({
            place: placeAt(passage, other.start),
            note: passage.text.slice(other.start, other.end),
          })),
        };
      }),
    ),
};

function isSmall(number: TypedNumber): boolean {
  return (
    number.unit === '元' &&
    number.scale === 0 &&
    number.digits !== '0' &&
    typedValue(number, number.digits).compare(1000) < 0
  );
}

/** Amounts in 万元 of the same sentence whose words end alike. */
function likeIt({ text, numbers }: Passage, number: TypedNumber): readonly TypedNumber[] {
  const { start, text: sentence } = sentenceAt(text, number.start);
  const word = number.lead.slice(-2);
  if (word.length < 2 || /每|[户人次台套]$|单价|标准/.test(number.lead) || /^\s?[/／每]/.test(text.slice(number.end)))
    return [];
  return numbers.filter(
    (other) =>
      other.start >= start &&
      other.start < start + sentence.length &&
      other.scale >= 4 &&
      other.unit === '元' &&
      other.lead.endsWith(word),
  );
}
