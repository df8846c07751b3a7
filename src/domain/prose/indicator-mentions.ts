import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Indicator, isState, targetOf } from '../indicator.ts';
import { parseQuantity, type Target } from '../target.ts';
import { yearOf } from './claims.ts';
import { isBound } from './interval.ts';
import { type Measured, measured, sameMeasure } from './measured.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isElsewhereChapter, isTargetChapter, isWhole } from './scope.ts';

/** A number in prose that repeats an indicator by its name: `系统故障率0.3%以内`. */
export interface Mention {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly index: number;
  readonly indicator: Indicator;
  /** What the sentence gives: the target, what was reached, either; or how far it was reached: 完成90%, 比目标低1.8. */
  readonly says: 'target' | 'actual' | 'either' | 'rate' | 'gap';
  readonly typed: Measured;
  readonly target: Target;
  readonly targets: readonly Measured[];
  readonly actual?: Measured;
}

/** Every number that stands right behind the name of an indicator and is counted in its unit. */
export function indicatorMentions(evaluation: Evaluation, { prose }: Pick<Manuscript, 'prose'>): Mention[] {
  const named = evaluation.indicators.flatMap((indicator, index) =>
    [...aliases(indicator.name), ...endsOf(indicator.name, evaluation.indicators)].map((alias) => ({
      alias,
      indicator,
      index,
    })),
  );
  const find = (passage: Passage, number: TypedNumber): Mention | undefined => {
    const words = number.lead.replace(LINK, '');
    const found = named.filter(({ alias }) => words.endsWith(alias)).sort((a, b) => b.alias.length - a.alias.length);
    return found
      .map(({ alias, indicator, index }) =>
        mention(passage, number, words.slice(0, -alias.length), indicator, index, evaluation),
      )
      .find((candidate) => candidate !== undefined);
  };
  return prose.passages.flatMap((passage) => (isElsewhereChapter(passage.section) ? [] : mentionsOf(passage, find)));
}

function mentionsOf(passage: Passage, find: (passage: Passage, number: TypedNumber) => Mention | undefined): Mention[] {
  const found: Mention[] = [];
  for (const number of passage.numbers) {
    if (number.lead.length < 2 || number.until !== undefined) continue;
    const last = found.at(-1);
    const near = last && !/[。；！？]/.test(passage.text.slice(last.number.end, number.start));
    const mentioned = (near ? following(last, number) : undefined) ?? find(passage, number);
    if (mentioned) found.push(mentioned);
  }
  return found;
}

/** `目标500张` behind a value of an indicator gives its target. */
const TARGET = /^(?:比|超过|高于|低于|大于|达到|完成)?(?:年初|年度|设定的?|绩效)?目标(?:值|任务|要求)?(?:为|是|数)?$/;
const RATE = /^(?:完成率?|指标完成率|目标完成率|完成目标的|占目标的|完成任务的)(?:为|达到?)?$/;
const GAP =
  /^(?:比|较|距|低于|高于|超过)(?:年度|绩效|原定)?(?:目标|计划)值?(?:低|高|少|多|差)?了?$|^(?:少完成|多完成|超额完成|超出?(?:目标|计划))(?:了)?$/;

/** A number that goes on about the indicator before it. */
function following(last: Mention, number: TypedNumber): Mention | undefined {
  const [target] = last.targets;
  if (!target) return undefined;
  const points = /百分点$/.test(number.unit) && target.base === 'share' ? { ...number, unit: '%' } : undefined;
  if (GAP.test(number.lead) && /[低高少多差]了?$|完成了?$|^超出?[目计]/.test(number.lead))
    return follow('gap', sameMeasure(points ?? number, target));
  if (TARGET.test(number.lead)) return follow('target', sameMeasure(number, target));
  const share = { ...target, base: 'share' };
  return RATE.test(number.lead) && number.unit === '%' ? follow('rate', sameMeasure(number, share)) : undefined;

  function follow(says: Mention['says'], typed: Measured | undefined): Mention | undefined {
    return typed && { ...last, number, typed, says };
  }
}

/** What a count is called without its last word: 现场巡检 for 现场巡检次数. */
const COUNTED = /(?:次数|份数|人数|个数|户数|台数|期数|天数|场数|件数|数量|人次|数)$/;

function aliases(name: string): readonly string[] {
  const plain = name.replace(/[“”"\s]/g, '');
  const short = plain.replace(COUNTED, '');
  return short !== plain && short.length >= 2 ? [plain, short] : [plain];
}

/** Shorter than these characters the end of a name may be the end of many: 满意度, 完成率. */
const SHORTEST_END = 5;

/** The end of a long name that no other indicator has: 认定准确率 for 补贴对象认定准确率. */
function endsOf(name: string, all: readonly Indicator[]): string[] {
  const plain = name.replace(/[“”"\s]/g, '');
  const ends = Array.from({ length: Math.max(0, plain.length - SHORTEST_END) }, (_, cut) => plain.slice(cut + 1));
  return ends.filter((end) => !all.some((other) => other.name !== name && other.name.endsWith(end)));
}

/** Between the name and the number. */
const LINK =
  /(?:目标值|目标|指标值|实际完成值?|实际达到|实际|完成了?|达到了?|达|提高到|提升到|提升至|降至|降到|下降到|保持在?|均?为|是|约|了|已|应|需|要求|计划|共计?|控制|：|:)+$/;

const EXTRA =
  /其中|[全我本][县市区省州镇乡]|产出|数量|质量|时效|成本|效益|社会|经济|满意度?|指标|实现|确保|保证|保障|使|开展|要求|目标|设定|预期|计划|累计|实施后?|年末|已|出具|举办|发放|[①-⑳]/g;
const ELSEWHERE = /上年|去年|每|人均|平均|同比|上半年|下半年|季度|较|相比|比上|首|试点|调整前/;

function mention(
  passage: Passage,
  number: TypedNumber,
  of: string,
  indicator: Indicator,
  index: number,
  evaluation: Evaluation,
): Mention | undefined {
  if (ELSEWHERE.test(of) || !isWhole(of.replace(EXTRA, ''), evaluation)) return undefined;
  if ((yearOf(passage, number) ?? evaluation.fiscalYear) !== evaluation.fiscalYear) return undefined;
  const target = targetOf(indicator);
  const targets = measuredTargets(target);
  const actual = isState(indicator.actual) ? undefined : parseQuantity(indicator.actual);
  const reached = actual && measured(actual.value, actual.unit);
  const like = reached ?? targets[0];
  const typed = like && sameMeasure(number, like);
  if (typed === undefined) return undefined;
  return { passage, number, index, indicator, says: saysOf(passage, number), typed, target, targets, actual: reached };
}

function measuredTargets(target: Target): readonly Measured[] {
  if (target.kind === 'number') return [measured(target.value, target.unit)];
  if (target.kind === 'range') return [measured(target.from, target.unit), measured(target.to, target.unit)];
  return [];
}

function saysOf(passage: Passage, number: TypedNumber): Mention['says'] {
  if (/目标|指标值|要求|应|需|计划/.test(number.lead) || (isBound(number) && isTargetChapter(passage.section)))
    return 'target';
  if (isTargetChapter(passage.section) && !/实际|已/.test(number.lead)) return 'target';
  if (/实际|达到|已|降至|降到|提高到|提升到/.test(number.lead)) return isBound(number) ? 'either' : 'actual';
  return isBound(number) ? 'target' : 'either';
}
