import { nameVariants, otherSubject } from '../prose/name-variants.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * The project has one name throughout.
 *
 * A long name that shares most of its characters with the project's own, and begins like it, is the same project called
 * otherwise. Silent where the body declares the other name: 另称, 又名, 原名, 简称. A title about another project is told too.
 */
export const projectNamedConsistently: Rule = {
  name: 'project-named-consistently',
  severity: 'warning',
  find: ({ project, title, organisation }, { prose, place }) => {
    if (project === undefined) return [];
    const other = otherSubject(project.name, title.replaceAll(organisation.name, ''));
    const titled = other === undefined ? [] : [{ at: place(['title']), name: other, where: '标题说的项目' }];
    const variants = nameVariants(project.name, title, prose.passages).map(({ passage, at, name }) => ({
      at: placeAt(passage, at),
      name,
      where: '这里的项目名称',
    }));
    return [...titled, ...variants].map(({ at, name, where }) => ({
      place: at,
      message: `${where}是“${name}”，数据里的是“${project.name}”`,
      fix: '统一用一个名称；确有别称的，在第一次出现时写明“以下简称”或“另称”',
      related: [{ place: place(['project', 'name']), note: 'project.name' }],
    }));
  },
};
