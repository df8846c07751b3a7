import { type Digest, digestOf } from '../build/digest.ts';
import { currentOrder } from '../build/order.ts';
import type { Evaluation } from '../domain/evaluation.ts';

/** Gives each path a name of what its page shows, by which a build knows a page that it has made before. */
export function keyed<P extends { readonly props: object }>(
  paths: readonly P[],
): (P & { readonly cacheKey: Digest })[] {
  const order = currentOrder();
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
  // What has an id is met in many lists: rows in another order, methods, organisations.
  const nameOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    // Figures follow from the evaluation that they stand beside.
    if (value instanceof Map) return undefined;
    if (Array.isArray(value)) return value.map(nameOf);
    if (isEvaluation(value)) return once(value, ofEvaluation);
    const entries = (each: object) => Object.entries(each).map(named);
    return 'id' in value ? once(value, (each) => digestOf(entries(each))) : entries(value);
  };
  const named = ([key, value]: [string, unknown]) => [key, nameOf(value)];
  return paths.map((path) => ({ ...path, cacheKey: digestOf(Object.entries(path.props).map(named)) }));
}

function isEvaluation(value: unknown): value is Evaluation {
  return (
    typeof value === 'object' && value !== null && 'fiscalYear' in value && 'indicators' in value && 'method' in value
  );
}
