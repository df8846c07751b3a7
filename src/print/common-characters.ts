/** The rows of GB 2312 that hold symbols (1-9) and Chinese characters (16-87), as first bytes of its encoding. */
const ROWS = [...range(0xa1, 0xa9), ...range(0xb0, 0xf7)];

/** Signs that GB 2312 lacks and reports have: Latin letters, dashes, powers, fractions, units in a square, 〇. */
const SIGNS = [
  range(0xa0, 0xff),
  range(0x2010, 0x2027),
  range(0x2030, 0x205e),
  range(0x2070, 0x20bf),
  range(0x2150, 0x218b),
  range(0x2460, 0x24ff),
  range(0x25a0, 0x25ff),
  range(0x3000, 0x303f),
  range(0x3200, 0x33ff),
];

/** Forms of punctuation for vertical lines: a font's own rules find them, and text would be copied as them. */
const VERTICAL_FORMS = /[︐-︙︰-﹈]/g;

/** ASCII, GB 2312 and some signs: what nearly every report is written with, the most usual first. */
export function commonCharacters(): string {
  const ascii = range(0x20, 0x7e).map((code) => String.fromCharCode(code));
  const decoder = new TextDecoder('gb18030');
  const chinese = ROWS.map((row) => decoder.decode(Uint8Array.from(range(0xa1, 0xfe).flatMap((cell) => [row, cell]))));
  const signs = SIGNS.flat().map((code) => String.fromCharCode(code));
  return [...new Set([...ascii, ...chinese.join(''), ...signs])]
    .join('')
    .replace(VERTICAL_FORMS, '')
    .replace(/[\p{Co}\p{Cn}�]/gu, '');
}

/** Code points of the common characters. */
export const COMMON_CODES: ReadonlySet<number> = new Set(
  [...commonCharacters()].map((character) => character.codePointAt(0) ?? 0),
);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
