import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The text of a string object; nothing for other objects. */
export function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The text of a name object; nothing for other objects. */
export function nameOf(value: unknown): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const written = value.asString();
  return written.includes('#') ? value.decodeText() : written.slice(1);
}
