import type { Comparison, Comparisons } from './comparison.ts';
import type { Trial } from './trial.ts';

/** So many of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What was reached on one file or on all of them. */
export interface Score {
  readonly fields: Share;
  readonly money: Share;
  readonly indicators: Share;
  readonly invented: number;
  readonly contradictions: Share;
  readonly falseAlarms: number;
  readonly gaps: number;
}

/** Aims of the project for files with expected values. False alarms: fewer than one a report. */
export const AIMS = { money: 0.95, indicators: 0.9, contradictions: 0.8, falseAlarms: 1 } as const;

export function scoreOf({ comparisons, alarms, known }: Trial): Score {
  const all = (key: keyof Omit<Comparisons, 'invented'>) => share(comparisons.flatMap((one) => one[key]));
  return {
    fields: all('fields'),
    money: all('money'),
    indicators: all('indicators'),
    invented: comparisons.reduce((sum, { invented }) => sum + invented, 0),
    contradictions: { right: alarms.found.length, of: alarms.found.length + alarms.missed.length },
    falseAlarms: known ? alarms.wrong.length : 0,
    gaps: alarms.gaps.length,
  };
}

function share(comparisons: readonly Comparison[]): Share {
  return { right: comparisons.filter(({ right }) => right).length, of: comparisons.length };
}

export function totalOf(scores: readonly Score[]): Score {
  const add = (key: 'fields' | 'money' | 'indicators' | 'contradictions'): Share => ({
    right: scores.reduce((sum, score) => sum + score[key].right, 0),
    of: scores.reduce((sum, score) => sum + score[key].of, 0),
  });
  const count = (key: 'invented' | 'falseAlarms' | 'gaps') => scores.reduce((sum, score) => sum + score[key], 0);
  return {
    fields: add('fields'),
    money: add('money'),
    indicators: add('indicators'),
    invented: count('invented'),
    contradictions: add('contradictions'),
    falseAlarms: count('falseAlarms'),
    gaps: count('gaps'),
  };
}

/** The aims that were missed, by name. */
export function missedAims({ money, indicators, contradictions, falseAlarms }: Score, files: number): string[] {
  const below = ({ right, of }: Share, aim: number) => right < aim * of;
  return [
    ...(below(money, AIMS.money) ? ['金额'] : []),
    ...(below(indicators, AIMS.indicators) ? ['指标'] : []),
    ...(below(contradictions, AIMS.contradictions) ? ['矛盾'] : []),
    ...(files > 0 && falseAlarms >= AIMS.falseAlarms * files ? ['误报'] : []),
  ];
}
