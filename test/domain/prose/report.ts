import { readdirSync, readFileSync } from 'node:fs';
import { readArchive } from '../../../src/content/read-archive.ts';
import { readEvaluation } from '../../../src/content/read-evaluation.ts';
import { resolve } from '../../../src/content/resolve.ts';
import { check } from '../../../src/domain/checks/index.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Evaluation, Manuscript } from '../../../src/domain/evaluation.ts';
import { claims } from '../../../src/domain/prose/claims.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { readProse } from '../../../src/markdown/read-prose.ts';
import { example, manuscript } from '../example.ts';

const { methods, library } = readArchive('content', '.').archive;
const organisations = new Map([['sample-office', { id: 'sample-office', name: '示例单位' }]]);

const FOLDER = 'test/fixtures/prose/';

/** Reports without a fault, of different kinds and invented offices. */
export const SPECIMENS: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.mdx'));

export function specimenText(name: string): string {
  return readFileSync(`${FOLDER}${name}`, 'utf8');
}

export interface Report {
  readonly evaluation: Evaluation | undefined;
  readonly manuscript: Manuscript;
  readonly faults: readonly Diagnostic[];
}

/** A whole file, read and resolved. */
export function reportOf(text: string): Report {
  const { record, manuscript: written, diagnostics } = readEvaluation(text, 'report.mdx');
  if (record === undefined) return { evaluation: undefined, manuscript: written, faults: diagnostics };
  const resolved = resolve(`${record.fiscalYear}/report`, record, written, { methods, organisations, library });
  return { ...resolved, manuscript: written, faults: [...diagnostics, ...resolved.diagnostics] };
}

/** Everything that is wrong with a whole file. */
export function faultsOf(text: string): readonly Diagnostic[] {
  const { evaluation, manuscript: written, faults } = reportOf(text);
  return evaluation ? [...faults, ...check(evaluation, written)] : faults;
}

/** What a rule says of a body: `3:12 message | fix`. */
export function says(rule: Rule, body: string, changes: Partial<Evaluation> = {}): string[] {
  const { prose, faults } = readProse(body, 'report.mdx');
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return rule
    .find(example(changes), manuscript(prose), claims(example(changes), { prose }))
    .map(({ place, message, fix }) => `${place.line}:${place.column} ${message} | ${fix}`);
}
