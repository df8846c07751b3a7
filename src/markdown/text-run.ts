import type { Point } from 'unist';
import type { Mark } from '../domain/prose/passage.ts';

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/iy;
const INDENT = /[ \t>]*/y;

/** Joins the text of a paragraph as print does, and keeps where each part of it was typed. */
export class TextRun {
  text = '';
  readonly marks: Mark[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds text that starts at a point of the source. A line break beside Chinese is no space in print, nor here. */
  write(value: string, start: Point | undefined): void {
    let [at, line, column] = [start?.offset ?? 0, start?.line ?? 1, start?.column ?? 1];
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) {
        const next = this.#source.indexOf('\n', at) + 1;
        INDENT.lastIndex = next;
        const indent = INDENT.exec(this.#source)?.[0].length ?? 0;
        [at, line, column] = [next + indent, line + 1, indent + 1];
        if (!HAN.test(this.text.at(-1) ?? '。') && !HAN.test(part[0] ?? '。')) this.text += ' ';
      }
      at = this.#writeLine(part, at, line, column);
    }
  }

  /** @returns the offset in the source where the line ends */
  #writeLine(part: string, at: number, line: number, column: number): number {
    this.#mark(line, column);
    if (this.#source.startsWith(part, at)) {
      this.text += part;
      return at + part.length;
    }
    let to = at;
    for (const character of part) {
      const before = to;
      to = typedEnd(this.#source, to, character);
      this.text += character;
      if (to - before !== character.length) this.#mark(line, column + to - at);
    }
    return to;
  }

  #mark(line: number, column: number): void {
    this.marks.push({ offset: this.text.length, line, column });
  }
}

/** Where a character ends in the source: it may be escaped (`\{`) or written as an entity (`&lt;`). */
function typedEnd(source: string, at: number, character: string): number {
  if (source.startsWith(character, at)) return at + character.length;
  if (source[at] === '\\') return at + 1 + character.length;
  ENTITY.lastIndex = at;
  return at + (ENTITY.exec(source)?.[0].length ?? character.length);
}
