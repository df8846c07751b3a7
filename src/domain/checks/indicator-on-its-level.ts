import type { Indicator } from '../indicator.ts';
import type { Method } from '../method.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words of indicators that belong to a level of that name. */
const WORDS = ['成本', '满意'] as const;

/** Under these, 成本核算 and 成本规制执行 are what management did, no cost of the output. */
const MANAGED = /决策|过程|管理/;

/** 运输成本下降率 under 效益 is what those served have saved, no cost of the output. */
const SAVED = /成本.*(?:降|节约|节省|减少)|(?:降低|节约|节省|减少).*成本/;

/**
 * An indicator of cost or satisfaction stands under the level of that name, where the method has one.
 *
 * Why: 成本控制 filed under 数量指标 gives points of one level to another.
 */
export const indicatorOnItsLevel: Rule = {
  name: 'indicator-on-its-level',
  severity: 'warning',
  find: ({ indicators, method }, { place }) =>
    indicators.flatMap((indicator, index): Finding[] => {
      const own = namesOf(indicator, method);
      const word = WORDS.find((each) => indicator.name.includes(each) && own.every((name) => !name.includes(each)));
      const better = word && levelNames(method).find((name) => name.includes(word));
      const served = own.some((name) => /效益|效果/.test(name)) && SAVED.test(indicator.name);
      if (better === undefined || (word === '成本' && (served || own.some((name) => MANAGED.test(name))))) return [];
      return [
        {
          place: place(['indicators', index, 'level2']),
          message: `“${indicator.name}”列在${own.at(-1)}下，应属于${better}`,
          fix: `改到${better}下；确实不是的，换一个名称`,
        },
      ];
    }),
};

function namesOf({ level1, level2 }: Indicator, { levels }: Method): string[] {
  const parent = levels.find(({ id }) => id === level1);
  const child = parent?.children.find(({ id }) => id === level2);
  return [parent?.name ?? level1, child?.name ?? level2];
}

function levelNames({ levels }: Method): string[] {
  return levels.flatMap(({ name, children }) => [...children.map((child) => child.name), name]);
}
