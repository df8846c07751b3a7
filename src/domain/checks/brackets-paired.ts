import { matchesOf } from '../prose/matches.ts';
import { placeAt } from '../prose/passage.ts';
import type { Finding, Rule } from '../rule.ts';

/** Every opening bracket and quotation mark is closed in its paragraph, and in the title; 1） and a） close nothing. */
export const bracketsPaired: Rule = {
  name: 'brackets-paired',
  severity: 'warning',
  find: ({ title }, { prose, place }) => [
    ...unpaired(title).map(({ sign }) => finding(sign, place(['title']))),
    ...prose.passages.flatMap((passage) =>
      unpaired(passage.text).map(({ at, sign }) => finding(sign, placeAt(passage, at))),
    ),
  ],
};

const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '“': '”',
  '〔': '〕',
  '【': '】',
  '「': '」',
};
const BRACKET = /[()（）《》“”〔〕【】「」]/g;
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));

function finding(sign: string, place: Finding['place']): Finding {
  return { place, message: `“${sign}”没有配对`, fix: '补上另一半，或删去它' };
}

/** Full-width and half-width round brackets may pair with each other. An open 〔 is the matter of `document-number-brackets`. */
function unpaired(text: string): { at: number; sign: string }[] {
  const open: { at: number; sign: string }[] = [];
  const lost: { at: number; sign: string }[] = [];
  for (const { 0: typed, index: at } of matchesOf(text, BRACKET)) {
    const sign = typed === '(' ? '（' : typed === ')' ? '）' : typed;
    if (sign in CLOSING) open.push({ at, sign });
    const opener = OPENING.get(sign);
    if (opener === undefined) continue;
    while (open.at(-1)?.sign === '〔' && opener !== '〔') open.pop();
    if (open.at(-1)?.sign === opener) open.pop();
    else if (!(sign === '）' && /[\da-z一二三四五六七八九十]/i.test(text[at - 1] ?? ''))) lost.push({ at, sign });
  }
  return [...lost, ...open.filter(({ sign }) => sign !== '〔')];
}
