import { describe, expect, it } from 'vitest';
import { filterRows, PAGE_SIZE, type Row, SORTS, sortRows } from '../../src/components/lists/row.ts';
import { filterGroups, viewPath, views } from '../../src/components/lists/view.ts';

const GRADES = ['优', '良', '中', '差', undefined];
const LONG = '某某自治州某某县农村公路养护及安全生命防护工程建设补助资金'.repeat(3).slice(0, 80);

/** Three thousand evaluations of three hundred offices in ten years. */
const ROWS: readonly Row[] = Array.from({ length: 3000 }, (_, index): Row => {
  const grade = GRADES[index % GRADES.length];
  const year = 2015 + (index % 10);
  return {
    id: `${year}/report-${index}`,
    title: index % 7 === 0 ? LONG : `项目${index}`,
    year,
    organisation: `office-${index % 300}`,
    organisationName: `第${index % 300}局`,
    kind: index % 3 === 0 ? 'project-evaluation' : 'project-self-evaluation',
    kindName: index % 3 === 0 ? '项目支出绩效评价' : '项目支出绩效自评',
    ...(grade && { grade }),
    marks: [],
    budget: { text: `${index}.00万元`, value: index },
    executed: { text: '0.00万元', value: 0 },
    rate: index % 11 === 0 ? { text: '—' } : { text: '99%', value: (index % 100) / 100 },
    score: grade ? { text: '90', value: 90 - (index % 13) } : { text: '—' },
  };
});

describe('three thousand evaluations', () => {
  const all = views(ROWS);

  it('are on pages of fifty, each at an address of its own in plain letters', () => {
    expect(Math.max(...all.map(({ rows }) => rows.length))).toBe(PAGE_SIZE);
    const paths = all.map(({ view }) => viewPath(view));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/evaluations\/(list\/[a-z0-9/-]+\/)?$/);
  });

  it('are each in every order once', () => {
    for (const sort of SORTS) {
      const pages = all.filter(({ view }) => view.filter === undefined && view.sort === sort);
      expect(pages).toHaveLength(60);
      expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(3000);
    }
  });

  it('are found by year, organisation, kind and grade', () => {
    const of = (key: string, value: string) =>
      all.find(({ view }) => view.filter?.key === key && view.filter.value === value)?.of;
    expect(of('year', '2020')).toBe(300);
    expect(of('organisation', 'office-7')).toBe(10);
    expect(of('kind', 'project-evaluation')).toBe(1000);
    expect(of('grade', '优')).toBe(600);
    expect(filterGroups(ROWS).map(({ key, values }) => [key, values.length])).toEqual([
      ['year', 10],
      ['organisation', 300],
      ['kind', 2],
      ['grade', 4],
    ]);
  });
});

describe('orders', () => {
  it('put the highest first and what has no number last', () => {
    for (const sort of ['budget', 'rate', 'score'] as const) {
      const values = sortRows(ROWS, sort).map((row) => row[sort].value ?? Number.NEGATIVE_INFINITY);
      for (const [index, value] of values.entries()) expect(value).toBeLessThanOrEqual(values[index - 1] ?? value);
    }
  });

  it('are the same whatever the order was before', () => {
    const backwards = ROWS.toReversed();
    for (const sort of SORTS) expect(sortRows(backwards, sort)).toEqual(sortRows(ROWS, sort));
  });
});

it('no filter finds all, several find what fits each of them', () => {
  expect(filterRows(ROWS, {})).toHaveLength(3000);
  const found = filterRows(ROWS, { year: '2020', grade: '优' });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ year, grade }) => year === 2020 && grade === '优')).toBe(true);
});

it('one evaluation alone has one list in each order and nothing to filter by', () => {
  const [only] = ROWS;
  expect(filterGroups(only ? [only] : [])).toEqual([]);
  expect(views([])).toHaveLength(SORTS.length);
});
