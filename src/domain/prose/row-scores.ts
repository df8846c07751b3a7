import { exact, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { scorecard } from '../scoring/scorecard.ts';
import type { Candidate } from './candidates.ts';

const SCORE = /(?:指标)?(?:自评)?(?:得分|得|评分|分值)(?:为|是|共|共计|合计)?$/;

/** The score (or the points: 分值) of a level or of an indicator that the words before a number name. */
export function rowScores(lead: string, evaluation: Evaluation): Candidate[] {
  const subject = lead.replace(SCORE, '').replace(/^其中/, '');
  if (subject === lead || subject.length < 2) return [];
  const points = lead.includes('分值');
  const { indicators, method } = evaluation;
  const level = method.levels.find(({ name }) => name === subject || name.replace(/指标$/, '') === subject);
  const rows = indicators.flatMap(({ level1, name }, index) =>
    (level ? level1 === level.id : name === subject) ? [index] : [],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const card = scorecard(evaluation);
  const values = rows.map((index) => {
    const row = card.indicators[index];
    const typed = indicators[index]?.points;
    return points ? typed && exact(typed) : row?.score;
  });
  if (!values.every((value) => value !== undefined && value !== '')) return [];
  const name = `${subject}${points ? '分值' : '得分'}`;
  return [{ name, value: sum(values.filter((value) => typeof value === 'object')), path: ['indicators', first] }];
}
