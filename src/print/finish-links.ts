import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { LinkPart } from './page/contract.ts';
import { elementsOf, type Kid, type StructureElement } from './structure/element.ts';

/** Printed with the page (ISO 19005-3 6.3.2), and nothing that hides it. */
const PRINT = 4;

/**
 * Describes links (ISO 14289-1 7.18.5), has pages with them read in the order of the structure (7.18.3), and has them lead
 * to places instead of names: a name may be too long for PDF/A (ISO 19005-3 6.1.13), and another copy may have it too.
 */
export function finishLinks(document: PDFDocument, structure: StructureElement, links: readonly LinkPart[]): void {
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const texts = new Map(links.map(({ part, text }) => [part, text]));
  for (const { part, kids } of elementsOf(structure)) {
    for (const annotation of kids.flatMap(annotationOf)) {
      const text = texts.get(part ?? -1);
      const dictionary = document.context.lookup(annotation, PDFDict);
      if (text) dictionary.set(PDFName.of('Contents'), PDFHexString.fromText(text));
      dictionary.set(PDFName.of('F'), document.context.obj(PRINT));
      leadToPlace(dictionary, places);
    }
  }
  document.catalog.delete(PDFName.of('Dests'));
  for (const { node } of document.getPages()) {
    if (annotationsOf(node).length > 0) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}

function leadToPlace(link: PDFDict, places: PDFDict | undefined): void {
  const name = link.lookup(PDFName.of('Dest'));
  const place = name instanceof PDFName ? places?.lookup(name) : undefined;
  if (place instanceof PDFArray) link.set(PDFName.of('Dest'), place);
}

function annotationOf(kid: Kid): PDFRef[] {
  return 'annotation' in kid ? [kid.annotation] : [];
}

function annotationsOf(page: PDFDict): PDFObject[] {
  return page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
}
