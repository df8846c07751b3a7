import type { Method } from '../domain/method.ts';
import type { Book } from './book.ts';
import type { Draft } from './draft.ts';
import type { Certainty, IndicatorRow } from './form/reading.ts';
import { numberOf } from './form/values.ts';
import { levelsOf } from './levels.ts';
import { actualOf, BLANK, targetOf, withYear } from './record.ts';
import { flowMap, recordText } from './write/yaml-text.ts';

/** Writes the indicators of a draft, a line each; without any, one that is to be filled in. */
export function composeIndicators(draft: Draft, method: Method, book: Book): void {
  book.line('indicators:');
  if (draft.indicators.length === 0) {
    const [level] = method.levels;
    const row = {
      level1: level?.id ?? 'output',
      level2: level?.children[0]?.id ?? 'quantity',
      name: BLANK,
      target: BLANK,
      actual: BLANK,
    };
    book.line(`  - ${flowMap(row)}`);
    book.blanks.push('indicators');
  }
  for (const [index, row] of draft.indicators.entries()) indicator(row, `indicators[${index}]`, draft, method, book);
}

function indicator(row: IndicatorRow, path: string, draft: Draft, method: Method, book: Book): void {
  const levels = levelsOf(row, method);
  const target = withYear(targetOf(row), draft.year?.value);
  const actual = withYear(actualOf(row, target.text, draft.reached), draft.year?.value);
  const points = number('points');
  const score = number('score');
  const record = {
    level1: levels.level1,
    level2: levels.level2,
    name: recordText(row.name) || BLANK,
    target: recordText(target.text),
    actual: recordText(actual.text),
    reason: row.reason === undefined ? undefined : recordText(row.reason),
    score,
    points,
  };
  book.line(`  - ${flowMap(record)}`);
  const found = (field: string, value: string, certainty: Certainty) => {
    if (value === BLANK) book.blanks.push(`${path}.${field}`);
    else book.note(`${path}.${field}`, { value, place: row.place, certainty });
  };
  const own = (certainty: Certainty) => (row.certainty === 'sure' ? certainty : row.certainty);
  found('level', `${levels.level1}/${levels.level2}`, row.certainty === 'sure' ? levels.certainty : 'guess');
  found('name', record.name, own('sure'));
  found('target', record.target, own(target.certainty));
  found('actual', record.actual, own(actual.certainty));
  for (const [field, value] of [
    ['points', points],
    ['score', score],
    ['reason', record.reason],
  ] as const) {
    if (value !== undefined) found(field, value, own('sure'));
  }
  if (row.actual !== undefined && actual.text !== row.actual && /^(?:met|partly-met|not-met)$/.test(actual.text)) {
    book.fields.push({
      field: `${path}.actual`,
      value: `原文“${row.actual}”记为 ${actual.text}`,
      place: row.place,
      certainty: 'likely',
    });
  }

  function number(key: 'points' | 'score'): string | undefined {
    const typed = row[key];
    const value = typed === undefined ? undefined : numberOf(typed);
    if (typed !== undefined && value === undefined)
      book.unplaced.push({ text: `“${row.name}”的${key === 'points' ? '分值' : '得分'}：${typed}`, place: row.place });
    return value;
  }
}
