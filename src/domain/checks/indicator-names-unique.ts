import type { Finding, Rule } from '../rule.ts';

/** No indicator stands twice under one 二级指标: its points would count twice. */
export const indicatorNamesUnique: Rule = {
  name: 'indicator-names-unique',
  severity: 'error',
  find: ({ indicators }, { place }) => {
    const keys = indicators.map(({ level1, level2, name }) => `${level1}/${level2}/${name.replace(/\s+/g, '')}`);
    return indicators.flatMap(({ name }, index): Finding[] => {
      const first = keys.indexOf(keys[index] ?? '');
      if (first === index) return [];
      return [
        {
          place: place(['indicators', index]),
          message: `同一个二级指标下有两个“${name}”`,
          fix: '删去重复的一个，或写出两者的区别',
          related: [{ place: place(['indicators', first]), note: '第一个' }],
        },
      ];
    });
  },
};
