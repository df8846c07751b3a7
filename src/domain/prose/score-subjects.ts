import type { Evaluation } from '../evaluation.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { rowShortened, type ScoreRow, scoreRow } from './score-rows.ts';

type SubjectOf = (passage: Passage, number: TypedNumber) => ScoreRow | undefined;

/** Finds what a score is said of: the row whose name stands last before the number, in the same clause. */
export function scoreSubjects(evaluation: Evaluation): SubjectOf {
  const names = namesOf(evaluation);
  const levels = levelsOf(evaluation);
  return (passage, number) => {
    const clause = clauseBefore(passage, number);
    const found = lastNamed(clause, names, levels);
    const rest = found ? clause.slice(found.end) : '';
    const nearer = found && number.lead.includes(found.name) ? undefined : shortened(number, evaluation);
    if (
      !found ||
      nearer ||
      [OTHERS, ANOTHER, SCORED].some((pattern) => pattern.test(rest)) ||
      (LEVEL.test(found.name) && ITS_OWN.test(rest))
    )
      return nearer;
    return scoreRow(found.name, evaluation);
  };
}

interface Found {
  readonly name: string;
  readonly end: number;
}

/** The name that ends last, and of those the longest. A level without 指标 counts where its points stand right behind it. */
function lastNamed(clause: string, names: readonly string[], levels: readonly string[]): Found | undefined {
  const whole = names.map((name) => ({ name, at: clause.lastIndexOf(name) }));
  const bare = levels.map((name) => ({ name, at: lastBare(clause, name) }));
  return [...whole, ...bare]
    .filter(({ at }) => at !== -1)
    .map(({ name, at }) => ({ name, end: at + name.length }))
    .reduce<Found | undefined>(
      (last, each) =>
        !last || each.end > last.end || (each.end === last.end && each.name.length > last.name.length) ? each : last,
      undefined,
    );
}

/** `满意度10分得10分`. */
function lastBare(clause: string, name: string): number {
  for (let at = clause.lastIndexOf(name); at !== -1; at = at === 0 ? -1 : clause.lastIndexOf(name, at - 1)) {
    const begins = !/\p{Script=Han}$/u.test(clause.slice(0, at));
    if (begins && /^[\d.]+分/.test(clause.slice(at + name.length))) return at;
  }
  return -1;
}

/** `资金到位得4.58分`, `立项规范得10分`: right before 得 an indicator's name may lack characters that no other has in that order. */
function shortened({ lead }: TypedNumber, evaluation: Evaluation): ScoreRow | undefined {
  const words = lead.replace(/(?:实际|实)?(?:得|扣)(?:分)?(?:为|了)?$/, '').replace(/^其中/, '');
  return words.length < 4 || words === lead ? undefined : rowShortened(words, evaluation);
}

const LEVEL = /(?:方面|类|类指标)$/;
/** `产出方面，保洁河道128.4公里，得20分`: something of the level has a clause of its own. */
const ITS_OWN = /^[，,：:](?!(?:分值|满分|权重|自评|实际))[^，,]{0,20}\p{Script=Han}{2}[^，,]*[，,]/u;

/** Indicators by their whole names, levels with 指标 or 类, the execution rate. */
function namesOf({ indicators, method }: Evaluation): string[] {
  const levels = method.levels.flatMap(({ name }) => {
    const bare = name.replace(/指标$/, '');
    return [`${bare}指标`, `${bare}类指标`, `${bare}类`, `${bare}方面`];
  });
  const execution = method.execution.points === undefined ? [] : ['预算执行率', '资金执行率'];
  return [...new Set([...indicators.map(({ name }) => name), ...levels, ...execution])].filter(
    (name) => name.length >= 3,
  );
}

/** `社会效应25分得25分，满意度10分得`: another name with points of its own. */
const ANOTHER = /[，,、](?!权重|分值|满分|实际)\p{Script=Han}{2,8}\d[\d.]*分(?:实际|实)?得分?$/u;

/** `资金到位率扣0.25分，满意度扣`: the name has its score, and words of another follow; a reason is none. */
const SCORED =
  /^[：:，,]?(?:实际|实)?[得扣](?:分)?为?\d[\d.]*分[，,、；;](?:.*分[，,、；;])?(?!因|由|但|未|不|共|其|扣|得|实)\p{Script=Han}{2,12}[得扣]分?$/u;

function levelsOf({ method }: Evaluation): string[] {
  return method.levels.map(({ name }) => name.replace(/指标$/, '')).filter(({ length }) => length >= 2);
}

/** Longer clauses speak of more than one thing. */
const LONGEST = 160;

function clauseBefore({ text }: Passage, { start }: TypedNumber): string {
  return (
    text
      .slice(Math.max(0, start - LONGEST), start)
      .split(/[。；;！？]/)
      .at(-1) ?? ''
  );
}

/** Words that leave the row last named: another level, several rows, a total. */
const OTHERS =
  /^[中里]|[一二三]级指标|[两二三四五六七八九十]+[项个]|(?<![\d.])\d+(?:项|个(?![百千]分点))|共|各|合计|总分|全部|总[扣失得]|均|分别|其中|自评|综合|上年|去年/;
