// @ts-check
import { Handler } from 'pagedjs';

const HYPHEN = '\u2011';

/** Faults of Paged.js 0.4.3 that would change what a report says. */
export class Repairs extends Handler {
  /**
   * Counts the place of a break from the end of its text. Paged.js searches for the rest of the text instead, and where
   * a text repeats itself it finds an earlier place and prints the part in between again, for ever.
   *
   * @param {import('pagedjs').BreakToken | undefined} token
   * @param {Range | undefined} overflow
   */
  onBreakToken(token, overflow) {
    const rest = overflow?.startContainer;
    if (!overflow || !(rest instanceof Text) || !(token?.node instanceof Text)) return;
    token.offset = token.node.length - rest.length + overflow.startOffset;
  }

  /**
   * Paged.js takes every element with a style of its own for one that isn't displayed, and keeps headings with what
   * comes after it.
   *
   * @param {DocumentFragment} report
   */
  filter(report) {
    for (const element of report.querySelectorAll('[style]')) {
      if (element instanceof HTMLElement && element.style.display !== 'none') delete element.dataset['undisplayed'];
    }
  }

  /**
   * Takes out the hyphen that Paged.js puts after a number or an address that goes on overleaf.
   *
   * @param {HTMLElement} sheet
   */
  afterPageLayout(sheet) {
    for (const element of sheet.querySelectorAll('.pagedjs_hyphen')) {
      const last = element.lastChild;
      if (last instanceof Text && last.data.endsWith(HYPHEN)) last.data = last.data.slice(0, -HYPHEN.length);
    }
  }
}
