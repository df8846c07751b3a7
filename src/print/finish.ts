import { hash } from 'node:crypto';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { type Attachment, attach } from './attachments.ts';
import { finishLinks } from './finish-links.ts';
import { finishStructure } from './finish-structure.ts';
import type { PrintJob } from './job.ts';
import { writeMetadata, writeOutputIntent } from './metadata/write-metadata.ts';
import type { Description } from './metadata/xmp.ts';
import type { Parts } from './page/contract.ts';
import { seal } from './seal.ts';

/** What made a copy, as it says itself. */
export const PRODUCER = 'Jiping 绩评';

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
  return seal(document);
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
    identity: { evaluation: id, data: data && hash('sha256', data.bytes) },
  };
}
