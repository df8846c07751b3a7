// @ts-check

/**
 * 着重号 under each character of an emphasis. Drawn, as the browser's own dots are characters: they would be copied with
 * the text.
 *
 * @param {Element} article
 */
export function dotEmphasis(article) {
  for (const emphasis of article.querySelectorAll('em')) {
    const walker = document.createTreeWalker(emphasis, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) text.replaceWith(...[...text.data].map(dotted));
  }
}

/** @param {string} character */
function dotted(character) {
  if (/[\s\p{P}]/u.test(character)) return character;
  const span = document.createElement('span');
  span.className = 'dotted';
  span.textContent = character;
  return span;
}
