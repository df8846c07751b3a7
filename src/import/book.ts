import type { Certainty, Found } from './form/reading.ts';
import { BLANK } from './record.ts';
import { recordText, scalar } from './write/yaml-text.ts';

/** One value of the record with where it came from, for the report of the import. */
export interface Field {
  readonly field: string;
  readonly value: string;
  readonly place: string;
  readonly certainty: Certainty;
}

/** Lines of the record with their account. */
export class Book {
  readonly lines: string[] = [];
  readonly fields: Field[] = [];
  readonly blanks: string[] = [];
  readonly unplaced: { text: string; place: string }[] = [];

  line(text: string): void {
    this.lines.push(text);
  }

  note(field: string, { value, place, certainty }: Found): void {
    this.fields.push({ field, value, place, certainty });
  }

  /** A key with its value, and where the value came from; a value of our own making is a guess. */
  add(field: string, text: string, found: Found | undefined, indent = ''): void {
    const key = field.split('.').at(-1) ?? field;
    this.line(`${indent}${key}: ${scalar(recordText(text))}`);
    if (text === BLANK) this.blanks.push(field);
    else this.note(field, { value: text, place: found?.place ?? '（拟定）', certainty: found?.certainty ?? 'guess' });
  }
}
