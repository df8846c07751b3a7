import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { attachedFiles } from './attachments.ts';
import { compareData, type Difference } from './compare-data.ts';
import { firstDifference } from './compare-text.ts';
import { contentOf, readPages } from './content/page-stream.ts';
import { textOfSheets } from './content/sheet-text.ts';
import { textOf } from './pdf-text.ts';
import { openCopy } from './read-copy.ts';

/** Where a copy differs from the official one. */
export interface Differences {
  readonly sheets: readonly SheetDifference[];
  readonly attachments: readonly AttachmentDifference[];
  /** Entries of the document information, such as `Title`. */
  readonly information: readonly Difference[];
}

/** A sheet whose content differs, or which only one of them has. */
export interface SheetDifference {
  /** Counted from 1. */
  readonly sheet: number;
  /** The first words that differ; nothing where both say the same and only look otherwise. */
  readonly words?: Difference;
}

/** A file inside that differs, or that only one of them has. */
export interface AttachmentDifference {
  readonly name: string;
  /** What differs in data that both have. */
  readonly values: readonly Difference[];
}

/**
 * Finds what was changed in a copy; nothing where it can't be read.
 *
 * The content of sheets is compared as it is drawn, so a file that was only saved again differs nowhere.
 */
export async function compareCopies(copy: Uint8Array, official: Uint8Array): Promise<Differences | undefined> {
  try {
    const [one, other] = [contentsOf(await openCopy(official)), contentsOf(await openCopy(copy))];
    return {
      sheets: sheets(one, other),
      attachments: attachments(one.files, other.files),
      information: compareData(one.information, other.information),
    };
  } catch {
    return undefined;
  }
}

interface Contents {
  /** How each sheet is drawn, and what it says. */
  readonly drawings: readonly string[];
  readonly texts: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly information: Readonly<Record<string, string>>;
}

function contentsOf(document: PDFDocument): Contents {
  return {
    drawings: document.getPages().map((page) => contentOf(page).trim()),
    texts: textOfSheets(readPages(document)),
    files: new Map(attachedFiles(document).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')])),
    information: informationOf(document),
  };
}

function informationOf({ context }: PDFDocument): Record<string, string> {
  const information = context.lookup(context.trailerInfo.Info);
  const entries = information instanceof PDFDict ? information.entries() : [];
  return Object.fromEntries(entries.map(([key, value]) => [key.decodeText(), textOf(context.lookup(value)) ?? '']));
}

function sheets(official: Contents, copy: Contents): SheetDifference[] {
  const count = Math.max(official.drawings.length, copy.drawings.length);
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => official.drawings[index] !== copy.drawings[index])
    .map((index) => {
      const words = firstDifference(official.texts[index] ?? '', copy.texts[index] ?? '');
      return { sheet: index + 1, ...(words && { words }) };
    });
}

function attachments(official: ReadonlyMap<string, string>, copy: ReadonlyMap<string, string>): AttachmentDifference[] {
  return [...new Set([...official.keys(), ...copy.keys()])]
    .filter((name) => official.get(name) !== copy.get(name))
    .sort()
    .map((name) => ({ name, values: valuesOf(official.get(name), copy.get(name)) }));
}

function valuesOf(official: string | undefined, copy: string | undefined): readonly Difference[] {
  try {
    return official === undefined || copy === undefined ? [] : compareData(JSON.parse(official), JSON.parse(copy));
  } catch {
    return [];
  }
}
