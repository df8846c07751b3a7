import { codePointsOf } from './cmap.ts';
import { FAMILIES, type Family } from './faces.ts';
import { postScriptName } from './font-name.ts';
import type { Faces } from './fonts.ts';
import type { PageFont } from './page/contract.ts';

/** A character that the face of its place has no glyph for. */
export interface MissingGlyph {
  readonly character: string;
  readonly family: Family;
}

export interface PageFonts {
  /** Every family that the page prints with. */
  readonly fonts: readonly PageFont[];
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
  const fonts: PageFont[] = [];
  const missing: MissingGlyph[] = [];
  const names: string[] = [];
  for (const family of used) {
    const file = await faces[family].cut(codePoints(ALWAYS + (characters[family] ?? '')));
    fonts.push({ family, file: file.toString('base64') });
    names.push(postScriptName(file) ?? '');
    missing.push(...lackOf(characters[family] ?? '', file).map((character) => ({ character, family })));
  }
  return { fonts, missing, names };
}

/** The characters of a text that were wanted of a face and aren't in it. */
function lackOf(text: string, file: Uint8Array): string[] {
  const has = codePointsOf(file);
  return [...text].filter((each) => !INVISIBLE.test(each) && !has.has(each.codePointAt(0) ?? 0));
}

function codePoints(text: string): Set<number> {
  return new Set([...text].map((character) => character.codePointAt(0) ?? 0));
}
