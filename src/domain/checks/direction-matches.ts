import { type Exact, roundHalfUp } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { findFigure } from '../figures/index.ts';
import { admits } from '../prose/interval.ts';
import { columnsOf } from '../prose/lexicon.ts';
import { nameOf } from '../prose/name-of.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';

/**
 * “同比增长” and “比上年下降” agree with the year before of the same series, in direction and in rate.
 *
 * Looks only at sentences that name this year's budget or spending; without a year before there is nothing to say.
 */
export const directionMatches: Rule = {
  name: 'direction-matches',
  severity: 'error',
  find: (evaluation, { prose, place }) => {
    if (evaluation.previous === undefined) return [];
    return prose.passages.flatMap((passage) =>
      passage.numbers.flatMap((number) => {
        const change = changeSaid(passage, number, evaluation);
        if (change === undefined) return [];
        const signed = change.rises ? change.value : change.value.neg();
        if (signed.compare(0) >= 0 && admits(number, signed)) return [];
        const typed = `${change.rises ? '增长' : '下降'} ${passage.text.slice(number.start, number.end)}`;
        const text = `${change.value.compare(0) < 0 ? '下降' : '增长'} ${roundHalfUp(change.value.abs().mul(100), 2)}%`;
        return {
          place: placeAt(passage, number.start),
          message: `正文写的${change.name}是${typed}，按上年数据应为${text}（${change.working}）`,
          fix: `把数字换成 {${change.name}}，并核对增减的说法`,
          related: [{ place: place(['budget', 'sources']), note: 'budget.sources' }],
        };
      }),
    );
  },
};

const CHANGE =
  /(?:同比|比上年|较上年|比去年|较去年|比上年度|较上年度)(?:同期)?(增长|增加|上升|提高|下降|减少|降低)(?:了)?(?:约)?$/;

interface Change {
  readonly name: string;
  readonly rises: boolean;
  readonly value: Exact;
  readonly working: string;
}

function changeSaid(passage: Passage, number: TypedNumber, evaluation: Evaluation): Change | undefined {
  const match = number.unit === '%' ? CHANGE.exec(number.lead) : null;
  if (!match) return undefined;
  const sentence = sentenceAt(passage.text, number.start);
  const before = passage.numbers.filter(({ start }) => start >= sentence.start && start < number.start);
  const inLead = nameOf(number.lead.slice(0, match.index))?.term;
  const term = inLead ?? nameOf(before.at(-1)?.lead ?? '')?.term;
  if (term?.kind !== 'figure' || term.weak || (inLead === undefined && before.length !== 1)) return undefined;
  const columns = columnsOf(term.figures);
  const name = columns.includes('adjusted')
    ? '全年预算数同比'
    : columns.includes('executed')
      ? '全年执行数同比'
      : undefined;
  const derived = name === undefined ? undefined : findFigure(name)?.derive(evaluation);
  if (name === undefined || derived?.value === undefined || typeof derived.value === 'string') return undefined;
  return { name, rises: /[增上提]/.test(match[1] ?? ''), value: derived.value, working: derived.working };
}
