import { expect, test } from 'vitest';
import { editionNumber, withEdition } from '../../src/domain/edition.ts';
import type { Manifest } from '../../src/domain/manifest.ts';
import { judge } from '../../src/domain/verdict.ts';

const evaluation = { organisation: 'x', fiscalYear: 2018, status: 'final', sheets: 9 };
const MANIFEST: Manifest = {
  generator: 'jiping',
  evaluations: [
    {
      ...evaluation,
      id: '2018/a',
      title: '甲',
      editions: [{ copy: '11', data: 'd1' }, { copy: '22', data: 'd2' }, { copy: '33', data: 'd2' }, { copy: 'aa' }],
    },
    { ...evaluation, id: '2018/ab', title: '甲乙' },
  ],
  files: [
    { path: 'evaluations/2018/a/report.pdf', bytes: 1, sha256: 'aa' },
    { path: 'evaluations/2018/ab/report.pdf', bytes: 1, sha256: 'bb' },
    { path: 'index.html', bytes: 1, sha256: 'cc' },
  ],
};

const a = { id: '2018/a', title: '甲' };

test.each([
  [
    { sha256: 'aa', ...a },
    { kind: 'official', path: 'evaluations/2018/a/report.pdf', title: '甲' },
  ],
  [{ sha256: 'bb' }, { kind: 'official', path: 'evaluations/2018/ab/report.pdf', title: '甲乙' }],
  [{ sha256: 'cc' }, { kind: 'official', path: 'index.html', title: '' }],
  // The hash counts, not the name.
  [
    { sha256: 'aa', id: '2018/ab' },
    { kind: 'official', path: 'evaluations/2018/a/report.pdf', title: '甲' },
  ],
  [{ sha256: '11' }, { kind: 'older', ...a, place: { edition: 1, editions: 4 } }],
  [
    { sha256: '33', id: '2018/ab' },
    { kind: 'older', ...a, place: { edition: 3, editions: 4 } },
  ],
  [
    { sha256: 'ff', id: '2018/a', data: 'd1' },
    { kind: 'altered', ...a, place: { edition: 1, editions: 4 } },
  ],
  // Two editions had these data: the newer one.
  [
    { sha256: 'ff', id: '2018/a', data: 'd2' },
    { kind: 'altered', ...a, place: { edition: 3, editions: 4 } },
  ],
  [
    { sha256: 'ff', id: '2018/a', data: 'dd' },
    { kind: 'altered', ...a },
  ],
  // Data that neither names is no match: the last edition has none.
  [
    { sha256: 'ff', id: '2018/a' },
    { kind: 'altered', ...a },
  ],
  [
    { sha256: 'ff', id: '2018/ab' },
    { kind: 'altered', id: '2018/ab', title: '甲乙' },
  ],
  [
    { sha256: 'ff', id: '2017/a' },
    { kind: 'unknown', id: '2017/a' },
  ],
  [{ sha256: 'ff', data: 'd1' }, { kind: 'unknown' }],
  [{ sha256: '' }, { kind: 'unknown' }],
])('%j is %j', (copy, verdict) => expect(judge(copy, MANIFEST)).toEqual(verdict));

test('copies that say the same are one edition, however often they were set', () => {
  const [a, b] = [{ content: 'a' }, { content: 'b' }];
  const editions = [{ copy: '1', ...a }, { copy: '2', ...b }, { copy: '3', ...b }, { copy: '4', ...a }, { copy: '5' }];
  expect(editions.map((_, at) => editionNumber(editions, at))).toEqual([1, 2, 2, 3, 4]);
  const files = [{ path: 'x', bytes: 1, sha256: '3' }];
  const manifest = {
    ...MANIFEST,
    files,
    evaluations: [{ ...evaluation, ...a, id: '2018/a', title: '甲', editions: editions.slice(0, 3) }],
  };
  expect(judge({ sha256: '2' }, manifest)).toMatchObject({ kind: 'older', place: { edition: 2, editions: 2 } });
});

test('an edition that is published again is the newest, and no second one', () => {
  const [x, y] = [{ copy: 'x' }, { copy: 'y' }];
  expect(withEdition(undefined, x)).toEqual([x]);
  expect(withEdition([x, y], y)).toEqual([x, y]);
  expect(withEdition([x, y], x)).toEqual([y, x]);
});
