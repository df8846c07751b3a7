import { searchTokens } from '../../domain/search-tokens.ts';
import type { Hit, HitData, Pagefind, Result } from './pagefind.ts';

export type Choice = Readonly<Record<string, string>>;

/** A value of a filter, and how many of the found have it, where that is known. */
export interface Option {
  readonly value: string;
  readonly count?: number;
}

/** What was found, the best first, and by what it can be narrowed down. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
}

/**
 * Evaluations that have all words of a query: what stands between spaces is looked for as it was typed. Where nothing
 * has it, the words that it is made of are looked for: 政务云满意度 finds 政务云 … 满意度. No words at all find everything.
 */
export async function find(engine: Pagefind, query: string, filters: Choice): Promise<Found> {
  const typed = phrases(query.split(/\s+/));
  if (typed.length === 0) return everything(engine, filters);
  const found = await findAll(engine, typed, filters);
  const words = phrases(cut(query));
  return found.hits.length > 0 || words.length <= typed.length ? found : findAll(engine, words, filters);
}

/** The newest first. Each year has an index of its own, and the engine orders what several have by weight alone. */
async function everything(engine: Pagefind, filters: Choice): Promise<Found> {
  const all = await engine.search(null, { filters });
  const years = Object.entries(all.filters['year'] ?? {}).filter(([, count]) => count > 0);
  const hits: Hit[] = [];
  for (const [year] of years.toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    const { results } = await engine.search(null, { filters: { ...filters, year }, sort: { date: 'desc' } });
    hits.push(...results);
  }
  return { ...single(all), hits };
}

/** As the index knows them: their tokens, one after the other. */
function phrases(words: readonly string[]): string[] {
  const made = words.map((word) => searchTokens(word.toLowerCase()).join(' ').replaceAll('"', ' ').trim());
  return [...new Set(made)].filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}

/** 的, 和, 了: words that say nothing about what is looked for. */
const EMPTY = new Set('的和与及或了在是有为对中'.split(''));

function cut(query: string): string[] {
  const words = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(query)];
  return words.filter(({ isWordLike, segment }) => isWordLike && !EMPTY.has(segment)).map(({ segment }) => segment);
}

/** One after the other: the engine has one memory. */
async function findAll(engine: Pagefind, all: readonly string[], filters: Choice): Promise<Found> {
  const results: Result[] = [];
  for (const phrase of all) results.push(await engine.search(`"${phrase}"`, { filters }));
  const [first, ...others] = results;
  if (first === undefined) return { hits: [], options: {} };
  return others.length === 0 ? single(first) : joined(first, others);
}

function single({ results, filters }: Result): Found {
  const options = Object.entries(filters).map(([key, values]) => [key, optionsOf(values)] as const);
  return { hits: results, options: Object.fromEntries(options) };
}

function optionsOf(values: Readonly<Record<string, number>>): Option[] {
  return Object.entries(values).map(([value, count]) => ({ value, count }));
}

/** What all results have. How many are left by a filter is known for each of them alone, so it isn't said. */
function joined(first: Result, others: readonly Result[]): Found {
  const hits = first.results.flatMap((hit) => {
    const same = others.map(({ results }) => results.find(({ id }) => id === hit.id));
    return same.every((other) => other !== undefined) ? [join([hit, ...same])] : [];
  });
  const options = Object.entries(first.filters).map(([key, values]) => {
    const common = optionsOf(values).filter(({ value }) => others.every(({ filters }) => filters[key]?.[value] !== 0));
    return [key, common.filter(({ count }) => count !== 0).map(({ value }) => ({ value }))] as const;
  });
  return { hits: hits.toSorted((a, b) => b.score - a.score), options: Object.fromEntries(options) };
}

/** One evaluation with the sections of every phrase. */
function join(hits: readonly Hit[]): Hit {
  const [first] = hits as readonly [Hit];
  const data = async (): Promise<HitData> => {
    const all = await Promise.all(hits.map((hit) => hit.data()));
    const sections = all.flatMap(({ sub_results }) => sub_results);
    const unique = sections.filter(({ url }, index) => sections.findIndex((other) => other.url === url) === index);
    return { ...(all[0] as HitData), sub_results: unique };
  };
  return { id: first.id, score: hits.reduce((sum, { score }) => sum + score, 0), data };
}
