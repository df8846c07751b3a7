import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/content/read-archive.ts';
import { readEvaluation } from '../../src/content/read-evaluation.ts';
import { resolve } from '../../src/content/resolve.ts';
import { check } from '../../src/domain/checks/index.ts';
import type { Evaluation, Manuscript } from '../../src/domain/evaluation.ts';
import { linkYears } from '../../src/domain/series.ts';

/*
 * One digit of one number in the frontmatter of a correct evaluation is changed, and something has to be found.
 *
 * Population: every number that an author typed as data (amounts, targets, actual values, points, scores, totals, dates
 * and years), in three classes. `told twice` are those that another number or a rule of the method depends on: points
 * and scores; amounts of evaluations whose money is told a second time (sub-projects, payments, 基本支出 and 项目支出, an
 * entered score of the execution rate). `told once` are the others: a target or an actual value of an indicator that is
 * reached either way, an amount that nothing repeats. No check can know that 12 visits were 13, and the share that is
 * found among them is by luck: out of range, out of the unit, beyond the line. The body adds no number of its own here.
 */

const FOLDER = 'test/fixtures/correct';
const { archive } = readArchive(FOLDER, process.cwd());
const references = { methods: archive.methods, organisations: archive.organisations, library: archive.library };

const KEYS =
  'initial|adjusted|received|executed|amount|points|score|executionScore|total|budget|previous|opening|closing|target|actual|date|issued|fiscalYear';
const FIELD = new RegExp(`\\b(${KEYS}): ([^,}\\n]*\\d[^,}\\n]*)`, 'g');

interface Digit {
  readonly id: string;
  readonly key: string;
  readonly offset: number;
  readonly class: 'told twice' | 'told once' | 'date';
}

const files = archive.entries.map(({ evaluation, manuscript }) => ({
  evaluation,
  text: readFileSync(manuscript.file, 'utf8'),
}));

const digits: readonly Digit[] = files.flatMap(({ evaluation, text }) => {
  const frontmatter = text.slice(0, text.indexOf('\n---\n', 4));
  return [...frontmatter.matchAll(FIELD)].flatMap((field) => {
    const [whole, key = '', value = ''] = field;
    const start = field.index + whole.length - value.length;
    return [...value.matchAll(/\d/g)].map(
      ({ index }): Digit => ({ id: evaluation.id, key, offset: start + index, class: classOf(key, evaluation) }),
    );
  });
});

function classOf(key: string, evaluation: Evaluation): Digit['class'] {
  if (['points', 'score', 'executionScore', 'total'].includes(key)) return 'told twice';
  if (['date', 'issued', 'fiscalYear'].includes(key)) return 'date';
  if (['target', 'actual', 'previous', 'budget'].includes(key)) return 'told once';
  const { parts, payments } = evaluation.budget;
  if (key === 'amount' || parts !== undefined || evaluation.department !== undefined) return 'told twice';
  const { executionScore } = evaluation.entered ?? {};
  const inScore = ['adjusted', 'executed'].includes(key) && executionScore !== undefined;
  return inScore || (key === 'executed' && payments !== undefined) ? 'told twice' : 'told once';
}

/** Whether anything is found in the archive when one digit of one file is another. */
function isFound({ id, offset }: Digit, digit: number): boolean {
  const evaluations: Evaluation[] = [];
  let mine: { readonly at: number; readonly manuscript: Manuscript } | undefined;
  for (const file of files) {
    if (file.evaluation.id !== id) {
      if (file.evaluation.series !== undefined) evaluations.push(file.evaluation);
      continue;
    }
    const text = file.text.slice(0, offset) + digit + file.text.slice(offset + 1);
    const { record, manuscript, diagnostics } = readEvaluation(text, `${file.evaluation.id}.mdx`);
    if (record === undefined || diagnostics.length > 0) return true;
    const resolved = resolve(file.evaluation.id, record, manuscript, references);
    if (resolved.evaluation === undefined || resolved.diagnostics.length > 0) return true;
    mine = { at: evaluations.push(resolved.evaluation) - 1, manuscript };
  }
  const changed = mine && linkYears(evaluations)[mine.at];
  return changed !== undefined && mine !== undefined && check(changed, mine.manuscript).length > 0;
}

/** Share found, in percent, of trials drawn with a fixed seed. */
function rate(of: readonly Digit[], trials: number): number {
  const draw = fc.tuple(fc.constantFrom(...of), fc.integer({ min: 1, max: 9 }));
  const samples = fc.sample(draw, { seed: 20_260_730, numRuns: trials });
  const found = samples.filter(([digit, step]) => {
    const file = files.find(({ evaluation }) => evaluation.id === digit.id);
    const other = (Number(file?.text[digit.offset]) + step) % 10;
    return isFound(digit, other);
  });
  return (100 * found.length) / samples.length;
}

describe('a changed digit', () => {
  const of = (name: Digit['class']) => digits.filter((digit) => digit.class === name);

  test('unchanged, nothing is found', () => {
    const [first] = digits;
    const file = files.find(({ evaluation }) => evaluation.id === first?.id);
    expect(first && isFound(first, Number(file?.text[first.offset]))).toBe(false);
  });

  test('is found in numbers that are told twice', () => {
    const found = rate(of('told twice'), 400);
    console.info(`told twice: ${found.toFixed(1)}% of ${of('told twice').length} digits`);
    expect(found).toBeGreaterThanOrEqual(95);
  });

  test('is found by range and line only in numbers that are told once, and in dates', () => {
    const [once, dates] = [rate(of('told once'), 200), rate(of('date'), 100)];
    console.info(`told once: ${once.toFixed(1)}% of ${of('told once').length} digits`);
    console.info(`dates: ${dates.toFixed(1)}% of ${of('date').length} digits`);
    console.info(`all: ${rate(digits, 400).toFixed(1)}% of ${digits.length} digits`);
    expect(once).toBeGreaterThanOrEqual(40);
  });
});
