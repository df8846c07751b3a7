import { LEXICON, type Term } from './lexicon.ts';

/** A word that names a figure, and what stands before it. */
export interface Named {
  readonly word: string;
  readonly term: Term;
  /** What the word is said of: 本项目, 2018年, 机房改造. */
  readonly of: string;
}

const LONGEST = 12;

/** Words between a name and its number: 执行率【为】, 预算【总额共计】. */
const LINK =
  /(?:为|是|达到|达|约|仅|只有|只|了|人民币|共计|合计|总计|总共|共|计|总额|金额|数额|总数|数|额|已|均|也|款|全部|分别|即|的|（[^）]*）)$/;

/** Reads the name at the end of the words before a number: `项目预算安排总额为` is 预算安排总额 of 项目. */
export function nameOf(lead: string): Named | undefined {
  for (let words = lead, tries = 0; tries < 6; tries += 1) {
    const found = suffix(words);
    if (found) return decided(found);
    const shorter = words.replace(LINK, '');
    if (shorter === words) return undefined;
    words = shorter;
  }
  return undefined;
}

/** The longest known name at the end. */
function suffix(words: string): Named | undefined {
  for (let length = Math.min(LONGEST, words.length); length >= 2; length -= 1) {
    const word = words.slice(-length);
    const term = LEXICON.get(word);
    if (term) return { word, term, of: words.slice(0, -length) };
  }
  return undefined;
}

/** `收到预算资金` is money received, `支付项目资金` money paid: the verb before a weak noun decides. */
function decided(found: Named): Named {
  if (found.term.kind !== 'figure') return found;
  const verb = suffix(found.of.replace(/(?:项目|了|的|已|预算)+$/, ''));
  if (verb?.term.kind !== 'figure' || verb.term.weak) return found;
  const noun = found.term.weak || /^(?:预算|年度预算|项目预算|预算数)$/.test(found.word);
  return noun ? { ...verb, word: `${verb.word}${found.word}` } : found;
}
