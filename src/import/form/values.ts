import type { MoneyUnit } from '../../domain/budget.ts';
import { isDecimal } from '../../domain/decimal.ts';
import { halfWidth } from './vocabulary.ts';

/** A number of a cell with the digits that were typed; nothing for blanks, dashes and words. */
export function numberOf(text: string): string | undefined {
  const plain = halfWidth(text)
    .replace(/[\s,]/g, '')
    .replace(/(?<=\d)\([^()]*\)$/, '')
    .replace(/(万元|亿元|元|分|%)$/, '')
    .replace(/^[¥￥]/, '')
    .replace(/^\./, '0.');
  return isDecimal(plain) ? plain : undefined;
}

/** `—`, `/`, `-`: a cell that holds nothing on purpose. */
export function isBlank(text: string): boolean {
  return /^[\s—–\-－/／、.*＊]*$/.test(text);
}

/** The unit of money that a label names: 项目资金（万元）, 单位：元. */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  const plain = halfWidth(text).replace(/\s+/g, '');
  const [, unit] =
    /\((?:单位:?|金额单位:?)?(万元|亿元|元)\)/.exec(plain) ?? /单位:(?:人民币)?(万元|亿元|元)/.exec(plain) ?? [];
  return unit as MoneyUnit | undefined;
}

const HINT = /[（(【[]\s*(?:限|不超过)?\s*\d{2,4}\s*字(?:以内|左右|以上)?\s*[)）】\]]\s*[。.;；]?/g;
const INSTRUCTION =
  /^(?:\d+\s*[.、．]\s*)?(?:对照|结合|针对|请|简要|按照|根据)[^。]{0,60}(?:说明|分析|填写|提出|阐述|描述)|^(?:\d+[.、．])?预算执行率\s*[=＝]/;

/** Text without the hints of the form; empty when it is nothing but a hint. */
export function withoutHint(text: string): { readonly text: string; readonly hint: string | undefined } {
  const rest = text.replace(HINT, '').trim();
  if (INSTRUCTION.test(text.trim()) && (rest !== text.trim() || /[=＝]/.test(text))) return { text: '', hint: text };
  return rest === text.trim() ? { text, hint: undefined } : { text: rest, hint: text.match(HINT)?.join('') };
}

/** `优`, `良好`. */
export function gradeOf(text: string): string | undefined {
  const [, grade] =
    /^(?:等级|评价等级|自评等级)?[:：]?["“”]?(优秀?|良好?|中|差|合格|及格|不合格|较差)["“”]?$/.exec(text.trim()) ?? [];
  return grade;
}

/** `219001-池州市棠溪镇人民政府` → its name and its code. */
export function withoutCode(text: string): { readonly name: string; readonly code: string | undefined } {
  const [, code, name] =
    /^\s*[[【（(]?([0-9A-Z]{3,30})[\]】）)]?\s*[-—－_]?\s*(?=\p{Script=Han}|\d{4}年)(.+)$/su.exec(text) ?? [];
  if (code === undefined || name === undefined || /^(19|20)\d{2}$/.test(code))
    return { name: text.trim(), code: undefined };
  return { name: name.trim(), code };
}
