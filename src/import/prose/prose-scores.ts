import { plain } from '../../domain/prose/characters.ts';
import { nameOf } from '../../domain/prose/name-of.ts';
import { readNumbers } from '../../domain/prose/numbers.ts';
import type { Found } from '../form/reading.ts';
import type { Passage } from './prose-money.ts';

/** Total and grade that sentences tell: `综合评分为97分，评价等级为“优”`. A chapter 自评得分 may hold the number alone. */
export function scoresIn(passages: readonly Passage[]): { readonly total?: Found; readonly grade?: Found } {
  let total: Found | undefined;
  let grade: Found | undefined;
  for (const { text, place, section } of passages) {
    const line = plain(text);
    for (const { lead, unit, digits, until } of readNumbers(line).numbers) {
      if (total || unit !== '分' || until !== undefined) continue;
      const term = nameOf(lead)?.term;
      const named = term?.kind === 'figure' && term.figures.includes('totalScore');
      const headed = lead === '' && /(?:自评|综合)?得分/.test(section.at(-1) ?? '');
      if (named || headed) total = { value: digits, place, certainty: named ? 'likely' : 'guess' };
    }
    const [, name] = /等级(?:评定)?(?:为|是|：|:)?\s*[“"]?(优秀?|良好?|中|差)[”"]?/.exec(line) ?? [];
    if (name && !grade) grade = { value: name, place, certainty: 'likely' };
  }
  return { ...(total && { total }), ...(grade && { grade }) };
}
