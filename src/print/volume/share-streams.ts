import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, type PDFDocument, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Keeps one of all streams that are alike, such as the fonts of reports with the same characters; pages lead to it. */
export function shareStreams({ context }: PDFDocument): void {
  const first = new Map<string, PDFRef>();
  const shared = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const key = createHash('sha256').update(object.getContents()).update(object.dict.toString()).digest('hex');
    const same = first.get(key);
    if (same) shared.set(ref, same);
    else first.set(key, ref);
  }
  if (shared.size === 0) return;
  for (const [, object] of context.enumerateIndirectObjects()) relink(object, shared);
}

/** Objects that were dropped stay until the document is swept. */
function relink(object: unknown, shared: ReadonlyMap<PDFRef, PDFRef>): void {
  const into = object instanceof PDFStream ? object.dict : object;
  if (into instanceof PDFDict) {
    for (const [key, value] of into.entries()) {
      const same = value instanceof PDFRef ? shared.get(value) : undefined;
      if (same) into.set(key, same);
      else relink(value, shared);
    }
  } else if (into instanceof PDFArray) {
    for (const [index, value] of into.asArray().entries()) {
      const same = value instanceof PDFRef ? shared.get(value) : undefined;
      if (same) into.set(index, same);
      else relink(value, shared);
    }
  }
}
