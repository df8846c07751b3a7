import { parseTarget, statesOperator } from '../../domain/target.ts';
import type { IndicatorRow } from '../form/reading.ts';
import type { Passage } from './prose-money.ts';

const NUMBER = String.raw`(?:[≥≤><＞＜≧≦=＝]\s*|不低于|不少于|不超过|不高于|低于|高于|少于|大于等于|小于等于|至少)?\s*\d[\d,]*(?:\.\d+)?\s*(?:[%‰％]|[\p{Script=Han}A-Za-z]{0,4}?)(?:\s*[（(]?(?:及?以上|及?以内|及?以下|之内)[）)]?)?`;
const DAY = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}日|底)?(?:之?前|以前)?`;
const TARGET = new RegExp(`^(.{2,30}?)\\s*(?:达到|达|为|是|控制在|：|:)?\\s*(${NUMBER}|${DAY})$`, 'u');
const WORDS =
  /^(.{2,12}?)(稳步运行|正常运行|平稳运行|安全运行|不断提升|不断提高|逐年提升|逐年提高|逐步提升|逐步提高|明显提升|明显改善|显著提升|显著改善|有效提升|有效改善|稳步提升|持续提升|持续改善|大幅提升|得到改善|有所提高|有所改善)$/;

/** Fewer targets in a row are a sentence that happens to hold numbers. */
const FEWEST = 3;

/** Reads a list of targets: `现场巡检4次以上，出具巡检报告2份以上；政府采购率100%，…`. The same name counts once. */
export function proseTargets(passages: readonly Passage[]): IndicatorRow[] {
  const found = new Map<string, IndicatorRow>();
  for (const passage of passages) {
    for (const row of listIn(passage)) if (!found.has(row.name)) found.set(row.name, row);
  }
  return [...found.values()];
}

/** A chapter that sets targets: every number of a list in it is one. */
const SETS = /(?:绩效|预期|阶段性|总体|年度)目标|绩效指标/;
const TELLS = /完成|实现|达成|情况分析|自评|结果/;

function setsTargets(section: readonly string[]): boolean {
  const own = section.at(-1) ?? '';
  return SETS.test(own) && !TELLS.test(own);
}

function listIn({ text, place, section }: Passage): IndicatorRow[] {
  const runs: IndicatorRow[][] = [[]];
  for (const part of text.split(/[，,；;。]/)) {
    const row = rowOf(part, place);
    if (row) runs.at(-1)?.push(row);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  const given = setsTargets(section);
  return runs.filter((run) => isTargets(run) || (given && run.length >= FEWEST)).flat();
}

const DONE = /[，,]?\s*(?:指标)?完成率\s*(?:为|达到?)?\s*\d+(?:\.\d+)?\s*[%％]/;

/** Reads `数量指标：开展活动4次，指标完成率100%`: what was reached, without its target. */
export function proseResults(passages: readonly Passage[]): IndicatorRow[] {
  return passages
    .filter(
      ({ text, section }) => DONE.test(text) && (/指标/.test(section.join('')) || /^\S{2,6}指标\s*[:：]/.test(text)),
    )
    .flatMap(({ text, place }) => {
      const label = /^\s*(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)指标\s*[:：]/.exec(
        text,
      )?.[1];
      const parts = text.split(new RegExp(`${DONE.source}[，,；;。]?`)).slice(0, -1);
      return parts.flatMap((part) => resultOf(part, label, place));
    });
}

function resultOf(part: string, label: string | undefined, place: string): IndicatorRow[] {
  const text = part
    .replace(LIST_HEAD, '')
    .replace(/^[；;，,。\s]+/, '')
    .trim();
  const [, name, value] = TARGET.exec(text) ?? [];
  const [, subject, reached] = WORDS.exec(text) ?? [];
  const known = name ?? subject;
  if (known === undefined) return [];
  const [level1, level2] = levelsOf(known, value ?? reached ?? '', label);
  const said = value === undefined ? { target: reached, actual: reached } : { actual: value.trim() };
  return [{ place, name: known.replace(/(?:达到|达|为|是)$/, ''), ...said, level1, level2, certainty: 'likely' }];
}

/** Targets say 以上, 以内 or a percentage; what was built or paid is told in plain numbers. */
function isTargets(rows: readonly IndicatorRow[]): boolean {
  const numbers = rows.filter(({ target = '' }) => parseTarget(target).kind !== 'qualitative');
  const bounded = numbers.filter(({ target = '' }) => statesOperator(target) || /[%％‰]/.test(target));
  return numbers.length >= FEWEST && bounded.length * 2 >= numbers.length;
}

const LIST_HEAD = /^.*[:：]|^\s*\d{1,2}\s*[.、．)）]\s*|^\s*[①-⑳]\s*|^[（(]\d+[）)]\s*/;

function rowOf(part: string, place: string): IndicatorRow | undefined {
  const typed = part.trim();
  const label = /(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)指标\s*[:：]/.exec(typed)?.[1];
  const text = typed.replace(LIST_HEAD, '').replace(LIST_HEAD, '').trim();
  const [, name = '', target = ''] = TARGET.exec(text) ?? WORDS.exec(text) ?? [];
  if (!isName(name) || target === '') return undefined;
  const [level1, level2] = levelsOf(name, target, label);
  return {
    place,
    name: name.replace(/(?:达到|达|为|是|控制在)$/, ''),
    target: target.trim(),
    level1,
    level2,
    certainty: 'likely',
  };
}

/** A noun with its measure, not a sentence about the year, the money or what was done. */
function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    !/\d|年|月|本项目|该项目|预算|资金|其中|共计|合计|截至|累计|执行率|到位|结余|支付|支出|完成率|级指标|得分|已|了/.test(
      name,
    )
  );
}

const GUESSES: readonly (readonly [RegExp, string, string])[] = [
  [/满意/, '满意度指标', '服务对象满意度指标'],
  [/投诉|知晓|就业|参与/, '效益指标', '社会效益指标'],
  [/增收|产值|收益|利润/, '效益指标', '经济效益指标'],
  [/生态|污染|减排|绿化/, '效益指标', '生态效益指标'],
  [/运行$|可持续|长效|持续/, '效益指标', '可持续影响指标'],
  [/及时|时间|时限|按期|响应|工期|进度/, '产出指标', '时效指标'],
  [/成本|费用|造价|单价/, '产出指标', '成本指标'],
  [/率$|合格|达标|故障|质量/, '产出指标', '质量指标'],
];

function levelsOf(name: string, target: string, label: string | undefined): readonly [string, string] {
  if (label !== undefined) {
    const level1 = /效益|影响/.test(label) ? '效益指标' : label === '满意度' ? '满意度指标' : '产出指标';
    return [level1, label === '满意度' ? '服务对象满意度指标' : `${label}指标`];
  }
  const [, level1 = '产出指标', level2 = '数量指标'] =
    GUESSES.find(([pattern]) => pattern.test(name)) ?? (WORDS.test(name + target) ? GUESSES[4] : undefined) ?? [];
  return [level1, level2];
}

/** Whether the report says that every target was reached. */
export function allReached(words: string): boolean {
  return /指标完成率(?:为|是|达到?)?\s*100\s*[%％]|绩效目标(?:已)?全部(?:达成|完成|实现)|全部(?:完成|达到)(?:年度|预期)?(?:绩效)?(?:目标|指标)/.test(
    words,
  );
}
