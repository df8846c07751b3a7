import type { Mention } from './indicator-mentions.ts';
import { type Measured, sameMeasure } from './measured.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** `目标500张` behind a value of an indicator gives its target. */
const TARGET = /^(?:比|超过|高于|低于|大于|达到|完成)?(?:年初|年度|设定的?|绩效)?目标(?:值|任务|要求)?(?:为|是|数)?$/;
/** `低于28.5万元/公里的目标`, `未达到95%的目标`. */
const TARGET_BEHIND = /^(?:\/\p{Script=Han}{1,4})?(?:以[上内])?的(?:年度|绩效|预期|控制|考核|设定)*目标/u;
const RATE =
  /^(?:完成率?|指标完成率|目标完成率|完成目标的|占目标的|完成任务的|占任务的|达到目标的|完成年度目标的)(?:为|达到?)?$/;
const GAP =
  /^(?:比|较|距|低于|高于|超过|超出?|未达)(?:年度|绩效|原定|预期)?(?:目标|计划)(?:任务|值)?(?:低|高|少|多|差)?了?$|^(?:少完成|多完成|超额完成)(?:了)?$/;
/** `较目标15座少1座`. */
const DISTANT = /^[少多低高超差][了出]?$/;
/** `目标12000辆，实际11340辆`, `年初指标值为105人，全年实际完成值116人`. */
const ACTUAL = /^(?:全年|年末|年底)?实际(?:完成|达到|达成)?(?:值|数|量)?(?:为|是|达)?$/;
const COMES_TO = /^(?:下降|降低|提高|提升|上升|增加|增长|减少)(?:到|至|为)$|^[降升增减](?:到|至|为)$/;
const CHANGES = /^(?:下降|降低|提高|提升|上升|增加|增长|减少)了?$/;

/** A number that goes on about the indicator before it. */
export function following(last: Mention, number: TypedNumber, { text }: Passage): Mention | undefined {
  const [target] = last.targets;
  const like = target ?? last.actual;
  if (!like) return undefined;
  if (last.says === 'before' && COMES_TO.test(number.lead))
    return follow('actual', sameMeasure(number, like), { before: last.typed });
  if (last.says === 'target' && ACTUAL.test(number.lead)) return follow('actual', sameMeasure(number, like));
  if (last.before && CHANGES.test(number.lead)) return follow('change', sameMeasure(asShare(number), like));
  if (!target) return undefined;
  const behind = TARGET_BEHIND.test(text.slice(number.end, number.end + 16));
  if (behind && (number.lead === '' || /^未?达到?$|^[高低]于$/.test(number.lead)))
    return follow('target', sameMeasure(number, target));
  // 超过目标12场 may give the distance, 超过目标300场 the target itself.
  if (GAP.test(number.lead))
    return follow(
      /[低高少多差]了?$|完成了?$/.test(number.lead) ? 'gap' : 'beyond',
      sameMeasure(asShare(number), target),
    );
  if (/^(?:beyond|target)$/.test(last.says) && DISTANT.test(number.lead))
    return follow('gap', sameMeasure(asShare(number), target));
  if (TARGET.test(number.lead)) return follow('target', sameMeasure(number, target));
  const share = { ...target, base: 'share' };
  const ofTarget = RATE.test(number.lead) || (number.lead === '的' && last.says === 'target');
  return ofTarget && /^[%‰]$/.test(number.unit) ? follow('rate', sameMeasure(number, share)) : undefined;

  function follow(
    says: Mention['says'],
    typed: Measured | undefined,
    more: Partial<Mention> = {},
  ): Mention | undefined {
    return typed && { ...last, number, typed, says, ...more };
  }
}

/** 2.4个百分点 is 2.4% of a share. */
export function asShare(number: TypedNumber): TypedNumber {
  return /百分点$/.test(number.unit) ? { ...number, unit: '%' } : number;
}
