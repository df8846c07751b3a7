import { exactText } from '../../domain/decimal.ts';
import { type Indicator, targetOf } from '../../domain/indicator.ts';

/** 指标性质, 指标值 and 度量单位 of a target: `≥`, `4`, `次`. A target in words is all value. */
export function splitTarget(indicator: Pick<Indicator, 'target' | 'direction'>): readonly [string, string, string] {
  const target = targetOf(indicator);
  switch (target.kind) {
    case 'number':
      return [target.operator, exactText(target.value), target.unit];
    case 'range':
      return ['=', `${exactText(target.from)}-${exactText(target.to)}`, target.unit];
    case 'date':
    case 'qualitative':
      return ['=', indicator.target, ''];
  }
}
