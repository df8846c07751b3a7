const HAN = /\p{Script=Han}/u;

/** Writes a text into an element; what is Chinese in a page that isn't says so, as the texts of the page do. */
export function write<Part extends HTMLElement>(element: Part, text: string): Part {
  element.textContent = text;
  return tellLanguage(element);
}

export function tellLanguage<Part extends HTMLElement>(element: Part): Part {
  const chinese = document.documentElement.lang !== 'zh-CN' && HAN.test(element.textContent ?? '');
  if (chinese) element.lang = 'zh-CN';
  else element.removeAttribute('lang');
  return element;
}
