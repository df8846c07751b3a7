/** What a chart shows: the same numbers make the drawing, its table and its text alternative. */
export interface Chart {
  /** Part of ids in the page: small letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly shape: 'columns' | 'lines' | 'bars';
  /** What the categories are: 年度, 等级. */
  readonly dimension: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of the value axis, where it isn't what the numbers ask for: 100 for percentages. */
  readonly least?: number;
  readonly most?: number;
}

export interface ChartSeries {
  readonly name: string;
  /** Nothing where there is no value: a gap, never 0. */
  readonly points: readonly (ChartPoint | undefined)[];
}

/** A value for the drawing and the same as it is printed. */
export interface ChartPoint {
  readonly value: number;
  readonly text: string;
}

/** The drawing in a sentence for each series: how many values, the highest and the lowest. */
export function describeChart({ title, categories, series }: Chart, words: ChartWords): string {
  return [words.chart(title), ...series.map((each) => describeSeries(each, categories, words))].join(words.stop);
}

export interface ChartWords {
  readonly chart: (title: string) => string;
  readonly series: (name: string, count: number, high: string, low: string) => string;
  readonly single: (name: string, value: string) => string;
  readonly nothing: (name: string) => string;
  readonly at: (text: string, category: string) => string;
  readonly stop: string;
}

function describeSeries({ name, points }: ChartSeries, categories: readonly string[], words: ChartWords): string {
  const known = points.flatMap((point, index) => (point ? [{ ...point, category: categories[index] ?? '' }] : []));
  const sorted = known.toSorted((a, b) => b.value - a.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined) return words.nothing(name);
  if (known.length === 1) return words.single(name, words.at(high.text, high.category));
  return words.series(name, known.length, words.at(high.text, high.category), words.at(low.text, low.category));
}
