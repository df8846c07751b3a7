import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codePointsOf, glyphsOf } from '../../src/print/cmap.ts';
import { COMMON_CODES, commonCharacters } from '../../src/print/common-characters.ts';
import { facesOf, OPEN_FACES, substitutedFamilies } from '../../src/print/faces.ts';
import { postScriptName } from '../../src/print/font-name.ts';
import { type Faces, openFaces } from '../../src/print/fonts.ts';
import { inspect } from '../../src/print/inspect.ts';
import { pageFonts } from '../../src/print/page-fonts.ts';
import { openPress, setUp } from '../../src/print/press.ts';
import { printAll } from '../../src/print/print.ts';
import { jobOf, SPECIMENS } from './specimens.ts';

const codes = (text: string) => new Set([...text].map((character) => character.codePointAt(0) ?? 0));
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let cache: string;
let faces: Faces;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'jiping-fonts-'));
  faces = await openFaces(OPEN_FACES, cache);
}, 60_000);

afterAll(() => rm(cache, { recursive: true, force: true }));

test('a cut face has just the characters asked for', async () => {
  const cut = await faces['Jiping Kai'].cut(codes('喀什〔2018〕号'));
  expect([...codePointsOf(cut)].sort()).toEqual([...codes('喀什〔2018〕号')].sort());
});

test('a report with common characters is printed in the common parts, one with others in a face of its own', async () => {
  const { fonts, missing } = await pageFonts({ 'Jiping Song': '预算㛃', 'Jiping Hei': '预算\n ' }, faces);
  expect(commonCharacters()).not.toContain('㛃');
  expect(missing).toEqual([]);
  const [hei, song] = fonts;
  expect([hei, song?.family]).toEqual([{ family: 'Jiping Hei' }, 'Jiping Song']);
  const own = codePointsOf(Buffer.from(song?.file ?? '', 'base64'));
  expect(codes('预算㛃—0').isSubsetOf(own)).toBe(true);
  expect(own.size).toBeLessThan(200);
});

test('a character that no face has is told, a space is not', async () => {
  const { missing } = await pageFonts({ 'Jiping Fangsong': '绩𓀀\u200b 　' }, faces);
  expect(missing).toEqual([{ character: '𓀀', family: 'Jiping Fangsong' }]);
});

test('of characters that look alike a common part has one, and forms for vertical lines are left to the font', async () => {
  for (const { common } of Object.values(faces)) {
    const all = glyphsOf((await readFile(common.path)).subarray(common.start));
    // A font may know one glyph by a further code that nobody asked for.
    const glyphs = new Map([...all].filter(([code]) => COMMON_CODES.has(code)));
    expect(new Set(glyphs.values()).size).toBe(glyphs.size);
    expect([...glyphs.keys()].filter((code) => code >= 0xfe10 && code <= 0xfe48)).toEqual([]);
  }
});

test('the same characters in another order give the same bytes, with a cold cache too', async () => {
  const other = await mkdtemp(join(tmpdir(), 'jiping-fonts-'));
  const again = await openFaces(OPEN_FACES, other);
  const [first, second] = [faces['Jiping Hei'].cut(codes('一二三')), again['Jiping Hei'].cut(codes('三一二'))];
  expect(digest(await first)).toBe(digest(await second));
  await rm(other, { recursive: true, force: true });
}, 60_000);

test('a kept font that lost bytes is made anew', async () => {
  const other = await mkdtemp(join(tmpdir(), 'jiping-fonts-'));
  const first = digest(await (await openFaces(OPEN_FACES, other))['Jiping Hei'].cut(codes('一二三')));
  for (const name of await readdir(other)) {
    const bytes = await readFile(join(other, name));
    await writeFile(join(other, name), bytes.subarray(0, bytes.length - 100_000));
  }
  const again = digest(await (await openFaces(OPEN_FACES, other))['Jiping Hei'].cut(codes('一二三')));
  for (const name of await readdir(other)) await writeFile(join(other, name), '');
  const empty = digest(await (await openFaces(OPEN_FACES, other))['Jiping Hei'].cut(codes('一二三')));
  expect([again, empty]).toEqual([first, first]);
  await rm(other, { recursive: true, force: true });
}, 60_000);

test('a font says what it will be called in a PDF', async () => {
  const names = await Promise.all(
    Object.values(faces).map(async (face) => postScriptName(await face.cut(codes('一')))),
  );
  expect(names).toEqual([
    'NotoSerifSC-Regular',
    'LXGWWenKai-Regular',
    'NotoSansSC-Medium',
    'NotoSerifSC-Black',
    'NotoSerifSC-Regular',
  ]);
});

test('a cut face lacks what the font has no glyph for', async () => {
  expect(codePointsOf(await faces['Jiping Fangsong'].cut(codes('绩𓀀')))).toEqual(codes('绩'));
});

test('every common Chinese character is printable in every face, or the set is too large', async () => {
  const common = codes(commonCharacters().replace(/\P{Script=Han}/gu, ''));
  for (const face of Object.values(faces))
    expect([...common.difference(codePointsOf(await face.cut(common)))]).toEqual([]);
});

test('a kept font that is deleted while reports are printed is not missed', async () => {
  const other = await mkdtemp(join(tmpdir(), 'jiping-fonts-'));
  const setup = await setUp({ root: SPECIMENS, cache: other });
  await rm(other, { recursive: true });
  const press = await openPress(setup);
  const result = await press.print({ ...jobOf('headings', cache), pdf: join(cache, 'gone.pdf') });
  await press.close();
  expect(result).toMatchObject({ diagnostics: [] });
  expect(result.failure).toBeUndefined();
}, 60_000);

test('a font that would end as Type 3 is refused by name', async () => {
  const file = join(cache, 'outlines.ttf');
  const bytes = await readFile(OPEN_FACES['Jiping Song']);
  bytes.write('OTTO', 0, 'latin1');
  await writeFile(file, bytes);
  await expect(openFaces({ ...OPEN_FACES, 'Jiping Song': file }, cache)).rejects.toThrow(
    /outlines\.ttf.*静态 TrueType/,
  );
});

test('stand-ins are reported until an office names its own files', () => {
  expect(substitutedFamilies(OPEN_FACES)).toEqual(['Jiping Fangsong', 'Jiping Xiaobiaosong']);
  expect(substitutedFamilies({ ...OPEN_FACES, 'Jiping Fangsong': '/fonts/FS.ttf' })).toEqual(['Jiping Xiaobiaosong']);
  const own = facesOf({ fangsong: 'fonts/fs.ttf', xiaobiaosong: '/licensed/xbs.ttf' }, '/archive');
  expect([own['Jiping Fangsong'], own['Jiping Xiaobiaosong']]).toEqual(['/archive/fonts/fs.ttf', '/licensed/xbs.ttf']);
  expect(own['Jiping Kai']).toBe(OPEN_FACES['Jiping Kai']);
  expect(substitutedFamilies(own)).toEqual([]);
});

test('a report prints in the fonts of its office', async () => {
  const own = { ...OPEN_FACES, 'Jiping Fangsong': OPEN_FACES['Jiping Hei'] };
  const pdf = join(cache, 'own.pdf');
  const [result] = await printAll([{ ...jobOf('headings', cache), pdf }], { root: SPECIMENS, cache, faces: own });
  expect(result).toMatchObject({ diagnostics: [] });
  const { fonts } = await inspect(await readFile(pdf));
  expect(fonts.map(({ name }) => name).join()).not.toMatch(/NotoSerifSC-Regular.*NotoSerifSC-Regular/);
}, 60_000);
