import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readArchive } from '../../../src/content/read-archive.ts';
import { readEvaluation } from '../../../src/content/read-evaluation.ts';
import { resolve } from '../../../src/content/resolve.ts';
import { check } from '../../../src/domain/checks/index.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { linkYears } from '../../../src/domain/series.ts';
import { faultsOf } from '../prose/report.ts';

const edits = z.array(z.strictObject({ from: z.string(), to: z.string() }));

/** `test/fixtures/rules/<rule>.yaml`: a correct report, a change that stays right, and one that is wrong. */
const fixture = z.strictObject({
  /** A file below `test/fixtures`. */
  of: z.string(),
  /** Near misses: the rule stays silent. */
  right: edits,
  wrong: edits,
  /** What the rule says of the wrong one, and what to do. */
  found: z.array(z.strictObject({ message: z.string(), fix: z.string() })).min(1),
});

export type RuleFixture = z.infer<typeof fixture>;

const FOLDER = 'test/fixtures/rules/';

export const FIXTURES: readonly string[] = globSync(`${FOLDER}*.yaml`).map((path) => basename(path, '.yaml'));

export function ruleFixture(rule: string): RuleFixture {
  return fixture.parse(parse(readFileSync(`${FOLDER}${rule}.yaml`, 'utf8')));
}

const { archive } = readArchive('test/fixtures/correct', process.cwd());

/** What one rule says of the report of a fixture with some of its text replaced. */
export function foundIn(rule: string, { of }: RuleFixture, changes: RuleFixture['right']): Diagnostic[] {
  const path = `test/fixtures/${of}`;
  const text = changes.reduce(
    (before, { from, to }) => {
      if (!before.includes(from)) throw new Error(`Unexpected ${path} without “${from}”, expected it for ${rule}`);
      return before.replace(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );
  return faults(path, text).filter((diagnostic) => diagnostic.rule === rule);
}

/** Reports of the archive have the years before them; the others stand alone. */
function faults(path: string, text: string): readonly Diagnostic[] {
  const at = archive.entries.findIndex(({ manuscript }) => manuscript.file === path);
  const entry = archive.entries[at];
  if (!entry) return faultsOf(text);
  const { record, manuscript, diagnostics } = readEvaluation(text, path);
  const resolved = record && resolve(entry.evaluation.id, record, manuscript, archive);
  if (!resolved?.evaluation) throw new Error(`Unexpected faults: ${diagnostics.map(({ message }) => message).join()}`);
  const { evaluation } = resolved;
  const years = linkYears(archive.entries.map((each, index) => (index === at ? evaluation : each.evaluation)));
  return check(years[at] ?? evaluation, manuscript);
}
