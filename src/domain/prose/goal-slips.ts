import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Indicator, isState, targetOf } from '../indicator.ts';
import { parseQuantity } from '../target.ts';
import type { IndicatorSlip } from './indicator-slips.ts';
import { equals, type Measured, measured, sameMeasure } from './measured.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { GOAL } from './record-texts.ts';
import { sentenceStart } from './sentences.ts';

/**
 * What the annual goal repeats of an indicator in words of its own and mistypes: `维修农村学校8所` of 维修学校数 with 18所.
 *
 * Only where one number of the goal and one indicator have words and unit in common, and the goal has the indicator's
 * value nowhere: goals also count what no indicator measures.
 */
export function goalSlips(evaluation: Evaluation, { prose }: Pick<Manuscript, 'prose'>): IndicatorSlip[] {
  return prose.passages.flatMap((passage) => {
    if (passage.section === GOAL.expected) return slipsIn(passage, evaluation, promised);
    return passage.section === GOAL.achieved ? slipsIn(passage, evaluation, reached) : [];
  });
}

function slipsIn(
  passage: Passage,
  { indicators }: Evaluation,
  valueIn: (indicator: Indicator) => Measured | undefined,
): IndicatorSlip[] {
  const meant = indicators.flatMap((indicator, index) => {
    const value = valueIn(indicator);
    if (value === undefined) return [];
    return passage.numbers
      .filter((number) => sameMeasure(number, value) && isNamed(indicator.name, number, passage))
      .map((number) => ({ passage, number, index, indicator, value }));
  });
  const isOnly = (one: IndicatorSlip) =>
    meant.every((other) => other === one || (other.number !== one.number && other.index !== one.index));
  return meant.filter((each) => isOnly(each) && !tells(passage, each.value));
}

function promised(indicator: Indicator): Measured | undefined {
  const target = targetOf(indicator);
  return target.kind === 'number' ? measured(target.value, target.unit) : undefined;
}

function reached({ actual }: Indicator): Measured | undefined {
  const quantity = isState(actual) ? undefined : parseQuantity(actual);
  return quantity && measured(quantity.value, quantity.unit);
}

/** 约 and 以上 may stand for any value near. */
function tells({ numbers }: Passage, value: Measured): boolean {
  return numbers.some((number) => {
    const typed = sameMeasure(number, value);
    return typed !== undefined && (equals(typed, value) || !(isPlain(number) || number.hint === 'atLeast'));
  });
}

/** How an indicator counts and what was done, which goals leave out or say elsewhere. */
const COUNTED = /(?:建设|建成|完成|新建)?(?:数量|[人户次]数|面积|长度|规模|数)$/;

/** Of a part, of what is left, a change or something per head. */
const OTHER = /其中|含|每|均|较|比|余|剩|累计|超/;
const FEWEST = 3;

/** 维修学校 in 维修农村学校18所: all characters of the name in their order, its last two right before the number. */
function isNamed(name: string, { start, lead }: TypedNumber, { text }: Passage): boolean {
  const own = name.replace(COUNTED, '');
  if (own.length < FEWEST || OTHER.test(lead) || !lead.includes(own.slice(-2))) return false;
  const sentence = text.slice(sentenceStart(text, start), start);
  let at = -1;
  return [...own].every((character) => {
    at = sentence.indexOf(character, at + 1);
    return at !== -1;
  });
}
