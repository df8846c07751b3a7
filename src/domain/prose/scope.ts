import type { Evaluation } from '../evaluation.ts';
import { matchesOf } from './matches.ts';

/** Words that leave a statement about the whole project, this year. Anything else makes it one about something else. */
const NEUTRAL =
  /(?:部门)?整体支出|项目支出(?=绩效|自评|评价|综合)|按(?:实际)?(?:到位资金|到位数|预算数?)计算的?|本项目|该项目|此项目|上述项目|全部项目|本次|此次|项目|本部门|我部门|本单位|我单位|全局|我局|我办|我镇|我县|我市|我区|我乡|我委|我厅|我校|我院|我所|我站|我馆|我中心|本级|部门整体|整体|部门|单位|本年度|当年度|当年|本年|全年|年度|年初|年底|年末|省财政厅|市财政局|县财政局|区财政局|财政局|财政部门|财政|专项|资金|经费|预算|决算|绩效|评价|自评|综合|重点|最终|总体|总的|总|合计|共计|共|截至|截止|12月31日|12月底|实际|已经|已|现|于|在|中|由|其|经|将|均|并|及|和|与|的|了|为|：|:|“|”|到位资金中?|一般公共|政府|完成|安排|情况|资金|率|配套|尚|[一二三四五六]是/g;

/** The money of the whole office, where only a project is evaluated. */
const OFFICE = /部门(?:预算|支出|收入|整体)|单位(?:全年|年度)?(?:总)?(?:预算|收入|支出)|全局|全委|全办|全院/;

export function isOfOffice(lead: string, { project }: Evaluation): boolean {
  return project !== undefined && OFFICE.test(lead) && !lead.includes('项目');
}

/** Whether the words before a name leave it a figure of the whole evaluation. */
export function isWhole(words: string, evaluation: Evaluation): boolean {
  if (evaluation.kind === 'transfer-self-evaluation' && /^全[县市区州]$/.test(words)) return true;
  return residue(words, evaluation) === '';
}

/** What of some words is neither neutral nor a name or a year of the evaluation's own. */
function residue(words: string, { project, organisation, fiscalYear, title }: Evaluation): string {
  let rest = words;
  for (const name of [
    PLACE.exec(title)?.[0],
    project?.name,
    project?.name.replace(/项目$/, ''),
    organisation.name,
    organisation.shortName,
    title,
  ]) {
    if (name !== undefined && name.length > 1 && rest.includes(name)) rest = rest.replaceAll(name, '');
  }
  return rest.replace(YEAR, (typed, year) => (Number(year) === fiscalYear ? '' : typed)).replace(NEUTRAL, '');
}

/** The place that a title begins with: 示例市示例区 before 2022年度…项目. */
const PLACE = /^\p{Script=Han}{1,11}[省市县区州盟旗镇乡](?=(?:19|20)\d{2}年)/u;

/** 2018年, 2018年度, 2018年12月31日, 2018年11月底: the year as a whole, or nearly. */
const YEAR = /(\d{4})(?:年(?:度|1[12]月(?:30日|31日|底|末)?|底|末)?)?/g;

/** Words that turn a sentence to another subject, another time or a plan. */
const ELSEWHERE =
  /子项目|分项目|标段|[一二三四五两]期(?!间)|(?<![分共])[一二三四五]批|合同|每[年月人户个台次]|人均|户均|平均|单价|首笔|首付|尾款|质保金|中标|(?<!加)上年|去年|往年|同期|以前年度|明年|下年|次年|下一年|今后|后续|下一步|(?<![模虚])拟|预计|计划于|(?<=^|[，,；;：:])若(?!干)|如果|同比|上半年|下半年|季度|截至(?:\d{4}年)?(?:[1-9]|10)月|目标值?[为是：]|其他项目|建议|力争|争取/;

/** A project, works or fund that isn't this one: 机房改造项目, 三号楼工程. */
const SUBJECT = /([\p{Script=Han}\d]{2,24}?)(?:项目|工程|课题|子项)/gu;

/** Whether the words of a sentence before a number, so far, speak of something else than the whole. */
export function turnsElsewhere(words: string, evaluation: Evaluation): boolean {
  if (ELSEWHERE.test(withoutOwnRows(words, evaluation))) return true;
  return matchesOf(words, SUBJECT).some(([name]) => {
    const rest = residue(name, evaluation);
    return (
      rest.length >= 2 &&
      !own(rest, evaluation) &&
      !isPart(name, evaluation) &&
      !/[，,、；]|实施|根据|按照|通过|为|对/.test(rest)
    );
  });
}

/** Parts may be called 一标段 and payments 首付款, 分项目看 leads to the parts, and 上年结转 is money of this year. */
function withoutOwnRows(words: string, { budget: { parts = [], payments = [] } }: Evaluation): string {
  const rest = words.replace(/(?:上年|以前年度)结转|^标段|个标段/g, '');
  const own = [...parts.map(({ name }) => name), ...payments.map(({ purpose }) => purpose)];
  const without = own.reduce((text, name) => text.replaceAll(name, ''), rest);
  return parts.length > 0 ? without.replace(/(?:分|各|从)?(?:子项目|分项目)(?:来看|看)/, '') : without;
}

function isPart(name: string, { budget }: Evaluation): boolean {
  return budget.parts?.some((part) => part.name.includes(name) || name.endsWith(part.name)) ?? false;
}

function own(rest: string, { project, title }: Evaluation): boolean {
  return (project?.name.includes(rest) ?? false) || title.includes(rest);
}

/** Whether a name is said of the whole in so many words, so that an earlier turn no longer counts. */
export function returnsToWhole(words: string, { project, fiscalYear }: Evaluation): boolean {
  return (
    /本项目|该项目|全年|本年|当年|总体/.test(words) ||
    words.includes(`${fiscalYear}年`) ||
    (project !== undefined && words.includes(project.name))
  );
}

/** Chapters of plans and of other years: their money is not this year's. */
const OTHER_CHAPTER = /后续|下一步|今后|改进|建议|上年|以前年度|往年|展望|下年|明年/;
const OWN_CHAPTER = /问题|经验|情况|结果|完成|成效/;

export function isElsewhereChapter(section: readonly string[]): boolean {
  return section.some((title) => OTHER_CHAPTER.test(title) && !OWN_CHAPTER.test(title));
}

/** Chapters that set targets: a rate there is what was aimed at. */
export function isTargetChapter(section: readonly string[]): boolean {
  const results = section.some((title) =>
    /^(?:项目)?绩效(?:情况|分析|实现)|完成情况|综合评价|评价结[论果]/.test(title),
  );
  return !results && section.some((title) => /目标/.test(title) && !/完成|实现|达成|情况分析|未/.test(title));
}

/** A 总投资 is the money of all years of the works: of this year's only where nothing speaks of more. */
export function isManyYears(sentence: string, { kind, budget }: Evaluation): boolean {
  const works = kind === 'project-evaluation' || budget.sources.some(({ source }) => source === 'special-bond');
  return (
    works ||
    /实施期|建设期|周期|[三四五六两]年|\d年(?!度)(?=[，,])|跨年|分期|估算|概算|截至目前/.test(
      sentence.replace(/\d{4}年/g, ''),
    )
  );
}
