import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type AttachedFile, attachedFiles } from './attachments.ts';
import { IDENTITY_KEY, type Identity, parseIdentity } from './metadata/identity.ts';
import { textOf } from './pdf-text.ts';

/** What a PDF says of itself. None of it is proof: a file that was altered says the same. */
export interface CopyReading {
  /** From its metadata and from its document information; they agree unless one of them was altered. */
  readonly identities: readonly Identity[];
  readonly attachments: readonly AttachedFile[];
  /** Whether it can be read as a PDF at all. */
  readonly readable: boolean;
}

/** Reads a file that may be a copy. Never throws: whatever it is, that is the answer. */
export async function readCopy(bytes: Uint8Array): Promise<CopyReading> {
  // Looked for in the bytes, where we write it: so a broken file still says what it was.
  const raw = identityIn(Buffer.from(bytes).toString('utf8'));
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const identities = [raw ?? identityIn(metadataOf(document)), identityInInformation(document)];
    return {
      identities: identities.filter((identity) => identity !== undefined),
      attachments: attachedFiles(document),
      readable: true,
    };
  } catch {
    return { identities: raw ? [raw] : [], attachments: [], readable: false };
  }
}

function identityIn(text: string): Identity | undefined {
  const evaluation = /<jiping:evaluation>([^<]+)<\/jiping:evaluation>/.exec(text)?.[1];
  if (evaluation === undefined) return undefined;
  return { evaluation, data: /<jiping:data>([\da-f]{64})<\/jiping:data>/.exec(text)?.[1] };
}

function identityInInformation({ context }: PDFDocument): Identity | undefined {
  const information = context.lookup(context.trailerInfo.Info);
  const text = information instanceof PDFDict ? textOf(information.lookup(PDFName.of(IDENTITY_KEY))) : undefined;
  return text === undefined ? undefined : parseIdentity(text);
}

function metadataOf({ catalog }: PDFDocument): string {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
}
