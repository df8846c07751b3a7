import { PDFDocument } from '@cantoo/pdf-lib';

/** What a copy says of itself, in its document information. */
const MARK = 'jiping:';

/** The subject line that names the evaluation in its official copy. */
export function subjectOf(id: string): string {
  return `${MARK}${id}`;
}

/** The evaluation that a PDF says it is a copy of; nothing for other files, PDF or not. Says nothing about its truth. */
export async function namedEvaluation(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const subject = document.getSubject() ?? '';
    return subject.startsWith(MARK) ? subject.slice(MARK.length) : undefined;
  } catch {
    return undefined;
  }
}
