import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

/** Where a value of a YAML text starts; of a list or a map, also where each of its own values starts. */
export type Spot = number | Branch;

interface Branch {
  readonly offset: number;
  /** Of a map, in the order of `spots`. */
  readonly keys?: readonly string[];
  readonly spots: readonly Spot[];
}

/** Offsets of all values of a document, without the document: an archive keeps a thousand of them. */
export function spotsOf({ contents }: Document.Parsed): Spot | undefined {
  return isNode(contents) ? spotOf(contents, 0) : undefined;
}

function spotOf(node: Node, above: number): Spot {
  const offset = node.range?.[0] ?? above;
  const inner = (value: unknown) => (isNode(value) ? spotOf(value, offset) : offset);
  if (isSeq(node)) return { offset, spots: node.items.map(inner) };
  if (!isMap(node)) return offset;
  const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return { offset, keys, spots: node.items.map(({ value }) => inner(value)) };
}

/** Offset of the value at a path, or of its nearest parent that exists. */
export function offsetAt(spot: Spot | undefined, path: readonly PropertyKey[]): number | undefined {
  let at = spot;
  for (const part of path) {
    const next = childOf(at, part);
    if (next === undefined) break;
    at = next;
  }
  return typeof at === 'object' ? at.offset : at;
}

function childOf(spot: Spot | undefined, part: PropertyKey): Spot | undefined {
  if (typeof spot !== 'object') return undefined;
  return spot.spots[spot.keys ? spot.keys.indexOf(String(part)) : Number(part)];
}
