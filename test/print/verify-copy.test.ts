import { expect, test } from 'vitest';
import type { Inspection } from '../../src/print/inspect.ts';
import type { PrintJob } from '../../src/print/job.ts';
import type { Layout } from '../../src/print/paginate.ts';
import { verifyCopy } from '../../src/print/verify-copy.ts';

const JOB = { source: 'content/evaluations/2018/sample.mdx', language: 'zh-CN' } as PrintJob;
const LAYOUT = {
  draft: { headings: ['样张', '一、项目概况'], characters: { 'Jiping Song': '字' }, around: {} },
  sheets: [
    {
      ...{ number: 1, orientation: 'portrait', text: '样张', marks: '', blank: false, pictures: 0, hasText: true },
      ...{ overflowing: [], crowded: [], cutRows: [], headings: [] },
    },
  ],
  losses: { lost: [], repeated: [], misplaced: [] },
  contents: [],
  missing: [],
  fonts: ['NotoSerifSC-Regular'],
  refusals: [],
} as unknown as Layout;
const COPY = {
  sheets: [{ width: 210, height: 297 }],
  texts: ['样张—1—'],
  fonts: [{ name: 'AAAAAA+NotoSerifSC-Regular', embedded: true, type3: false }],
  outline: ['样张', '一、项目概况'],
  tagged: true,
  language: 'zh-CN',
  conformance: { claims: { archival: '2A', accessible: '1' }, breaches: [] },
} as Inspection;

function faults(changes: Partial<Inspection>): string[] {
  return verifyCopy(JOB, LAYOUT, { ...COPY, ...changes }).map(({ rule, message }) => `${rule} ${message}`);
}

test('a copy that is as it was laid out is good', () => {
  expect(faults({})).toEqual([]);
});

test('a font of the machine, in the place of one that was given', () => {
  const fonts = [...COPY.fonts, { name: 'BAAAAA+SimSun', embedded: true, type3: false }];
  expect(faults({ fonts })).toEqual(['font-bundled PDF 用了系统的字体 SimSun，应只用 NotoSerifSC-Regular']);
});

test('glyphs without a font, and a font that is not in the file', () => {
  const drawn = [{ name: 'NotoSerifSC-Regular', embedded: false, type3: true }];
  expect(faults({ fonts: drawn })[0]).toMatch(/^font-embedded PDF 中有 Type 3 字体/);
  const absent = [{ name: 'NotoSerifSC-Regular', embedded: false, type3: false }];
  expect(faults({ fonts: absent })).toEqual(['font-embedded PDF 没有嵌入字体 NotoSerifSC-Regular']);
});

test('a heading without its bookmark', () => {
  expect(faults({ outline: ['样张'] })).toEqual(['outline-complete PDF 书签缺少标题“一、项目概况”']);
});

test('a sheet of another size, one too many, and a turned one that was not laid out so', () => {
  expect(faults({ sheets: [{ width: 216, height: 279 }] })[0]).toMatch(/^sheet-size .*216\.0×279\.0 mm$/);
  expect(faults({ sheets: [...COPY.sheets, ...COPY.sheets] })[0]).toMatch(/^sheet-size PDF 有 2 页，应为 1 页/);
  expect(faults({ sheets: [{ width: 297, height: 210 }] })[0]).toMatch(/^sheet-size/);
});

test('no tags, another language, a claim that is not kept', () => {
  expect(faults({ tagged: false })[0]).toMatch(/^copy-tagged/);
  expect(faults({ language: 'en' })[0]).toMatch(/^copy-tagged .*（语言：en，应为 zh-CN）/);
  const conformance = { ...COPY.conformance, claims: { archival: '3A', accessible: '1' } };
  expect(faults({ conformance })[0]).toMatch(/^copy-conforms .*声明是 3A、1，应为 2A、1/);
});
