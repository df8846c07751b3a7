import { expect, test } from 'vitest';
import { markArtifacts } from '../../src/print/content/mark-artifacts.ts';
import { operatorsOf } from '../../src/print/content/operators.ts';
import { scan } from '../../src/print/content/scan.ts';

const A4 = [595, 842] as const;
const marked = (stream: string, keep: readonly number[] = [], size: readonly [number, number] = A4) =>
  markArtifacts(stream, scan(operatorsOf(stream)), new Set(keep), size).replaceAll('\n', ' ');

test('operators come with their operands, whatever these look like', () => {
  const stream = '% said\n(a (nested) \\) BT) Tj <00 ff> Tj /Name <</A [1 true]>> BDC 1 0 0 1 -.5 2e f*';
  expect(operatorsOf(stream).map(({ name, operands }) => [name, ...operands.slice(0, 1)])).toEqual([
    ['Tj', '(a (nested) \\) BT)'],
    ['Tj', '<00 ff>'],
    ['BDC', '/Name'],
    ['f*', '1'],
  ]);
});

test('what is no content stream is refused, not skipped', () => {
  for (const stream of ['(open Tj', '<00 Tj', '1 > Tj', '{ } Tj'])
    expect(() => operatorsOf(stream), stream).toThrow(/at /);
  expect(() => operatorsOf('1 0 0 rg )')).toThrow(/at 9/);
  expect(() => operatorsOf('BI /W 1 ID x EI')).toThrow(/expected an operator/);
});

test('what is drawn without a mark becomes an artifact, and nothing else changes', () => {
  const stream = '/P <</MCID 0>> BDC BT <01> Tj ET EMC q 1 2 3 4 re f Q';
  expect(marked(stream, [0])).toBe(
    '/P <</MCID 0>> BDC BT <01> Tj ET EMC q /Artifact <</Type /Layout>> BDC 1 2 3 4 re f EMC Q',
  );
});

test('a clip is no drawing', () => {
  expect(marked('0 0 9 9 re W* n')).toBe('0 0 9 9 re W* n');
});

test('a path is wrapped from its first point', () => {
  expect(marked('1 g 0 0 m 1 1 l 2 2 l h f')).toBe('1 g /Artifact <</Type /Layout>> BDC 0 0 m 1 1 l 2 2 l h f EMC');
});

test('marks that the structure has no use for become artifacts', () => {
  expect(marked('/TH <</MCID 3 >>BDC BT ET EMC', [0])).toBe('/Artifact <</Type /Layout>> BDC BT ET EMC');
  expect(marked('/Artifact BMC BT ET EMC')).toBe('/Artifact BMC BT ET EMC');
});

test('text that is marked inside an element stays there', () => {
  const stream = '/P <</MCID 0>> BDC /Span <</ActualText <00>>> BDC BT ET EMC EMC';
  expect(marked(stream, [0])).toBe(stream);
});

test.each([
  ['below', '1 0 0 1 300 40 Tm', A4, 'Footer'],
  ['above', '1 0 0 1 300 800 Tm', A4, 'Header'],
  ['above, as turned by the page', '.24 0 0 -.24 0 842 cm BT 1 0 0 -1 90 100 Tm', A4, 'Header'],
  ['left of a turned sheet', '1 0 0 1 40 300 Tm', [842, 595], 'Footer'],
  ['right of a turned sheet', '1 0 0 1 800 300 Tm', [842, 595], 'Header'],
] as const)('text in a margin %s is a running line', (_, position, size, kind) => {
  const stream = position.includes('BT') ? `${position} <01> Tj ET` : `BT ${position} <01> Tj ET`;
  expect(marked(stream, [], size)).toContain(`/Artifact <</Type /Pagination /Subtype /${kind}>> BDC BT`);
});
