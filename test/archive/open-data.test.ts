import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/archive/csv.ts';
import { csvwMetadata } from '../../src/archive/csvw.ts';
import { atomFeed } from '../../src/archive/feed.ts';
import { readHistory } from '../../src/archive/history.ts';
import { openSearch } from '../../src/archive/opensearch.ts';
import { writeSitemap } from '../../src/archive/sitemap.ts';
import { organisationTable, sqliteBytes } from '../../src/archive/sqlite.ts';
import { evaluationTable, indicatorTable } from '../../src/archive/table.ts';
import { checkArchive } from '../../src/content/check-archive.ts';
import { derive } from '../../src/domain/derive.ts';
import type { Site } from '../../src/domain/site.ts';

const { archive } = checkArchive('content', process.cwd());
const evaluations = archive.entries.map(({ evaluation }) => evaluation);
const published = evaluations.map((evaluation) => ({ evaluation, figures: derive(evaluation) }));
const tables = [evaluationTable(published), indicatorTable(published)] as const;

const SITE: Site = {
  title: '绩效 <档案> & 数据',
  publisher: '示例市财政局',
  introduction: '存放“评价”。',
  locale: 'zh-CN',
  pdf: 'archival',
  colophon: true,
};

describe('tables', () => {
  test('have a value or nothing in every column of every row, and keys that are unique', () => {
    for (const { columns, rows, key } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
      const at = key.map((name) => columns.findIndex((column) => column.name === name));
      const keys = rows.map((row) => at.map((index) => row[index]).join(' '));
      expect(keys).not.toContain('');
      expect(new Set(keys).size).toBe(rows.length);
    }
  });

  test('give money in 万元, rates in percent and what is unknown as nothing', () => {
    const { columns, rows } = tables[0];
    const of = (id: string) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, rows.find((row) => row[0] === id)?.[index]]));
    expect(of('2018/kashi-website-operations')).toMatchObject({
      adjusted_budget: '9.62',
      executed: '9.58',
      execution_rate: '99.584199584200',
      total_score: undefined,
      grade: undefined,
    });
    expect(of('2022/river-dredging')).toMatchObject({ total_score: '80', grade: '良', released: '2023-10-09' });
    expect(of('2021/smart-parking')).toMatchObject({ status: '已撤回', successor: '2021/smart-parking-corrected' });
  });

  test('as CSV have a head, a line for each row and no cell that a spreadsheet would run', () => {
    const text = csvOf(tables[1]);
    expect(text.startsWith('\ufeff评价标识,序号,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(tables[1].rows.length + 1);
    expect(text).not.toMatch(/(^|,)[=+@]/m);
  });

  test('are described for machines column by column', () => {
    const described = JSON.parse(JSON.stringify(csvwMetadata([{ url: 'archive.csv', table: tables[0] }], SITE)));
    const head = csvOf(tables[0]).slice(1).split('\r\n')[0]?.split(',');
    const { columns, primaryKey } = described.tables[0].tableSchema;
    expect(columns.map(({ titles }: { titles: string }) => titles)).toEqual(head);
    expect(primaryKey).toEqual(['id']);
  });
});

describe('archive.sqlite', () => {
  const all = [organisationTable([...archive.organisations.values()]), ...tables];

  test('answers questions', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'jiping-data-')), 'archive.sqlite');
    writeFileSync(file, sqliteBytes(all));
    const database = new DatabaseSync(file, { readOnly: true });
    const best = database
      .prepare('SELECT title, total_score FROM evaluations WHERE fiscal_year = 2022 ORDER BY total_score DESC LIMIT 1')
      .get();
    expect(best).toMatchObject({ title: '示例市政务云运行维护项目支出绩效自评报告' });
    const missed = database
      .prepare(
        "SELECT count(*) AS n FROM indicators i JOIN evaluations e ON e.id = i.evaluation_id WHERE outcome = '未完成' AND e.status = '定稿'",
      )
      .get();
    expect(Number(missed?.['n'])).toBeGreaterThan(10);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  });

  test('has the same bytes each time', () => {
    expect(Buffer.from(sqliteBytes(all)).equals(sqliteBytes(all))).toBe(true);
  });
});

describe('the feed', () => {
  test('has dates of the evaluations, newest first, ids that outlive the host, and escapes what it is given', () => {
    const feed = atomFeed(evaluations, SITE, '/archive/');
    const updated = [...feed.matchAll(/<updated>([^<]+)</g)].map(([, day]) => day ?? '');
    expect(updated[0]).toBe('2024-07-15T00:00:00+08:00');
    expect(updated.slice(1)).toEqual(updated.slice(1).toSorted().reverse());
    expect(feed).toContain('<title>绩效 &lt;档案&gt; &amp; 数据</title>');
    const elsewhere = atomFeed(evaluations, { ...SITE, address: 'https://data.example' }, '/');
    const ids = (text: string) => [...text.matchAll(/<id>(urn:uuid:[0-9a-f-]{36})<\/id>/g)].map(([, id]) => id);
    expect(ids(feed).length).toBeGreaterThan(9);
    expect(new Set(ids(feed)).size).toBe(ids(feed).length);
    expect(ids(elsewhere)).toEqual(ids(feed));
    expect(elsewhere).toContain('href="https://data.example/evaluations/2023/department/"');
  });
});

describe('with the address of the site', () => {
  test('a sitemap has every page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiping-sitemap-'));
    for (const path of ['', 'years/2022', 'evaluations/2021/数据']) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'index.html'), '');
    }
    writeSitemap(folder, 'https://data.example', '/archive/');
    const text = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect([...text.matchAll(/<loc>([^<]+)</g)].map(([, url]) => url)).toEqual([
      'https://data.example/archive/',
      `https://data.example/archive/evaluations/2021/${encodeURIComponent('数据')}/`,
      'https://data.example/archive/years/2022/',
    ]);
  });

  test('browsers learn how to search', () => {
    expect(openSearch(SITE, 'https://data.example', '/archive/')).toContain(
      'template="https://data.example/archive/search/?q={searchTerms}"',
    );
  });
});

describe('history', () => {
  test('knows the changes of a file in Git, newest first', () => {
    const changes = readHistory('content').get('evaluations/2018/kashi-website-operations.mdx') ?? [];
    expect(changes.length).toBeGreaterThan(0);
    const days = changes.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('is empty where there is no repository', () => {
    expect(readHistory(mkdtempSync(join(tmpdir(), 'jiping-history-'))).size).toBe(0);
  });
});
