import type { Division } from './division.ts';
import { isOfThings, isPlain } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';

const PLANNED = /计划|目标|任务|应(?!急)|需(?!求)/;
const DONE = /^(?:全年|累计)?(?:实际|实|完成|已)/;
const DISTANCE = /^(?<less>少|差|欠|缺)?(?<more>多|超|超额)?(?:了|出|完成|\p{Script=Han})?$/u;

const APART: Relation = (planned, done, distance) =>
  Math.abs(Math.abs(planned.value - done.value) - distance.value) <=
  planned.half + done.half + distance.half + planned.value * 1e-9;

/** `计划改厕860户，实际改874户，多改14户`: what was planned, what was done and the distance, one slip off. */
export function planDistances(passage: Passage): Division[] {
  return passage.numbers.flatMap((distance, index) => {
    const [planned, done] = passage.numbers.slice(Math.max(0, index - 2), index);
    const said = DISTANCE.exec(distance.lead)?.groups;
    const less = said?.['less'] !== undefined;
    if (!planned || !done || !said || less === (said['more'] !== undefined)) return [];
    const alike = [planned, done, distance].every((number) => isPlain(number) && number.unit === distance.unit);
    const beside = /^[，,]$/.test(passage.text.slice(done.end, distance.from));
    if (!alike || !beside || !isOfThings(distance) || !PLANNED.test(planned.lead) || !DONE.test(done.lead)) return [];
    const off = !APART(readingOf(planned), readingOf(done), readingOf(distance));
    const division = less ? { whole: planned, parts: [done, distance] } : { whole: done, parts: [planned, distance] };
    return off && isOneSlipOff([planned, done, distance], APART)
      ? [{ passage, ...division, complete: false, implied: true }]
      : [];
  });
}
