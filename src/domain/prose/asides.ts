import { type Comparison, compared } from './comparisons.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';

const BEFORE = /^(?:上年|去年|上一年|(?:19|20)\d{2}年)(?:度|同期|末|底)*(?:为|是)?$/;
const CHANGE =
  /^(?:同比|[较比](?:上年|去年)(?:同期)?)?(增加|增长|上升|提高|提升|减少|下降|降低|压缩|缩短|[增升减降])了?$/;

/**
 * Comparisons whose base stands in brackets: `1037起，减少126起，降10.8%（上年1163起）`, `3468户（上年3105户），增长11.7%`.
 */
export function asidesOf(passage: Passage): Comparison[] {
  const { numbers, text } = passage;
  return numbers.flatMap((base, index) => {
    const [other, last] = [numbers[index - 2], numbers[index - 1]];
    const alone = last && BEFORE.test(base.lead) && /^[（(]$/.test(text.slice(last.end, base.from));
    if (!alone || !isPlain(base) || !/^[）)]/.test(text.slice(base.end, base.end + 1))) return [];
    if (!isChange(last)) return of(last, numbers[index + 1], numbers[index + 2], /^[）)][，,]?$/);
    const both = other !== undefined && isChange(other) && isNext(other, last, /^[，,]$/);
    return both ? of(undefined, other, last) : of(undefined, last, undefined);

    function of(
      now: TypedNumber | undefined,
      change: TypedNumber | undefined,
      rate: TypedNumber | undefined,
      by?: RegExp,
    ) {
      const said = change && CHANGE.exec(change.lead)?.[1];
      if (!change || !said || !isPlain(change) || (by && !isNext(base, change, by))) return [];
      const all = now
        ? [now]
        : numbers.filter(({ start, end }) => start >= sentenceStart(text, base.start) && end <= change.from);
      const like = all.filter((number) => number.unit === base.unit && isPlain(number));
      return like.length === 0 ? [] : compared(passage, base, like, change, rate, /增|升|提/.test(said));
    }
  });

  function isNext(one: TypedNumber, next: TypedNumber, by: RegExp): boolean {
    return by.test(text.slice(one.end, next.from));
  }
}

function isChange({ lead }: TypedNumber): boolean {
  return CHANGE.test(lead);
}
