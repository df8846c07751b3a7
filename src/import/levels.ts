import type { Method } from '../domain/method.ts';
import type { Certainty, IndicatorRow } from './form/reading.ts';

export interface Levels {
  readonly level1: string;
  readonly level2: string;
  readonly certainty: Certainty;
}

/** Words that stand for a level under other names. */
const LEVEL1: readonly (readonly [RegExp, string])[] = [
  [/产出/, 'output'],
  [/效益|效果|结果|社会效应/, 'benefit'],
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/决策|投入/, 'decision'],
  [/过程|管理/, 'process'],
];

const LEVEL2: readonly (readonly [RegExp, string, string])[] = [
  [/数量/, 'quantity', 'output'],
  [/质量/, 'quality', 'output'],
  [/时效|及时/, 'timeliness', 'output'],
  [/生态环境成本/, 'ecological-cost', 'cost'],
  [/社会成本/, 'social-cost', 'cost'],
  [/经济成本/, 'economic-cost', 'cost'],
  [/成本/, 'cost', 'output'],
  [/经济/, 'economic', 'benefit'],
  [/社会/, 'social', 'benefit'],
  [/生态|环境/, 'ecological', 'benefit'],
  [/可持续/, 'sustainability', 'benefit'],
  [/满意/, 'beneficiary', 'satisfaction'],
];

/** The ids of a method for the level names of a form. A level that the method lacks becomes its nearest, as a guess. */
export function levelsOf({ level1 = '', level2 = '' }: IndicatorRow, method: Method): Levels {
  const first = parentOf(level1, level2, method);
  const parent = method.levels.find(({ id }) => id === first) ?? method.levels[0];
  if (!parent) return { level1: 'output', level2: 'quantity', certainty: 'guess' };
  const exact = parent.children.find(({ name }) => bare(name) === bare(level2) && level2 !== '');
  const synonyms = LEVEL2.filter(([pattern]) => pattern.test(level2)).map(([, id]) => id);
  const second = exact ?? parent.children.find(({ id }) => synonyms.includes(id));
  const known = parent.id === first && second !== undefined;
  const chosen = second ?? parent.children[0];
  return {
    level1: parent.id,
    level2: chosen?.id ?? 'quantity',
    certainty: known ? (exact ? 'sure' : 'likely') : 'guess',
  };
}

/** The level 1 by its name; the level 2 decides where the name is missing or can't have it. */
function parentOf(level1: string, level2: string, method: Method): string | undefined {
  const named = method.levels.find(({ name }) => bare(name) === bare(level1) && level1 !== '')?.id;
  const synonym = LEVEL1.filter(([pattern]) => pattern.test(level1)).map(([, id]) => id);
  const candidates = [named, ...synonym].filter((id) => id !== undefined);
  const below = LEVEL2.filter(([pattern]) => pattern.test(level2)).map(([, , id]) => id);
  const known = (id: string) => method.levels.some((level) => level.id === id);
  return (
    candidates.find(known) ??
    below.find(known) ??
    method.levels.find(({ children }) => children.some(({ name }) => bare(name) === bare(level2)))?.id
  );
}

function bare(name: string): string {
  return name
    .replace(/指标|等$/g, '')
    .replace(/[（(].*?[)）]/g, '')
    .trim();
}
