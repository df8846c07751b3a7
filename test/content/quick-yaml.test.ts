import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readThoroughly } from '../../src/content/frontmatter.ts';
import { readQuickly } from '../../src/content/quick-yaml.ts';
import { split } from '../../src/content/split.ts';
import { offsetAt } from '../../src/content/spots.ts';

/*
 * Two readers of YAML are one too many if they differ: what the quick one reads, the other must read alike, places
 * included. What it refuses doesn't matter here.
 */

const TEXTS = globSync('{content,test/fixtures/{correct,narrated,rules}}/**/*.{yaml,mdx}').flatMap((path) => {
  const text = readFileSync(path, 'utf8').replaceAll(/\r\n?/g, '\n');
  const yaml = path.endsWith('.mdx') ? split(text)?.frontmatter : text;
  return yaml === undefined ? [] : [yaml];
});

/** Every path of some data. */
function pathsOf(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function expectAlike(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  const thorough = readThoroughly(text, 'x.yaml');
  expect(thorough.errors, text).toEqual([]);
  expect(quick.data, text).toEqual(thorough.data);
  const lines = (offset = 0) => {
    const before = text.slice(0, offset).split('\n');
    return { file: 'x.yaml', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  for (const path of pathsOf(quick.data)) {
    expect(lines(offsetAt(quick.spots, path)), `${path.join('.')} of\n${text}`).toEqual(thorough.place(path));
  }
  return true;
}

test('the files of the project are read alike, nearly all of them by the quick reader', () => {
  const read = TEXTS.filter((text) => expectAlike(text));
  expect(TEXTS.length).toBeGreaterThan(100);
  expect(read.length / TEXTS.length).toBeGreaterThan(0.9);
});

const PIECES = [
  ...['a', 'b: ', 'c', '9.620', '1e3', '.5', '+1', '0x1F', '0o7', '.nan', 'true', 'False', 'null', '~', '2018-12-10', 'y'],
  ...[': ', '- ', '? ', '\n', '\n  ', '\n    ', ', ', '{', '}', '[', ']', '"', "'", '|\n  ', '>-\n  ', '# ', ' #', '&a ', '*a', '!!str '],
  ...['%', '@', '`', '---\n', '...\n', '\t', '\\n', '\\x41', '‮', '<<: ', '__proto__: ', '四次以上', '≥4次', '：', '  ', ''],
]; // biome-ignore format: one look at the list

test('so is any text', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (made) => void expectAlike(made)),
    { numRuns: 4000, seed: 20_261_128 },
  );
});

test('and a file of ours with a piece put into it', () => {
  const mutation = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.constantFrom(...PIECES), fc.nat({ max: 6 }));
  fc.assert(
    fc.property(mutation, ([text, at, piece, gone]) => {
      const start = at % text.length;
      expectAlike(text.slice(0, start) + piece + text.slice(start + gone));
    }),
    { numRuns: 400, seed: 20_261_128 },
  );
});
