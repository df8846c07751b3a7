import type { Evaluation } from '../evaluation.ts';
import type { Candidate } from './candidates.ts';
import { scoreRow } from './score-rows.ts';

const SCORE = /(?:指标)?(?:自评)?(?:得分|得|评分|分值)(?:为|是|共|共计|合计)?$/;

/** `产出48.84分，效益29.63分`: a level by its name alone has its score, or its points. */
function bareLevel(subject: string, evaluation: Evaluation): Candidate[] {
  const isLevel = evaluation.method.levels.some(({ name }) => name.replace(/指标$/, '') === subject);
  const row = isLevel ? scoreRow(subject, evaluation) : undefined;
  if (!row?.score || !row.points) return [];
  return [
    { name: `${subject}得分`, value: row.score, path: row.path },
    { name: `${subject}分值`, value: row.points, path: row.path },
  ];
}

/** The score (or the points: 分值) of a level or of an indicator that the words before a number name. */
export function rowScores(lead: string, evaluation: Evaluation): Candidate[] {
  const subject = lead.replace(SCORE, '').replace(/^其中/, '');
  if (subject.length >= 2 && subject === lead.replace(/^其中/, '')) return bareLevel(subject, evaluation);
  if (subject === lead || subject.length < 2) return [];
  const points = lead.includes('分值');
  const row = scoreRow(subject, evaluation);
  const value = points ? row?.points : row?.score;
  return row && value ? [{ name: `${subject}${points ? '分值' : '得分'}`, value, path: row.path }] : [];
}
