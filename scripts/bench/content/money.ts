import type { Random } from './random.ts';

/** Amounts are whole numbers of 0.01万元 (100元), so that parts always add up. */
export type Cents = number;

/** What a project had and spent in a year, split by what it was for. */
export interface Spending {
  readonly initial: Cents;
  readonly adjusted: Cents;
  readonly received: Cents;
  readonly executed: Cents;
  /** Adds up to `adjusted` and `executed`. */
  readonly parts: readonly { readonly name: string; readonly adjusted: Cents; readonly executed: Cents }[];
  /** Executed by quarter; adds up to `executed`. */
  readonly quarters: readonly Cents[];
}

const PARTS = [
  '人工和劳务',
  '设备购置和租用',
  '材料和耗材',
  '委托服务',
  '检测和验收',
  '培训和宣传',
  '维修和养护',
] as const;

/** `size`: the budget of the first year, in 万元. */
export function spendingOf(draw: Random, size: number): Spending {
  const initial = Math.round(size * draw.int(94, 112));
  const adjusted = draw.oneIn(3) ? initial + Math.round((initial * draw.int(-60, 90)) / 1000) : initial;
  const executed = Math.round((adjusted * draw.int(912, 998)) / 1000);
  const names = draw.some(PARTS, draw.int(4, 6));
  const planned = split(draw, adjusted, names.length);
  // At most 4.2% of the whole for one, and the least of six has 7%.
  const left = split(draw, adjusted - executed, names.length);
  const parts = names.map((name, index) => {
    const plan = planned[index] ?? 0;
    return { name, adjusted: plan, executed: plan - (left[index] ?? 0) };
  });
  return { initial, adjusted, received: adjusted, executed, parts, quarters: split(draw, executed, 4) };
}

/** Cuts an amount into so many parts that add up to it; none is less than a third of another. */
function split(draw: Random, whole: Cents, count: number): Cents[] {
  const weights = Array.from({ length: count }, () => draw.int(60, 160));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const rest = whole - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}

/** `480.00`. */
export function wan(cents: Cents): string {
  return (cents / 100).toFixed(2);
}
