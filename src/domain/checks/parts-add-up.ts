import { exactText } from '../decimal.ts';
import { classifiedLists } from '../prose/classified-lists.ts';
import { type Division, isOff, isSlip, total } from '../prose/division.ts';
import { typedValue } from '../prose/interval.ts';
import { isOfThings, type TypedNumber } from '../prose/numbers.ts';
import { divisionsOf } from '../prose/parts.ts';
import { placeAt } from '../prose/passage.ts';
import { planDistances } from '../prose/plan-distances.ts';
import { additionsOf, remaindersOf } from '../prose/remainders.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Parts that a sentence gives of a whole add up to it.
 *
 * After 其中 the parts may be less than the whole, never more; after 分别为, in `A、B，共计C` and in `A+B=C` they are all.
 * Rounding is allowed for: half a unit of the last digit of each number.
 */
export const partsAddUp: Rule = {
  name: 'parts-add-up',
  severity: 'error',
  find: (evaluation, { prose }) => {
    const amounts = prose.passages.flatMap((passage) =>
      passage.numbers.filter(isOfThings).map((number) => ({ passage, number })),
    );
    return prose.passages.flatMap((passage) =>
      [
        ...divisionsOf(passage).filter((division) => isOff(division) || isSlip(division)),
        ...remaindersOf(passage),
        ...additionsOf(passage),
        ...planDistances(passage),
        ...classifiedLists(passage, amounts, evaluation).filter(isSlip),
      ]
        .filter((division) => !overlaps(division))
        .map(finding),
    );
  },
};

/** `屋面防水81栋（部分楼栋两项都做）`. */
const TWICE = /^[，,（(](?:其中)?部分[^，。；）)]{0,8}[都均]|^[，,（(][^，。；）)]{0,8}(?:重复|重叠|交叉|兼)/;

/** People are counted by several marks at once: 女性, 党员, 脱贫户. Only money and things divide cleanly, unless told. */
function overlaps({ passage, whole, parts }: Division): boolean {
  const end = parts.at(-1)?.end ?? whole.end;
  if (TWICE.test(passage.text.slice(end, end + 20))) return true;
  if (/^(?:其他|其余)/.test(parts.at(-1)?.lead ?? '')) return false;
  return (
    /^(?:人|名|户|人次)$/.test(whole.unit) &&
    parts.some(({ lead }) => /女|男|党员|学历|本科|研究生|岁|职称|民族|贫困|低保|残疾|老年|儿童/.test(lead))
  );
}

function finding(division: Division): Finding {
  const { passage, whole, parts, complete, home = passage } = division;
  const typed = (number: TypedNumber) => (number === whole ? home : passage).text.slice(number.start, number.end);
  const sum = exactText(total(parts).div(typedValue(whole, '1')));
  const unit = typed(whole).replace(/^[\d.,\s]+/, '');
  return {
    place: placeAt(home, whole.start),
    ...(!isOff(division) && { severity: 'warning' as const }),
    message: `各部分之和 ${parts.map(typed).join(' + ')} = ${sum}${unit}，${complete ? '不等于' : isOff(division) ? '超过了' : '只差一位数字就等于'}总数 ${typed(whole)}`,
    fix: '核对总数和各部分',
    related: parts.map((part) => ({ place: placeAt(passage, part.start), note: typed(part) })),
  };
}
