import type { Hint } from './numbers.ts';

export interface Measure {
  readonly unit: string;
  /** Power of ten: 4 for 万. */
  readonly scale: number;
  readonly end: number;
  /** What the words after the number say; nothing when they say nothing. */
  readonly hint?: Hint;
}

/** Measure words, longer ones first where one starts another. */
const WORDS = [
  '个百分点', '百分点', '个千分点', '千分点', '个工作日', '工作日', '平方公里', '平方千米', '平方米', '立方米', '公里', '千米', '公斤', '公顷',
  '千瓦时', '千瓦', '人次', '人份', '辆次', '场次', '车次', '班次', '批次', '台次', '剂次', '毫米', '厘米', '延米', '个月', '小时', '分钟', '课时', '学时', '元', '人', '个',
  '项', '次', '台套', '台', '套', '户', '家', '所', '份', '篇', '期', '名', '条', '座', '处', '亩', '米', '吨', '天', '日',
  '件', '起', '批次', '批', '类', '种', '册次', '册', '辆', '部(?![分门])', '块', '张', '本', '株', '盏', '场', '班', '节', '栋', '间', '口', '支', '队',
  '组', '级', '层', '倍', '度', '方面', '分', '年', '秒', '斤', '匹', '头', '只', '棵', '片', '幅', '页(?![面岩])', '枚', '门', '位', '笔', '宗',
  '例', '单(?![位元独价一])', '眼', '盒', '箱', '瓶', '袋', '桶', '根', '扇', '床', '架', '艘', '村', '乡', '镇', '街道', '社区', 'km', 'mm', 'cm', 'm',
  'kg', 'h', 'GB', 'TB', 'MB', 'kW', 'Mbps', 'M', 'G',
].join('|'); // biome-ignore format: one look at the list

const UNIT = new RegExp(
  String.raw`\s?(?:(?<share>%|‰)|(?<more>[多余几])?(?<scale>[万亿千百](?!分))?(?<more2>[多余])?(?<word>${WORDS})?(?<more3>(?:多|余)(?!\d))?)`,
  'y',
);
const AFTER = /[（(]?(?:含[）)])?(?<bound>及?以上|及?以下|以内|之内|左右|上下|(?<=[时天日月年钟])内)/y;
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const BOUNDS: Readonly<Record<string, Hint>> = { 上: 'atLeast', 下: 'atMost', 内: 'atMost', 右: 'about' };

/** The unit that follows a number, and whether the words after it make it a bound or an approximation. */
export function readUnit(text: string, at: number, share?: '%' | '‰'): Measure {
  UNIT.lastIndex = at;
  const groups = (share === undefined ? UNIT.exec(text)?.groups : undefined) ?? {};
  const unit = share ?? groups['share'] ?? groups['word'] ?? '';
  const end = share === undefined ? Math.max(at, UNIT.lastIndex) : at;
  const more = groups['more'] ?? groups['more2'] ?? groups['more3'];
  return {
    unit,
    scale: SCALES[groups['scale'] ?? ''] ?? 0,
    end: unit === '' && groups['scale'] === undefined ? at : end,
    ...hintOf(text, end, more),
  };
}

function hintOf(text: string, at: number, more: string | undefined): { hint?: Hint } {
  if (more !== undefined) return { hint: 'more' };
  AFTER.lastIndex = at;
  const bound = AFTER.exec(text)?.groups?.['bound'];
  if (bound === undefined) return {};
  const hint = bound === '上下' ? 'about' : BOUNDS[bound.at(-1) ?? ''];
  return hint === undefined ? {} : { hint };
}

/** The unit that the head of a table column gives to bare numbers: 金额（万元）, 执行率(%). */
export function unitOfHeads(heads: string): Pick<Measure, 'unit' | 'scale'> {
  const [, scale = '', unit = ''] = /[（(：:]\s*(?:单位[：:])?(万|亿|千)?(元|%|‰|分|个)[）)]?/.exec(heads) ?? [];
  return { unit, scale: SCALES[scale] ?? 0 };
}
