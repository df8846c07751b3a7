import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ownFontFaults } from '../../src/content/own-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiping-own-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FONT = readFileSync(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf')),
);

/** A real font with a few bytes of it changed. */
function changed(change: (font: Buffer) => void): Buffer {
  const font = Buffer.from(FONT);
  change(font);
  return font;
}

/** Where a table is listed in the head of the file. */
function recordOf(font: Buffer, tag: string): number {
  return font.indexOf(tag, 12, 'latin1');
}

function withPermission(bits: number): Buffer {
  return changed((font) => font.writeUInt16BE(bits, font.readUInt32BE(recordOf(font, 'OS/2') + 8) + 8));
}

function faultsOf(font?: Buffer) {
  if (font) writeFileSync(join(folder, 'own.ttf'), font);
  const file = font ? 'own.ttf' : 'absent.ttf';
  return ownFontFaults({ fangsong: file }, folder, (path) => ({
    file: `site.yaml ${path.join('.')}`,
    line: 7,
    column: 3,
  }));
}

test('a static TrueType font whose maker permits it prints', () => {
  expect([faultsOf(FONT), faultsOf(withPermission(0x0008)), faultsOf(withPermission(0x0004))]).toEqual([[], [], []]);
});

test.each([
  ['不存在', undefined],
  ['可变字体', changed((font) => font.write('fvar', recordOf(font, 'GPOS'), 'latin1'))],
  ['OpenType-CFF', changed((font) => font.write('OTTO', 0, 'latin1'))],
  ['字体合集', changed((font) => font.write('ttcf', 0, 'latin1'))],
  ['.woff2', changed((font) => font.write('wOF2', 0, 'latin1'))],
  ['没有 TrueType 字形|里没有', changed((font) => font.write('gone', recordOf(font, 'glyf'), 'latin1'))],
  ['不许嵌入文件', withPermission(0x0002)],
  ['不许只嵌入用到的字', withPermission(0x0108)],
  ['只许嵌入点阵', withPermission(0x0208)],
  ['不是 TrueType', Buffer.from('这不是字体，只是几个字。')],
  ['不是 TrueType', Buffer.alloc(0)],
])('a font is refused at its line, with the reason: %s', (reason, font) => {
  const [fault, ...others] = faultsOf(font);
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ rule: 'font-usable', severity: 'error', place: { file: 'site.yaml fonts.fangsong' } });
  expect(fault?.message).toMatch(new RegExp(reason));
});
