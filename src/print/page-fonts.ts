import { codePointsOf } from './cmap.ts';
import { FAMILIES, type Family } from './faces.ts';
import { postScriptName } from './font-name.ts';
import type { Face, Faces } from './fonts.ts';
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

/**
 * The fonts of one report, which depend on its own characters alone: the common part of a face, or, where that isn't
 * enough, the whole face cut to the report's characters.
 */
export async function pageFonts(characters: Readonly<Record<string, string>>, faces: Faces): Promise<PageFonts> {
  const used = FAMILIES.filter((family) => family in characters || family === 'Jiping Song');
  const fonts: PageFont[] = [];
  const missing: MissingGlyph[] = [];
  const names: string[] = [];
  for (const family of used) {
    const wanted = [...(characters[family] ?? '')].filter((character) => !INVISIBLE.test(character));
    const { common } = faces[family];
    const own = await ownFile(faces[family], new Set(wanted.map(codeOf)));
    const codes = own ? codePointsOf(own) : common.codes;
    fonts.push({ family, ...(own && { file: own.toString('base64') }) });
    names.push(own ? (postScriptName(own) ?? '') : common.name);
    missing.push(...wanted.filter((each) => !codes.has(codeOf(each))).map((character) => ({ character, family })));
  }
  return { fonts, missing, names };
}

/** A file of its own, where a report has characters that the common part was not cut for. */
async function ownFile(face: Face, wanted: ReadonlySet<number>): Promise<Buffer | undefined> {
  if (wanted.isSubsetOf(face.common.codes)) return undefined;
  return face.cut(wanted.union(new Set([...ALWAYS].map(codeOf))));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
