import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { codePointsOf, hasTable } from './cmap.ts';
import { commonCharacters } from './common-characters.ts';
import type { FaceFiles, Family } from './faces.ts';
import { writeWhole } from './write-whole.ts';

const COMMON = commonCharacters();
const SUBSETTER: string = createRequire(import.meta.url)('subset-font/package.json').version;

/** One opened font file. */
export interface Face {
  /**
   * The face with just these characters, as TrueType; the same characters give the same bytes, always. Characters that
   * the font doesn't have are left out: the cut face tells which, by `codePointsOf`.
   */
  cut(characters: ReadonlySet<number>): Promise<Buffer>;
}

export type Faces = Readonly<Record<Family, Face>>;

/**
 * Opens the faces of the official page.
 *
 * Each report gets faces cut to exactly its own characters, so that its bytes don't depend on the other reports.
 * Cutting takes some 15 ms from a whole Chinese font and 2 ms from its common part, which is kept in `cache`.
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
  const kept = join(cache, `${digest(whole, SUBSETTER, COMMON)}.sealed.ttf`);
  const common = (await readSealed(kept)) ?? (await cutCommon(whole, file, kept));
  const inCommon = codePointsOf(common);
  return {
    cut: (characters) => {
      const wanted = [...characters].sort((a, b) => a - b);
      return cut(wanted.every((code) => inCommon.has(code)) ? common : whole, String.fromCodePoint(...wanted));
    },
  };
}

/** Kept under the digest of all that it is made from. */
async function cutCommon(whole: Buffer, file: string, kept: string): Promise<Buffer> {
  // Variable axes, CFF outlines and collections end as anonymous Type 3 fonts in Chromium's PDFs.
  if (flavour(whole) !== TRUETYPE) refuse(file, flavour(whole));
  const common = await cut(whole, COMMON);
  if (hasTable(common, 'fvar')) refuse(file, 'fvar');
  await writeWhole(kept, Buffer.concat([seal(common), common]));
  return common;
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

function cut(font: Buffer, characters: string): Promise<Buffer> {
  return subsetFont(font, characters, { targetFormat: 'sfnt' });
}

function digest(...parts: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
