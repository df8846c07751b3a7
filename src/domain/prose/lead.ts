import type { Hint } from './numbers.ts';

/** Longest run of words that can still name a number. */
const LONGEST = 80;

const HINTS: readonly (readonly [RegExp, Hint])[] = [
  [/(?:大约|大概|约为|(?<![节合制条契签预履违])约)$/, 'about'],
  [/(?:将近|接近|近)$/, 'near'],
  [/(?:不低于|不少于|不小于|大于等于|至少|最少|≥|≧|>=)$/, 'atLeast'],
  [/(?:不高于|不超过|不多于|不大于|小于等于|控制在|至多|最多|≤|≦|<=)$/, 'atMost'],
  [/(?:超过|超出|超|逾|突破|高于|大于|多于|>)$/, 'above'],
  [/(?:低于|小于|少于|不到|不足|<)$/, 'below'],
];

export interface Lead {
  readonly lead: string;
  readonly from: number;
  readonly hint: Hint;
}

/**
 * The words that name the number at `at`: back to a comma, a bracket or the number before.
 *
 * Brackets that close before the number are left out: in `项目支出（含结转）100万元` the number is the 项目支出.
 */
export function leadOf(text: string, at: number, after: number): Lead {
  let [depth, from] = [0, at];
  const words: string[] = [];
  const first = Math.max(0, at - LONGEST);
  while (from > first) {
    const character = text[from - 1] ?? '';
    if (depth === 0 && (from === after || (BREAKS.test(character) && !isLabel(character, words)))) break;
    if (CLOSES.test(character)) depth += 1;
    else if (OPENS.test(character)) depth -= 1;
    else if (depth === 0) words.push(character);
    from -= 1;
  }
  const lead = words
    .reverse()
    .join('')
    .replace(/[\s：:“”"]+/g, '')
    .replace(/^\d{1,2}[.)）](?=\D)/, '');
  const [pattern, hint] = HINTS.find(([candidate]) => candidate.test(lead)) ?? [];
  return { lead: pattern === undefined ? lead : lead.replace(pattern, ''), from, hint: hint ?? 'exact' };
}

/** A colon right before the number joins it to its name: 执行率：99.58%. */
function isLabel(character: string, words: readonly string[]): boolean {
  return /[：:]/.test(character) && words.every((word) => word === ' ');
}

const CLOSES = /[）)》]/;
const OPENS = /[（(《]/;
const BREAKS = /[，,；;。！？!?、：:\uFFFC（(《|]/;
