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
