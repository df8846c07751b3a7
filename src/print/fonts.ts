import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { codePointsOf, glyphsOf, hasTable } from './cmap.ts';
import { COMMON_CODES } from './common-characters.ts';
import type { FaceFiles, Family } from './faces.ts';
import { postScriptName } from './font-name.ts';
import { writeWhole } from './write-whole.ts';

const SUBSETTER: string = createRequire(import.meta.url)('subset-font/package.json').version;

/** One opened font file. */
export interface Face {
  /** Its part with the common characters: what a report needs that has no others. */
  readonly common: CommonPart;
  /**
   * The face with just these characters, as TrueType; the same characters give the same bytes, always. Characters that
   * the font doesn't have are left out: the cut face tells which, by `codePointsOf`.
   */
  cut(characters: ReadonlySet<number>): Promise<Buffer>;
}

export interface CommonPart {
  readonly bytes: Buffer;
  /** The file that it is kept in, from byte `start` to the end, as long as nobody deletes it. */
  readonly path: string;
  readonly start: number;
  /** What it is called in a PDF. */
  readonly name: string;
  /** The characters that it has glyphs for. */
  readonly codes: ReadonlySet<number>;
}

export type Faces = Readonly<Record<Family, Face>>;

/**
 * Opens the faces of the official page.
 *
 * Common parts are kept in `cache`: to cut one takes half a second.
 *
 * @throws when a font file can't be read or isn't static TrueType.
 */
export async function openFaces(files: FaceFiles, cache: string): Promise<Faces> {
  const opened = new Map<string, Promise<Face>>();
  const entries = Object.entries(files).map(async ([family, file]) => {
    const face = opened.get(file) ?? openFace(file, cache);
    opened.set(file, face);
    return [family, await face] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Faces;
}

async function openFace(file: string, cache: string): Promise<Face> {
  const whole = await readFile(file);
  const kept = join(cache, `${digest(whole, SUBSETTER, ...LAYOUT, String.fromCodePoint(...COMMON_CODES))}.sealed.ttf`);
  const common = (await readSealed(kept)) ?? (await cutCommon(whole, file, kept));
  const codes = codePointsOf(common);
  return {
    common: { bytes: common, path: kept, start: SEAL, name: postScriptName(common) ?? '', codes },
    cut: (characters) => {
      const wanted = [...characters].sort((a, b) => a - b);
      return cut(wanted.every((code) => codes.has(code)) ? common : whole, String.fromCodePoint(...wanted));
    },
  };
}

/** Kept under the digest of all that it is made from. */
async function cutCommon(whole: Buffer, file: string, kept: string): Promise<Buffer> {
  // Variable axes, CFF outlines and collections end as anonymous Type 3 fonts in Chromium's PDFs.
  if (flavour(whole) !== TRUETYPE) refuse(file, flavour(whole));
  const common = await onePerGlyph(await cut(whole, String.fromCodePoint(...COMMON_CODES)));
  if (hasTable(common, 'fvar')) refuse(file, 'fvar');
  await writeWhole(kept, Buffer.concat([seal(common), common]));
  return common;
}

/** Common characters, without those that look like a more usual one: a copy can't say which of them it shows. */
async function onePerGlyph(font: Buffer): Promise<Buffer> {
  const glyphs = glyphsOf(font);
  const first = new Map([...COMMON_CODES].reverse().map((code) => [glyphs.get(code), code]));
  return cut(font, String.fromCodePoint(...[...glyphs.keys()].filter((code) => first.get(glyphs.get(code)) === code)));
}

/** Length of a SHA-256. */
const SEAL = 32;

/** What was kept, when it is there and whole: a file that lost bytes would print other letters. */
async function readSealed(kept: string): Promise<Buffer | undefined> {
  const bytes = await readFile(kept).catch(() => Buffer.alloc(0));
  const font = bytes.subarray(SEAL);
  return bytes.length > SEAL && seal(font).equals(bytes.subarray(0, SEAL)) ? font : undefined;
}

function seal(font: Uint8Array): Buffer {
  return createHash('sha256').update(font).digest();
}

const TRUETYPE = '\0\u0001\0\0';

/** The four bytes that name the kind of outlines: of the file itself, or of the font packed into a WOFF. */
function flavour(font: Buffer): string {
  const packed = /^wOF[F2]$/.test(font.toString('latin1', 0, 4));
  return font.toString('latin1', packed ? 4 : 0, packed ? 8 : 4);
}

function refuse(file: string, reason: string): never {
  throw new Error(
    `${file}：只接受静态 TrueType 字体（非可变、非 CFF、非合集） / not a static TrueType font: ${reason}`,
  );
}

/** Features that a browser sets text with, and those that the style sheet asks for: each more is looked up in every line. */
const LAYOUT = [
  ...['calt', 'ccmp', 'clig', 'curs', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig'],
  ...['chws', 'halt', 'tnum', 'vchw', 'vert', 'vhal', 'vkrn', 'vrt2'],
];

function cut(font: Buffer, characters: string): Promise<Buffer> {
  return subsetFont(font, characters, { targetFormat: 'sfnt', keepFeatures: LAYOUT });
}

function digest(...parts: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
