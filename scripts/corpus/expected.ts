import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../src/content/read-yaml.ts';
import { UsageError } from '../command.ts';

/** Values as they stand in a source, read by people. Texts are words that have to appear, numbers keep their digits. */
const value = z.coerce.string();
const columns = {
  initial: value.optional(),
  adjusted: value.optional(),
  received: value.optional(),
  executed: value.optional(),
  /** The source doesn't say which column: any will do. */
  any: value.optional(),
};

const indicator = z.strictObject({
  name: value,
  target: value.optional(),
  actual: value.optional(),
  points: value.optional(),
  score: value.optional(),
});

const evaluation = z.strictObject({
  title: z.array(value).default([]),
  kind: value.optional(),
  method: z.array(value).optional(),
  year: value.optional(),
  organisation: value.optional(),
  department: value.optional(),
  project: value.optional(),
  nature: value.optional(),
  issued: value.optional(),
  chapters: value.optional(),
  unit: value.optional(),
  executionScore: value.optional(),
  total: value.optional(),
  grade: value.optional(),
  sources: z.array(z.strictObject({ source: value.optional(), level: value.optional(), ...columns })).default([]),
  parts: z.array(z.strictObject({ name: value, ...columns })).default([]),
  payments: z.array(z.strictObject({ payee: value.optional(), purpose: value.optional(), amount: value })).default([]),
  spending: z.strictObject({ basic: value.optional(), project: value.optional() }).optional(),
  threePublic: z.array(z.strictObject({ item: value, executed: value })).default([]),
  indicators: z.array(indicator).default([]),
});

/** A finding of `check`: its rule and, where they tell one from another, numbers or words of its message. */
const finding = z.strictObject({
  rule: value,
  numbers: z.array(value).default([]),
  words: value.optional(),
  /** How often it has to be found. */
  times: z.coerce.number().default(1),
});

const expected = z.strictObject({
  files: z.array(value),
  evaluations: z.array(evaluation),
  /** Contradictions of the source that can be computed. */
  contradictions: z.array(finding).default([]),
  /** Findings that are true of the source besides: they are no false alarms. */
  also: z.array(finding).default([]),
});

export type ExpectedEvaluation = z.output<typeof evaluation>;
export type ExpectedFinding = z.output<typeof finding>;
export type Expected = z.output<typeof expected>;

/**
 * The expected values of a folder, by the name of the file that holds them.
 *
 * @throws UsageError when a file of values is wrong
 */
export function readExpected(folder: string): ReadonlyMap<string, Expected> {
  const found = new Map<string, Expected>();
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.yaml'))) {
    const { record, diagnostics } = readYaml(readFileSync(join(folder, name), 'utf8'), name, expected);
    if (!record) throw new UsageError(diagnostics.map(({ place, message }) => `${place.file} ${message}`).join('\n'));
    for (const file of record.files) found.set(file, record);
  }
  return found;
}
