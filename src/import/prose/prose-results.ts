import { parseQuantity, parseTarget } from '../../domain/target.ts';
import type { IndicatorRow } from '../form/reading.ts';
import type { Passage } from './prose-money.ts';

/** A shorter name stands in too many sentences. */
const SHORTEST = 3;
const VALUE = String.raw`(\d[\d,]*(?:\.\d+)?\s*(?:[%‰％]|[\p{Script=Han}A-Za-z]{1,4}?))(?=[，,。；;、（(]|$)`;
/** Words between a name and what was reached. */
const LINK = '(?:实际)?(?:达到了?|达|为|是|完成了?|共)?[：:]?';

/** Gives targets the values that later sentences tell of the same names: `满意度不低于95%` … `师生满意度96.8%`. */
export function withResults(rows: readonly IndicatorRow[], passages: readonly Passage[]): IndicatorRow[] {
  return rows.map((row) => {
    const found = row.actual === undefined ? resultOf(row, passages) : undefined;
    return found === undefined ? row : { ...row, actual: found };
  });
}

/** The first sentence after the target's own place that names the indicator with a value of its unit. */
function resultOf({ name, target = '', place }: IndicatorRow, passages: readonly Passage[]): string | undefined {
  const parsed = parseTarget(target);
  if (name.length < SHORTEST || !('unit' in parsed)) return undefined;
  const own = passages.findLastIndex((passage) => passage.place === place);
  const pattern = new RegExp(`${escaped(name)}${LINK}${VALUE}`, 'u');
  for (const { text, section } of passages.slice(own + 1)) {
    const [, value = ''] =
      /目标/.test(section.at(-1) ?? '') && !/完成|实现/.test(section.at(-1) ?? '') ? [] : (pattern.exec(text) ?? []);
    if (parseQuantity(value)?.unit === parsed.unit) return value;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** `计划养护里程86公里，实际完成88.5公里`: target and value in one sentence. */
const PLANNED =
  /计划(?:完成)?([\p{Script=Han}]{2,16}?)(\d[\d,]*(?:\.\d+)?[\p{Script=Han}A-Za-z%％]{1,4}?)[，,]\s*实际(?:[\p{Script=Han}]{0,6}?)(\d[\d,]*(?:\.\d+)?[\p{Script=Han}A-Za-z%％]{1,4}?)(?=[，,。；;]|$)/gu;

/** Indicators that sentences tell with plan and result. */
export function plannedAndDone(passages: readonly Passage[]): IndicatorRow[] {
  return passages.flatMap(({ text, place }) =>
    [...text.matchAll(PLANNED)].flatMap(([, name = '', target = '', actual = '']): IndicatorRow[] =>
      /资金|投资|经费|支出/.test(name)
        ? []
        : [{ place, name, target, actual, level1: '产出指标', level2: '数量指标', certainty: 'likely' }],
    ),
  );
}
