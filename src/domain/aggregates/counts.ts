import { exact } from '../decimal.ts';
import { type Evaluation, KINDS, type Kind } from '../evaluation.ts';
import type { AggregateDefinition } from '../figure.ts';
import { gradeCounts } from './grades.ts';

const COUNTING = '对定稿的评价逐份计数，不计草稿、撤回和被取代的';

const KIND_IDS: Readonly<Record<Kind, string>> = {
  'project-self-evaluation': 'projectSelfEvaluations',
  'project-evaluation': 'projectEvaluations',
  'department-self-evaluation': 'departmentSelfEvaluations',
  'transfer-self-evaluation': 'transferSelfEvaluations',
};

/** How many evaluations there are, by kind and grade. Unit: 个. */
export const countAggregates: readonly AggregateDefinition[] = [
  count('评价份数', 'evaluationCount', '定稿的评价份数', (evaluations) => evaluations.length),
  count('单位数', 'organisationCount', '有定稿评价的单位个数', (evaluations) => {
    return new Set(evaluations.map(({ organisation }) => organisation.id)).size;
  }),
  ...(Object.keys(KINDS) as Kind[]).map((kind) =>
    count(`${KINDS[kind]}份数`, KIND_IDS[kind], `评价类型为${KINDS[kind]}的份数`, (evaluations) => {
      return evaluations.filter((evaluation) => evaluation.kind === kind).length;
    }),
  ),
  {
    name: '等级分布',
    id: 'gradeDistribution',
    unit: 'grade',
    formula: '各等级的评价份数，从高到低；没有等级的另计',
    source: COUNTING,
    derive: (evaluations) => {
      if (evaluations.length === 0) return { value: undefined, absent: '没有评价' };
      const counts = gradeCounts(evaluations).filter((grade) => grade.count > 0);
      const value = counts.map(({ name = '不评等级', count: number }) => `${name}${number}份`).join('、');
      return { value, inputs: [], working: `${evaluations.length} 份评价按等级计数` };
    },
  },
];

function count(
  name: string,
  id: string,
  formula: string,
  countOf: (evaluations: readonly Evaluation[]) => number,
): AggregateDefinition {
  return {
    name,
    id,
    unit: 'count',
    formula,
    source: COUNTING,
    derive: (evaluations) => ({
      value: exact(countOf(evaluations)),
      inputs: [{ name: '定稿的评价', text: `${evaluations.length}份` }],
      working: formula,
    }),
  };
}
