import { exactText } from '../decimal.ts';
import { type Indicator, targetOf } from '../indicator.ts';

/** A target taken apart into 指标性质, 指标值 and 度量单位, as some local forms print it. */
export interface TargetParts {
  /** `≥`; nothing for a range, a date or a qualitative target. */
  readonly operator?: string;
  readonly value: string;
  readonly unit?: string;
}

/** `不少于3600人次` → ≥, 3600, 人次. A date and words stay whole: they have neither sign nor unit. */
export function targetParts(indicator: Pick<Indicator, 'target' | 'direction'>): TargetParts {
  const target = targetOf(indicator);
  switch (target.kind) {
    case 'number':
      return { operator: target.operator, value: exactText(target.value), ...withUnit(target.unit) };
    case 'range':
      return { value: `${exactText(target.from)}—${exactText(target.to)}`, ...withUnit(target.unit) };
    case 'date':
    case 'qualitative':
      return { value: indicator.target };
  }
}

function withUnit(unit: string): { readonly unit?: string } {
  return unit === '' ? {} : { unit };
}
