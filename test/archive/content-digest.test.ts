import { expect, test } from 'vitest';
import { type Content, contentDigest } from '../../src/archive/content-digest.ts';

const file = (name: string, text = name) => ({ name, bytes: Buffer.from(text) });
const CONTENT: Content = {
  data: '{"执行率":"98.58%"}\n',
  source: '---\ntitle: 甲\n---\n\n正文，<内部>密件<内部>密中之密</内部>又一件</内部>完。\n',
  audience: 'internal',
  files: [file('a.jpg'), file('b/c.png')],
};
const digestOf = (change: Partial<Content> = {}) => contentDigest({ ...CONTENT, ...change });
const edited = (from: string | RegExp, to: string) => CONTENT.source.replace(from, to);

test('whatever a copy says changes it', () => {
  const digests = [
    digestOf(),
    digestOf({ data: CONTENT.data.replace('98', '99') }),
    digestOf({ source: edited('正文', '正方') }),
    digestOf({ files: [file('a.jpg'), file('b/c.png', '另一张')] }),
    digestOf({ files: [file('a.jpg'), file('b/d.png', 'b/c.png')] }),
    digestOf({ files: [file('a.jpg')] }),
    // What ends one part can't begin the next.
    digestOf({ data: `${CONTENT.data}正`, source: edited('正文', '文') }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  for (const digest of digests) expect(digest).toMatch(/^[\da-f]{64}$/);
});

test('the frontmatter is in the data, line ends and the order of files say nothing', () => {
  expect(digestOf({ source: edited('title: 甲', 'title: 甲\nstatus: final') })).toBe(digestOf());
  expect(digestOf({ source: `\ufeff${CONTENT.source.replaceAll('\n', '\r\n')}` })).toBe(digestOf());
  expect(digestOf({ files: [...CONTENT.files].reverse() })).toBe(digestOf());
});

test('the public digest tells nothing of internal parts', () => {
  const audience = 'public';
  expect(digestOf({ audience })).not.toBe(digestOf());
  for (const source of [
    edited('密件', '别的'),
    edited('密中之密', ''),
    edited('又一件', '再一件'),
    edited(/<内部>.*<\/内部>/, ''),
  ])
    expect(digestOf({ audience, source })).toBe(digestOf({ audience }));
  expect(digestOf({ audience, source: edited('完。', '了。') })).not.toBe(digestOf({ audience }));
});
