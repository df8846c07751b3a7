import type { Block } from '../source/source.ts';
import { readFlatGoals } from './flat-goals.ts';
import {
  type FlatLine,
  flatLines,
  indicatorColumnsIn,
  labelled,
  levelOne,
  moneyColumnsIn,
  takeLevels,
} from './flat-lines.ts';
import {
  readFlatIndicator,
  readFlatMoney,
  readFlatPart,
  readLabelledMoney,
  readPairedMoney,
  type ValueColumn,
} from './flat-rows.ts';
import { flatSegments } from './flat-segments.ts';
import { keepLabel } from './label-rows.ts';
import { isPartHead } from './part-rows.ts';
import { emptyForm, type FormDraft, type FormReading } from './reading.ts';
import { keepRemark } from './remark-rows.ts';
import { gradeOf, isBlank, moneyUnitIn, numberOf } from './values.ts';
import { bare, type IndicatorColumn, isRemark, isSide, isSum, labelOf, type MoneyColumn } from './vocabulary.ts';

interface State {
  money: readonly MoneyColumn[];
  /** Whether the rows below the heads of money are sub-projects. */
  parts: boolean;
  columns: readonly ValueColumn[];
  readonly before: readonly ValueColumn[];
  goals: ('expected' | 'achieved')[];
  level1: string | undefined;
  level2: string | undefined;
}

/** Reads a form that was pasted as text, line by line. What is understood this way is likely, not sure. */
export function readFlatForms(blocks: readonly Block[]): FormReading[] {
  let columns: readonly ValueColumn[] = [];
  return flatSegments(flatLines(blocks)).map((lines) => {
    const reading = readForm(lines, columns);
    columns = reading.columns;
    return reading.form;
  });
}

/** Heads are often left out of the second form of a page: `columns` are those of the form before. */
function readForm(
  lines: readonly FlatLine[],
  before: readonly ValueColumn[],
): { readonly form: FormReading; readonly columns: readonly ValueColumn[] } {
  const form = emptyForm();
  form.words = lines.map(({ text }) => text).join('\n');
  const state: State = {
    money: [],
    parts: false,
    columns: [],
    before,
    goals: [],
    level1: undefined,
    level2: undefined,
  };
  for (const line of lines) {
    const unit = moneyUnitIn(line.text);
    if (unit !== undefined) form.unit ??= { value: unit, place: line.place, certainty: 'sure' };
    if (!readLine(line, state, form)) form.leftovers.push({ kind: 'paragraph', text: line.text, place: line.place });
  }
  return { form, columns: state.columns };
}

/** Tries what a line can be, in the order in which a form is written. */
function readLine(line: FlatLine, state: State, form: FormDraft): boolean {
  return (
    readTitle(line, form) ||
    (labelOf(line.text.split(/[\s|:：]/)[0] ?? '') !== undefined && readLabels(line, form)) ||
    readHeads(line, state, form) ||
    (state.money.length > 0 && readMoney(line, state, form)) ||
    (state.parts && readFlatPart(line, state.money, form)) ||
    readFlatGoals(line, state, form) ||
    readSum(line, form) ||
    readRemarks(line, form) ||
    readIndicators(line, state, form) ||
    readLabels(line, form) ||
    line.text
      .split(/[\s|]+/)
      .every((word) => isSide(word) || isBlank(word) || labelOf(word) !== undefined || isAside(word))
  );
}

/** `（2021年度）` below a title, `单位：万元` above the money: read already. */
function isAside(word: string): boolean {
  return (
    /^[（(]?(?:19|20)\d{2}年?度?[)）]?$/.test(word) || /^[（(]?(?:金额)?单位[:：](?:人民币)?[万亿]?元[)）]?$/.test(word)
  );
}

/** A row of money; the row of the whole closes a list of sub-projects. */
function readMoney(line: FlatLine, state: State, form: FormDraft): boolean {
  const read = readFlatMoney(line, state.money, form);
  if (read && form.parts.length > 0) state.parts = false;
  return read;
}

function readTitle({ text, place }: FlatLine, form: FormDraft): boolean {
  if (form.title || form.project) return false;
  const [title = ''] =
    /^(?:附件\s*\d*\s*[:：]?\s*)?.{0,50}?(?:自评表|绩效表|报告)\s*(?:[（(]\s*\d{4}\s*年度?\s*[)）])?/.exec(text) ?? [];
  if (title === '') return false;
  form.title = { value: title.replace(/^附件\s*\d*\s*[:：]?\s*/, '').replace(/\s+/g, ''), place, certainty: 'sure' };
  const rest = text.slice(title.length);
  for (const { label, value } of labelled(rest)) keepLabel(labelOf(label) ?? 'ignored', value, place, form);
  return true;
}

function readHeads(line: FlatLine, state: State, form: FormDraft): boolean {
  const money = moneyColumnsIn(line.text);
  const amounts = money.filter((key) => /^(initial|adjusted|received|executed)$/.test(key));
  if (amounts.length >= 2) {
    state.money = money;
    state.parts = line.text.split(/[\s|]+/).some(isPartHead);
    if (!readPairedMoney(line, money, form)) readLabelledMoney(line, form);
    return true;
  }
  if (readLabelledMoney(line, form)) return true;
  const found = indicatorColumnsIn(line.text).map((key) => whole(key, line.text));
  const isHead = found.length >= 3 && (found.includes('target') || found.includes('value') || found.includes('name'));
  if (!isHead) return false;
  const { level2 } = takeLevels(line.text);
  if (level2 !== undefined) state.level2 = level2;
  const known = [...state.columns, ...found.filter((key): key is ValueColumn => !/^(level1|level2|name)$/.test(key))];
  state.columns = ordered(known, found.length >= 6);
  [state.money, state.parts] = [[], false];
  return true;
}

