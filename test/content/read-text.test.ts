import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readText } from '../../src/content/read-text.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'jiping-text-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function read(bytes: Uint8Array | string) {
  const path = join(FOLDER, 'a.mdx');
  writeFileSync(path, bytes);
  return readText(path, 'a.mdx');
}

/** 标题 in GB 18030. */
const GB18030 = Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2);

test.each([
  ['byte order mark', '\ufeff标题', '标题'],
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['CR alone', 'a\rb', 'a\nb'],
  ['empty', '', ''],
])('%s', (_name, written, text) => expect(read(written)).toEqual({ text }));

test.each<[string, Uint8Array | string, number, RegExp]>([
  ['GB 18030', Buffer.concat([Buffer.from('---\ntitle: '), GB18030]), 2, /^文件不是 UTF-8 编码（可能是 GB 18030）$/],
  ['UTF-16', Buffer.from('\ufeff标题', 'utf16le'), 1, /^文件不是 UTF-8 编码/],
  ['a surrogate alone', Uint8Array.of(0x61, 0x0a, 0xed, 0xa0, 0x80), 2, /^文件不是 UTF-8 编码/],
  ['NUL', '一\n二\n\0', 3, /^文件里有空字符/],
])('%s is no text', (_name, bytes, line, message) => {
  expect(read(bytes)).toMatchObject({
    fault: {
      rule: 'file-is-utf8',
      severity: 'error',
      place: { file: 'a.mdx', line, column: 1 },
      message: expect.stringMatching(message),
    },
  });
});

test('a file of more than 2 MB', () => {
  expect(read('a'.repeat(2_000_001))).toMatchObject({ fault: { rule: 'file-readable' } });
});

test.each([
  ['a folder', 'folder.mdx', '读不了这个文件：它是文件夹（EISDIR）'],
  ['a link to nothing', 'dangling.mdx', '读不了这个文件：链接指向的文件不存在（ENOENT）'],
  ['a link to itself', 'loop.mdx', '读不了这个文件：链接成环（ELOOP）'],
])('%s', (_name, name, message) => {
  const path = join(FOLDER, name);
  if (name.startsWith('folder')) mkdirSync(path);
  if (name.startsWith('dangling')) symlinkSync('nowhere', path);
  if (name.startsWith('loop')) symlinkSync(name, path);
  expect(readText(path, name)).toMatchObject({ fault: { rule: 'file-readable', message } });
});
