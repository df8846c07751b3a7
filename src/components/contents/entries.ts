import type { BodyHeading } from '../../domain/body.ts';

/** An entry of the contents list with the entries below it. */
export interface ContentsEntry {
  readonly slug: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/** Chapters with their sections; anything deeper is left to the page itself. */
export function contentsOf(headings: readonly BodyHeading[]): ContentsEntry[] {
  const chapters: { slug: string; text: string; children: ContentsEntry[] }[] = [];
  for (const { depth, slug, text } of headings) {
    if (depth === 2) chapters.push({ slug, text, children: [] });
    if (depth === 3) chapters.at(-1)?.children.push({ slug, text, children: [] });
  }
  return chapters;
}
