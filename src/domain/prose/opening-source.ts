import { LEXICON, type Term } from './lexicon.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';

/** `（1）专项债券：到位18.5亿元`, `省级一次到位；县级按九成拨付，到位113.4万元`: the source that a statement opens with. */
export function openingSource({ text }: Passage, { start, from }: TypedNumber): Term | undefined {
  const statement = text.slice(sentenceStart(text, start), from).split(/[；;]/).at(-1) ?? '';
  return [statement, statement.split(/[：:]/).at(-1) ?? '']
    .map((words) => sourceAtStart(words.replace(MARKER, '')))
    .find((source) => source !== undefined);
}

const MARKER = /^(?:[（(]?\d{1,2}[)）.、]|[一二三四五六]是|其中)[：:]?/;
const LONGEST = 12;

function sourceAtStart(words: string): Term | undefined {
  for (let length = Math.min(LONGEST, words.length); length >= 2; length -= 1) {
    const term = LEXICON.get(words.slice(0, length));
    if (term) return term.kind === 'figure' ? undefined : term;
  }
  return undefined;
}
