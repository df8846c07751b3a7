import { type Exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { candidatesOf } from './candidates.ts';
import { admits } from './interval.ts';
import { ANY_COLUMN, LEXICON } from './lexicon.ts';
import type { TypedNumber } from './numbers.ts';
import type { Respective } from './respectively.ts';
import { type ScoreRow, scoreRow } from './score-rows.ts';

/** The one number of a list that isn't what the data has under its name. */
export interface Odd {
  readonly number: TypedNumber;
  readonly name: string;
  readonly expected: Exact;
  readonly path: readonly PropertyKey[];
}

/** What a list of scores, of points or of rates of scores gives otherwise than the form; every name has to be a row of it. */
export function oddScores({ names, what, numbers }: Respective, evaluation: Evaluation): Odd[] {
  const unit = numbers[0]?.unit;
  const value =
    unit === '分' ? (/满分|分值|权重|标准/.test(what) ? pointsOf : scoreOf) : unit === '%' ? rateOf : undefined;
  if (!value || !(unit === '%' ? /得分率/ : /分/).test(what)) return [];
  const rows = names.map((name) => scoreRow(name, evaluation));
  return odd(
    numbers,
    rows.map((row) => {
      const expected = row && value(row);
      return row && expected ? { values: [expected], name: row.name, path: row.path } : undefined;
    }),
  );
}

function pointsOf({ points }: ScoreRow): Exact | undefined {
  return points;
}

function scoreOf({ score }: ScoreRow): Exact | undefined {
  return score;
}

function rateOf({ points, score }: ScoreRow): Exact | undefined {
  return points && score && quotient(score, points);
}

/** `中央、省、县分别为60万元、25万元、15万元`: all but one are those of the data. */
export function oddSources({ names, numbers }: Respective, evaluation: Evaluation): Odd[] {
  if (numbers[0]?.unit !== '元') return [];
  const known = names.map((name) => {
    const term = LEXICON.get(name) ?? LEXICON.get(`${name}级`);
    if (term === undefined || term.kind === 'figure') return undefined;
    const candidates = candidatesOf(term, ANY_COLUMN, evaluation);
    const [first] = candidates;
    return first && { values: candidates.map(({ value }) => value), name: `${name}资金`, path: first.path };
  });
  const wrong = odd(numbers, known);
  return wrong.length === 1 ? wrong : [];
}

interface Known {
  readonly values: readonly Exact[];
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** Where all names are known and at least one number is right, those that aren't. */
function odd(numbers: readonly TypedNumber[], known: readonly (Known | undefined)[]): Odd[] {
  if (known.length === 0 || !known.every((each) => each !== undefined)) return [];
  const wrong = numbers.flatMap((number, at) => {
    const { values = [], name = '', path = [] } = known[at] ?? {};
    const [expected] = values;
    return expected === undefined || values.some((value) => admits(number, value))
      ? []
      : [{ number, name, expected, path }];
  });
  return wrong.length < numbers.length ? wrong : [];
}
