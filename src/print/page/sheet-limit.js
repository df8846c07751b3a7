// @ts-check
import { Handler } from 'pagedjs';

/**
 * A handler that stops a layout that never ends: Paged.js itself would go on until the memory is full.
 *
 * @param {number} most
 * @returns {typeof Handler}
 */
export function sheetLimit(most) {
  return class SheetLimit extends Handler {
    afterPageLayout() {
      if (this.chunker.pages.length > most)
        throw new Error(`Unexpected ${most} sheets and more: the layout repeats itself`);
    }
  };
}
