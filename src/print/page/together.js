// @ts-check

const UNIT =
  '(?:[%％‰℃]|[万亿千百]?[元人次个户亩吨]|平方米|立方米|公里|千米|小时|分钟|个月|[年月日时分秒天周名项份台套件家期批起条处所座间辆号])';

/**
 * What may not be broken over two lines: a number with its unit or its sign, and the end of a document's number
 * (〔2017〕47号). The browser itself keeps digits together, and nothing else of these.
 */
const TOGETHER = new RegExp(
  `[\\p{Script=Han}]?〔\\d{4}〕第?\\d+号|[≥≤＞＜><≠±]\\s?\\d[\\d.,]*${UNIT}?|\\d[\\d.,]*${UNIT}`,
  'gu',
);

/**
 * Keeps numbers whole, by elements without a meaning: the text itself stays as it is.
 *
 * @param {Element} article
 */
export function keepTogether(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) wrapMatches(text);
}

/** @param {Text} text */
function wrapMatches(text) {
  const matches = [...text.data.matchAll(TOGETHER)].filter(([match]) => /[^\d.,%％‰℃]/.test(match));
  // From the last: what is before stays where it was counted.
  for (const match of matches.reverse()) {
    const part = text.splitText(match.index);
    part.splitText(match[0].length);
    const span = document.createElement('span');
    span.className = 'together';
    part.replaceWith(span);
    span.append(part);
  }
}
