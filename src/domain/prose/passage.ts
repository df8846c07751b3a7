import type { Place } from '../diagnostic.ts';
import { plain } from './characters.ts';
import { type Reading, readNumbers } from './numbers.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A run of text that is read as one, with the numbers typed in it: a heading, a paragraph, a table cell. */
export interface Passage extends Reading {
  readonly kind: PassageKind;
  /** Its lines joined, full-width digits and signs made half-width; `OPAQUE` where a figure or code stands. */
  readonly text: string;
  readonly file: string;
  readonly marks: readonly Mark[];
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  /** Which list or table it is a part of; 0 for the text around them. */
  readonly block: number;
  /** What an item of a numbered list was numbered with. */
  readonly number?: number;
  /** A table cell's row and column heads. */
  readonly heads?: string;
  /** A table cell's row and column, from 0; row 0 has the heads. */
  readonly cell?: readonly [row: number, column: number];
}

/** From this offset of the text on, every character stands one column further than the one before. */
export interface Mark extends Omit<Place, 'file'> {
  readonly offset: number;
}

/** Stands in a text for what was not typed there: a figure inserted by its name, a piece of code. */
export const OPAQUE = '\uFFFC';

export type Source = Omit<Passage, keyof Reading>;

/** Reads the numbers of a passage, once. A cell's numbers are named by the heads of its row and column. */
export function passage(source: Source): Passage {
  const text = plain(source.text);
  return { ...source, text, ...readNumbers(text, source.heads) };
}

/** Where the character at an offset was typed. */
export function placeAt({ file, marks }: Pick<Passage, 'file' | 'marks'>, offset: number): Place {
  const mark = marks.findLast((candidate) => candidate.offset <= offset) ?? marks[0];
  if (mark === undefined) throw new RangeError('Unexpected passage without marks, expected at least its start');
  return { file, line: mark.line, column: mark.column + Math.max(0, offset - mark.offset) };
}
