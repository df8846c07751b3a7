import { COMPARED } from './comparisons.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';

/** Two numbers and what a sentence says to be their difference. */
export interface StatedDifference {
  readonly passage: Passage;
  readonly one: TypedNumber;
  readonly other: TypedNumber;
  readonly change: TypedNumber;
}

/** How a sentence says that its third number is the difference of the first two. */
interface Shape {
  /** What leads to the first number. */
  readonly first: RegExp;
  /** Between the first and the second, and between the second and the third. */
  readonly second: RegExp;
  readonly third: RegExp;
  /** Which of the numbers are what they say, to the last digit: marks, targets. */
  readonly exact: readonly [boolean, boolean, boolean];
}

const POINTS = /(?:满分|总分|分值|权重|标准分)(?:为|是)?$/;
const LOST = /^[，,]共?扣(?:分|减|除|掉|了)?$/;
const GOT = /^[，,](?:实际|自评|最终|实)?得(?:分)?$/;

const SHAPES: readonly Shape[] = [
  // 优良率78.4%，较80%的目标低1.6个百分点
  {
    first: /./,
    second: /^[^，,。；;]{0,8}[，,](?:但|仍|也|均|还)?(?:比|较|距)[^，,。；;]{0,12}$/,
    third:
      /^的?(?:年度|绩效|考核|既定|规定)?(?:目标|标准|时限|要求|计划|任务|水平|期限|限额|定额)?(?:值|数)?(?:尚|还|仅)?(?:相?差|低|高|多|少|短|超出|超|缩短|提前|增加|提高|减少|下降|降低|节约|压缩)了?$/,
    exact: [false, true, false],
  },
  // 由18.6平方米增加到25.3平方米，人均增加6.7平方米
  {
    first: /(?:由|从)[^，。；]{0,12}$/,
    second: /^(?:增加|增长|上升|提高|提升|减少|下降|降低|缩短|压缩|[增升减降])(?:到|至|为)$/,
    third: /^[，,](?:人均|户均|亩均|平均|净|共)(?:增加|增长|上升|提高|提升|减少|下降|降低|缩短|压缩)了?$/,
    exact: [false, false, false],
  },
  { first: POINTS, second: GOT, third: LOST, exact: [true, true, true] },
  { first: POINTS, second: LOST, third: GOT, exact: [true, true, true] },
  // 建房成本8.4万元，扣除补助2.6万元，户均自筹5.8万元
  {
    first: /./,
    second: /^[，,](?:扣除|减去|扣减)[^，,。；;]{0,8}$/,
    third: /^后?[，,][^，,。；;]{0,10}$/,
    exact: [false, false, false],
  },
];

/** Differences of two numbers beside them that are one slip off, in words that no comparison with another year has. */
export function statedDifferences(passage: Passage): StatedDifference[] {
  const { text, numbers } = passage;
  return numbers.flatMap((one, index) => {
    const [other, change] = numbers.slice(index + 1, index + 3);
    if (!other || !change || ![one, other, change].every(isPlain) || COMPARED.test(other.lead)) return [];
    if (one.unit !== other.unit || !isIn(change, one.unit)) return [];
    const [before, behind] = [text.slice(one.end, other.start), text.slice(other.end, change.start)];
    const shape = SHAPES.find(
      ({ first, second, third }) => first.test(one.lead) && second.test(before) && third.test(behind),
    );
    const measured = { ...change, unit: one.unit };
    const relation = shape && differenceOf(shape);
    if (!relation || relation(readingOf(one), readingOf(other), readingOf(measured))) return [];
    return isOneSlipOff([one, other, measured], relation) ? [{ passage, one, other, change }] : [];
  });
}

function differenceOf({ exact: [first, second, third] }: Shape): Relation {
  return (one, other, change) => {
    const open = (first ? 0 : one.half) + (second ? 0 : other.half) + (third ? 0 : change.half);
    return Math.abs(Math.abs(one.value - other.value) - change.value) <= open + Math.abs(one.value) * 1e-9;
  };
}

/** The distance of two rates is told in 百分点. */
function isIn({ unit }: TypedNumber, of: string): boolean {
  return of === '%' ? /百分点$/.test(unit) : unit === of;
}
