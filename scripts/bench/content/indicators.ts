import type { Form, Level } from './forms.ts';
import { type Facet, type Measure, type Sector, SHARED } from './measures.ts';
import { type Spending, wan } from './money.ts';
import type { Random } from './random.ts';

/** One row of an evaluation's indicators, with the values of the frontmatter. */
export interface Row {
  readonly use?: string;
  readonly level1: string;
  readonly level2: string;
  /** Of entries of the library: their id. */
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly points?: number;
  readonly score?: number;
  readonly reason?: string;
}

type Value = Pick<Row, 'target' | 'actual' | 'reason'> & { readonly inWords?: boolean };

/** Rows for every 一级指标, their points adding up to what the method gives it: 13 to 25. */
export function rowsOf(draw: Random, sector: Sector, form: Form, year: number, spending: Spending): Row[] {
  const all = chosen(draw, sector, form);
  return form.levels.flatMap((level) => {
    const drafts = [...judged(level), ...measured(all, level), ...costs(level, spending)];
    const values = drafts.map((draft) => ({ ...draft, ...draft.value(draw, year) }));
    return withPoints(values, level, form, draw);
  });
}

/** Measures that the method has a place for: one of each that is always there, and others. */
function chosen(draw: Random, { measures }: Sector, { levels, kind }: Form): Measure[] {
  const fitting = [...measures, ...SHARED].filter(({ facet }) => levels.some(({ places }) => places[facet]));
  const always = (['quantity', 'social', 'beneficiary'] as const).map((facet) =>
    fitting.find((it) => it.facet === facet),
  );
  const others = kind === 'project-evaluation' ? draw.int(7, 15) : draw.int(12, 20);
  return [...new Set([...always.filter((it) => it !== undefined), ...draw.some(fitting, others)])];
}

interface Draft {
  readonly level2: string;
  readonly name: string;
  readonly use?: string;
  readonly value: (draw: Random, year: number) => Value;
}

function measured(all: readonly Measure[], { places }: Level): Draft[] {
  const facets = Object.keys(places) as (Facet | 'cost')[];
  return facets.flatMap((facet) =>
    all
      .filter((measure) => measure.facet === facet)
      .map((measure) => ({
        level2: places[facet] ?? '',
        name: measure.name,
        ...(measure.name.includes('/') ? { use: measure.name } : {}),
        value: (draw: Random, year: number) => valued(measure, draw, year),
      })),
  );
}

/** The whole budget is the limit of the cost: what was spent is its value. */
function costs({ places }: Level, { adjusted, executed }: Spending): Draft[] {
  if (places.cost === undefined) return [];
  const value = () => ({ target: `≤${wan(adjusted)}万元`, actual: `${wan(executed)}万元` });
  return [{ level2: places.cost, name: '项目总成本', value }];
}

const JUDGED: Readonly<Record<string, readonly (readonly [level2: string, name: string, target: string])[]>> = {
  decision: [
    ['initiation', '立项依据充分性', '依据充分、程序规范'],
    ['objectives', '绩效目标合理性', '目标明确、指标可衡量'],
    ['allocation', '预算编制科学性', '测算有依据、分配合理'],
  ],
  process: [
    ['funds', '资金使用合规性', '符合规定'],
    ['implementation', '管理制度健全性', '制度健全'],
    ['implementation', '制度执行有效性', '执行有效'],
  ],
};

/** Criteria that evaluators judge in words. */
function judged({ id }: Level): Draft[] {
  return (JUDGED[id] ?? []).map(([level2, name, target]) => ({
    level2,
    name,
    value: () => ({ target, actual: 'met', inWords: true }),
  }));
}

function valued({ put, from, to, unit }: Measure, draw: Random, year: number): Value {
  switch (put) {
    case 'least':
      return least(draw, rounded(draw.int(from, to)), unit);
    case 'rate':
      return rate(draw, draw.int(from, to));
    case 'most':
      return most(draw, draw.int(from, to), unit);
    case 'whole':
      return { target: '100%', actual: '100%' };
    case 'day':
      return { target: `${year}年11月30日前`, actual: `${year}年11月${draw.int(3, 28)}日` };
    case 'words':
      return { target: unit, actual: 'met', inWords: true };
  }
}

/** Large numbers are planned in round ones. */
function rounded(value: number): number {
  const step = value >= 10_000 ? 500 : value >= 1000 ? 50 : value >= 100 ? 5 : 1;
  return Math.round(value / step) * step;
}

function least(draw: Random, target: number, unit: string): Value {
  const missed = target >= 20 && draw.oneIn(9);
  const actual = missed
    ? Math.floor((target * draw.int(86, 97)) / 100)
    : Math.round((target * draw.int(1000, 1090)) / 1000);
  return { target: `≥${target}${unit}`, actual: `${actual}${unit}`, ...(missed ? { reason: reason(draw) } : {}) };
}

/** With one decimal. */
function rate(draw: Random, target: number): Value {
  const missed = draw.oneIn(9);
  const tenths = missed ? target * 10 - draw.int(4, 38) : draw.int(target * 10, Math.min(target * 12, 1000));
  const text = `${(tenths / 10).toFixed(1)}%`;
  return { target: `≥${target}%`, actual: text, ...(missed ? { reason: reason(draw) } : {}) };
}

function most(draw: Random, target: number, unit: string): Value {
  const tenths = draw.int(target * 6, target * 10);
  const whole = unit === '件';
  return {
    target: `≤${target}${unit}`,
    actual: `${whole ? Math.floor(tenths / 10) : (tenths / 10).toFixed(1)}${unit}`,
  };
}

const REASONS = [
  '两处任务受汛期影响推迟，次年第一季度补做完毕',
  '上半年人员调整，任务衔接不及时；已补齐人员并按月调度',
  '设备到货晚于合同约定，已按合同扣减服务费',
  '年初摸底不够细，部分对象不符合条件；次年先核实再下达任务',
  '协作单位的资料移交较晚，已约定移交的时限',
  '新旧标准衔接用时较长，现已全部按新标准执行',
] as const;

function reason(draw: Random): string {
  return draw.pick(REASONS);
}

/** The points of a level, shared among its rows; typed scores where the method has no formula. */
function withPoints(
  values: readonly (Value & Omit<Draft, 'value'>)[],
  { id, points }: Level,
  { scoresTyped }: Form,
  draw: Random,
): Row[] {
  return values.map(({ inWords = false, level2, name, use, target, actual, reason }, index): Row => {
    const row = { level1: id, level2, name, target, actual, ...(use === undefined ? {} : { use }) };
    if (points === undefined) return { ...row, ...(reason === undefined ? {} : { reason }) };
    const own = Math.floor(points / values.length) + (index < points % values.length ? 1 : 0);
    const deducted = inWords && own > 2 && draw.oneIn(4);
    const because = reason ?? (deducted ? '一项制度的执行记录不全，按评分标准扣1分，已补建台账' : undefined);
    const score = scoresTyped || inWords ? { score: own - (because === undefined ? 0 : 1) } : {};
    return { ...row, points: own, ...score, ...(because === undefined ? {} : { reason: because }) };
  });
}
