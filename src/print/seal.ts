import { hash } from 'node:crypto';
import { type PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib';
import { sweep } from './sweep.ts';

/** In one go: the pauses that it makes by default, for a window that has to be drawn, are half of its time. */
const SAVED = { updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY };

/** Holds the place of the file's id while its digest is taken: 16 bytes, as hexadecimal digits. */
const NO_ID = '0'.repeat(32);

/** Writes a document that is done, with an id made from its own bytes. */
export async function seal(document: PDFDocument): Promise<Uint8Array> {
  sweep(document);
  // Chromium says 1.4, in which the compressed objects that we write are unknown.
  document.context.header = PDFHeader.forVersion(1, 7);
  const id = PDFHexString.of(NO_ID);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return identified(await document.save(SAVED));
}

function identified(file: Uint8Array): Uint8Array {
  const id = hash('sha256', file).slice(0, 32).toUpperCase();
  const bytes = Buffer.from(file);
  for (let at = bytes.lastIndexOf(`<${NO_ID}>`); at >= 0; at = bytes.lastIndexOf(`<${NO_ID}>`))
    bytes.write(id, at + 1, 'latin1');
  return bytes;
}
