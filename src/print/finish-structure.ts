import type { PDFDocument } from '@cantoo/pdf-lib';
import { markArtifacts } from './content/mark-artifacts.ts';
import { type ReadPage, readPages, setContent } from './content/page-stream.ts';
import { type Marking, type Scan, scan } from './content/scan.ts';
import type { Parts } from './page/contract.ts';
import { completeTables } from './structure/complete-tables.ts';
import { elementsOf, isContent, keyOf, rewriteBelow, type StructureElement } from './structure/element.ts';
import { joinParts } from './structure/join-parts.ts';
import { readStructure } from './structure/read-structure.ts';
import { standardTypes } from './structure/standard-types.ts';
import { numberIds, shortLanguages } from './structure/tidy-structure.ts';
import { writeStructure } from './structure/write-structure.ts';

interface ScannedPage extends ReadPage {
  readonly scan: Scan;
}

/**
 * Turns Chromium's structure of sheets into the structure of the report, and all other content into artifacts.
 *
 * @returns the structure, for whoever needs to know where things are.
 */
export function finishStructure(document: PDFDocument, parts: Parts): StructureElement | undefined {
  const read = readStructure(document);
  if (!read) return undefined;
  const pages = readPages(document).map((page) => ({ ...page, scan: scan(page.operators) }));
  const boxes = new Map(parts.figures.map(({ part, box }) => [part, box]));
  const joined = joinParts(shortLanguages(read));
  const listed = withContents(withoutRules(joined, rulesOf(pages)), parts);
  const structure = numberIds(standardTypes(completeTables(withBoxes(listed, boxes), parts.tables)));
  markPages(document, pages, structure);
  writeStructure(document, structure);
  return structure;
}

/** Keys of marks that have lines and boxes only. */
function rulesOf(pages: readonly ScannedPage[]): ReadonlySet<string> {
  const isRule = ({ items }: Marking) => items.every(({ kind }) => kind === 'path');
  const keys = pages.flatMap(({ page, scan: { markings } }) =>
    markings.flatMap((marking) =>
      marking.mark !== undefined && isRule(marking) ? [keyOf({ page: page.ref, mark: marking.mark })] : [],
    ),
  );
  return new Set(keys);
}

/** Borders of tables and boxes say nothing; a drawing in a figure and the bullet of a list do. */
function withoutRules(root: StructureElement, rules: ReadonlySet<string>): StructureElement {
  return rewriteBelow(root, (element) => {
    if (element.type === 'Figure' || element.type === 'Lbl') return [element];
    return [{ ...element, kids: element.kids.filter((kid) => !(isContent(kid) && rules.has(keyOf(kid)))) }];
  });
}

/** A contents list is one (ISO 14289-1 7.9, ISO 32000-1 table 333): each entry refers to its place. */
function withContents(root: StructureElement, { contents, entries }: Parts): StructureElement {
  return rewriteBelow(root, (element) => {
    const { part = -1, kids } = element;
    if (contents.includes(part)) return [{ ...element, type: 'TOC' }];
    return [entries.includes(part) ? { ...element, type: 'TOCI', kids: [{ type: 'Reference', kids }] } : element];
  });
}

function withBoxes(root: StructureElement, boxes: ReadonlyMap<number, readonly number[]>): StructureElement {
  return rewriteBelow(root, (element) => {
    const box = element.type === 'Figure' ? boxes.get(element.part ?? -1) : undefined;
    return [box ? { ...element, box } : element];
  });
}

function markPages(document: PDFDocument, pages: readonly ScannedPage[], structure: StructureElement): void {
  const kept = new Set(elementsOf(structure).flatMap(({ kids }) => kids.filter(isContent).map(keyOf)));
  for (const { page, content, scan: found } of pages) {
    const marks = found.markings.flatMap(({ mark }) => mark ?? []);
    const keep = new Set(marks.filter((mark) => kept.has(keyOf({ page: page.ref, mark }))));
    const { width, height } = page.getSize();
    setContent(document, page, markArtifacts(content, found, keep, [width, height]));
  }
}
