import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROSE_RULES } from '../../../src/domain/checks/prose-rules.ts';
import { claims } from '../../../src/domain/prose/claims.ts';
import { faultsOf, reportOf, SPECIMENS, specimenText } from './report.ts';

const NAMES = new Set(PROSE_RULES.map(({ name }) => name));

function proseFaults(text: string): string[] {
  return faultsOf(text)
    .filter(({ rule }) => NAMES.has(rule))
    .map(({ place, rule, message }) => `${place.line}:${place.column} ${rule} ${message}`);
}

test.each(SPECIMENS)('%s is right and says nothing', (name) => {
  expect(reportOf(specimenText(name)).evaluation).toBeDefined();
  expect(proseFaults(specimenText(name))).toEqual([]);
});

test('the evaluation of 2018 is right', () => {
  const { evaluation, manuscript } = reportOf(
    readFileSync('content/evaluations/2018/kashi-website-operations.mdx', 'utf8').replace(
      'organisation: kashi-egov-office',
      'organisation: sample-office',
    ),
  );
  expect(
    evaluation && PROSE_RULES.flatMap((rule) => rule.find(evaluation, manuscript, claims(evaluation, manuscript))),
  ).toEqual([]);
});

test('a fault is accepted by the name of its rule', () => {
  const wrong = specimenText('transfer.mdx').replace('执行率99.94%', '执行率99.49%');
  expect(proseFaults(wrong)).toEqual([
    expect.stringContaining('execution-rate-matches 正文写的预算执行率是 99.49%，按数据应为 99.94%'),
  ]);
  const accepted = 'accepted:\n  - { rule: execution-rate-matches, reason: 示例 }\n---\n\n';
  expect(proseFaults(wrong.replace('---\n\n', accepted))).toEqual([]);
});
