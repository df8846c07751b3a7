import type { AuthoredEvaluation } from '../content/schema/evaluation.ts';
import { COLUMNS } from '../domain/budget.ts';
import { KINDS, type Kind, NATURES } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import { BLANK } from './record.ts';
import { FORM } from './write/body.ts';
import { markdownText } from './write/markdown-text.ts';
import { flowMap, recordText, scalar } from './write/yaml-text.ts';

/** What a new evaluation is about. */
export interface Beginning {
  readonly kind: Kind;
  readonly year: number;
  readonly organisation: string;
  readonly method: Method;
  readonly name: string;
  readonly series?: string;
}

/** Last year's evaluation of the same series: its structure is taken over, no value of it. */
export interface Previous {
  readonly record: AuthoredEvaluation;
  /** Headings of its body, by depth. */
  readonly headings: readonly { readonly depth: number; readonly text: string }[];
}

/** The text of a new evaluation: every field explained, everything unknown marked 待填写. */
export function blankEvaluation(beginning: Beginning, previous?: Previous): string {
  return `---\n${[...head(beginning), ...subject(beginning, previous), ...budget(previous), ...goal(beginning), ...indicators(beginning, previous)].join('\n')}\n---\n\n${body(beginning, previous)}`;
}

function head({ kind, year, organisation, method, name, series }: Beginning): string[] {
  return [
    `# 写着“${BLANK}”的地方都要填写；金额不知道就不写，不要写 0。`,
    '# 标题：印在报告首页。',
    `title: ${scalar(recordText(`${name}${year}年度${KINDS[kind]}报告`, 120))}`,
    `# 评价类型：${keys(KINDS)}`,
    `kind: ${kind}`,
    '# 评价办法：content/methods/ 里的文件名。',
    `method: ${method.id}`,
    '# 预算年度：与所在文件夹一致。',
    `fiscalYear: ${year}`,
    '# 单位：content/organisations/ 里的文件名。',
    `organisation: ${organisation}`,
    ...(series === undefined
      ? ['# 延续项目的各年用同一个标识（小写字母、数字和连字符），填写后去掉行首的 #。', '# series: ']
      : ['# 延续项目标识：把各年连起来。', `series: ${series}`]),
    '# 状态：draft（草稿，不公开）、final（定稿）、superseded（已被取代）、withdrawn（已撤回）',
    'status: draft',
    '# 公开范围：public（公开）、internal（内部）',
    'audience: public',
  ];
}

function keys(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([key, name]) => `${key}（${name}）`)
    .join('、');
}

function subject({ kind, name, series }: Beginning, previous: Previous | undefined): string[] {
  if (kind === 'department-self-evaluation') {
    return [
      '# 部门支出：基本支出和项目支出，例如 { adjusted: 120, executed: 118.5 }。',
      'department:',
      '  basic: {}',
      '  project: {}',
    ];
  }
  const before = previous && 'project' in previous.record ? previous.record.project : undefined;
  const nature = before?.nature ?? (series === undefined ? undefined : 'continuing');
  return [
    `# 项目：名称与预算批复一致；性质 ${keys(NATURES)}`,
    'project:',
    `  name: ${scalar(recordText(before?.name ?? name))}`,
    nature === undefined ? '  # nature: new（选定后去掉行首的 #）' : `  nature: ${nature}`,
    ...(before?.department === undefined ? [] : [`  department: ${scalar(before.department)}`]),
    ...(kind === 'project-evaluation'
      ? [
          '# 评价机构：department（部门评价）、finance（财政评价）、third-party（第三方评价）',
          'evaluator:',
          '  mode: department',
          `  name: ${BLANK}`,
        ]
      : []),
  ];
}

const EXAMPLE = Object.entries(COLUMNS).map(([column, label]) => `${column} ${label}`);

function budget(previous: Previous | undefined): string[] {
  const sources = previous?.record.budget.sources ?? [{ source: 'fiscal-appropriation' as const }];
  return [
    `# 资金：每个来源一行，填 ${EXAMPLE.join('、')}，例如 initial: 9.62。单位：元、万元、亿元`,
    'budget:',
    `  unit: ${previous?.record.budget.unit ?? '万元'}`,
    '  sources:',
    ...sources.map(
      (row) => `    - ${flowMap({ source: row.source, level: 'level' in row ? row.level : undefined })} # ${BLANK}`,
    ),
  ];
}

function goal({ kind }: Beginning): string[] {
  return kind === 'department-self-evaluation'
    ? []
    : ['# 年度总体目标：预期目标和实际完成情况。', 'goal:', `  expected: ${BLANK}`, `  achieved: ${BLANK}`];
}

/** Last year's indicators without their values, else one for each level 2 that the method asks for. */
function indicators({ method }: Beginning, previous: Previous | undefined): string[] {
  const levels = method.levels.map(
    ({ id, name, children }) => `${id} ${name}（${children.map((child) => `${child.id} ${child.name}`).join('，')}）`,
  );
  return [
    '# 绩效指标，一行一个。指标值照习惯写：≥4次、8小时以内、20-30个、2018年12月10日前。',
    '# 实际完成值写实际数和单位；没有数值的写 met（达成）、partly-met（部分达成）、not-met（未达成）、not-yet-measurable（尚不可测量）。',
    ...(method.scoring
      ? ['# points 是分值；score 是得分，定性指标要填，定量指标由系统计算；reason 是偏差原因及改进措施。']
      : []),
    ...levels.map((level) => `# ${level}`),
    'indicators:',
    ...(previous ? previous.record.indicators.map(emptied) : starters(method)).map((row) => `  - ${row}`),
  ];
}

function emptied(row: AuthoredEvaluation['indicators'][number]): string {
  const { use, level1, level2, name } = row;
  return flowMap({ use, level1, level2, name, target: BLANK, actual: BLANK });
}

function starters({ levels }: Method): string[] {
  return levels.flatMap(({ id, children }) => {
    const [first] = children;
    return first ? [flowMap({ level1: id, level2: first.id, name: BLANK, target: BLANK, actual: BLANK })] : [];
  });
}

/** Chapters of last year or of the method, each to be written; no sentence of last year is taken over. */
function body({ method }: Beginning, previous: Previous | undefined): string {
  const outline = method.outline.map((text) => ({ depth: 2, text }));
  const headings = previous && previous.headings.length > 0 ? previous.headings : outline;
  const chapters = headings.length > 0 ? headings : [{ depth: 2, text: '基本情况' }];
  const blocks = chapters.flatMap(({ depth, text }, index) => {
    const next = chapters[index + 1];
    const annex = /^附(?:表|件)/.test(text);
    const open = next === undefined || next.depth <= depth;
    return [`${'#'.repeat(depth)} ${markdownText(text)}`, ...(annex ? [FORM] : open ? [BLANK] : [])];
  });
  if (!blocks.includes(FORM)) blocks.push('## 附表', FORM);
  return `${[HINT, ...blocks].join('\n\n')}\n`;
}

const HINT =
  '{/* 正文：## 到 ##### 依次是一、（一）1.（1），序号自动生成。算得出的数写它的名称并加花括号，如预算执行率。 */}';
