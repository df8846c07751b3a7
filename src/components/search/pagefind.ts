/** What of Pagefind's own module we use. */
export interface Pagefind {
  options(options: { readonly excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Searches another index too, by the address of its folder. */
  mergeIndex(folder: string): Promise<void>;
  filters(): Promise<unknown>;
  search(term: string | null, options: SearchOptions): Promise<Result>;
}

export interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Result {
  readonly results: readonly Hit[];
  /** Filter to value to how many evaluations have it among those found. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** With <mark> around the words; the text itself is escaped. */
  readonly excerpt: string;
  readonly sub_results: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
