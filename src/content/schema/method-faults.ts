import { exact, exactText, sum } from '../../domain/decimal.ts';
import type { Level1, Method, Scoring } from '../../domain/method.ts';

/** What a method says against itself, by the path of the value that is wrong. */
export interface MethodFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Draft = Omit<Method, 'id'>;

/** Numbers of a method that can't all be true: points that don't add up, grades out of order, bands with a gap. */
export function methodFaults(method: Draft): MethodFault[] {
  return [
    ...sourceFaults(method),
    ...yearFaults(method),
    ...repeated(method.levels, ['levels']),
    ...method.levels.flatMap(({ children }, index) => repeated(children, ['levels', index, 'children'])),
    ...method.levels.flatMap((level, index) => moveFaults(level, index, method.levels)),
    ...minimumFaults(method),
    ...pointFaults(method),
    ...(method.scoring ? [...gradeFaults(method.scoring), ...bandFaults(method.scoring)] : []),
  ];
}

function sourceFaults({ source: { number, note } }: Draft): MethodFault[] {
  if (number !== undefined || note !== undefined) return [];
  return [{ path: ['source'], message: '没有文号时要在 note 里说明依据什么' }];
}

function yearFaults({ years: { from, to } }: Draft): MethodFault[] {
  if (to === undefined || from <= to) return [];
  return [{ path: ['years', 'to'], message: `终止年度早于起始年度 ${from}` }];
}

function repeated(levels: readonly { readonly id: string }[], path: MethodFault['path']): MethodFault[] {
  return levels.flatMap(({ id }, index) =>
    levels.findIndex((level) => level.id === id) === index
      ? []
      : [{ path: [...path, index, 'id'], message: '标识重复，同一层级的标识不能相同' }],
  );
}

function moveFaults({ id, points, movesTo }: Level1, index: number, levels: readonly Level1[]): MethodFault[] {
  if (movesTo === undefined) return [];
  const path = ['levels', index, 'movesTo'];
  const unknown = Object.keys(movesTo).filter((to) => to === id || !levels.some((level) => level.id === to));
  if (unknown.length > 0) return [{ path, message: `没有可以接收分值的一级指标 ${unknown.join('、')}` }];
  const moved = sum(Object.values(movesTo).map(exact));
  if (points !== undefined && moved.equals(exact(points))) return [];
  return [{ path, message: `移走的分值合计 ${exactText(moved)}，应等于本级分值 ${points ?? '（没有填）'}` }];
}

function minimumFaults({ minimums = [], levels }: Draft): MethodFault[] {
  return minimums.flatMap(({ levels: ids }, index) =>
    ids.every((id) => levels.some((level) => level.id === id))
      ? []
      : [{ path: ['minimums', index, 'levels'], message: `应为 ${levels.map(({ id }) => id).join('、')} 之中的标识` }],
  );
}

function pointFaults({ levels, execution, scoring }: Draft): MethodFault[] {
  const points = levels.map((level) => level.points);
  if (scoring === undefined || !points.every((value) => value !== undefined)) return [];
  const all = [...(execution.points === undefined ? [] : [execution.points]), ...points];
  const total = sum(all.map(exact));
  if (total.equals(exact(scoring.total))) return [];
  const message = `应等于预算执行率和各一级指标的分值之和 ${exactText(total)}（${all.join(' + ')}）`;
  return [{ path: ['scoring', 'total'], message }];
}

function gradeFaults({ grades, total }: Scoring): MethodFault[] {
  return grades.flatMap(({ name, from }, index): MethodFault[] => {
    const path = ['scoring', 'grades', index];
    const above = grades[index - 1]?.from ?? total;
    if (exact(from).compare(exact(above)) >= 0)
      return [{ path: [...path, 'from'], message: `应低于 ${above}：等级从高到低排列` }];
    const twice = grades.findIndex((grade) => grade.name === name) !== index;
    return twice ? [{ path: [...path, 'name'], message: '等级名称重复' }] : [];
  });
}

const STATES = ['met', 'partly-met', 'not-met'] as const;

/** From 100 down to 0 without gap or overlap. */
function bandFaults({ bands }: Scoring): MethodFault[] {
  const tops = ['100', bands.met.from, bands['partly-met'].from];
  const seams = STATES.flatMap((state, index): MethodFault[] => {
    const top = tops[index] ?? '100';
    if (exact(bands[state].to).equals(exact(top))) return [];
    return [{ path: ['scoring', 'bands', state, 'to'], message: `应为 ${top}：区间要相接` }];
  });
  const turned = STATES.filter((state) => exact(bands[state].from).compare(exact(bands[state].to)) > 0).map(
    (state): MethodFault => ({ path: ['scoring', 'bands', state, 'from'], message: `应低于 ${bands[state].to}` }),
  );
  const bottom = exact(bands['not-met'].from).equals(0)
    ? []
    : [{ path: ['scoring', 'bands', 'not-met', 'from'], message: '应为 0：区间要到底' }];
  return [...seams, ...turned, ...bottom];
}
