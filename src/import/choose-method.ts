import type { Method } from '../domain/method.ts';
import type { Draft } from './draft.ts';
import type { Found } from './form/reading.ts';
import { halfWidth } from './form/vocabulary.ts';

/** Chooses the method that fits the layout, the region and the year best; nothing when the archive has none of its kind. */
export function chooseMethod(draft: Draft, methods: ReadonlyMap<string, Method>): Found<Method> | undefined {
  const words = halfWidth(draft.words).replace(/\s+/g, '');
  const ranked = [...methods.values()]
    .filter(({ kinds }) => kinds.includes(draft.kind.value))
    .map((method) => ({ method, ...fitOf(method, draft, words) }))
    .sort((a, b) => b.points - a.points || a.method.id.localeCompare(b.method.id));
  const [best, next] = ranked;
  if (!best) return undefined;
  const certainty = best.marked ? 'sure' : best.points > (next?.points ?? -1) ? 'likely' : 'guess';
  return { value: best.method, place: best.marked ? '表格的版式' : '评价类型和年度', certainty };
}

interface Fit {
  readonly points: number;
  /** Whether something only this method has was found. */
  readonly marked: boolean;
}

const REGIONS = ['新疆', '四川', '云南', '湖北'] as const;

/** Offices and places by which a region is known. */
const PLACES: Readonly<Record<(typeof REGIONS)[number], RegExp>> = {
  新疆: /新疆|喀什|乌鲁木齐|自治区人民政府电子政务/,
  四川: /四川|成都|川财|眉山|青神|大英|遂宁/,
  云南: /云南|昆明|云财|保山|临沧|腾冲/,
  湖北: /湖北|武汉|鄂财|襄阳|蔡甸/,
};

function fitOf(method: Method, draft: Draft, words: string): Fit {
  const code = method.form.code !== undefined && words.includes(halfWidth(method.form.code));
  const columns = Object.values(method.form.columns ?? {}).map((name) => halfWidth(name).replace(/\s+/g, ''));
  const columned = columns.length > 0 && columns.every((name) => words.includes(name));
  const region = REGIONS.find((name) => method.name.includes(name));
  const regional = region === undefined ? 0 : PLACES[region].test(draft.words) ? 4 : -6;
  const points = draft.form?.execution?.points?.value;
  const year = draft.year?.value;
  const inYears =
    year === undefined || (year >= method.years.from && (method.years.to === undefined || year <= method.years.to));
  const scored = draft.indicators.some((row) => row.score !== undefined || row.points !== undefined);
  const hubei = /20分\*?执行率|\(20分\)/.test(words) && method.execution.points === '20';
  return {
    points:
      (code ? 20 : 0) +
      (columned ? 6 : 0) +
      (hubei ? 8 : 0) +
      regional +
      (inYears ? 5 : -5) +
      (scored === (method.scoring !== undefined) ? 2 : 0) +
      (points !== undefined && points === method.execution.points ? 2 : 0) +
      (method.form.splitTarget === true && draft.indicators.some((row) => row.split) ? 1 : 0) +
      outlined(method, draft) +
      (central(method, draft) ? 0 : -3),
    marked: code || hubei,
  };
}

/** Chapters as the method asks for them speak for it; a report with other chapters follows another outline. */
function outlined({ outline }: Method, { pieces }: Draft): number {
  const chapters = pieces.flatMap((piece) => (piece.kind === 'heading' && piece.depth === 2 ? [piece.text] : []));
  if (outline.length === 0 || chapters.length < 3) return 0;
  const matched = chapters.filter((chapter) => outline.includes(chapter)).length;
  if (matched * 10 >= outline.length * 7) return 8;
  return matched === 0 ? -2 : 0;
}

/** The guide for central units needs a central unit, or a first level 成本指标 of its own. */
function central(method: Method, draft: Draft): boolean {
  if (!/中央/.test(method.name)) return true;
  return (
    draft.indicators.some((row) => row.level1 === '成本指标') ||
    /^(?:国家|中央|中国)/.test(draft.organisation?.value ?? '')
  );
}
