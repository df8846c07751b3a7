import type { Place } from '../../src/domain/diagnostic.ts';
import { type Evaluation, type Manuscript, NO_PROSE, type Prose } from '../../src/domain/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Method } from '../../src/domain/method.ts';
import { claims } from '../../src/domain/prose/claims.ts';
import type { Rule } from '../../src/domain/rule.ts';

/** A method without scores, of two chapters. */
export const METHOD: Method = {
  id: 'example-method',
  name: '示例办法',
  kinds: ['project-self-evaluation'],
  source: { title: '示例办法', number: '示例〔2018〕1号' },
  years: { from: 2011 },
  levels: [
    {
      id: 'output',
      name: '产出指标',
      children: [
        { id: 'quantity', name: '数量指标' },
        { id: 'quality', name: '质量指标' },
      ],
    },
    { id: 'benefit', name: '效益指标', children: [{ id: 'social', name: '社会效益指标' }] },
  ],
  execution: { denominator: 'adjusted' },
  thresholds: {},
  rounding: { money: 2, percent: 2, score: 2 },
  form: { title: '项目支出绩效自评表' },
  outline: ['项目概况', '附表'],
  unconfirmed: [],
};

/** Three indicators on three 二级指标: two numbers that were reached and a quality that was. */
export const INDICATORS: readonly Indicator[] = [
  { level1: 'output', level2: 'quantity', name: '巡检次数', target: '4次以上', actual: '4次' },
  { level1: 'output', level2: 'quality', name: '故障率', target: '0.3%以内', actual: '0.1%' },
  { level1: 'benefit', level2: 'social', name: '运行情况', target: '稳步运行', actual: 'met' },
];

/** An evaluation without a fault, in 万元: 100 planned and received, 80 spent. */
export function example(changes: Partial<Evaluation> = {}): Evaluation {
  return {
    id: '2018/example',
    title: '示例项目支出绩效自评报告',
    kind: 'project-self-evaluation',
    method: METHOD,
    fiscalYear: 2018,
    organisation: { id: 'example-office', name: '示例单位' },
    status: 'final',
    audience: 'public',
    project: { name: '示例项目', nature: 'continuing' },
    budget: money({ initial: '100', adjusted: '100', received: '100', executed: '80' }),
    indicators: INDICATORS,
    attachments: [],
    accepted: [],
    ...changes,
  };
}

/** A budget of one source in 万元. */
export function money(columns: Omit<Evaluation['budget']['sources'][number], 'source'>): Evaluation['budget'] {
  return { unit: '万元', sources: [{ source: 'fiscal-appropriation', ...columns }] };
}

/** One indicator; what it is called doesn't matter. */
export function indicator(target: string, actual: string, more: Partial<Indicator> = {}): Indicator {
  return { level1: 'output', level2: 'quantity', name: '巡检次数', target, actual, ...more };
}

/** A place of prose, by its line. */
export function line(number: number): Place {
  return { file: 'report.mdx', line: number, column: 1 };
}

/** A manuscript whose frontmatter places are named by their path: `indicators.0.actual`. */
export function manuscript(prose: Partial<Prose> = {}): Manuscript {
  return {
    file: 'report.mdx',
    place: (path) => ({ file: path.join('.'), line: 1, column: 1 }),
    prose: { ...NO_PROSE, ...prose },
  };
}

/** What a rule finds: where (a path of the frontmatter, or a line of the body), what, and the fix. */
export function findings(rule: Rule, evaluation: Evaluation, prose: Partial<Prose> = {}): [string, string, string][] {
  return rule
    .find(evaluation, manuscript(prose), claims(evaluation, manuscript(prose)))
    .map(({ place, message, fix }) => [place.file === 'report.mdx' ? `line ${place.line}` : place.file, message, fix]);
}
