import { exact } from '../domain/decimal.ts';
import { parseQuantity, parseTarget } from '../domain/target.ts';
import type { Certainty, IndicatorRow } from './form/reading.ts';
import { numberOf } from './form/values.ts';

/** What stands where the source has nothing: `check` refuses it until an author fills it in. */
export const BLANK = '待填写';

const MET =
  /^(?:已?达成|已?达到|已?完成|达标|达成预期(?:指标|目标)|达成年度(?:指标|目标)|达到预期(?:指标|目标)?|全部完成|全部达成|已?实现|100[%％])$/;
const PARTLY = /^(?:部分达成|部分完成|基本达成|部分达成预期(?:指标|目标)(?:并具有一定效果)?|部分实现预期目标)/;
const NOT = /^(?:未达成|未完成|未达到|未实现|未达成预期(?:指标|目标)(?:且效果较差)?)$/;

export interface Value {
  readonly text: string;
  readonly certainty: Certainty;
}

/** Target as authors write it: operator, value and unit of their columns in one text. */
export function targetOf({ target, split }: IndicatorRow): Value {
  if (split === undefined)
    return target === undefined ? { text: BLANK, certainty: 'guess' } : { text: unitWord(target), certainty: 'sure' };
  const operator = /^[≧≥]|>=|大于等于|不低于/.test(split.operator)
    ? '≥'
    : /^[≦≤]|<=|小于等于|不高于/.test(split.operator)
      ? '≤'
      : /^[═＝=]|等于/.test(split.operator)
        ? '='
        : /^[>＞]/.test(split.operator)
          ? '>'
          : /^[<＜]/.test(split.operator)
            ? '<'
            : '';
  if (split.value === '' && operator === '') return { text: BLANK, certainty: 'guess' };
  if (numberOf(split.value) === undefined) return { text: `${operator}${split.value}`, certainty: 'sure' };
  return { text: unitWord(`${operator}${split.value}${split.unit === '无' ? '' : split.unit}`), certainty: 'sure' };
}

function unitWord(text: string): string {
  return text.replace(/百分比$/, '%');
}

/** `6月底前` is a day of the budget year: with it, it can be held against the day that was reached. */
export function withYear({ text, certainty }: Value, year: number | undefined): Value {
  const day = /^(?:当年|本年|年内)?(\d{1,2}月(?:\d{1,2}日|底)?)(?:之?前|以前)?(?:完成)?$/.test(text);
  return year !== undefined && day
    ? { text: `${year}年${text.replace(/^(?:当年|本年|年内)|完成$/g, '')}`, certainty: 'likely' }
    : { text, certainty };
}

/** Actual value: with the unit of its target where the column leaves it out; a state for what can't be measured. */
export function actualOf(row: IndicatorRow, target: string, reached: boolean): Value {
  const { actual } = row;
  if (actual === undefined) return reached ? { text: 'met', certainty: 'likely' } : { text: BLANK, certainty: 'guess' };
  const parsed = parseTarget(target);
  if (parsed.kind === 'qualitative') return qualitative(actual, target);
  const unit = 'unit' in parsed ? parsed.unit : '';
  const bare = numberOf(actual);
  const typed = parseQuantity(actual);
  if (bare === undefined || unit === '' || typed === undefined || typed.unit !== '')
    return { text: unitWord(actual), certainty: 'sure' };
  // 1 may be 1% or 100%: the check asks.
  if (/^[%‰]$/.test(unit) && exact(bare).compare(1) <= 0) return { text: actual, certainty: 'sure' };
  return { text: `${actual}${unit}`, certainty: 'likely' };
}

function qualitative(actual: string, target: string): Value {
  const words = actual.replace(/[。\s]/g, '');
  if (words === target.replace(/[。\s]/g, '') || (MET.test(words) && !/^\d/.test(words)))
    return { text: 'met', certainty: 'likely' };
  if (PARTLY.test(words)) return { text: 'partly-met', certainty: 'likely' };
  return NOT.test(words) ? { text: 'not-met', certainty: 'likely' } : { text: actual, certainty: 'sure' };
}
