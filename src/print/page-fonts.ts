import { createHash } from 'node:crypto';
import { codePointsOf } from './cmap.ts';
import { FAMILIES, type Family } from './faces.ts';
import { postScriptName } from './font-name.ts';
import type { Faces } from './fonts.ts';
import { PRESS } from './serve.ts';

/** A character that the face of its place has no glyph for. */
export interface MissingGlyph {
  readonly character: string;
  readonly family: Family;
}

export interface PageFonts {
  /** `@font-face` rules for every family that the page prints with. */
  readonly rules: string;
  /** The font files by the addresses that the rules name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly missing: readonly MissingGlyph[];
  /** What the fonts are called in a PDF. */
  readonly names: readonly string[];
}

/** In every face, for generated content: page numbers, counters, marks. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}—…·、。，；：？！（）《》〔〕“”‘’续表`;

/** Whitespace, controls and joiners print nothing, so no face has to have them. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/** Cuts the faces of one report to its characters. */
export async function cutPageFonts(characters: Readonly<Record<string, string>>, faces: Faces): Promise<PageFonts> {
  const used = FAMILIES.filter((family) => family in characters || family === 'Jiping Song');
  const files = new Map<string, Uint8Array>();
  const rules: string[] = [];
  const missing: MissingGlyph[] = [];
  const names: string[] = [];
  for (const family of used) {
    const file = await faces[family].cut(codePoints(ALWAYS + (characters[family] ?? '')));
    const url = `${PRESS}/${createHash('sha256').update(file).digest('hex').slice(0, 16)}.ttf`;
    files.set(url, file);
    names.push(postScriptName(file) ?? '');
    rules.push(`@font-face { font-family: "${family}"; src: url("${url}"); }`);
    missing.push(...lackOf(characters[family] ?? '', file).map((character) => ({ character, family })));
  }
  return { rules: rules.join('\n'), files, missing, names };
}

/** The characters of a text that were wanted of a face and aren't in it. */
function lackOf(text: string, file: Uint8Array): string[] {
  const has = codePointsOf(file);
  return [...text].filter((each) => !INVISIBLE.test(each) && !has.has(each.codePointAt(0) ?? 0));
}

function codePoints(text: string): Set<number> {
  return new Set([...text].map((character) => character.codePointAt(0) ?? 0));
}
