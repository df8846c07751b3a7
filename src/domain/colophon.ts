/** What version control says of the files that a copy is made of; nothing where it doesn't know them. */
export type LastChange = { readonly commit: string } | 'uncommitted' | undefined;

/** What the last sheet of a copy says of the copy itself. */
export interface Colophon {
  /** 第几版, counted from 1; a draft is no edition. */
  readonly edition?: number;
  readonly change: LastChange;
  /** The beginning of the content's SHA-256. */
  readonly digest: string;
  /** The report in its archive; nothing where that has no address. */
  readonly address?: string;
  /** What the QR code says: the address with the digest. */
  readonly code: string;
}

/** All that a colophon is made of: a copy of which none of this has changed needs no new print. */
export interface ColophonFacts {
  /** Whole address of the report. */
  readonly address: string | undefined;
  readonly edition: number | undefined;
  readonly change: LastChange;
  /** SHA-256 of the content. */
  readonly content: string;
}

export function colophonOf({ address, edition, change, content }: ColophonFacts): Colophon {
  const digest = shortDigest(content);
  return {
    ...(edition === undefined ? {} : { edition }),
    change,
    digest,
    ...(address === undefined ? {} : { address }),
    code: address === undefined ? digest : `${address}#${anchorOf(digest)}`,
  };
}

/** So much of a digest is printed: one who wants another text with these 16 digits has 2⁶⁴ to try. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}

/** The id of the place on a report's page that names its current copy. */
export function anchorOf(digest: string): string {
  return `copy-${digest}`;
}

/** `1a2b 3c4d 5e6f 7a8b`: to be compared by eye. */
export function inGroups(digest: string): string {
  return digest.replace(/.{4}(?=.)/g, '$& ');
}
