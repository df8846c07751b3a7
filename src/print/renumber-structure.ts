import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';

const ID = /^node\d+$/;

/**
 * Numbers the ids of the structure tree from 1, in their old order.
 *
 * Chromium takes them from a count of all nodes that its process has ever made, so they tell how warm the browser was.
 */
export function renumberStructure(document: PDFDocument): void {
  const roots = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const ids = new Set<string>();
  for (const root of roots) visitStrings(root, (text) => void (ID.test(text) && ids.add(text)));
  const numbers = new Map([...ids].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const root of roots) visitStrings(root, (text) => numbers.get(text));
}

/** Shows every string of an object to `change`, and puts what it returns in the string's place. */
function visitStrings(object: PDFObject, change: (text: string) => string | undefined): void {
  if (object instanceof PDFStream) visitStrings(object.dict, change);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) visitEntry(value, change, (changed) => object.set(key, changed));
  }
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      visitEntry(value, change, (changed) => object.set(index, changed));
    }
  }
}

function visitEntry(
  value: PDFObject,
  change: (text: string) => string | undefined,
  put: (changed: PDFString) => void,
): void {
  const changed = value instanceof PDFString ? change(value.asString()) : undefined;
  if (changed !== undefined) put(PDFString.of(changed));
  else visitStrings(value, change);
}
