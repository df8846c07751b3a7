const WIDE = /[０-９Ａ-Ｚａ-ｚ．％＋－＝＜＞＊]/g;

/** Full-width digits, letters and signs made half-width, one for one, so that offsets stay. Chinese punctuation is kept. */
export function plain(text: string): string {
  return text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, '-')
    .replace(/﹪/g, '%');
}

/** Han characters only: what is left is compared as words. */
export function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

/**
 * Signs that nobody sees: they turn the direction of text, part a number in two, or are left of a broken conversion.
 *
 * Bidi controls, zero-width spaces, control characters but tab and line ends, lone surrogates, U+FFFD, non-characters.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cs}\u200b\u2060\ufeff\ufffd\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/u;

/** Such a sign by its code, as it can't be shown: `U+202E`. */
export function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
