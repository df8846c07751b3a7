import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontmatter } from '../../src/content/frontmatter.ts';
import { plainText } from '../../src/import/clean.ts';
import { cellMarkdown, markdownText } from '../../src/import/write/markdown-text.ts';
import { scalar } from '../../src/import/write/yaml-text.ts';
import { readProse } from '../../src/markdown/read-prose.ts';
import { importAll } from './import.ts';

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '`',
    '```',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '![',
    '|',
    '~~',
    '#',
    '# ',
    '- ',
    '1. ',
    '1)',
    '> ',
    '===',
    '---',
  ],
  ...[
    'import ',
    'export ',
    'script',
    '{/*',
    '*/}',
    '&lt;',
    '&#60;',
    '\\',
    '[^1]',
    ':',
    'http://',
    'https://a.b',
    'www.',
    '@',
    'a@b.cn',
    '\n',
    '\n\n',
    ' ',
    '　',
  ],
  ...['项目', '预算执行率', '9.58', '%', '。', '\u202e', '\u200b', '\ud800', '\0', '\t'],
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

test('any text is plain text in the body: no fault, and it reads as it was', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const text = plainText(typed).replace(/\s+/g, ' ').trim();
      if (text === '') return;
      const { prose, faults } = readProse(markdownText(text), 'a.mdx');
      expect(faults).toEqual([]);
      expect([...prose.figures, ...prose.components]).toEqual([]);
      expect(prose.headings).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('any text is plain text in a heading, an item and a cell', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const text = plainText(typed);
      const line = markdownText(text);
      const table = `| ${cellMarkdown(text)} | 二 |\n| --- | --- |\n| 三 | ${cellMarkdown(text)} |`;
      const { faults, prose } = readProse(`## 章 ${line}\n\n1. ${line}\n2. ${line}\n\n${table}\n`, 'a.mdx');
      expect(faults).toEqual([]);
      expect(prose.figures).toEqual([]);
      expect(prose.headings).toHaveLength(1);
      expect(prose.components.every(({ name }) => name === 'br')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('any text is the same text in YAML', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const text = plainText(typed).replace(/\s+/g, ' ').trim();
      const { data, errors } = readFrontmatter(`a: ${scalar(text)}\nb:\n  - { c: ${scalar(text)}, d: 1 }\n`, 'a.yaml');
      expect(errors).toEqual([]);
      expect(data).toEqual({ a: text, b: [{ c: text, d: '1' }] });
    }),
    { numRuns: 2000 },
  );
});

test('any file of text is imported without a fault of syntax or policy', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (typed) => {
      const { imported } = await importAll([
        { name: 'a.txt', bytes: Buffer.from(`示例局2020年度示例项目绩效自评报告\n${typed.replaceAll('\0', '')}`) },
      ]);
      for (const { check } of imported) {
        const forbidden = [
          'body-readable',
          'no-code',
          'figure-exists',
          'component-exists',
          'address-inside-archive',
          'heading-depth',
          'yaml-readable',
          'value-valid',
          'key-present',
          'key-known',
        ];
        expect(Object.keys(check).filter((rule) => forbidden.includes(rule))).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
}, 120_000);
