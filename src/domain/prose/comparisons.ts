import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';

/** An amount that a sentence holds against another: `比上年的19987元增加1359元，增幅6.8%`, `比上年（98场）增加48场`. */
export interface Comparison {
  readonly passage: Passage;
  readonly base: TypedNumber;
  /** What may have come of it: any amount before it in the sentence, or the one that 中标价 or 下降到 names. */
  readonly now: readonly TypedNumber[];
  /** The distance, in the unit of the amounts or in 百分点. */
  readonly change?: TypedNumber;
  readonly rate?: TypedNumber;
  readonly rises: boolean;
}

/** `比2021年的90万元`, `比预算数17.5万元`. */
export const COMPARED =
  /(?:比|较|与)(?:(?:上年|去年|上一年|(?:19|20)\d{2}年)(?:度|同期|[年末底])*|近[三五十]年平均[值数]?|(?:全[国省市县区]|同类|省内)\p{Script=Han}{0,6}平均(?:值|水平|数)?|年初|全年预算|(?:采购|批复|项目|年初)?预算数?|计划|概算|控制价|最高限价|控制标准)(?:决算|预算|支出|执行)?数?的?$/u;
const CHANGE =
  /^(?:相比|再)?(增加|增长|上升|提高|提升|减少|下降|降低|节约|节省|缩短|压缩|压减|净增|偏?[多少高低]|[快省])了?$/;
const CHANGES = new RegExp(CHANGE.source.slice(1));
const RATE =
  /^(?:同比)?(?:增加|增长|上升|上涨|提高|减少|下降|降低|增幅|降幅|增速|节约|下浮|缩短|压缩|[增减升降])(?:率|幅度)?(?:为|达|约)?$/;

/** `由31个减少到16个`. */
const FROM = /(?:由|从)[^，。；]{0,12}$/;
const TO = /^(增加|增长|上升|提高|提升|减少|下降|降低|缩短|压缩|[增升减降])(?:到|至|为)$/;

const ASKED = /(?:控制价|最高限价|拦标价|预算金额|采购预算|^预算)(?:合计|共计|总额)?[为是]?$/;
const WON = /(?:中标|成交)(?:价|价格|金额|总价|额)?(?:合计|共计)?[为是]?$/;
const LESS = /^(?:共|共计)?(?:节约|节省|节支|让利|下浮|核减)(?:财政)?(?:资金|金额)?了?$/;

/** Every comparison of two amounts with their distance or its rate. Amounts said roughly are left alone. */
export function comparisonsOf(passage: Passage): Comparison[] {
  return passage.numbers.flatMap((base, index) => {
    const [second, third, fourth] = passage.numbers.slice(index + 1, index + 4);
    if (!isPlain(base) || !second) return [];
    if (COMPARED.test(wordsAround(passage, base, second)[0])) return withBase(passage, base, second, third);
    if (FROM.test(base.lead) && TO.test(bare(second))) return fromTo(passage, base, second, third, fourth);
    return ASKED.test(base.lead) ? ofBid(passage, base, second, third, fourth) : [];
  });
}

/** What is said of a base and of the change behind it; `较上年（98场）增加48场` says both behind the bracket. */
export function wordsAround({ text }: Passage, base: TypedNumber, change: TypedNumber): [base: string, change: string] {
  const aside = base.lead === '' && /^[（(]$/.test(text.slice(base.start - 1, base.start)) && change.from < base.start;
  const [words = ''] = aside ? (CHANGES.exec(change.lead) ?? []) : [];
  return aside && /^[）)]/.test(text.slice(base.end, base.end + 1))
    ? [change.lead.slice(0, change.lead.length - words.length), words]
    : [base.lead, change.lead];
}

function withBase(passage: Passage, base: TypedNumber, second: TypedNumber, third: TypedNumber | undefined) {
  const [words, change] = wordsAround(passage, base, second);
  const said = CHANGE.exec(change)?.[1];
  // 占比56.3%，比2022年的54.1%提高2.2个百分点 is read where the shares stand side by side.
  const between = passage.text.slice(base.end, second.from);
  if (said === undefined || base.unit === '%' || !isPlain(second) || between !== '') return [];
  const start = sentenceStart(passage.text, base.start);
  // 带动增收比上年的180万元增加20万元 names what it is about, and the amounts before it are others.
  const own = words.replace(COMPARED, '') === '' ? passage.numbers : [];
  const now = own.filter(
    (number) => number.start >= start && number.end <= base.start && number.unit === base.unit && isPlain(number),
  );
  return compared(passage, base, now, second, third, /增|升|提|多|高/.test(said));
}

function fromTo(
  passage: Passage,
  base: TypedNumber,
  now: TypedNumber,
  third: TypedNumber | undefined,
  fourth: TypedNumber | undefined,
) {
  const rises = /增|升|提/.test(TO.exec(bare(now))?.[1] ?? '');
  if (!third || now.unit !== base.unit || !isPlain(now)) return [];
  if (!CHANGE.test(third.lead) && !(third.unit === '%' && RATE.test(third.lead))) return [];
  if (!follows(passage, now, third)) return [];
  return compared(passage, base, [now], third, fourth, rises);
}

/** `预算金额1260万元，中标金额1198.5万元，节约61.5万元，节约率4.88%`, `控制价5420万元，某公司以4986.4万元中标，下浮率8%`. */
function ofBid(
  passage: Passage,
  base: TypedNumber,
  now: TypedNumber,
  third: TypedNumber | undefined,
  fourth: TypedNumber | undefined,
) {
  const behind = passage.text.slice(now.end, now.end + 2);
  const won = WON.test(now.lead) || (now.lead.endsWith('以') && /^(?:中标|成交)/.test(behind));
  if (!won || now.unit !== '元' || base.unit !== '元' || !isPlain(now) || !third) return [];
  const between = passage.text.slice(now.end, third.from);
  if (!/^(?:中标|成交)?[，,]$/.test(between) || !(LESS.test(third.lead) || RATE.test(third.lead))) return [];
  return compared(passage, base, [now], third, fourth, false);
}

/** The distance and its rate, or the rate alone, behind a comparison. */
export function compared(
  passage: Passage,
  base: TypedNumber,
  now: readonly TypedNumber[],
  second: TypedNumber,
  third: TypedNumber | undefined,
  rises: boolean,
): Comparison[] {
  const all = { passage, base, now, rises };
  const isShare = base.unit === '%';
  if (/^[%倍]$/.test(second.unit) && !isShare) return isPlain(second) ? [{ ...all, rate: second }] : [];
  if (isShare ? !/百分点$/.test(second.unit) : second.unit !== base.unit) return [];
  const rate =
    third && third.unit === '%' && isPlain(third) && RATE.test(third.lead) && follows(passage, second, third);
  return [{ ...all, change: second, ...(rate && !isShare ? { rate: third } : {}) }];
}

function follows({ text }: Passage, one: TypedNumber, next: TypedNumber): boolean {
  return /^[，,、（(]?$/.test(text.slice(one.end, next.from).replace(PER, ''));
}

/** 21.5公里/小时提高到34.6公里/小时: what stands behind a unit is no word of the next number. */
const PER = /^[/／](?:小时|平方米|立方米|公里|[亩人户吨次台天年日月])/;

function bare({ lead }: TypedNumber): string {
  return lead.replace(PER, '');
}
