import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvaluation } from '../../src/content/read-evaluation.ts';
import { readProse } from '../../src/markdown/read-prose.ts';
import { specimen } from '../content/specimen.ts';

/** Pieces that mean something to Markdown, MDX or YAML. */
const PIECES = fc.constantFrom(
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
    '_',
    '[',
    ']',
    '(',
    ')',
    '![',
    '|',
    '\n',
    '\n\n',
    '\t',
    '# ',
    '- ',
    '> ',
  ],
  ...[
    'import ',
    'export ',
    'script',
    'constructor',
    '__proto__',
    '预算执行率',
    '绩效目标自评表',
    'onclick=',
    '"',
    "'",
    ':',
    '&a ',
    '*a',
  ],
  ...[
    '<<: ',
    '!!js ',
    '---\n',
    '...\n',
    '\0',
    '\ud800',
    '\u202e',
    '\ufeff',
    '[^1]',
    '{/*',
    '*/}',
    '\\',
    '&#106;',
    'javascript:',
    '0',
  ],
);
const hostile = fc.oneof(
  fc.array(PIECES, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const WELL_FORMED = { rule: /^[a-z]+(-[a-z0-9]+)+$/, text: /./s };

function expectWellFormed(text: string): void {
  for (const { rule, place, message, fix } of readEvaluation(text, 'a.mdx').diagnostics) {
    expect(rule).toMatch(WELL_FORMED.rule);
    expect(message).toMatch(WELL_FORMED.text);
    expect(fix).toMatch(WELL_FORMED.text);
    expect(place.line).toBeGreaterThan(0);
    expect(place.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
    expect(place.column).toBeGreaterThan(0);
  }
}

describe('whatever is written, there are diagnostics and nothing else', () => {
  test('any body', () => {
    fc.assert(
      fc.property(hostile, (body) => expectWellFormed(specimen('', undefined, body))),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('any frontmatter', () => {
    fc.assert(
      fc.property(hostile, (yaml) => expectWellFormed(`---\n${yaml}\n---\n`)),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('any value of any key', () => {
    const keys = fc.constantFrom(
      'title',
      'kind',
      'method',
      'fiscalYear',
      'project',
      'budget:',
      'indicators',
      '- { source',
      '- { level1',
    );
    const edited = fc.tuple(keys, hostile).map(([key, value]) => specimen(key, `${key.split(' ')[0]} ${value}`));
    fc.assert(fc.property(edited, expectWellFormed), { numRuns: 1000 });
  }, 60_000);

  test('no body that passes holds anything but names of figures and known components', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const { prose, faults } = readProse(body, 'a.mdx');
        if (faults.length > 0) return;
        for (const { name } of prose.components) expect(['绩效目标自评表', 'br', 'sub', 'sup']).toContain(name);
        for (const { name } of prose.figures) expect(name).toBe('预算执行率');
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

/** What every list of hostile input names; each has a fault, none is let through. */
describe('is refused', () => {
  const body = (text: string) => specimen('', undefined, text);
  test.each([
    ['names of every object', body('{constructor} {__proto__} {hasOwnProperty} {toString}')],
    ['the same as components', body('<constructor /> <__proto__ />')],
    ['braces in braces', body('{{{{预算执行率}}}}')],
    ['a function in an expression', body('{[1].map(x => process.exit(x))}')],
    ['a template', body('{`a`.constructor}')],
    ['NUL in the body', body('支出\0 1')],
    ['NUL in a value', specimen('title', 'title: "甲\\0乙"')],
    ['half a character', body('甲\ud800乙')],
    ['half a character in a value', specimen('title', 'title: "甲\\ud800乙"')],
    ['turned text', body('支出\u202e05.21')],
    ['turned text in a value', specimen('title', 'title: 甲\u202e乙')],
    ['a merge key', specimen('project', 'project:\n  <<: { name: 甲 }')],
    ['a prototype as key', specimen('title', 'title: 甲\n__proto__: { polluted: true }')],
    ['a constructor as key', specimen('title', 'title: 甲\nconstructor: 1')],
    ['a date for a year', specimen('fiscalYear', 'fiscalYear: 2018-01-01')],
    ['no date', specimen('status', 'status: final\nissued: 2018-13-45')],
    ['an octal year', specimen('fiscalYear', 'fiscalYear: 0o3742')],
    ['a year with a 0 before it', specimen('fiscalYear', 'fiscalYear: 02018')],
    ['a hexadecimal year', specimen('fiscalYear', 'fiscalYear: 0x7E2')],
    ['infinity', specimen('- { source', '    - { source: fiscal-appropriation, adjusted: .inf, executed: 1 }')],
    ['sixties', specimen('- { source', '    - { source: fiscal-appropriation, adjusted: 1:30, executed: 1 }')],
    ['a bomb of aliases', specimen('title', bomb())],
    ['a tag', specimen('title', 'title: !!js/function "x"')],
    ['a giant table', body(`${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${`${'|1'.repeat(3000)}|\n`.repeat(300)}`)],
    ['tags in tags', body(`${'<sub>'.repeat(3000)}x${'</sub>'.repeat(3000)}`)],
    ['lists in lists of YAML', specimen('title', `title: ${'['.repeat(3000)}${']'.repeat(3000)}`)],
  ])('%s', (_name, text) => {
    const started = performance.now();
    expect(readEvaluation(text, 'a.mdx').diagnostics.length).toBeGreaterThan(0);
    expectWellFormed(text);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** Ten to the fourth of a word, by aliases of aliases. */
function bomb(): string {
  const ten = (name: string) => Array.from({ length: 10 }, () => name).join(', ');
  return `title: x\na: &a [${ten('x')}]\nb: &b [${ten('*a')}]\nc: &c [${ten('*b')}]\nd: [${ten('*c')}]`;
}

describe('nothing stalls', () => {
  test.each([
    ['emphasis in emphasis', '*a_'.repeat(20_000)],
    ['quotes in quotes', '> '.repeat(200_000)],
    ['lists in lists', '- '.repeat(20_000)],
    ['lists by indentation', Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['braces', '{'.repeat(50_000)],
    ['open tags', '<sub>'.repeat(20_000)],
    ['tags in tags', `${'<sub>'.repeat(20_000)}${'</sub>'.repeat(20_000)}`],
    ['a wide table', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}`],
    ['backticks', Array.from({ length: 10_000 }, (_, index) => '`'.repeat(index % 100)).join('a')],
    ['spaces', `${' '.repeat(500_000)}x`],
  ])('%s', (_name, body) => {
    const started = performance.now();
    readProse(body, 'a.mdx');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a long report of ordinary text is read', () => {
    const table = `| 项目 | 金额 |\n|---|---|\n${'| **甲** | _1_ |\n'.repeat(300)}`;
    const { faults } = readProse(`${'## 章\n\n预算执行率是{预算执行率}，**完成**。\n\n'.repeat(500)}${table}`, 'a.mdx');
    expect(faults).toEqual([]);
  });
});
