import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editOne, generateArchive } from '../../../scripts/bench/generate.ts';
import { checkArchive } from '../../../src/content/check-archive.ts';

const HOME = mkdtempSync(join(tmpdir(), 'jiping-generated-'));
afterAll(() => rmSync(HOME, { recursive: true }));

function made(name: string, count: number, seed?: number): string {
  const folder = join(HOME, name);
  generateArchive(folder, count, seed === undefined ? {} : { seed });
  return folder;
}

function evaluations(folder: string): Map<string, string> {
  const paths = globSync('evaluations/*/*.mdx', { cwd: folder }).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('a generated archive', () => {
  let folder: string;
  beforeAll(() => {
    folder = made('whole', 60);
  });

  test('has not one fault, and is as large and as varied as it says', () => {
    const { archive, diagnostics } = checkArchive(folder, folder);
    expect(diagnostics).toEqual([]);
    const all = archive.entries.map(({ evaluation }) => evaluation);
    expect(all).toHaveLength(60);
    expect(new Set(all.map(({ fiscalYear }) => fiscalYear)).size).toBe(8);
    expect(new Set(all.map(({ organisation }) => organisation.id)).size).toBe(3);
    expect(new Set(all.map(({ method }) => method.id)).size).toBe(6);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(3);
    expect(all.filter(({ previous }) => previous !== undefined).length).toBeGreaterThan(40);
    for (const { indicators, sample } of all) {
      expect(indicators.length).toBeGreaterThanOrEqual(12);
      expect(indicators.length).toBeLessThanOrEqual(25);
      expect(sample).toBe(true);
    }
    expect(new Set(evaluations(folder).values()).size).toBe(60);
  });

  test('is the same with the same seed, another with another, and the beginning of a larger one', () => {
    const whole = evaluations(folder);
    const small = evaluations(made('small', 30));
    for (const [path, text] of small) expect(whole.get(path), path).toBe(text);
    const other = evaluations(made('other', 30, 2));
    for (const [path, text] of other) expect(whole.get(path), path).not.toBe(text);
    expect([...other.keys()]).toEqual([...small.keys()]);
  });
});

test('an edit changes one number of one evaluation, and nothing becomes wrong by it', () => {
  const folder = made('edited', 30);
  const before = evaluations(folder);
  editOne(folder);
  const changed = [...evaluations(folder)].filter(([path, text]) => before.get(path) !== text);
  expect(changed).toHaveLength(1);
  const [[path, text] = ['', '']] = changed;
  const lines = text.split('\n').filter((line, at) => line !== before.get(path)?.split('\n')[at]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('level1: satisfaction');
  expect(checkArchive(folder, folder).diagnostics).toEqual([]);
});
