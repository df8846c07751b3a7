import { expect, test } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { volumeOf } from '../../src/domain/volume.ts';
import { volumeTitle } from '../../src/i18n/document.ts';
import { example } from './example.ts';

const report = (id: string, organisation: string, more: Partial<Evaluation> = {}) => ({
  evaluation: example({
    id,
    fiscalYear: Number(id.slice(0, 4)),
    organisation: { ...example().organisation, id: organisation, name: `${organisation}局` },
    status: 'final',
    ...more,
  }),
});
const REPORTS = [
  report('2019/b', 'water'),
  report('2018/c', 'water'),
  report('2018/b', 'education'),
  report('2018/a', 'water', { status: 'draft' }),
];
const idsOf = (asked: string) => volumeOf(asked, REPORTS)?.reports.map(({ evaluation }) => evaluation.id);

test('a year by offices, an office by years, both without drafts', () => {
  expect(idsOf('2018')).toEqual(['2018/b', '2018/c']);
  expect(idsOf('water')).toEqual(['2018/c', '2019/b']);
});

test('a selection has what it names, in its order, drafts too', () => {
  expect(idsOf('2019/b,2018/a,2019/b')).toEqual(['2019/b', '2018/a']);
  expect(volumeOf('best=2018/a', REPORTS)).toMatchObject({ id: 'best', of: 'selection' });
});

test.each(['2017', 'nobody', '2018/a,2018/x', 'No=2018/a', '../x', 'best=', ''])('there is no volume %j', (asked) => {
  expect(volumeOf(asked, REPORTS)).toBeUndefined();
});

test('a volume is called after what it holds', () => {
  const titles = ['2018', 'water', '2018/a'].map((asked) => {
    const volume = volumeOf(asked, REPORTS);
    return volume && volumeTitle(volume);
  });
  expect(titles).toEqual(['2018年度预算绩效评价报告汇编', 'water局预算绩效评价报告汇编', '预算绩效评价报告选编']);
});
