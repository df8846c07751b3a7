import { quotient } from '../decimal.ts';
import type { Manuscript } from '../evaluation.ts';
import { goalSlips } from '../prose/goal-slips.ts';
import { indicatorMentions, type Mention } from '../prose/indicator-mentions.ts';
import { type IndicatorSlip, indicatorSlips } from '../prose/indicator-slips.ts';
import { admits } from '../prose/interval.ts';
import { equals, roundsTo } from '../prose/measured.ts';
import { placeAt } from '../prose/passage.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A target or an actual value that the body repeats by the indicator's name is the one of the table.
 * One in other words that is a slip away from the actual value counts where the body has that value nowhere, and so does
 * one in the annual goal.
 *
 * Why: the targets of a report stand in two or three places, and one of them is always forgotten when they change.
 */
export const indicatorValuesMatch: Rule = {
  name: 'indicator-values-match',
  severity: 'error',
  find: (evaluation, manuscript) => {
    const mentions = indicatorMentions(evaluation, manuscript);
    const mentioned = new Set(mentions.map(({ number }) => number));
    return [
      ...mentions.filter((mention) => !agrees(mention)).map((mention) => finding(mention, manuscript)),
      ...[...indicatorSlips(evaluation, manuscript), ...goalSlips(evaluation, manuscript)]
        .filter(({ number }) => !mentioned.has(number))
        .map((slip) => finding(slip, manuscript)),
    ];
  },
};

function finding({ passage, number, index, indicator }: IndicatorSlip, { place }: Manuscript): Finding {
  const { name, target, actual } = indicator;
  return {
    place: placeAt(passage, number.start),
    message: `正文写的“${name}”是 ${passage.text.slice(number.start, number.end)}，自评表里的年度指标值是 ${target}，实际完成值是 ${actual}`,
    fix: '核对后改正正文或自评表里的数',
    related: [{ place: place(['indicators', index, 'target']), note: `indicators[${index}].target` }],
  };
}

function agrees(mention: Mention): boolean {
  const { says, typed, number, targets, actual } = mention;
  if (says === 'before') return true;
  if (says === 'rate' || says === 'gap' || says === 'beyond' || says === 'change') return followsFrom(mention);
  const isTarget = targets.some((value) => equals(typed, value));
  const isActual = actual !== undefined && (equals(typed, actual) || roundsTo(typed, actual) || isRoughly(mention));
  if (says === 'target') return isTarget || targets.length === 0;
  if (isActual || (says === 'either' && isTarget)) return true;
  return actual === undefined && (isTarget || number.hint !== 'exact' || reachesTarget(mention));
}

/** 近、约、多 and limits, for values in their own unit. */
function isRoughly({ number, actual }: Mention): boolean {
  return number.hint !== 'exact' && actual !== undefined && actual.base === number.unit && admits(number, actual.value);
}

/** Where only 达成 was recorded, any number that reaches the target can be true. */
function reachesTarget({ typed, targets, target }: Mention): boolean {
  const [value] = targets;
  if (target.kind !== 'number' || !value) return true;
  const difference = typed.value.compare(value.value);
  if (target.operator === '≥' || target.operator === '>') return difference >= 0;
  return target.operator === '=' ? difference === 0 : difference <= 0;
}

/** 由17.8%下降到11.3%，降低6.5个百分点; 完成90% is actual ÷ target, where more is better; 比目标低1.8 is the distance between them. */
function followsFrom({ says, typed, targets, actual, target, before }: Mention): boolean {
  const [aim] = targets;
  if (says === 'change')
    return !before || !actual || equals(typed, { ...actual, value: actual.value.sub(before.value).abs() });
  if (!aim || !actual || target.kind !== 'number') return true;
  if (says === 'beyond' && equals(typed, aim)) return true;
  if (says === 'gap' || says === 'beyond')
    return equals(typed, { ...actual, value: actual.value.sub(aim.value).abs() });
  const rate = /[≥>=]/.test(target.operator) ? quotient(actual.value, aim.value) : undefined;
  return (
    rate === undefined ||
    equals(typed, { value: rate, base: 'share' }) ||
    (rate.compare(1) > 0 && typed.value.equals(1))
  );
}
