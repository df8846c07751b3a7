import { decodePDFRawStream, EncryptedPDFError, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { IDENTITY_KEY, type Identity, identityIn, parseIdentity } from '../domain/identity.ts';
import { type AttachedFile, attachedFiles } from './attachments.ts';
import { textOf } from './pdf-text.ts';

/** What a PDF says of itself. None of it is proof: a file that was altered says the same. */
export interface CopyReading {
  /** From its metadata and from its document information; they agree unless one of them was altered. */
  readonly identities: readonly Identity[];
  readonly attachments: readonly AttachedFile[];
  /** Why no more is known of it: it asks for a password, or can't be read as a PDF at all. */
  readonly obstacle?: 'locked' | 'broken';
}

/** Reads a file that may be a copy. Never throws: whatever it is, that is the answer. */
export async function readCopy(bytes: Uint8Array): Promise<CopyReading> {
  // Looked for in the bytes, where we write it: so a broken file still says what it was.
  const raw = identityIn(Buffer.from(bytes).toString('utf8'));
  try {
    const document = await openCopy(bytes);
    const identities = [raw ?? identityIn(metadataOf(document)), identityInInformation(document)];
    return {
      identities: identities.filter((identity) => identity !== undefined),
      attachments: attachedFiles(document),
    };
  } catch (error) {
    const obstacle = error instanceof EncryptedPDFError ? 'locked' : 'broken';
    return { identities: raw ? [raw] : [], attachments: [], obstacle };
  }
}

/** Opens a copy. What somebody protected from changes opens without a password, and says what it was. */
export async function openCopy(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    return PDFDocument.load(bytes, { updateMetadata: false, password: '' }).catch(() => Promise.reject(error));
  }
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
