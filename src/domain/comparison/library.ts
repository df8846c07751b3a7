import type { Evaluation } from '../evaluation.ts';
import type { Indicator } from '../indicator.ts';
import type { IndicatorDefinition } from '../indicator-definition.ts';
import type { Method } from '../method.ts';
import { isCurrent } from './unmet.ts';

/** An indicator of the library where a final evaluation uses it. */
export interface Use {
  readonly evaluation: Evaluation;
  readonly indicator: Indicator;
}

/** Who uses which ready indicator, by its id, in the order of the evaluations. */
export function usesOf(evaluations: readonly Evaluation[]): ReadonlyMap<string, readonly Use[]> {
  const all = evaluations
    .filter(isCurrent)
    .flatMap((evaluation) => evaluation.indicators.map((indicator) => ({ evaluation, indicator })));
  return Map.groupBy(
    all.filter(({ indicator }) => indicator.use !== undefined),
    ({ indicator }) => indicator.use ?? '',
  );
}

/** 一级指标 and 二级指标 of a ready indicator, as the first method that has them calls them; else their ids. */
export function levelNames(
  { level1, level2 }: Pick<IndicatorDefinition, 'level1' | 'level2'>,
  methods: readonly Method[],
): readonly [string, string] {
  for (const { levels } of methods) {
    const first = levels.find(({ id }) => id === level1);
    const second = first?.children.find(({ id }) => id === level2);
    if (first && second) return [first.name, second.name];
  }
  return [level1, level2];
}

const SIGNS = { higher: '≥', lower: '≤', equal: '=', qualitative: '' } as const;

/** A row of frontmatter that takes a ready indicator over, with … where its own numbers go. */
export function useLine({ id, direction, unit = '' }: IndicatorDefinition): string {
  return `- { use: ${id}, target: ${SIGNS[direction]}…${unit}, actual: …${unit}, points: … }`;
}
