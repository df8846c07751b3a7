import type { Evaluation } from '../evaluation.ts';
import type { FigureUnit } from '../figure.ts';
import { findFigure } from '../figures/index.ts';
import { type Candidate, candidatesOf, sourceBalances, sourceRates } from './candidates.ts';
import { categoryMoney, categoryRate } from './department-candidates.ts';
import { columnsOf, LEXICON, type Term } from './lexicon.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';
import type { Tie } from './tie.ts';

/** `（1）专项债券：到位18.5亿元`, `省级一次到位；县级按九成拨付，到位113.4万元`: the source that a statement opens with. */
export function openingSource({ text }: Passage, { start, from }: TypedNumber): Term | undefined {
  const statement = text.slice(sentenceStart(text, start), from).split(/[；;]/).at(-1) ?? '';
  return [statement, statement.split(/[：:]/).at(-1) ?? '']
    .map((words) => sourceAtStart(words.replace(MARKER, '')))
    .find((source) => source !== undefined);
}

const MARKER = /^(?:[（(]?\d{1,2}[)）.、]|[一二三四五六]是|其中)[：:]?/;
const LONGEST = 12;

function sourceAtStart(words: string): Term | undefined {
  for (let length = Math.min(LONGEST, words.length); length >= 2; length -= 1) {
    const term = LEXICON.get(words.slice(0, length));
    if (term) return term.kind === 'figure' ? undefined : term;
  }
  return undefined;
}

/** `财政资金到位4800万元，支出4415万元`: what follows may be said of the source, or of the 三公经费 just named. */
export function subjectOf(last: Tie | undefined): Term | undefined {
  const term = last?.term;
  return term?.kind === 'figure' && !/^(?:threePublic|basic|project)/.test(term.figures[0] ?? '') ? undefined : term;
}

/** What a term gives of its subject alone. */
export function ofSubject(subject: Term, term: Term, evaluation: Evaluation): Candidate[] {
  if (term.kind !== 'figure') return [];
  const [of = ''] = subject.kind === 'figure' ? subject.figures : [];
  if (of !== '' && unitOf(term) === 'percent')
    return term.figures[0] === 'executionRate' ? categoryRate(of, evaluation) : [];
  return [
    ...categoryMoney(of, term.figures, evaluation),
    ...candidatesOf(subject, columnsOf(term.figures), evaluation),
    ...sourceRates(subject, term.figures, evaluation),
    ...sourceBalances(subject, term.figures, evaluation),
  ];
}

export function unitOf(term: Term): FigureUnit | undefined {
  if (term.kind !== 'figure') return 'money';
  const [id = ''] = term.figures;
  if (id === 'openingCarryOver' || id === 'grandTotal') return 'money';
  return id === 'useRate' || id === 'initialRate' ? 'percent' : findFigure(id)?.unit;
}
