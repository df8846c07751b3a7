import { PDFDocument } from '@cantoo/pdf-lib';
import { attachedFiles } from './attachments.ts';
import { contentOf } from './content/page-stream.ts';

/** Where a copy differs from the official one. */
export interface Differences {
  /** Sheets whose content differs, or which only one of them has; counted from 1. */
  readonly sheets: readonly number[];
  /** Names of files inside that differ, or which only one of them has. */
  readonly attachments: readonly string[];
}

/**
 * Finds what was changed in a copy; nothing where it can't be read.
 *
 * The content of sheets is compared as it is drawn, so a file that was only saved again differs nowhere.
 */
export async function compareCopies(copy: Uint8Array, official: Uint8Array): Promise<Differences | undefined> {
  try {
    const [one, other] = await Promise.all([copy, official].map(contentsOf));
    if (!one || !other) return undefined;
    return {
      sheets: Array.from({ length: Math.max(one.sheets.length, other.sheets.length) }, (_, index) => index)
        .filter((index) => one.sheets[index] !== other.sheets[index])
        .map((index) => index + 1),
      attachments: [...new Set([...one.files.keys(), ...other.files.keys()])]
        .filter((name) => one.files.get(name) !== other.files.get(name))
        .sort(),
    };
  } catch {
    return undefined;
  }
}

async function contentsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = attachedFiles(document);
  return {
    sheets: document.getPages().map((page) => contentOf(page).trim()),
    files: new Map(files.map((file) => [file.name, Buffer.from(file.bytes).toString('latin1')])),
  };
}
