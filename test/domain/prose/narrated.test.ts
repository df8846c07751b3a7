import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutate, numbersOf } from './mutations.ts';
import { faultsOf } from './report.ts';

/*
 * Reports as offices write them, of invented offices: every number typed out, none inserted by its name.
 *
 * Two measures. A right report is silent. And of numbers changed at random, in frontmatter and prose alike, as many are
 * found as can be: `told` are numbers of three digits or more whose value stands in the file again, and points and
 * scores; `calendar` are years, months, days and document numbers; `other` are the rest: small counts, targets, and what
 * is said once. What is said once and follows from nothing can't be found, so its share is by luck of range and rule.
 */
const FOLDER = 'test/fixtures/narrated/';
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.mdx'));
const textOf = (name: string) => readFileSync(`${FOLDER}${name}`, 'utf8');

/** The same with more that only looks like a fault: lists of a part, averages, rates of parts, tables of some rows. */
const HARDER = readdirSync(`${FOLDER}harder`).map((name) => `harder/${name}`);

test.each([...NAMES, ...HARDER])('%s is right and says nothing', (name) => {
  expect(faultsOf(textOf(name)).map(({ place, rule, message }) => `${place.line} ${rule} ${message}`)).toEqual([]);
});

type Kind = 'told' | 'calendar' | 'other';

interface Trial {
  readonly text: string;
  readonly at: number;
  readonly typed: string;
  readonly part: 'data' | 'prose';
  readonly kind: Kind;
}

const trials: readonly Trial[] = NAMES.flatMap((name) => {
  const text = textOf(name);
  const body = text.indexOf('\n---\n', 4);
  const numbers = numbersOf(text);
  const counts = Map.groupBy(
    numbers.flatMap(({ typed }) => significant(typed) ?? []),
    (digits) => digits,
  );
  return numbers.map(({ at, typed }): Trial => {
    const again = (counts.get(significant(typed) ?? '')?.length ?? 0) > 1;
    return { text, at, typed, part: at < body ? 'data' : 'prose', kind: kindOf(text, at, typed, again) };
  });
});

/** The digits without point and outer zeros, so that 9.62万元 is 96200元; nothing for fewer than three. */
function significant(typed: string): string | undefined {
  const digits = typed
    .replace(/[^\d.]/g, '')
    .replace(/^(\d+)\.(\d*?)0*$/, '$1$2')
    .replace(/^0+|0+$/g, '');
  return digits.length < 3 ? undefined : digits;
}

function kindOf(text: string, at: number, typed: string, again: boolean): Kind {
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const after = text.slice(at + typed.length, at + typed.length + 4);
  const dated =
    /(?:issued|date|fiscalYear|method): [^,]*$|〔$|〕$|第$/.test(before) || /^(?:年|月|日(?!均)|〕|号)/.test(after);
  if (dated || (/^(?:19|20)\d\d$/.test(typed) && !/[元人]/.test(after))) return 'calendar';
  return again || /(?:points|score|total|executionScore): $/.test(before) ? 'told' : 'other';
}

/** A seeded random, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Share found of some trials, in percent. */
function share(of: readonly Trial[], count: number): number {
  const random = seeded(2023);
  let [tried, found] = [0, 0];
  while (tried < count) {
    const trial = of[Math.floor(random() * of.length)];
    const mutation = trial && mutate(trial.text, trial.at, trial.typed, random);
    if (mutation === undefined) continue;
    tried += 1;
    if (faultsOf(mutation.text).length > 0) found += 1;
    else if (process.env['MISSED']) {
      const { text, at, kind, part } = trial ?? { text: '', at: 0, kind: '', part: '' };
      console.info(
        `${part} ${kind} ${text.slice(at - 20, at)}【${mutation.from}→${mutation.to}】${text.slice(at + mutation.from.length, at + mutation.from.length + 10).replaceAll('\n', ' ')}`,
      );
    }
  }
  return (100 * found) / count;
}

describe('a number changed at random is found', () => {
  const of = (part: Trial['part'], ...kinds: Kind[]) =>
    trials.filter((trial) => trial.part === part && kinds.includes(trial.kind));

  test.each([
    ['data', ['told'], 200, 97],
    ['prose', ['told'], 300, 95],
    ['data', ['told', 'calendar', 'other'], 200, 90],
    ['prose', ['told', 'calendar', 'other'], 300, 74],
  ] as const)(
    'in %s: %j, %i trials, %i of 100 or more',
    (part, kinds, count, least) => {
      const found = share(of(part, ...kinds), count);
      console.info(`${part} ${kinds.join('+')}: ${found.toFixed(1)}% of ${of(part, ...kinds).length} numbers`);
      expect(found).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});
