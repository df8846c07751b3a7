import { type Exact, exact } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { findFigure } from '../figures/index.ts';
import { matchesOf } from '../prose/matches.ts';
import { nameOf } from '../prose/name-of.ts';
import { OPAQUE, type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';
import { gradeOf } from '../scoring/scorecard.ts';

/**
 * The grade in the body is the one of the total score by the bands of the method.
 *
 * Where the data has no total, the score typed in the same sentence counts. Source: 财预〔2020〕10号第十七条.
 */
export const gradeMatchesScore: Rule = {
  name: 'grade-matches-score',
  severity: 'error',
  find: (evaluation, { prose, place }) =>
    prose.passages.flatMap((passage) =>
      gradesIn(passage).flatMap(({ at, word }) => {
        const expected = expectedGrade(passage, at, evaluation);
        if (expected === undefined || same(word, expected.grade)) return [];
        return {
          place: placeAt(passage, at),
          message: `正文写的等级是“${word}”，按${expected.basis}应为“${expected.grade}”`,
          fix: '把等级换成 {等级}，或改正得分',
          related: [{ place: place(['indicators']), note: 'indicators' }],
        };
      }),
    ),
};

const GRADE =
  /(?:等级|评级|档次|(?:评价|自评)(?:结果|结论))(?:评定|综合评定|认定)?(?:为|是|属于|属|达到|：|:)?[“"「]?(优秀|优|良好|良|中等|中|合格|差)(?![\p{Script=Han}、/]|[（(]?\d)[”"」]?/gu;

function gradesIn({ text, section }: Passage): { at: number; word: string }[] {
  if (isElsewhereChapter(section)) return [];
  return matchesOf(text, GRADE)
    .filter(({ index }) => !/上年|去年|往年|标准|分为|划分/.test(sentenceAt(text, index).text.slice(0, index)))
    .map((match) => {
      const word = match[1] ?? '';
      return { at: match.index + match[0].lastIndexOf(word), word };
    });
}

function expectedGrade(
  passage: Passage,
  at: number,
  evaluation: Evaluation,
): { grade: string; basis: string } | undefined {
  const derived = findFigure('grade')?.derive(evaluation);
  if (typeof derived?.value === 'string') return { grade: derived.value, basis: `总分 ${derived.working} ` };
  const typed = typedTotal(passage, at);
  const grade = typed && gradeOf(typed, evaluation);
  return typed && grade ? { grade, basis: `同一句的得分 ${typed.toString()} 分和评价办法的区间` } : undefined;
}

function typedTotal({ text, numbers }: Passage, at: number): Exact | undefined {
  const { start } = sentenceAt(text, at);
  const score = numbers.find(
    (number) =>
      number.start >= start &&
      number.start < at &&
      number.unit === '分' &&
      number.hint === 'exact' &&
      isTotal(number.lead),
  );
  return score && !text.slice(score.end, at).includes(OPAQUE) ? exact(score.digits) : undefined;
}

function isTotal(lead: string): boolean {
  const term = nameOf(lead)?.term;
  return term?.kind === 'figure' && term.figures[0] === 'totalScore';
}

/** 优秀 and 优, 良好 and 良 are one grade. */
function same(word: string, grade: string): boolean {
  return word.slice(0, 1) === grade.slice(0, 1);
}
