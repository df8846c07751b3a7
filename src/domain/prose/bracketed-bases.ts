import { COMPARED, type Comparison } from './comparisons.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

const BASE = /^(?:上年|去年|上一年|(?:上年|去年)?同期|(?:19|20)\d{2}年)(?:度|同期)?(?:为|是)?$/;
const CHANGE =
  /^(?:同比|较上年|比上年)?(?:(?<up>增加|增长|上升|上涨|提高|提升)|减少|下降|降低|偏少)(?:率|幅度)?(?:了|为)?$/;

/**
 * Changes whose base stands in a bracket: `61.28万人次，同比增长11.62%（上年54.9万人次）`,
 * `较上年（93.27%）提高3.22个百分点`.
 */
export function bracketedBases(passage: Passage): Comparison[] {
  return passage.numbers.flatMap((base, index) => {
    const [now, before, after] = [index - 2, index - 1, index + 1].map((at) => passage.numbers[at]);
    if (!isBracketed(passage, base)) return [];
    if (now && before && BASE.test(base.lead) && isBeside(passage, now, before) && passage.text[before.end] === '（')
      return changed(passage, now, before, base);
    const compared = base.lead === '' && COMPARED.test(passage.text.slice(Math.max(0, base.from - 12), base.from - 1));
    return compared && before && after && passage.text[base.end + 1] !== '，'
      ? changed(passage, before, after, base)
      : [];
  });
}

function isBracketed({ text }: Passage, { from, end }: TypedNumber): boolean {
  return text[from - 1] === '（' && text[end] === '）';
}

function isBeside({ text }: Passage, one: TypedNumber, next: TypedNumber): boolean {
  return /^[，,]$/.test(text.slice(one.end, next.from));
}

/** A rate of two amounts, or 百分点 between two rates. */
function changed(passage: Passage, now: TypedNumber, change: TypedNumber, base: TypedNumber): Comparison[] {
  const said = CHANGE.exec(change.lead);
  if (!said || now.unit !== base.unit || ![now, change, base].every(isPlain)) return [];
  const all = { passage, base, now: [now], rises: said.groups?.['up'] !== undefined };
  if (base.unit === '%') return /百分点$/.test(change.unit) ? [{ ...all, change }] : [];
  if (change.unit === '%') return [{ ...all, rate: change }];
  return change.unit === base.unit ? [{ ...all, change }] : [];
}
