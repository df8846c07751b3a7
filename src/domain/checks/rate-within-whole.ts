import type { Finding, Rule } from '../rule.ts';
import { parseQuantity, parseTarget } from '../target.ts';

/** Shares by name: their part is inside their whole. 完成率, 增长率 and 执行率 may exceed 100%. */
const SHARE =
  /(满意度?|合格|覆盖|知晓|准确|达标|优良|完好|可用|签约|参保|入学|巩固|查处|查明|验收通过|按期|及时|到位|发放|整改|合规|取证|就业|完工|竣工)(率|度)?$/;

/**
 * A share of a whole is between 0 and 100%. Unit: percent.
 *
 * Why: a satisfaction of 960% is a slip of the point. Only names that can't exceed their whole are looked at.
 */
export const rateWithinWhole: Rule = {
  name: 'rate-within-whole',
  severity: 'error',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, target, actual }, index) =>
      SHARE.test(name.trim())
        ? ([...outside('actual', actual), ...outside('target', target)] as const).map(
            (key): Finding => ({
              place: place(['indicators', index, key]),
              message: `“${name}”是部分占全部的比率，${key === 'actual' ? `实际完成值 ${actual}` : `目标 ${target}`} 不在 0 到 100% 之间`,
              fix: '核对小数点和单位',
            }),
          )
        : [],
    ),
};

function outside<Key extends string>(key: Key, text: string): Key[] {
  const target = key === 'target' ? parseTarget(text) : undefined;
  const quantity = target?.kind === 'number' ? target : parseQuantity(text);
  if (quantity === undefined || quantity.unit !== '%') return [];
  return quantity.value.compare(0) < 0 || quantity.value.compare(100) > 0 ? [key] : [];
}
