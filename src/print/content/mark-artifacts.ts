import type { Item, Scan } from './scan.ts';

/** Width and height in points. */
export type Size = readonly [number, number];

interface Change {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/**
 * Marks as artifacts what belongs to no element (ISO 14289-1 7.1): page numbers, rules, boxes, heads that come again.
 *
 * @param keep the marks that the structure refers to
 */
export function markArtifacts(
  stream: string,
  { markings, unmarked }: Scan,
  keep: ReadonlySet<number>,
  size: Size,
): string {
  const replaced = markings
    .filter(({ tag, mark }) => tag !== 'Artifact' && !(mark !== undefined && keep.has(mark)))
    .map(({ start, end, items }) => ({ at: start, until: end, text: `${artifact(items[0], size)} BDC` }));
  const wrapped = unmarked.flatMap((item) => [
    { at: item.start, until: item.start, text: `${artifact(item, size)} BDC\n` },
    { at: item.end, until: item.end, text: '\nEMC' },
  ]);
  return changed(stream, [...replaced, ...wrapped]);
}

/** Text in a margin is a running head or foot (ISO 14289-1 7.8); lines and boxes are layout (ISO 32000-1 table 330). */
function artifact(item: Item | undefined, size: Size): string {
  if (item?.kind !== 'text' || !item.at) return '/Artifact <</Type /Layout>>';
  return `/Artifact <</Type /Pagination /Subtype /${isAbove(item.at, size) ? 'Header' : 'Footer'}>>`;
}

/** A turned sheet has its head on the right. */
function isAbove([x, y]: readonly [number, number], [width, height]: Size): boolean {
  return width > height ? x > width / 2 : y > height / 2;
}

function changed(stream: string, changes: readonly Change[]): string {
  const sorted = [...changes].sort((a, b) => a.at - b.at);
  let done = 0;
  const parts = sorted.map(({ at, until, text }) => {
    const part = stream.slice(done, at) + text;
    done = until;
    return part;
  });
  return parts.join('') + stream.slice(done);
}
