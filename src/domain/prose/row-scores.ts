import type { Evaluation } from '../evaluation.ts';
import type { Candidate } from './candidates.ts';
import { scoreRow } from './score-rows.ts';

const SCORE = /(?:指标)?(?:自评)?(?:得分|得|评分|分值)(?:为|是|共|共计|合计)?$/;

/** The score (or the points: 分值) of a level or of an indicator that the words before a number name. */
export function rowScores(lead: string, evaluation: Evaluation): Candidate[] {
  const subject = lead.replace(SCORE, '').replace(/^其中/, '');
  if (subject === lead || subject.length < 2) return [];
  const points = lead.includes('分值');
  const row = scoreRow(subject, evaluation);
  const value = points ? row?.points : row?.score;
  return row && value ? [{ name: `${subject}${points ? '分值' : '得分'}`, value, path: row.path }] : [];
}
