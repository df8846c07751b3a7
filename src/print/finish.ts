import { createHash } from 'node:crypto';
import { PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib';
import type { PrintJob } from './job.ts';
import { subjectOf } from './read-copy.ts';
import { renumberStructure } from './renumber-structure.ts';

const PRODUCER = 'Jiping 绩评';

/** Holds the place of the file's id while its digest is taken: 16 bytes, as hexadecimal digits. */
const NO_ID = '0'.repeat(32);

/**
 * Makes Chromium's PDF the official copy: its title, author, language, the edition's date, and an id from its content.
 *
 * The same job gives the same bytes: no clock, no random number, nothing that the browser counted. XMP, output intent
 * and the other marks of PDF/A and PDF/UA belong here too.
 */
export async function finish(printed: Uint8Array, job: PrintJob): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  describe(document, job);
  renumberStructure(document);
  // Chromium says 1.4, in which the compressed objects that we write are unknown.
  document.context.header = PDFHeader.forVersion(1, 7);
  const id = PDFHexString.of(NO_ID);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return identified(await document.save());
}

function describe(document: PDFDocument, job: PrintJob): void {
  const date = new Date(job.date);
  document.setTitle(job.title, { showInWindowTitleBar: true });
  document.setAuthor(job.author ?? '');
  document.setSubject(subjectOf(job.id));
  document.setLanguage(job.language);
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
}

function identified(file: Uint8Array): Uint8Array {
  const id = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase();
  const bytes = Buffer.from(file);
  for (let at = bytes.lastIndexOf(`<${NO_ID}>`); at >= 0; at = bytes.lastIndexOf(`<${NO_ID}>`))
    bytes.write(id, at + 1, 'latin1');
  return bytes;
}
