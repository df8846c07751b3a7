import { type Picture, picturesOf, readBody, type ShownBody } from '../content/read-body.ts';
import { documentText } from '../i18n/document.ts';

const SETTING = {
  audience: process.env['JIPING_AUDIENCE'] === 'public' ? 'public' : 'internal',
  words: documentText,
} as const;

/** The body of an evaluation's file, as the audience of this archive sees it. */
export function bodyOf(file: string): ShownBody {
  return readBody(file, SETTING);
}

/** The pictures that it shows. */
export function picturesIn(file: string): readonly Picture[] {
  return picturesOf(file, SETTING);
}
