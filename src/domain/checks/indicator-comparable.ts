import type { Evaluation } from '../evaluation.ts';
import { DIRECTIONS, type Indicator } from '../indicator.ts';
import type { IndicatorDefinition } from '../indicator-definition.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseTarget, type Target } from '../target.ts';

/**
 * An indicator of the library keeps the library's name, level, unit and direction.
 *
 * Why: offices that use the same indicator are compared. Another unit or another meaning breaks the comparison, and
 * then it is another indicator. A level that the method doesn't have may be replaced.
 */
export const indicatorComparable: Rule = {
  name: 'indicator-comparable',
  severity: 'warning',
  find: (evaluation, { place }) =>
    evaluation.indicators.flatMap((indicator, index): Finding[] => {
      const { definition } = indicator;
      if (definition === undefined) return [];
      return differences(indicator, definition, evaluation).map(([key, text]) => ({
        place: place(['indicators', index, key]),
        message: `“${indicator.name}”与指标库的 ${definition.id} ${text}，不能与其他单位比较`,
        fix: '改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name',
      }));
    }),
};

type Difference = readonly [key: 'name' | 'level2' | 'target' | 'direction', text: string];

function differences(indicator: Indicator, definition: IndicatorDefinition, evaluation: Evaluation): Difference[] {
  const target = parseTarget(indicator.target);
  const found: (Difference | undefined)[] = [
    indicator.name === definition.name ? undefined : ['name', `名称不同（指标库：${definition.name}）`],
    levelDifference(indicator, definition, evaluation),
    unitDifference(target, definition),
    directionDifference(indicator, target, definition),
  ];
  return found.filter((difference) => difference !== undefined);
}

function levelDifference(
  { level1, level2 }: Indicator,
  definition: IndicatorDefinition,
  { method }: Evaluation,
): Difference | undefined {
  if (level1 === definition.level1 && level2 === definition.level2) return undefined;
  const children = method.levels.find(({ id }) => id === definition.level1)?.children;
  const available = children?.some(({ id }) => id === definition.level2);
  return available
    ? ['level2', `层级不同（${level1}/${level2}，指标库：${definition.level1}/${definition.level2}）`]
    : undefined;
}

function unitDifference(target: Target, { unit, direction }: IndicatorDefinition): Difference | undefined {
  if (target.kind === 'date')
    return unit === '日期' ? undefined : ['target', `单位不同（日期，指标库：${unit ?? '定性'}）`];
  if (target.kind === 'qualitative')
    return direction === 'qualitative' ? undefined : ['target', `目标不是数（指标库的单位：${unit}）`];
  if (direction === 'qualitative') return ['target', '目标是数，指标库里是定性指标'];
  return target.unit === unit ? undefined : ['target', `单位不同（${target.unit || '（无）'}，指标库：${unit}）`];
}

function directionDifference(
  { direction }: Indicator,
  target: Target,
  definition: IndicatorDefinition,
): Difference | undefined {
  if (definition.direction === 'qualitative') return undefined;
  if (direction !== undefined && direction !== definition.direction)
    return ['direction', `方向不同（${DIRECTIONS[direction]}，指标库：${DIRECTIONS[definition.direction]}）`];
  const opposite = { higher: ['≤', '<'], lower: ['≥', '>'], equal: [] as string[] }[definition.direction];
  if (target.kind !== 'number' || !opposite.includes(target.operator)) return undefined;
  return ['target', `方向不同（${target.operator}，指标库：${DIRECTIONS[definition.direction]}）`];
}
