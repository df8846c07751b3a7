import { describe, expect, test } from 'vitest';
import { searchParts } from '../../src/archive/search-parts.ts';

const ids = (year: number, count: number) => Array.from({ length: count }, (_, index) => `${year}/project-${index}`);

describe('search parts', () => {
  test('a year is one index, the newest first', () => {
    expect([...searchParts(['2018/b', '2019/a', '2018/a'])]).toEqual([
      ['2019', ['2019/a']],
      ['2018', ['2018/a', '2018/b']],
    ]);
    expect([...searchParts(ids(2018, 35)).keys()]).toEqual(['2018']);
  });

  test('many evaluations of a year are in several of about the same size, each in one', () => {
    const all = ids(2018, 1250);
    const parts = [...searchParts(all)];
    expect(parts.map(([name]) => name)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `2018-${number}`));
    expect(parts.flatMap(([, theirs]) => theirs).sort()).toEqual([...all].sort());
    for (const [, { length }] of parts) expect(Math.abs(length - 1250 / 9)).toBeLessThan(40);
  });

  test('one more evaluation changes one part', () => {
    const [before, after] = [ids(2018, 300), ids(2018, 301)].map((all) => [...searchParts(all)]);
    const changed = after?.filter(([, theirs], index) => theirs.join() !== before?.[index]?.[1].join());
    expect(changed).toHaveLength(1);
  });

  test('no evaluations, no parts', () => expect(searchParts([]).size).toBe(0));
});
