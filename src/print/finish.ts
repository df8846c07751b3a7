import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib';
import { type Attachment, attach } from './attachments.ts';
import { finishLinks } from './finish-links.ts';
import { finishStructure } from './finish-structure.ts';
import type { PrintJob } from './job.ts';
import { writeMetadata, writeOutputIntent } from './metadata/write-metadata.ts';
import type { Description } from './metadata/xmp.ts';
import type { Parts } from './page/contract.ts';
import { sweep } from './sweep.ts';

const PRODUCER = 'Jiping 绩评';

/** In one go: the pauses that it makes by default, for a window that has to be drawn, are half of its time. */
const SAVED = { updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY };

/** Holds the place of the file's id while its digest is taken: 16 bytes, as hexadecimal digits. */
const NO_ID = '0'.repeat(32);

/** What a copy is finished with, besides the sheets. */
export interface Finish {
  readonly parts: Parts;
  readonly attachments: readonly Attachment[];
}

/**
 * Makes Chromium's PDF the official copy: PDF/A-3a with its data inside, or PDF/A-2a without any, and PDF/UA-1.
 *
 * Objects are changed, never pages: Ghostscript and LibreOffice lose tags and fonts. The same job gives the same bytes: no
 * clock, no random number, nothing that the browser counted.
 */
export async function finish(printed: Uint8Array, job: PrintJob, { parts, attachments }: Finish): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const structure = finishStructure(document, parts);
  if (structure) finishLinks(document, structure, parts.links);
  const archival = job.conformance !== 'plain';
  if (archival) {
    writeOutputIntent(document);
    attach(document, attachments, job.date);
  }
  writeMetadata(document, describe(job, attachments));
  sweep(document);
  // Chromium says 1.4, in which the compressed objects that we write are unknown.
  document.context.header = PDFHeader.forVersion(1, 7);
  const id = PDFHexString.of(NO_ID);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return identified(await document.save(SAVED));
}

function describe(
  { id, title, author, language, date, conformance }: PrintJob,
  attachments: readonly Attachment[],
): Description {
  const data = attachments.find(({ name }) => name === 'data.json');
  const part = attachments.length > 0 ? 3 : 2;
  return {
    title,
    author,
    language,
    producer: PRODUCER,
    date,
    part: conformance === 'plain' ? undefined : part,
    identity: { evaluation: id, data: data && createHash('sha256').update(data.bytes).digest('hex') },
  };
}

function identified(file: Uint8Array): Uint8Array {
  const id = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase();
  const bytes = Buffer.from(file);
  for (let at = bytes.lastIndexOf(`<${NO_ID}>`); at >= 0; at = bytes.lastIndexOf(`<${NO_ID}>`))
    bytes.write(id, at + 1, 'latin1');
  return bytes;
}
