import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codePointsOf } from '../../src/print/cmap.ts';
import { commonCharacters } from '../../src/print/common-characters.ts';
import { facesOf, OPEN_FACES, substitutedFamilies } from '../../src/print/faces.ts';
import { postScriptName } from '../../src/print/font-name.ts';
import { type Faces, openFaces } from '../../src/print/fonts.ts';
import { inspect } from '../../src/print/inspect.ts';
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

test('a face is the same cut from the common part or from the whole, which has the rest', async () => {
  const [common, rare] = [codes('预算'), codes('预算㛃')];
  expect(commonCharacters()).not.toContain('㛃');
  expect(codePointsOf(await faces['Jiping Song'].cut(rare))).toEqual(rare);
  const small = await faces['Jiping Song'].cut(common);
  const direct = await subsetFont(await readFile(OPEN_FACES['Jiping Song']), '预算', { targetFormat: 'sfnt' });
  expect(digest(small)).toBe(digest(direct));
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
