import { type Exact, exact, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { scorecard } from '../scoring/scorecard.ts';

/** What the form gives to a level, an indicator, the execution rate or the whole. */
export interface ScoreRow {
  readonly name: string;
  readonly points: Exact | undefined;
  readonly score: Exact | undefined;
  readonly path: readonly PropertyKey[];
}

/** The row of the form that a name stands for: 产出, 产出指标, 产出类; an indicator by its whole name; 预算执行率; 合计. */
export function scoreRow(words: string, evaluation: Evaluation): ScoreRow | undefined {
  const name = words.replace(/^其中[：:]?/, '').replace(/(?<=.{2})(?:类|类指标|指标|方面|情况)$/, '');
  if (name.length < 2) return undefined;
  if (/^(?:合计|总计|总分|得分合计)$/.test(name)) return wholeRow(name, evaluation);
  if (/^(?:预算|资金)?执行率?$/.test(name) && evaluation.method.execution.points !== undefined)
    return executionRow(evaluation);
  return rowsOf(name, words, evaluation);
}

function wholeRow(name: string, evaluation: Evaluation): ScoreRow {
  const { points, total } = scorecard(evaluation);
  return { name, points, score: total, path: ['indicators'] };
}

function executionRow(evaluation: Evaluation): ScoreRow {
  const { points, score } = scorecard(evaluation).execution;
  return { name: '预算执行率', points, score, path: ['budget', 'sources'] };
}

function rowsOf(name: string, words: string, evaluation: Evaluation): ScoreRow | undefined {
  const { indicators, method } = evaluation;
  const level = method.levels.find((each) => each.name.replace(/指标$/, '') === name);
  const rows = indicators.flatMap((indicator, index) =>
    (level ? indicator.level1 === level.id : indicator.name === words) ? [index] : [],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const card = scorecard(evaluation);
  return {
    name: words,
    points: sumOf(rows.map((index) => pointsOf(indicators[index]?.points))),
    score: sumOf(rows.map((index) => card.indicators[index]?.score)),
    path: ['indicators', first],
  };
}

/** The row of the one indicator whose name holds all characters of some words in their order: 立项规范 of 项目立项规范性. */
export function rowShortened(words: string, evaluation: Evaluation): ScoreRow | undefined {
  const found = evaluation.indicators.filter(({ name }) => holds(name, words));
  const [first, other] = found;
  return first && !other ? scoreRow(first.name, evaluation) : undefined;
}

function holds(name: string, words: string): boolean {
  let at = -1;
  return [...words].every((character) => {
    at = name.indexOf(character, at + 1);
    return at !== -1;
  });
}

function pointsOf(typed: string | undefined): Exact | undefined {
  return typed === undefined ? undefined : exact(typed);
}

function sumOf(values: readonly (Exact | undefined)[]): Exact | undefined {
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}
