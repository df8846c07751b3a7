import type { Evaluation } from '../evaluation.ts';
import type { Named } from './name-of.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isManyYears } from './scope.ts';
import { sentenceAt, sentenceStart } from './sentences.ts';

/** A name of money said of something else than the whole of this year: it counts only where it fits. */
export function isOfAnother(passage: Passage, number: TypedNumber, named: Named, evaluation: Evaluation): boolean {
  return (
    isOfAllYears(passage, number, named, evaluation) ||
    isSinceStart(passage, number) ||
    isOfOwnWorks(passage, number, evaluation) ||
    /^[，,；;](?:实际)?(?:中标|成交)/.test(passage.text.slice(number.end, number.end + 6)) ||
    isPutInto(passage, number, named) ||
    isOfFund(passage, number, named) ||
    isSpentOnCounted(passage, number, named) ||
    isOfResult(passage, number, named) ||
    isSumOfList(passage, number) ||
    isOfSource(passage, number, named) ||
    isOfFees(passage, number, named) ||
    isOfOtherWorks(passage, number, named, evaluation) ||
    (number.unit === '分' && isOfAssessment(beforeInSentence(passage, number)))
  );
}

/** `总投资21500万元。资金来源为：专项债券15000万元`, `预计总投资`: the money of all years of the works. */
function isOfAllYears(
  { text }: Passage,
  { start, end }: TypedNumber,
  { word, term }: Named,
  evaluation: Evaluation,
): boolean {
  const sentence = sentenceAt(text, start);
  if (term.kind === 'figure') return /总投[资入]|计划投资/.test(word) && isManyYears(sentence.text, evaluation);
  if (/^[，,]占(?:项目|概算|计划|工程)?总投资/.test(text.slice(end, end + 12)))
    return isManyYears(sentence.text, evaluation);
  const before = text.slice(sentenceStart(text, Math.max(0, sentence.start - 1)), start);
  const whole = before.lastIndexOf('总投资');
  return whole !== -1 && !/本年|当年|全年|本年度/.test(before.slice(whole)) && isManyYears(sentence.text, evaluation);
}

/** `三年累计安排7964.8万元；累计支出7745.9万元，总体执行率97.25%`: several years together. */
function isSinceStart({ text }: Passage, { start }: TypedNumber): boolean {
  return /[两二三四五六]年(?:来|间|期间)?(?:累计|合计|总计|共)/.test(text.slice(sentenceStart(text, start), start));
}

/** `学校总投资3.26亿元，当年支付4862万元` in the report of a department: works of its own, and not all that it spends. */
function isOfOwnWorks({ text }: Passage, { start }: TypedNumber, { kind }: Evaluation): boolean {
  return kind === 'department-self-evaluation' && /总投资/.test(text.slice(sentenceStart(text, start), start));
}

/** `投入428.64万元实施修缮工程4个`: what was bought or built for an amount right behind it has that amount alone. */
function isPutInto({ text }: Passage, { end }: TypedNumber, { word }: Named): boolean {
  return /^(?:资金|经费)?投入|^投资$/.test(word) && PUT_INTO.test(text.slice(end, end + 4));
}

const PUT_INTO = /^[，,]?(?:，?用于)?(?:实施|新建|改造|购置|采购|购买|开展|建设|建成|修缮|维修|完成|举办|对)/;

/** `一般公共预算3312万元、政府性基金958万元`: beside the other funds the general budget is one of them. */
function isOfFund({ text }: Passage, { start }: TypedNumber, { of, word }: Named): boolean {
  return (
    /一般公共$/.test(`${of}${word}`.replace(/(?:财政)?预算.*$/, '')) && OTHER_FUND.test(sentenceAt(text, start).text)
  );
}

const OTHER_FUND = /政府性基金|国有资本经营|彩票公益金|专户/;

/** `救助2748人次，支出544.5万元`, `覆盖27个村，资金量5987万元`: people or places that were just counted, and their money. */
function isSpentOnCounted(passage: Passage, number: TypedNumber, { of, word }: Named): boolean {
  return (
    number.unit === '元' &&
    of === '' &&
    /^(?:支出|支付|列支|开支|使用|资金量|预算|安排)$/.test(word) &&
    isOfWorks(passage, number)
  );
}

