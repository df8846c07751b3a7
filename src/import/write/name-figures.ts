import { roundHalfUp } from '../../domain/decimal.ts';
import { derive, type Figures } from '../../domain/derive.ts';
import type { Evaluation, Manuscript } from '../../domain/evaluation.ts';
import { findFigure } from '../../domain/figures/index.ts';
import { plain } from '../../domain/prose/characters.ts';
import { claims } from '../../domain/prose/claims.ts';
import { typedValue } from '../../domain/prose/interval.ts';
import type { TypedNumber } from '../../domain/prose/numbers.ts';
import { type Passage, placeAt } from '../../domain/prose/passage.ts';
import { UNPLACED } from './body.ts';

/** A number of the body that its figure now stands for. */
export interface NamedNumber {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

interface Replacement extends NamedNumber {
  readonly offset: number;
}

/**
 * Puts the names of figures in place of typed numbers that print exactly the same. A number that differs by a digit
 * stays as it was typed, so that the check shows the contradiction.
 */
export function nameFigures(
  source: string,
  evaluation: Evaluation,
  manuscript: Manuscript,
): { readonly text: string; readonly named: readonly NamedNumber[] } {
  const figures = derive(evaluation);
  const starts = lineStarts(source);
  const found = [...ofClaims(evaluation, manuscript, figures), ...ofCounts(manuscript, figures)]
    .filter(({ passage }) => !passage.section.includes(UNPLACED))
    .flatMap(({ passage, number, name }): Replacement[] => {
      const typed = passage.text.slice(number.start, number.end);
      const { line, column } = placeAt(passage, number.start);
      const offset = (starts[line - 1] ?? 0) + column - 1;
      return plain(source.slice(offset, offset + typed.length)) === typed ? [{ name, text: typed, line, offset }] : [];
    })
    .sort((a, b) => a.offset - b.offset);
  let [text, at] = ['', 0];
  for (const { offset, text: typed, name } of found) {
    if (offset < at) continue;
    text += `${source.slice(at, offset)}{${name}}`;
    at = offset + typed.length;
  }
  return {
    text: text + source.slice(at),
    named: found.map(({ name, text: typed, line }) => ({ name, text: typed, line })),
  };
}

interface Match {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly name: string;
}

function ofClaims(evaluation: Evaluation, manuscript: Manuscript, figures: Figures): Match[] {
  return claims(evaluation, manuscript).flatMap(({ passage, number, candidates, term }) => {
    // 资金 alone may mean any column: where several fit, the author decides.
    if (term?.kind === 'figure' && term.weak) return [];
    const typed = passage.text.slice(number.start, number.end).replace(/\s/g, '');
    const same = candidates.find(({ figure, value }) => {
      if (figure === undefined || (number.unit === '元' && number.scale !== 4)) return false;
      return printed(figure, figures) === typed || typedValue(number, number.digits).equals(value);
    });
    const name = same?.figure;
    return name === undefined || number.hint !== 'exact' ? [] : [{ passage, number, name }];
  });
}

function printed(name: string, figures: Figures): string | undefined {
  return figures.get(findFigure(name)?.id ?? '')?.text;
}

const COUNTED = /(一|二|三)级指标(?:数|共|共计|为|有)?$/;

/** `一级指标3个`: counts of the tree, whose unit is always written. */
function ofCounts({ prose }: Manuscript, figures: Figures): Match[] {
  return prose.passages.flatMap((passage) =>
    passage.numbers.flatMap((number): Match[] => {
      const [, level] = number.unit === '个' ? (COUNTED.exec(number.lead) ?? []) : [];
      if (level === undefined || number.hint !== 'exact' || number.until !== undefined) return [];
      const done = /(?<!未)(?:已)?(?:完成|达成|实现)/.test(number.lead);
      const name = done && level === '三' ? '已完成数' : done ? undefined : `${level}级指标数`;
      const value = name === undefined ? undefined : figures.get(findFigure(name)?.id ?? '')?.derivation.value;
      if (name === undefined || value === undefined || typeof value === 'string') return [];
      return roundHalfUp(value, 0) === number.digits ? [{ passage, number, name }] : [];
    }),
  );
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
