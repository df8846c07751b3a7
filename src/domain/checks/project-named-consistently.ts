import { nameVariants } from '../prose/name-variants.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * The project has one name throughout.
 *
 * A long name that shares most of its characters with the project's own, and begins like it, is the same project called
 * otherwise. Silent where the body declares the other name: 另称, 又名, 原名, 简称.
 */
export const projectNamedConsistently: Rule = {
  name: 'project-named-consistently',
  severity: 'warning',
  find: ({ project, title }, { prose, place }) => {
    if (project === undefined) return [];
    return nameVariants(project.name, title, prose.passages).map(({ passage, at, name }) => ({
      place: placeAt(passage, at),
      message: `这里的项目名称是“${name}”，数据里的是“${project.name}”`,
      fix: '统一用一个名称；确有别称的，在第一次出现时写明“以下简称”或“另称”',
      related: [{ place: place(['project', 'name']), note: 'project.name' }],
    }));
  },
};