/** A bare 支出 among outputs, benefits and problems is what they cost: `### 产出`, `安装监测点126处。支出756万元`. */
function isOfResult({ section, text }: Passage, { unit, end }: TypedNumber, { of, word }: Named): boolean {
  if (unit !== '元' || of !== '' || !BARE.test(word)) return false;
  return section.some((title) => RESULTS.test(title)) || PER_ONE.test(text.slice(end, end + 8));
}

const BARE = /^(?:支出|支付|预算|使用|安排|资金|经费|投资|投入|总投资|完成投资|补助资金|结余|剩余|实际支出|实际投资)$/;
const RESULTS = /^(?:项目)?(?:产出|效益|数量|质量|时效|社会|经济|生态|可持续|满意)|问题|困难|建议|做法|打算/;
const PER_ONE = /^[，,](?:平均|\p{Script=Han}均|每|单\p{Script=Han}(?:造价|成本|价))/u;

/** `大中修32.6公里，完成投资1141万元`: works that were just counted have an investment, and beds a 使用率, of their own. */
export function isOfWorks({ text, numbers }: Passage, { start, from }: TypedNumber): boolean {
  const before = numbers.findLast((number) => number.end <= start);
  if (before === undefined) return false;
  const between = text.slice(before.end, from);
  const near = (before.unit === '个' ? /^\p{Script=Han}{0,3}[）)]?[，,]$/u : /^[）)]?[，,]$/).test(between);
  return near && !/^(?:|元|%|‰|分)$/.test(before.unit);
}

/** `三项合计完成投资3400.4万元`: the sum of the list before. */
function isSumOfList({ text }: Passage, { lead, from }: TypedNumber): boolean {
  return (
    /^(?:合计|共计|小计|共)/.test(lead) && /(?:[两二三四五六七八九十]|\d)[项类个笔处家]$/.test(text.slice(0, from))
  );
}

/** `自筹资金到位不足，到位率仅80%`, `中央资金支出慢，235.2万元未支出`: no amount before it, in a sentence that opens with a source. */
function isOfSource({ text, numbers }: Passage, number: TypedNumber, { of, word }: Named): boolean {
  if (of !== '' || !(number.unit === '%' ? /率|进度/ : /^(?:未|结余|剩余)/).test(word)) return false;
  const start = sentenceStart(text, number.start);
  const isFirst = !numbers.some((other) => other.start >= start && other.end <= number.start);
  return isFirst && SOURCE.test(text.slice(start, number.from));
}

const SOURCE = /自筹|配套|债券|(?:中央|省级|自治区|市级|州级|县级|区级|财政专户|单位自有|其他|社会)(?:财政|补助)?资金/;

/** `居民出资难，实收51.56万元`: fees are collected too. */
function isOfFees(passage: Passage, number: TypedNumber, { of, word }: Named): boolean {
  return word === '实收' && of === '' && !/预算|资金|财政|拨款|到位/.test(beforeInSentence(passage, number));
}

/** `服务厅迁建滞后，项目总投资480万元`: works named without 项目, which are not those of the evaluation. */
function isOfOtherWorks(
  passage: Passage,
  number: TypedNumber,
  { word }: Named,
  { title, project }: Evaluation,
): boolean {
  const [works] = WORKS.exec(beforeInSentence(passage, number)) ?? [];
  return word.includes('投资') && works !== undefined && !`${title}${project?.name}`.includes(works);
}

const WORKS = /迁建|新建|扩建|改扩建|重建|装修|搬迁/;

/** `满意度调查，综合得分93.47分`: another assessment has scores, and 二级指标, of its own. */
export function isOfAssessment(words: string): boolean {
  return /满意度(?:调查|测评|评议)|(?:年度|目标|专项|督查|营商环境)(?:考核|考评|评估)|评议|评比/.test(words);
}

function beforeInSentence({ text }: Passage, { start }: TypedNumber): string {
  return text.slice(sentenceStart(text, start), start);
}
