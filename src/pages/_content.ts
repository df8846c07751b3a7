import { getCollection } from 'astro:content';
import { currentOrder } from '../build/order.ts';
import type { Collections } from '../content/collections.ts';
import type { EvaluationRecord } from '../domain/evaluation.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Site } from '../domain/site.ts';

interface Data {
  readonly evaluations: EvaluationRecord;
  readonly methods: Omit<Method, 'id'>;
  readonly organisations: Omit<Organisation, 'id'>;
  readonly library: Omit<IndicatorDefinition, 'id'>;
  readonly site: Site;
}

interface Kept<T> {
  readonly id: string;
  readonly data: T;
  /** The file whose body is shown. */
  readonly file?: string;
}

/**
 * What pages are made from, by id: what a build has read and checked, or Astro's collections, which read and check
 * themselves.
 */
export async function records<N extends keyof Collections & keyof Data>(name: N): Promise<readonly Kept<Data[N]>[]> {
  const order = currentOrder();
  const all = (order ? order.collections[name] : await collected(name)) as unknown as readonly Kept<Data[N]>[];
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function collected(name: keyof Collections) {
  const entries = (await getCollection(name)) as readonly { id: string; data: object; filePath?: string }[];
  return entries.map(({ id, data, filePath }) => ({ id, data, ...(filePath && { file: filePath }) }));
}
