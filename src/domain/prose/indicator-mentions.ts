import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Indicator, isState, targetOf } from '../indicator.ts';
import { parseQuantity, type Target } from '../target.ts';
import { yearOf } from './claims.ts';
import { asShare, following } from './indicator-following.ts';
import { indicatorPointedAt } from './indicator-pointed-at.ts';
import { isBound } from './interval.ts';
import { LEXICON } from './lexicon.ts';
import { equals, type Measured, measured, sameMeasure } from './measured.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isElsewhereChapter, isTargetChapter, isWhole } from './scope.ts';
import { sentenceAt } from './sentences.ts';

/** A number in prose that repeats an indicator by its name: `系统故障率0.3%以内`. */
export interface Mention {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly index: number;
  readonly indicator: Indicator;
  /** What the sentence gives: the target, what was reached, either; or how far it was reached: 完成90%, 比目标低1.8. */
  readonly says: 'target' | 'actual' | 'either' | 'rate' | 'gap' | 'beyond' | 'before' | 'change';
  readonly typed: Measured;
  /** What it was before: `由17.8%下降到11.3%`. */
  readonly before?: Measured;
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
    const [bare, said] = saidOf(number);
    const words = bare.replace(LINK, '');
    const found = named.filter(({ alias }) => words.endsWith(alias)).sort((a, b) => b.alias.length - a.alias.length);
    return found
      .map(({ alias, indicator, index }) =>
        mention(passage, number, words.slice(0, -alias.length), indicator, index, evaluation, said),
      )
      .find((candidate) => candidate !== undefined);
  };
  const pointed = (passage: Passage, number: TypedNumber, next: TypedNumber | undefined): Mention | undefined => {
    const index = next && indicatorPointedAt(passage, number, next, evaluation.indicators);
    const indicator = index === undefined ? undefined : evaluation.indicators[index];
    return index === undefined || !indicator
      ? undefined
      : mention(passage, number, '', indicator, index, evaluation, 'actual');
  };
  return prose.passages.flatMap((passage) =>
    isElsewhereChapter(passage.section) ? [] : mentionsOf(passage, find, pointed),
  );
}

function mentionsOf(
  passage: Passage,
  find: (passage: Passage, number: TypedNumber) => Mention | undefined,
  pointed: (passage: Passage, number: TypedNumber, next: TypedNumber | undefined) => Mention | undefined,
): Mention[] {
  const found: Mention[] = [];
  for (const [at, number] of passage.numbers.entries()) {
    // 户均成本：3402.48万元÷3208户 is a working, and the value behind it.
    if (number.until !== undefined || /^\s?[÷×+]/.test(passage.text.slice(number.end, number.end + 2))) continue;
    const last = found.at(-1);
    const near = last && !/[。；！？]/.test(passage.text.slice(last.number.end, number.start));
    const named = number.lead.length < 2 ? undefined : find(passage, number);
    const mentioned =
      (near ? following(last, number, passage) : undefined) ??
      named ??
      pointed(passage, number, passage.numbers[at + 1]);
    if (mentioned) found.push(mentioned);
  }
  return found;
}

/** `管网漏损率由改造前的17.8%` tells what was; `床位入住率比目标低2.4个百分点` the distance; else a value of its own. */
function saidOf({ lead }: TypedNumber): readonly [words: string, says: 'before' | 'gap' | undefined] {
  const before = /^(.{2,}?)(?:由|从)[^，。；由从]{0,10}$/.exec(lead)?.[1];
  if (before !== undefined) return [before, 'before'];
  const gap = /^(.{2,}?)(?:比(?:年度|绩效)?(?:目标|计划)(?:值|任务)?[低高少多]了?|(?:少|多|超额)完成了?)$/.exec(
    lead,
  )?.[1];
  return gap === undefined ? [lead, undefined] : [gap, 'gap'];
}

/** What a count is called without its last word: 现场巡检 for 现场巡检次数. */
const COUNTED =
  /(?:[次份人个户台期天场件幅处家条座辆套项所名株批起例册村篇门]数|场次|批次|数量|人次|长度|里程|面积|规模|数)$/;

