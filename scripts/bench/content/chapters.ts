import type { Outline } from './forms.ts';
import type { Spending } from './money.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';
import { NOTES } from './sentences.ts';
import { partsTable, quartersTable } from './tables.ts';

/** What the chapters of one report draw from. */
export interface Matter {
  readonly draw: Random;
  readonly prose: Prose;
  readonly spending: Spending;
  /** Total and grade are known. */
  readonly scored: boolean;
  readonly graded: boolean;
  /** The series has a report of last year, by the same rules. */
  readonly follows: boolean;
}

/** Part of a chapter, with a heading of its own. */
type Section = (matter: Matter) => string;

/** The chapters of a body, `##` and below. Headings carry no numbers. */
export function chaptersOf(outline: Outline, matter: Matter): string {
  return OUTLINES[outline]
    .map(([title, ...sections]) => `## ${title}\n\n${sections.map((section) => section(matter)).join('\n\n')}`)
    .join('\n\n');
}

const background: Section = ({ prose }) => `### 项目背景和内容\n\n${prose.paragraph('background', 5)}`;

const goals: Section = ({ prose }) =>
  `### 绩效目标\n\n设一级指标{一级指标数}、二级指标{二级指标数}、三级指标{三级指标数}。${prose.paragraph('goal', 4)}`;

const money: Section = ({ prose, spending: { initial, adjusted }, follows }) => {
  const changed = initial === adjusted ? '年内没有调整' : '预算调整率{预算调整率}，调整经财政部门批准';
  const before = follows ? '全年预算数与上年相比变动{全年预算数同比}，全年执行数变动{全年执行数同比}。' : '';
  return `### 资金安排和到位\n\n年初预算{年初预算数}，${changed}，全年预算{全年预算数}。实际到位{实际到位}，资金到位率{资金到位率}；全年执行{全年执行数}，预算执行率{预算执行率}，与预算相比有{预算结余}没有执行。${before}${prose.paragraph('funds', 2)}`;
};

const spent: Section = ({ prose, spending, draw }) =>
  `### 资金使用\n\n支出的构成见下表${note(draw)}。${prose.paragraph('funds', 2)}\n\n${partsTable(spending)}\n\n各季度支付的情况见下表。\n\n${quartersTable(spending)}`;

const controlled: Section = ({ prose }) => `### 资金管理\n\n${prose.paragraph('funds', 3)}`;

const organised: Section = ({ prose }) =>
  `### 组织和分工\n\n${prose.paragraph('organisation', 4)}\n\n${prose.paragraph('organisation', 2)}`;

const supervised: Section = ({ prose }) => `### 过程管理\n\n${prose.paragraph('organisation', 3)}`;

const outputs: Section = ({ prose }) =>
  `### 产出完成情况\n\n三级指标{三级指标数}，完成{已完成数}，指标完成率{指标完成率}。${prose.paragraph('output', 3)}\n\n#### 数量和质量\n\n${prose.paragraph('output', 3)}\n\n#### 时效和成本\n\n${prose.paragraph('output', 2)}`;

const effects: Section = ({ prose }) =>
  `### 效益实现情况\n\n${prose.paragraph('benefit', 3)}\n\n${prose.paragraph('benefit', 2)}`;

const contentment: Section = ({ prose }) => `### 满意度\n\n${prose.paragraph('satisfaction', 3)}`;

const verdict: Section = ({ prose, scored, graded }) => {
  const total = graded ? '总分{总分}，等级为“{等级}”。' : '总分{总分}，本办法不评等级。';
  return `### 结论\n\n${scored ? total : '本表不计分，按完成情况逐项说明。'}${prose.paragraph('method', 2)}`;
};

const ways: Section = ({ prose }) => `### 评价的方法和过程\n\n${prose.paragraph('method', 3)}`;
const lessons: Section = ({ prose }) => `### 主要经验及做法\n\n${prose.points('lesson', 4)}`;
const problems: Section = ({ prose }) => `### 存在的问题\n\n${prose.points('problem', 4)}`;
const measures: Section = ({ prose }) => `### 改进措施\n\n${prose.points('measure', 4)}`;
const nothing: Section = () => '没有其他需要说明的问题。';
const form: Section = () => '<绩效目标自评表 />';

function note(draw: Random): string {
  return draw.oneIn(4) ? '[^1]' : '';
}

/** The notes that a body refers to. */
export function notesOf(body: string, draw: Random): string {
  return body.includes('[^1]') ? `\n\n[^1]: ${draw.pick(NOTES)}` : '';
}

type Chapter = readonly [title: string, ...sections: readonly Section[]];

/** The seven chapters of 2011 and of evaluations, and the six of transfers, are those of the methods. */
const OUTLINES: Readonly<Record<Outline, readonly Chapter[]>> = {
  free: [
    ['项目概况', background, goals],
    ['资金使用情况', money, spent, controlled],
    ['组织实施情况', organised, supervised],
    ['绩效目标完成情况', outputs, effects, contentment],
    ['自评结论', verdict, ways],
    ['存在的问题和改进措施', problems, measures],
    ['附表', form],
  ],
  'seven-of-2011': [
    ['项目概况', background, goals],
    ['项目资金使用及管理情况', money, spent, controlled],
    ['项目组织实施情况', organised, supervised],
    ['项目绩效情况', outputs, effects, contentment],
    ['其他需要说明的问题', lessons, problems, measures],
    ['项目评价工作情况', ways],
    ['附表', form],
  ],
  'seven-of-evaluation': [
    ['基本情况', background, goals, money],
    ['绩效评价工作开展情况', ways],
    ['综合评价情况及评价结论', verdict],
    ['绩效评价指标分析', spent, organised, outputs, effects, contentment],
    ['主要经验及做法、存在的问题及原因分析', lessons, problems],
    ['有关建议', measures],
    ['其他需要说明的问题', nothing],
    ['附表', form],
  ],
  'six-of-transfer': [
    ['绩效目标分解下达情况', background, goals, money],
    ['绩效自评工作开展情况', ways, organised],
    ['绩效目标自评完成情况分析', spent, outputs, effects, contentment],
    ['偏离绩效目标的原因和下一步改进措施', problems, measures],
    ['绩效自评结果拟应用和公开情况', lessons],
    ['其他需要说明的问题', nothing],
    ['附表', form],
  ],
};
