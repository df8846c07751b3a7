import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { textOf } from './pdf-text.ts';

/** A file inside a copy. */
export interface Attachment {
  readonly name: string;
  /** Media type, `application/json`. */
  readonly mime: string;
  readonly description: string;
  /** What it is to the copy (ISO 19005-3 annex E): the data that it was made from. */
  readonly relationship: 'Data' | 'Source' | 'Supplement';
  readonly bytes: Uint8Array;
}

/**
 * Puts files into a copy and ties them to the document as a whole (ISO 19005-3 6.8).
 *
 * Their date is the edition's; without one there is none, as ISO 19005-3 recommends a date and doesn't require it.
 */
export function attach(document: PDFDocument, attachments: readonly Attachment[], date: string | undefined): void {
  if (attachments.length === 0) return;
  const { context, catalog } = document;
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = sorted.map((attachment) => [attachment.name, specification(document, attachment, date)] as const);
  const names = files.flatMap(([name, file]) => [PDFHexString.fromText(name), file]);
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  tree.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: names }));
  catalog.set(PDFName.of('Names'), tree);
  catalog.set(PDFName.of('AF'), context.obj(files.map(([, file]) => file)));
}

function specification({ context }: PDFDocument, attachment: Attachment, date: string | undefined) {
  const { name, mime, description, relationship, bytes } = attachment;
  const modified = date ? { ModDate: PDFString.fromDate(new Date(date)) } : {};
  const stream = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: mime,
    Params: { Size: bytes.length, ...modified },
  });
  const file = context.register(stream);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: relationship,
      EF: { F: file, UF: file },
    }),
  );
}

/** A file read back from a copy. */
export type AttachedFile = Pick<Attachment, 'name' | 'bytes'> & {
  readonly mime: string | undefined;
  readonly relationship: string | undefined;
};

/** The files that a PDF says belong to it. */
export function attachedFiles({ catalog, context }: PDFDocument): AttachedFile[] {
  const list = catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? [];
  return list.flatMap((each) => {
    const file = context.lookup(each);
    const stream =
      file instanceof PDFDict ? file.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F')) : undefined;
    if (!(file instanceof PDFDict) || !(stream instanceof PDFRawStream)) return [];
    return [
      {
        name: textOf(file.lookup(PDFName.of('UF'))) ?? '',
        mime: nameIn(stream.dict, 'Subtype'),
        relationship: nameIn(file, 'AFRelationship'),
        bytes: decodePDFRawStream(stream).decode(),
      },
    ];
  });
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
