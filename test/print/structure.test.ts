import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { completeTables } from '../../src/print/structure/complete-tables.ts';
import type { Kid, StructureElement } from '../../src/print/structure/element.ts';
import { joinParts } from '../../src/print/structure/join-parts.ts';
import { standardTypes } from '../../src/print/structure/standard-types.ts';
import { numberIds, shortLanguages } from '../../src/print/structure/tidy-structure.ts';

const PAGE = PDFRef.of(1);
const text = (mark: number): Kid => ({ page: PAGE, mark });
const element = (type: string, kids: readonly Kid[] = [], more: Partial<StructureElement> = {}): StructureElement => ({
  type,
  kids,
  ...more,
});
const cell = (headers: readonly string[] = [], more = {}) => ({ rowSpan: 1, colSpan: 1, headers, ...more });

/** A tree as text: `P(0 Span(1))`. */
const show = (kid: Kid): string => {
  if (!('type' in kid)) return 'mark' in kid ? String(kid.mark) : 'link';
  return `${kid.type}(${kid.kids.map(show).join(' ')})`;
};

describe('parts of an element are joined', () => {
  test('at the place of the first, with all below', () => {
    const first = element('NonStruct', [element('P', [text(0)], { part: 5 })]);
    const second = element('NonStruct', [element('P', [text(1)], { part: 5 }), element('P', [text(2)])]);
    expect(show(joinParts(element('Document', [first, second])))).toBe('Document(NonStruct(P(0 1)) NonStruct(P(2)))');
  });

  test('what comes again is dropped, and its id is that of the first', () => {
    const head = element('TH', [text(0)], { part: 1, id: 'a', cell: cell() });
    const again = element('TH', [text(1)], { part: 1, id: 'b', again: true });
    const data = element('TD', [text(2)], { part: 2, cell: cell(['b', 'a', 'c']) });
    const [, joined] = joinParts(element('Table', [head, element('TR', [again, data])])).kids as StructureElement[];
    expect(joined?.kids).toEqual([{ ...data, cell: cell(['a', 'c']) }]);
  });

  test('an id that only a later part has is given to the first', () => {
    const parts = [
      element('TH', [text(0)], { part: 1 }),
      element('TH', [text(1)], { part: 1, id: 'b', again: true }),
      element('TD', [], { cell: cell(['b']) }),
    ];
    expect(joinParts(element('TR', parts)).kids[0]).toMatchObject({ id: 'b' });
  });
});

describe('tables are completed', () => {
  const row = (part: number, ...cells: readonly object[]) => ({
    part,
    cells: cells.map((more, at) => ({ part: 10 * part + at, rowSpan: 1, colSpan: 1, ...more })),
  });

  test('with the cells and rows that have no content', () => {
    const table = element('Table', [element('TR', [element('TD', [text(0)], { part: 21 })], { part: 2 })], { part: 9 });
    const model = [{ part: 9, rows: [row(1, {}, {}), row(2, {}, {})] }];
    expect(show(completeTables(element('Document', [table]), model))).toBe(
      'Document(Table(TR(TD() TD()) TR(TD() TD(0))))',
    );
  });

  test('spans end with the table', () => {
    const model = [{ part: 9, rows: [row(1, { rowSpan: 0 }, { rowSpan: 7 })] }];
    const done = completeTables(element('Document', [element('Table', [], { part: 9 })]), model);
    expect(JSON.stringify(done).match(/"rowSpan":\d/g)).toEqual(['"rowSpan":1', '"rowSpan":1']);
  });

  test('a cell has no heads that come after it in its row', () => {
    const cells = [
      element('TD', [text(0)], { part: 10, cell: cell(['late', 'above']) }),
      element('TH', [text(1)], { part: 11, id: 'late' }),
      element('TD', [text(2)], { part: 12, cell: cell(['late', 'above']) }),
    ];
    const table = element('Table', [element('TR', cells, { part: 1 })], { part: 9 });
    const done = completeTables(element('Document', [table]), [{ part: 9, rows: [row(1, {}, { scope: 'Row' }, {})] }]);
    expect(JSON.stringify(done).match(/"headers":\[[^\]]*\]/g)).toEqual([
      '"headers":["above"]',
      '"headers":[]',
      '"headers":["late","above"]',
    ]);
  });

  test('tables that nothing is known of stay as they are', () => {
    const table = element('Document', [element('Table', [element('TR', [element('TD', [text(0)])])])]);
    expect(completeTables(table, [])).toEqual(table);
  });
});

describe('types become standard ones', () => {
  const run = (mark: number) => element('NonStruct', [text(mark)]);
  test.each([
    ['runs of text lose their wrappers', element('P', [run(0), element('Strong', [run(1)])]), 'P(0 Strong(1))'],
    ['a wrapper in a line is gone', element('P', [run(0), element('NonStruct', [run(1)])]), 'P(0 1)'],
    [
      'what is left of an item is its body',
      element('LI', [element('Lbl', [run(0)]), run(1), element('L', [element('LI', [run(2)])])]),
      'LI(Lbl(0) LBody(1 L(LI(LBody(2)))))',
    ],
    [
      'a figure with one picture is that picture',
      element('Figure', [element('Figure', [text(0)], { alternative: 'x' }), element('Caption', [run(1)])]),
      'Figure(0 Caption(1))',
    ],
    ['a figure with a table is no picture', element('Figure', [element('Table', [element('TR')])]), 'Div(Table(TR()))'],
    ['ruby has a base', element('Ruby', [run(0), element('RT', [run(1)])]), 'Ruby(RB(0) RT(1))'],
    ['what is empty is gone', element('Sect', [element('P', [element('Span')]), element('P', [run(0)])]), 'Sect(P(0))'],
  ])('%s', (_, given, expected) => {
    expect(show(standardTypes(element('Document', [given])))).toBe(`Document(${expected})`);
  });

  test('text among blocks is a paragraph, each of its own', () => {
    const list = element('NonStruct', [
      element('NonStruct', [run(0)]),
      element('NonStruct', [run(1), element('NonStruct', [run(2)])]),
    ]);
    expect(show(standardTypes(element('Document', [list])))).toMatch(/^Document\(P\(0\) P\(1 2\)\)$/);
  });
});

test('ids are counted in reading order, those without use are dropped, notes get one', () => {
  const head = (id: string) => element('TH', [], { id });
  const root = element('Document', [
    head('node00000900'),
    head('node00000100'),
    head('node00000500'),
    element('TD', [], { cell: cell(['node00000500', 'node00000900', 'gone']) }),
    element('Note', [text(0)]),
  ]);
  const kids = numberIds(root).kids as StructureElement[];
  expect(kids.map(({ id }) => id)).toEqual(['head-00001', undefined, 'head-00002', undefined, 'note-1']);
  expect(kids[3]?.cell?.headers).toEqual(['head-00002', 'head-00001']);
});

test('a language is said where it changes', () => {
  const root = element('Document', [element('P', [element('Span', [], { language: 'en' })], { language: 'zh-CN' })], {
    language: 'zh-CN',
  });
  expect(shortLanguages(root)).toEqual(
    element('Document', [element('P', [element('Span', [], { language: 'en' })])], { language: 'zh-CN' }),
  );
});
