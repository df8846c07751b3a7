import { expect, test } from 'vitest';
import { archiveHead, archiveJson } from '../../src/archive/archive-json.ts';
import { DATA_SCHEMA, evaluationData } from '../../src/archive/data.ts';

const SITE = { title: '绩评档案', publisher: '示例单位' } as Parameters<typeof archiveHead>[0];
const TOTALS = { catalogue: [], years: [], organisations: [] };
const data = (id: string, more: object = {}) => ({
  $schema: DATA_SCHEMA,
  id,
  list: [{ a: '第一行\n  第二行' }, []],
  ...more,
});
const written = (value: object) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

test('the whole file is what its parts would be if they were written at once', () => {
  const datas = [data('2018/a'), data('2019/b', { note: `见 ${DATA_SCHEMA}` })];
  const text = Buffer.concat([...archiveJson(archiveHead(SITE, TOTALS), datas.map(written))]).toString();
  const evaluations = datas.map((each) => ({ ...each, $schema: 'schema/evaluation.json' }));
  const all = { title: SITE.title, publisher: SITE.publisher, license: null, evaluations, totals: TOTALS };
  expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(all));
  expect(text.endsWith('}\n')).toBe(true);
});

test('an archive without evaluations is whole too', () => {
  const text = Buffer.concat([...archiveJson(archiveHead({ ...SITE, license: 'CC BY 4.0' }, TOTALS), [])]).toString();
  expect(JSON.parse(text)).toEqual({
    title: '绩评档案',
    publisher: '示例单位',
    license: 'CC BY 4.0',
    evaluations: [],
    totals: TOTALS,
  });
});

test('the address of its schema is the first that a data.json has', () => {
  expect(Object.keys(evaluationData({ method: {}, organisation: {} } as never, new Map()))[0]).toBe('$schema');
});
