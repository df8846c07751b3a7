// @ts-check
import { TURNED } from './selectors.js';

/**
 * What follows on from sheet to sheet without a break: between two runs a new sheet begins.
 *
 * @typedef {object} Run
 * @property {boolean} turned on landscape sheets
 * @property {boolean} right begins on a right-hand sheet
 * @property {DocumentFragment} rest what has to be placed yet
 */

/**
 * @param {Iterable<Element>} blocks
 * @returns {Run[]}
 */
export function runsOf(blocks) {
  /** @type {Run[]} */
  const runs = [];
  for (const block of blocks) {
    const turned = block.matches(TURNED);
    const last = runs.at(-1);
    const goesOn = last && last.turned === turned && !startsSheet(block) && !afterContents(last.rest);
    const run = goesOn ? last : startRun(runs, turned, block);
    run.rest.append(block);
  }
  return runs;
}

/**
 * @param {Run[]} runs
 * @param {boolean} turned
 * @param {Element} block
 */
function startRun(runs, turned, block) {
  const run = { turned, right: block.matches('[data-break-before="right"]'), rest: document.createDocumentFragment() };
  runs.push(run);
  return run;
}

/**
 * Paged.js keeps `break-before` of the style sheet in these attributes, and gives them on where what is before ends a
 * sheet.
 *
 * @param {Element} block
 */
function startsSheet(block) {
  return block.matches('[data-break-before="page"], [data-break-before="right"], [data-previous-break-after="page"]');
}

/** @param {DocumentFragment} rest */
function afterContents(rest) {
  return rest.lastElementChild?.matches('.contents-list') ?? false;
}
