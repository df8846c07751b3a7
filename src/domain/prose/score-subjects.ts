import type { Evaluation } from '../evaluation.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { rowShortened, type ScoreRow, scoreRow } from './score-rows.ts';

type SubjectOf = (passage: Passage, number: TypedNumber) => ScoreRow | undefined;

/** Finds what a score is said of: the row whose name stands last before the number, in the same clause. */
export function scoreSubjects(evaluation: Evaluation): SubjectOf {
  const names = [...namesOf(evaluation)].sort((a, b) => b.length - a.length);
  const all = [...names.map(escaped), ...barePatterns(evaluation)];
  const pattern = all.length > 0 ? new RegExp(all.join('|'), 'gu') : undefined;
  return (passage, number) => {
    const clause = clauseBefore(passage, number);
    const found = pattern && [...clause.matchAll(pattern)].at(-1);
    const rest = found && clause.slice(found.index + found[0].length);
    if (
      !found ||
      OTHERS.test(rest ?? '') ||
      ANOTHER.test(rest ?? '') ||
      (LEVEL.test(found[0]) && ITS_OWN.test(rest ?? ''))
    )
      return shortened(number, evaluation);
    return scoreRow(found[0], evaluation);
  };
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

/** `满意度10分得10分`: a level without 指标 is named where its points stand right behind it. */
function barePatterns({ method }: Evaluation): string[] {
  const bare = method.levels.map(({ name }) => name.replace(/指标$/, '')).filter(({ length }) => length >= 2);
  return bare.map((name) => String.raw`(?<!\p{Script=Han})${escaped(name)}(?=[\d.]+分)`);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
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
