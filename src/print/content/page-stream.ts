import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type Operator, operatorsOf } from './operators.ts';

/** A page with what it paints. */
export interface ReadPage {
  readonly page: PDFPage;
  readonly content: string;
  readonly operators: readonly Operator[];
}

/** Reads all pages, once for all who look into them. */
export function readPages(document: PDFDocument): ReadPage[] {
  return document.getPages().map((page) => {
    const content = contentOf(page);
    return { page, content, operators: operatorsOf(content) };
  });
}

/** The content of a page, one character for each byte. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => page.doc.context.lookup(each)) : [contents];
  return streams.map((stream) => (stream instanceof PDFRawStream ? textOf(stream) : '')).join('\n');
}

function textOf(stream: PDFRawStream): string {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const bytes = stream.getContents();
  if (!filter) return Buffer.from(bytes).toString('latin1');
  if (filter === PDFName.of('FlateDecode')) return inflateSync(bytes).toString('latin1');
  throw new Error(`Unexpected filter ${filter} of a page, expected FlateDecode`);
}

/** Puts other content in the place of a page's. */
export function setContent(document: PDFDocument, page: PDFPage, content: string): void {
  const { context } = document;
  const bytes = deflateSync(Buffer.from(content, 'latin1'), { level: 9 });
  const dictionary = context.obj({ Length: bytes.length, Filter: 'FlateDecode' });
  const old = page.node.get(PDFName.of('Contents'));
  const ref = old instanceof PDFRef ? old : context.nextRef();
  context.assign(ref, PDFRawStream.of(dictionary, bytes));
  page.node.set(PDFName.of('Contents'), ref);
}
