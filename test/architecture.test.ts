import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../src/domain/checks/index.ts';
import { readProse } from '../src/markdown/read-prose.ts';

/** Which folder of `src` may import which; names with `:` at their end are schemes, names of `src` end with `/`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: ['fraction.js'],
  content: ['domain/', 'markdown/', 'node:', 'js-yaml', 'yaml', 'zod'],
  markdown: [
    'domain/',
    'unified',
    'unist',
    'unist-util-visit',
    'mdast',
    'hast',
    'mdast-util-mdx',
    'mdast-util-to-string',
    'remark-',
    'rehype-',
    'vfile',
    'vfile-message',
  ],
  archive: ['domain/', 'i18n/', 'node:', 'exceljs', 'pagefind'],
  print: [
    'domain/',
    'process-folder.ts',
    'trace.ts',
    'node:',
    'puppeteer-core',
    '@sparticuz/chromium',
    '@cantoo/pdf-lib',
    'pagedjs',
    'subset-font',
  ],
  import: ['domain/', 'content/', 'node:', 'exceljs', 'csv-parse', '@xmldom/xmldom'],
  build: ['domain/', 'content/', 'archive/', 'print/', 'process-folder.ts', 'trace.ts', 'i18n/', 'node:', 'astro'],
  i18n: ['domain/'],
  components: ['domain/', 'i18n/', 'layouts/', 'astro', 'echarts', 'qr', '@noble/hashes'],
  layouts: ['domain/', 'i18n/', 'components/', 'styles/', 'astro'],
  pages: ['components/', 'layouts/', 'content/', 'archive/', 'build/', 'domain/', 'i18n/', 'styles/', 'astro'],
};

const SOURCES = globSync('{src,scripts}/**/*.{ts,js,mjs,astro}').map((path) => path.replaceAll('\\', '/'));
const WALLS = SOURCES.filter((path) => path.split('/').length > 2 && path.startsWith('src/'));

/** What a file imports: packages by name, own files as `folder/…` below `src`. */
function imports(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const targets = text.matchAll(
    /^(?:import|export)\s[^;'"=]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...targets].map(([, from, bare, dynamic = '']) => {
    const target = from ?? bare ?? dynamic;
    if (!target.startsWith('.')) return target;
    return normalize(join(dirname(path), target))
      .replaceAll('\\', '/')
      .replace(/^src\//, '');
  });
}

describe('src imports what the table of the house allows', () => {
  test.each(WALLS)('%s', (path) => {
    const folder = path.split('/')[1] ?? '';
    const allowed = ALLOWED[folder];
    expect(allowed, `src/${folder} is not in the table`).toBeDefined();
    const wrong = imports(path).filter(
      (target) =>
        !target.startsWith(`${folder}/`) &&
        !allowed?.some(
          (name) =>
            target === name ||
            (/[/:-]$/.test(name)
              ? target.startsWith(name)
              : target.startsWith(`${name}/`) || (name === 'astro' && target.startsWith('astro:'))),
        ),
    );
    expect(wrong, `expected only ${allowed?.join(', ')}`).toEqual([]);
  });

  test('scripts import no pages, layouts or components, and nothing imports scripts or tests', () => {
    const wrong = SOURCES.flatMap((path) =>
      imports(path)
        .filter((target) =>
          path.startsWith('scripts/')
            ? /^(pages|layouts|components)\//.test(target)
            : /^(\.\.\/)?(scripts|test)\//.test(target),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  const all = [...SOURCES, ...globSync('test/**/*.ts').map((path) => path.replaceAll('\\', '/'))];

  test('have a noun for a name', () => {
    const vague = /(^|\/)(utils?|helpers?|common|lib|types|misc|shared|services?|managers?)(\/|\.\w+$)/;
    expect(all.filter((path) => vague.test(path))).toEqual([]);
  });

  test('are kebab-case, components PascalCase', () => {
    const name = (path: string) => basename(path).replace(/(\.(test|config|d))*\.\w+$/, '');
    const kebab = /^(_?[a-z0-9]+(-[a-z0-9]+)*|zh-CN)$/;
    // The addresses of pages are their file names.
    const scripts = all.filter((path) => !path.startsWith('src/pages/'));
    expect(scripts.filter((path) => !path.endsWith('.astro') && !kebab.test(name(path)))).toEqual([]);
    expect(scripts.filter((path) => path.endsWith('.astro') && !/^[A-Z][A-Za-z0-9]*$/.test(name(path)))).toEqual([]);
  });

  test('of src have 250 lines at most', () => {
    const long = SOURCES.filter(
      (path) => path.startsWith('src/') && readFileSync(path, 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});

describe('rules and their help pages', () => {
  const PAGES = globSync('content/rules/*.mdx');
  const code = SOURCES.filter((path) => path.startsWith('src/')).map((path) => readFileSync(path, 'utf8'));
  const literals = code.flatMap((text) =>
    [...text.matchAll(/\brule: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, name = '']) => name),
  );
  // Where a rule is an argument: before its severity, or after the line.
  const passed = code.flatMap((text) =>
    [
      ...text.matchAll(
        /'([a-z0-9]+(?:-[a-z0-9]+)+)'(?: : '([a-z0-9-]+)')?, '(?:error|warning)'|\bfault\([^()]*?, '([a-z0-9]+(?:-[a-z0-9]+)+)'/g,
      ),
    ].flatMap(([, ...names]) => names.filter((name) => name !== undefined)),
  );
  const rules = new Set([...RULES.map(({ name }) => name), ...literals, ...passed]);

  test.each([...rules].sort())('%s has its help page', (rule) => {
    expect(existsSync(`content/rules/${rule}.mdx`)).toBe(true);
  });

  test.each(PAGES)('%s belongs to a rule and tells why, what is wrong, what is right and how to mend it', (path) => {
    expect([...rules]).toContain(basename(path, '.mdx'));
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^---\ntitle: .+\nseverity: (error|warning)\nsince: 2026\n---\n\n/);
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    const { prose, faults } = readProse(body, path);
    expect(faults).toEqual([]);
    expect(prose.headings.map(({ text: heading }) => heading)).toEqual(['为什么', '不对的写法', '对的写法', '怎么改']);
    expect([...prose.figures, ...prose.components]).toEqual([]);
    expect(body.trim().split('\n').length).toBeLessThanOrEqual(40);
  });

  test.each(RULES.map(({ name, severity }) => [name, severity]))(
    '%s is as severe as its page says',
    (name, severity) => {
      expect(readFileSync(`content/rules/${name}.mdx`, 'utf8')).toContain(`severity: ${severity}\n`);
    },
  );
});
