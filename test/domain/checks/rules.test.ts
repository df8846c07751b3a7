import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/domain/checks/index.ts';
import { FIXTURES, foundIn, ruleFixture } from './rule-fixtures.ts';

const NAMES = RULES.map(({ name }) => name);

test('every rule has its fixture and its help page, and every fixture its rule', () => {
  expect([...FIXTURES].sort()).toEqual([...NAMES].sort());
  expect(NAMES.filter((name) => !existsSync(`content/rules/${name}.mdx`))).toEqual([]);
});

describe.each(FIXTURES)('%s', (name) => {
  const fixture = ruleFixture(name);

  test('is silent on a right report', () => {
    expect(foundIn(name, fixture, [])).toEqual([]);
    expect(foundIn(name, fixture, fixture.right)).toEqual([]);
  });

  test('says what is wrong, where, and what to do', () => {
    const found = foundIn(name, fixture, fixture.wrong);
    expect(found.map(({ message, fix }) => ({ message, fix }))).toEqual(fixture.found);
    for (const { place } of found) expect(place.line).toBeGreaterThan(1);
  });
});