function whole(key: IndicatorColumn, text: string): IndicatorColumn {
  return key === 'value' && !/指标性质|计算符号/.test(text) ? 'target' : key;
}

const ORDER: readonly ValueColumn[] = ['operator', 'value', 'unit', 'target', 'actual', 'points', 'score', 'reason'];

/** Two rows of heads lose their order: the usual one stands for it, and three columns of a target for one. */
function ordered(columns: readonly ValueColumn[], keepOrder: boolean): readonly ValueColumn[] {
  const distinct = [...new Set(columns)];
  const split = distinct.includes('operator') && distinct.includes('value');
  const wanted = split ? distinct.filter((key) => key !== 'target') : distinct;
  return keepOrder && !split ? wanted : ORDER.filter((key) => wanted.includes(key));
}

function readSum({ text, place }: FlatLine, form: FormDraft): boolean {
  const [head = '', ...values] = text.split(/[\s|]+/).filter((word) => word !== '');
  if (!isSum(head) || form.indicators.length === 0) return false;
  const numbers = values.flatMap((value) => numberOf(value) ?? []);
  const [points, score] = numbers.length === 1 && isPointless(form) ? [undefined, numbers[0]] : numbers;
  if (points !== undefined) form.points ??= { value: points, place, certainty: 'likely' };
  if (score !== undefined) form.total ??= { value: score, place, certainty: 'likely' };
  const grade = values.map(gradeOf).find((value) => value !== undefined);
  if (grade !== undefined) form.grade ??= { value: grade, place, certainty: 'likely' };
  return true;
}

function readRemarks({ parts, text, place }: FlatLine, form: FormDraft): boolean {
  const [head = '', ...rest] = parts.length > 1 ? parts : text.split(/\s+/);
  if (!isRemark(head) || rest.length === 0) return false;
  for (const pair of `${head} ${rest.join(' ')}`.split(/\s\/\s/)) {
    const [, label = '', value = ''] = /^(\S+?)[\s:：]+(.*)$/s.exec(pair.trim()) ?? [];
    const who = labelOf(pair.split(/[:：]/)[0] ?? '');
    if (who === 'person') keepLabel(who, pair.split(/[:：]/)[1] ?? '', place, form);
    else if (label !== '') keepRemark(bare(label), value, place, form);
  }
  return true;
}

/** Every indicator of a line; some pages put several on one line, with semicolons between. */
function readIndicators(line: FlatLine, state: State, form: FormDraft): boolean {
  const pieces = /[;；]/.test(line.text) && !/[。]/.test(line.text) ? line.text.split(/[;；]/) : [undefined];
  let read = false;
  for (const piece of pieces) {
    const parts = piece === undefined ? line.parts : piece.split('|').map((part) => part.trim());
    read = readIndicator(parts, line.place, state, form) || read;
  }
  return read;
}

function readIndicator(parts: readonly string[], place: string, state: State, form: FormDraft): boolean {
  const [head = '', ...rest] = withoutLevels(parts, state);
  if (head === '' && rest.length === 0) return true;
  if (state.level2 === undefined && state.level1 === undefined) return false;
  const row = readFlatIndicator([head, ...rest], columnsOf(state, form), place);
  if (!row) return rest.every((part) => isBlank(part)) && head === '';
  const { level1, level2 } = state;
  const name = row.name === '' ? (level2 ?? '') : row.name;
  form.indicators.push({ ...row, name, ...(level1 && { level1 }), ...(level2 && { level2 }) });
  return true;
}

/** Without heads, a form that never says 分值 has scores alone. */
function columnsOf({ columns, before }: State, form: FormDraft): readonly ValueColumn[] {
  if (columns.length > 0 || before.length > 0) return columns.length > 0 ? columns : before;
  return isPointless(form) ? ['target', 'actual', 'score', 'reason'] : [];
}

function isPointless({ words }: FormDraft): boolean {
  return /得分/.test(words) && !/(^|[\s|(（])(分值|权重)(?=[\s|)）（(]|$)/m.test(words);
}

/** Takes level names off the first cells; a new level 1 closes the level 2 before it. */
function withoutLevels(parts: readonly string[], state: State): readonly string[] {
  // Borders of levels that stand above leave empty cells in front.
  const first = parts.findIndex((part) => part !== '');
  let cells = first > 0 && takeLevels(parts[first] ?? '').level2 !== undefined ? parts.slice(first) : parts;
  for (let tries = 0; tries < 3 && cells.length > 0; tries += 1) {
    const [cell = '', next = ''] = cells;
    const whole = levelOne(cell);
    if (whole !== undefined && takeLevels(next).level2 !== undefined) {
      [state.level1, state.level2] = [whole, undefined];
      cells = cells.slice(1);
      continue;
    }
    const { level1, level2, rest } = takeLevels(cell);
    if (level1 !== undefined) [state.level1, state.level2] = [level1, undefined];
    if (level2 !== undefined) state.level2 = level2;
    if (level1 === undefined && level2 === undefined) break;
    cells = rest === '' ? cells.slice(1) : [rest, ...cells.slice(1)];
    if (rest !== '') break;
  }
  return cells;
}

function readLabels({ text, place }: FlatLine, form: FormDraft): boolean {
  const found = labelled(text);
  for (const { label, value } of found) keepLabel(labelOf(label) ?? 'ignored', value, place, form);
  return found.length > 0;
}
