import { expect, test } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { says } from './report.ts';

export type Case = readonly [rule: Rule, right: string, wrong: string, changes?: Partial<Evaluation>];

/** A rule is silent on the sentence that is right and speaks of the one with a number changed. */
export function holds(cases: readonly Case[]): void {
  for (const [rule, right, wrong, changes = {}] of cases)
    test(`${rule.name}: ${right}`, () => {
      expect(says(rule, right, changes)).toEqual([]);
      expect(says(rule, wrong, changes).length).toBeGreaterThan(0);
    });
}
