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
  // Most lists show the same rows in another order, with the same choices beside them.
  const nameOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    // Figures follow from the evaluation that they stand beside.
    if (value instanceof Map) return undefined;
    if (isEvaluation(value)) return once(value, ofEvaluation);
    return once(value, (each) => digestOf(Array.isArray(each) ? each.map(nameOf) : Object.entries(each).map(named)));
  };
  const named = ([key, value]: [string, unknown]) => [key, nameOf(value)];
  return paths.map((path) => ({ ...path, cacheKey: digestOf(Object.entries(path.props).map(named)) }));
}

function isEvaluation(value: unknown): value is Evaluation {
  return (
    typeof value === 'object' && value !== null && 'fiscalYear' in value && 'indicators' in value && 'method' in value
  );
}
