import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ReadPage } from '../content/page-stream.ts';
import { readStructure } from '../structure/read-structure.ts';
import { annotationBreaches } from './annotations.ts';
import type { Breach } from './breach.ts';
import { catalogBreaches } from './catalog.ts';
import { contentBreaches } from './content.ts';
import { fileBreaches } from './files.ts';
import { fontBreaches } from './fonts.ts';
import { type Claims, claimsOf, metadataBreaches, outputIntentBreaches } from './metadata.ts';
import { structureBreaches } from './structure.ts';
import { tableBreaches } from './tables.ts';

export type { Breach } from './breach.ts';
export type { Claims } from './metadata.ts';

/** What a file claims, and where it doesn't keep what an official copy has to. */
export interface Conformance {
  readonly claims: Claims;
  readonly breaches: readonly Breach[];
}

/**
 * Checks a finished copy against the rules of PDF/A and PDF/UA that Chromium and our own finishing could break.
 *
 * It runs on every copy and needs nothing but Node. veraPDF, which knows all rules, judges the samples of a release.
 */
export function conformanceOf(document: PDFDocument, pages: readonly ReadPage[]): Conformance {
  const claims = claimsOf(document);
  const structure = readStructure(document);
  return {
    claims,
    breaches: [
      ...catalogBreaches(document),
      ...metadataBreaches(document),
      ...fontBreaches(document),
      ...(claims.archival === undefined
        ? []
        : [...outputIntentBreaches(document), ...fileBreaches(document, claims.archival)]),
      ...(structure === undefined
        ? []
        : [
            ...structureBreaches(structure),
            ...tableBreaches(structure),
            ...contentBreaches(document, structure, pages),
            ...annotationBreaches(document, structure),
          ]),
    ],
  };
}
