// @ts-check

/** Boxes begin at fractions of a pixel; the next column is more than a sheet away. */
const TOLERANCE = 1;

/**
 * Is any part beyond the edge?
 *
 * @param {Element | Range} part
 * @param {number} edge
 */
export function isBeyond(part, edge) {
  return [...part.getClientRects()].some(({ left }) => left >= edge - TOLERANCE);
}

/**
 * Is any part of a node beyond the edge? What has no box, a comment or a space, is nowhere.
 *
 * @param {Element | Text} node
 * @param {number} edge
 */
export function reachesBeyond(node, edge) {
  return isBeyond(node instanceof Element ? node : rangeOf(node), edge);
}

/**
 * Is all of an element beyond the edge?
 *
 * @param {Element} element
 * @param {number} edge
 */
export function liesBeyond(element, edge) {
  const boxes = [...element.getClientRects()];
  return boxes.length > 0 && boxes.every(({ left }) => left >= edge - TOLERANCE);
}

/** @param {Node} node */
function rangeOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
}
