import { type Exact, quotient, roundHalfUp, shortText } from '../decimal.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { admits } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { oddScores } from '../prose/respective-values.ts';
import { respectivelyOf } from '../prose/respectively.ts';
import { type ScoreRow, scoreRow } from '../prose/score-rows.ts';
import { sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A row of scores in words is the row of the form: 产出类35分，得31.85分，得分率91%.
 *
 * Points and score are those of the data, and the rate is their quotient. Tables with a column 得分率 and lists
 * (决策、过程得分分别为15.5分、14.16分) likewise.
 */
export const scoreRowsAddUp: Rule = {
  name: 'score-rows-add-up',
  severity: 'error',
  find: (evaluation, manuscript) =>
    manuscript.prose.passages.flatMap((passage) =>
      passage.kind === 'cell'
        ? cell(passage, evaluation, manuscript)
        : [sentence, rated, ranked, lists].flatMap((read) => read(passage, evaluation, manuscript)),
    ),
};

function cell(passage: Passage, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  const [rate] = passage.numbers;
  const subject = /^(.+?)(?:指标)?得分率/.exec(passage.heads ?? '')?.[1];
  const row = subject === undefined ? undefined : scoreRow(subject, evaluation);
  return row && rate && /^[%‰]$/.test(rate.unit) ? rateOf(row, passage, rate, manuscript) : [];
}

const POINTS = /(?:分值|满分|权重|总分值)?(?:为|共|是)?$/;
const SCORE = /^(?:(?:实际|自评|评价|实|应)?得分?(?:为|是)?|自评)$/;

function sentence(passage: Passage, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  return passage.numbers.flatMap((points, index) => {
    const [score, rate] = passage.numbers.slice(index + 1, index + 3);
    if (points.unit !== '分' || score?.unit !== '分' || !SCORE.test(score.lead)) return [];
    const row = scoreRow(points.lead.replace(POINTS, '') || beforeBracket(passage, points), evaluation);
    if (!row || /[。；]/.test(passage.text.slice(points.end, score.start))) return [];
    return [
      ...value('分值', row.points, row, passage, points, manuscript),
      ...value('得分', row.score, row, passage, score, manuscript),
      ...(rate && /^[%‰]$/.test(rate.unit) && RATE.test(rate.lead) ? rateOf(row, passage, rate, manuscript) : []),
    ];
  });
}

/** `产出指标（50分，自评48.6分）`: what stands before the bracket that opens with the points. */
function beforeBracket({ text }: Passage, { from }: TypedNumber): string {
  return /(\p{Script=Han}{2,16})[（(]$/u.exec(text.slice(Math.max(0, from - 20), from))?.[1] ?? '';
}

/** `决策类15.50分，得分率77.50%`: the score alone, with its rate right behind. */
function rated(passage: Passage, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  return passage.numbers.flatMap((score, index) => {
    const rate = passage.numbers[index + 1];
    if (score.unit !== '分' || SCORE.test(score.lead) || rate?.unit !== '%' || !RATE.test(rate.lead)) return [];
    const row = /^[，,（(]$/.test(passage.text.slice(score.end, rate.from))
      ? scoreRow(score.lead.replace(/得分?(?:为|是)?$/, ''), evaluation)
      : undefined;
    if (!row) return [];
    return [...value('得分', row.score, row, passage, score, manuscript), ...rateOf(row, passage, rate, manuscript)];
  });
}

const RATE = /^得分率(?:为|是|达)?$/;

/** `得分率从高到低依次为：效益100%、决策92.86%`: a rate behind the name of its row. */
function ranked(passage: Passage, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  const { text, numbers } = passage;
  return numbers.flatMap((rate) => {
    const told = rate.unit === '%' && /得分率[^。；]*$/.test(text.slice(sentenceStart(text, rate.start), rate.from));
    const row = told ? scoreRow(rate.lead, evaluation) : undefined;
    return row ? rateOf(row, passage, rate, manuscript) : [];
  });
}

/** `四部分得分分别为15.5分、14.16分、26.8分、25分`. */
function lists(passage: Passage, evaluation: Evaluation, manuscript: Manuscript): Finding[] {
  return respectivelyOf(passage).flatMap((list) =>
    oddScores(list, evaluation).map(({ number, name, expected, path }) => {
      const right = number.unit === '%' ? `${roundHalfUp(expected.mul(100), 2)}%` : `${shortText(expected)}分`;
      return finding('是 ', right, { name, path }, passage, number, manuscript);
    }),
  );
}

function value(
  what: string,
  expected: Exact | undefined,
  row: ScoreRow,
  passage: Passage,
  number: TypedNumber,
  manuscript: Manuscript,
): Finding[] {
  if (expected === undefined || admits(number, expected)) return [];
  return [finding(`${what}是 `, `${shortText(expected)}分`, row, passage, number, manuscript)];
}

function rateOf(row: ScoreRow, passage: Passage, number: TypedNumber, manuscript: Manuscript): Finding[] {
  const rate = row.points && row.score && quotient(row.score, row.points);
  if (rate === undefined || admits(number, rate)) return [];
  return [finding('得分率是 ', `${roundHalfUp(rate.mul(100), 2)}%`, row, passage, number, manuscript)];
}

function finding(
  what: string,
  expected: string,
  { name, path }: Pick<ScoreRow, 'name' | 'path'>,
  passage: Passage,
  number: TypedNumber,
  { place }: Manuscript,
): Finding {
  return {
    place: placeAt(passage, number.start),
    message: `正文写的“${name}”${what}${passage.text.slice(number.start, number.end)}，按自评表应为 ${expected}`,
    fix: '改正正文里的这个数，或核对自评表的分值和得分',
    related: [{ place: place(path), note: name }],
  };
}
