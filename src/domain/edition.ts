/** A published state of an evaluation. */
export interface Edition {
  /** SHA-256 of its official copy. */
  readonly copy: string;
  /** SHA-256 of its data, which a copy names itself; tells of which edition an altered copy was. */
  readonly data?: string;
  /** SHA-256 of what it says, of which a copy prints the beginning. */
  readonly content?: string;
}

/** Editions by evaluation, oldest first. */
export type Editions = Readonly<Record<string, readonly Edition[]>>;

/** The record with the newest edition last; one that is published again isn't a new one. */
export function withEdition(recorded: readonly Edition[] = [], newest: Edition): readonly Edition[] {
  return [...recorded.filter(({ copy }) => copy !== newest.copy), newest];
}

/**
 * 第几版, counted from 1: copies that say the same and were only set anew are one edition.
 *
 * So the number follows from the content and the record; a copy that is recorded and made again has the same.
 */
export function editionNumber(editions: readonly Edition[], at = editions.length - 1): number {
  const isNew = ({ content }: Edition, index: number) =>
    index === 0 || content === undefined || editions[index - 1]?.content !== content;
  return editions.slice(0, at + 1).filter(isNew).length;
}
