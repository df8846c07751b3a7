import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imageFaults } from '../../src/content/images.ts';
import { readProse } from '../../src/markdown/read-prose.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jiping-images-'));
  for (const folder of ['2018/yard/现场', '2018/other']) mkdirSync(join(root, folder), { recursive: true });
  const files: Readonly<Record<string, Buffer>> = {
    '2018/yard/Gate.png': png(640, 400),
    '2018/yard/现场/配电柜.jpg': jpeg(1200, 800),
    '2018/yard/wide.png': png(6000, 900),
    '2018/yard/heavy.jpg': Buffer.concat([jpeg(1200, 800), Buffer.alloc(3_000_000)]),
    '2018/yard/bomb.png': png(60_000, 60_000),
    '2018/yard/drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    '2018/yard/renamed.png': Buffer.from('<svg onload="alert(1)"/>'),
    '2018/yard/short.png': png(1, 1).subarray(0, 20),
    '2018/yard/cut.jpg': jpeg(1, 1).subarray(0, 12),
    '2018/yard/empty.png': Buffer.alloc(0),
    '2018/beside.png': png(1, 1),
    '2018/other/theirs.png': png(1, 1),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  symlinkSync(join(root, '2018/other/theirs.png'), join(root, '2018/yard/borrowed.png'));
  symlinkSync(join(root, 'nowhere.png'), join(root, '2018/yard/dangling.png'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The head of a picture of these sizes; nothing here looks at its pixels. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1'), size]);
}

/** With a segment before the frame header, as cameras write it. */
function jpeg(width: number, height: number): Buffer {
  const exif = Buffer.concat([Buffer.from('ffe10012', 'hex'), Buffer.alloc(16)]);
  const frame = Buffer.from('ffc000110800000000', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame]);
}

/** Faults of a body as `line:column severity rule message`. */
function faults(body: string): string[] {
  const { prose } = readProse(body, 'yard.mdx');
  return imageFaults(prose.images, join(root, '2018/yard.mdx')).map(
    ({ place, severity, rule, message }) => `${place.line}:${place.column} ${severity} ${rule} ${message}`,
  );
}

test.each(['yard/Gate.png', './yard/Gate.png', 'yard/现场/配电柜.jpg', 'yard/%E7%8E%B0%E5%9C%BA/配电柜.jpg'])(
  '![大门](%s) is fine',
  (address) => expect(faults(`![大门](${address})`)).toEqual([]),
);

describe('pictures come from the own folder and exist', () => {
  test.each([
    ['yard/gone.png', '没有图片文件“yard/gone.png”'],
    ['yard/gate.png', '没有图片文件“yard/gate.png”，有一个“yard/Gate.png”'],
    ['yard/现场', '没有图片文件“yard/现场”'],
    ['yard/dangling.png', '没有图片文件“yard/dangling.png”'],
    ['beside.png', '图片“beside.png”不在这份评价自己的文件夹里'],
    ['other/theirs.png', '图片“other/theirs.png”不在这份评价自己的文件夹里'],
    ['yard/../other/theirs.png', '图片“yard/../other/theirs.png”不在这份评价自己的文件夹里'],
    ['yard/%2e%2e/other/theirs.png', '图片“yard/%2e%2e/other/theirs.png”不在这份评价自己的文件夹里'],
    ['yard/borrowed.png', '图片“yard/borrowed.png”不在这份评价自己的文件夹里'],
    ['yard', '图片“yard”不在这份评价自己的文件夹里'],
    ['yard/drawing.svg', '“yard/drawing.svg”不是 PNG 或 JPEG 图片'],
    ['yard/renamed.png', '“yard/renamed.png”不是 PNG 或 JPEG 图片'],
    ['yard/short.png', '“yard/short.png”不是 PNG 或 JPEG 图片'],
    ['yard/cut.jpg', '“yard/cut.jpg”不是 PNG 或 JPEG 图片'],
    ['yard/empty.png', '“yard/empty.png”不是 PNG 或 JPEG 图片'],
  ])('%s', (address, message) => {
    expect(faults(`文字\n\n见![图](${address})`)).toEqual([`3:2 error image-exists ${message}`]);
  });

  test('also where the address is written elsewhere', () => {
    expect(faults('![图][门]\n\n[门]: yard/gone.png')).toEqual(['1:1 error image-exists 没有图片文件“yard/gone.png”']);
  });

  test('an address outside the archive is the body’s own fault', () => {
    expect(faults('![图](https://example.org/a.png)')).toEqual([]);
  });
});

test.each(['![](yard/Gate.png)', '![ ](yard/Gate.png)'])('%s has no alternative text', (body) => {
  expect(faults(body)).toEqual(['1:1 error image-described 图片“yard/Gate.png”没有替代文字']);
});

test.each([
  ['yard/wide.png', 'warning image-modest 图片“yard/wide.png”太大：6000×900 像素，0.0 MB'],
  ['yard/heavy.jpg', 'warning image-modest 图片“yard/heavy.jpg”太大：1200×800 像素，3.0 MB'],
  ['yard/bomb.png', 'error image-modest 图片“yard/bomb.png”太大：60000×60000 像素，0.0 MB'],
])('%s is too large', (address, expected) => {
  expect(faults(`![图](${address})`)).toEqual([`1:1 ${expected}`]);
});
