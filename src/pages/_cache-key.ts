import { type Digest, digestOf } from '../build/digest.ts';
import { readOrder } from '../build/order.ts';
import type { Evaluation } from '../domain/evaluation.ts';

const order = readOrder();

/** Gives each path a name of what its page shows, by which a build knows a page that it has made before. */
export function keyed<P extends { readonly props: object }>(
  paths: readonly P[],
): (P & { readonly cacheKey: Digest })[] {
  const digests = new WeakMap<object, Digest>();
  const once = <T extends object>(value: T, reckon: (value: T) => Digest): Digest => {
    const known = digests.get(value) ?? reckon(value);
    digests.set(value, known);
    return known;
  };
  // Lists hold each evaluation, and evaluations each method, many times over; a build knows their digests.
  const ofEvaluation = ({ method, organisation, previous, ...own }: Evaluation): Digest =>
    order?.digests[own.id] === undefined
      ? digestOf([own, once(method, digestOf), once(organisation, digestOf), previous && once(previous, ofEvaluation)])
      : `${own.id} ${order.digests[own.id]}`;
  const shared = sharedArrays(paths);
  const short = (_key: string, value: unknown): unknown => {
    // Figures follow from the evaluation that they stand beside.
    if (value instanceof Map) return undefined;
    if (isEvaluation(value)) return once(value, ofEvaluation);
    return Array.isArray(value) && shared.has(value) ? once(value, digestOfArray) : value;
  };
  const digestOfArray = (values: readonly unknown[]) => digestOf(JSON.stringify([...values], short));
  return paths.map((path) => ({ ...path, cacheKey: digestOf(JSON.stringify(path.props, short)) }));
}

/** Every list has the choices of all filters beside it. */
function sharedArrays(paths: readonly { readonly props: object }[]): ReadonlySet<readonly unknown[]> {
  const [once, again] = [new Set<unknown>(), new Set<readonly unknown[]>()];
  for (const { props } of paths)
    for (const value of Object.values(props))
      if (Array.isArray(value)) once.has(value) ? again.add(value) : once.add(value);
  return again;
}

function isEvaluation(value: unknown): value is Evaluation {
  return (
    typeof value === 'object' && value !== null && 'fiscalYear' in value && 'indicators' in value && 'method' in value
  );
}