function aliases(name: string): readonly string[] {
  const plain = name.replace(/[“”"\s]/g, '');
  // 受益农户数 is 受益农户 with its 数, and not 受益农 with its 户数.
  const shorter = [COUNTED, /数$/].map((end) => plain.replace(end, '')).filter(({ length }) => length >= 2);
  return [...new Set([plain, ...shorter])];
}

/** Shorter than these characters the end of a name may be the end of many: 满意度, 完成率. */
const SHORTEST_END = 5;

/** The end of a long name that no other indicator has: 认定准确率 for 补贴对象认定准确率. */
function endsOf(name: string, all: readonly Indicator[]): string[] {
  const plain = name.replace(/[“”"\s]/g, '');
  const ends = Array.from({ length: Math.max(0, plain.length - SHORTEST_END) }, (_, cut) => plain.slice(cut + 1));
  // 渠系建筑物1386座 are all that there are, of which 改造渠系建筑物 tells those rebuilt; 资金使用率 is that of all money.
  return ends
    .filter((end) => !WORK.test(plain.slice(0, -end.length)) && !LEXICON.has(end))
    .filter((end) => !all.some((other) => other.name !== name && other.name.endsWith(end)));
}

const WORK = /^(?:改造|改建|新建|扩建|新增|建设|建成|修复|修缮|维修|整治|治理|购置|更换|更新|培训|救助|补助)$/;

/** `改造前完好率53.2%，利用系数0.51`: how things stood before the works, until words turn to what is now. */
const BEFORE_WORKS =
  /(?:改造|实施|建设|治理|整治|修复|创建|试点|投用|启用)(?:之|以)?前(?!期)(?:(?!后|目前|现在|提高|提升|降|达到).)*$/;

/** Between the name and the number. */
const LINK =
  /(?:目标值|目标|指标值|年初|年度|预期|设定|实际完成值?|实际达到|实际|完成了?|达到了?|达|提高到|提升到|提升至|降至|降到|下降到|保持在?|均?为|是|约|了|已|应|需|要求|计划|共计?|控制|：|:)+$/;

const EXTRA =
  /其中|[全我本][县市区省州镇乡]|产出|数量|质量|时效|成本|效益|社会|经济|满意度?|指标|实现|确保|保证|保障|使|开展|要求|目标|设定|预期|计划|累计|实施后?|年末|已|出具|举办|发放|查处|公路|受理|建成|新建|改造|修复|更换|安装|聘用|培训|补助|维护|维修|整治|接待|采购|购置|开设|覆盖|惠及|[①-⑳]/g;
const ELSEWHERE = /上年|去年|每|人均|平均|同比|上半年|下半年|季度|较|相比|比上|首|试点|调整前/;

function mention(
  passage: Passage,
  number: TypedNumber,
  of: string,
  indicator: Indicator,
  index: number,
  evaluation: Evaluation,
  said: Mention['says'] | undefined,
): Mention | undefined {
  const rest = withoutOthers(of, evaluation.indicators).replace(EXTRA, '');
  if (ELSEWHERE.test(of) || !isWhole(rest, evaluation)) return undefined;
  const sentence = sentenceAt(passage.text, number.start);
  if (said === undefined && BEFORE_WORKS.test(passage.text.slice(sentence.start, number.start))) return undefined;
  if (isOfRest(passage, number)) return undefined;
  if ((yearOf(passage, number) ?? evaluation.fiscalYear) !== evaluation.fiscalYear) return undefined;
  const target = targetOf(indicator);
  const targets = measuredTargets(target);
  const actual = isState(indicator.actual) ? undefined : parseQuantity(indicator.actual);
  const reached = actual && measured(actual.value, actual.unit);
  if (isAdded(passage, number, of, reached)) return undefined;
  const like = reached ?? targets[0];
  const typed = like && sameMeasure(said === 'gap' ? asShare(number) : number, like);
  if (typed === undefined) return undefined;
  const says = said ?? saysOf(passage, { ...number, lead: number.lead.replace(indicator.name, '') });
  return { passage, number, index, indicator, says, typed, target, targets, actual: reached };
}

/** `剔除加速器，其余40台平均使用率77.5%`: a value of the rest alone. */
function isOfRest({ text }: Passage, { start }: TypedNumber): boolean {
  return /(?:其余|剔除|扣除|不含)[^。；;]{0,30}$/.test(text.slice(Math.max(0, start - 40), start));
}

/** `新建妇女之家14个；累计建成64个`: what was added, where the sentence tells the actual value as the sum. */
function isAdded({ text, numbers }: Passage, number: TypedNumber, of: string, actual: Measured | undefined): boolean {
  if (!actual || !/新[建增设办]|增[加设]/.test(of)) return false;
  const { start, text: sentence } = sentenceAt(text, number.start);
  return numbers.some((other) => {
    const sums = other !== number && other.start >= start && other.end <= start + sentence.length;
    const typed = sums && /累计|总数|总量|达到?|[共已现]有/.test(other.lead) ? sameMeasure(other, actual) : undefined;
    return typed !== undefined && equals(typed, actual);
  });
}

/** `准确率和及时率均为100%` is said of both. */
function withoutOthers(of: string, indicators: readonly Indicator[]): string {
  if (!/[和与及]$/.test(of)) return of;
  return indicators.reduce((words, { name }) => words.replace(name, ''), of.slice(0, -1));
}

function measuredTargets(target: Target): readonly Measured[] {
  if (target.kind === 'number') return [measured(target.value, target.unit)];
  if (target.kind === 'range') return [measured(target.from, target.unit), measured(target.to, target.unit)];
  return [];
}

const RESULTS = /完成|实现|达成|产出|效益|绩效分析|评价结论/;
/** 供应, 响应 and 应届 aim at nothing. */
const DUE = '(?<![供响对相适反效])应(?![急对用届])|需(?!求)';
const AIMED = new RegExp(`目标|计划|指标值|要求|拟|${DUE}|预期|任务|预算`);
const AIMS = new RegExp(`目标|指标值|要求|${DUE}|计划`);

/** In a chapter of results, in a sentence that speaks of no target, a number is what was reached. */
function isResult({ section, text }: Passage, { start }: TypedNumber): boolean {
  const sentence = sentenceAt(text, start);
  return section.some((title) => RESULTS.test(title)) && !AIMED.test(text.slice(sentence.start, start));
}

function saysOf(passage: Passage, number: TypedNumber): Mention['says'] {
  if (AIMS.test(number.lead) || (isBound(number) && isTargetChapter(passage.section))) return 'target';
  if (isTargetChapter(passage.section) && !/实际|已/.test(number.lead)) return 'target';
  if (/实际|达到|已|降至|降到|提高到|提升到/.test(number.lead)) return isBound(number) ? 'either' : 'actual';
  if (isBound(number)) return 'target';
  return isResult(passage, number) ? 'actual' : 'either';
}
