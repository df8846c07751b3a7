/** A value that is another one in a copy; nothing where it was taken out or put in. */
export interface Difference {
  /** Where it stands, `budget.sources[0].executed`. */
  readonly place: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Values that differ in two pieces of data, in the order of the first. */
export function compareData(was: unknown, is: unknown, place = ''): Difference[] {
  if (!isTree(was) || !isTree(is) || Array.isArray(was) !== Array.isArray(is)) {
    return written(was) === written(is) ? [] : [{ place, was: written(was), is: written(is) }];
  }
  const [one, other] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    compareData(one.get(key), other.get(key), stepTo(place, key, Array.isArray(was))),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stepTo(place: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${place}[${key}]`;
  return place === '' ? key : `${place}.${key}`;
}
