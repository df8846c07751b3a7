import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameOf, textOf } from '../pdf-text.ts';
import type { Cell, Kid, StructureElement } from './element.ts';

/** The number that the press writes into an element's language: `zh-CN-x-12`, or `zh-CN-x-12-again`. */
const NUMBERED = /^(.*)-x-(\d+)(-again)?$/i;

/** Made once: a report has thousands of elements, and making a name takes longer than looking it up. */
const KEY = {
  attributes: PDFName.of('A'),
  alternative: PDFName.of('Alt'),
  box: PDFName.of('BBox'),
  colSpan: PDFName.of('ColSpan'),
  headers: PDFName.of('Headers'),
  id: PDFName.of('ID'),
  kids: PDFName.of('K'),
  language: PDFName.of('Lang'),
  mark: PDFName.of('MCID'),
  numbering: PDFName.of('ListNumbering'),
  object: PDFName.of('Obj'),
  page: PDFName.of('Pg'),
  rowSpan: PDFName.of('RowSpan'),
  said: PDFName.of('ActualText'),
  scope: PDFName.of('Scope'),
  type: PDFName.of('S'),
} as const;

/** Reads the structure of a PDF (ISO 32000-1 14.7); nothing when it has none. */
export function readStructure(document: PDFDocument): StructureElement | undefined {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return undefined;
  const kids = kidsOf(root, undefined);
  const [only] = kids;
  return kids.length === 1 && only && 'type' in only ? only : { type: 'Document', kids };
}

function kidsOf(parent: PDFDict, page: PDFRef | undefined): Kid[] {
  const kids = parent.lookup(KEY.kids);
  const list = kids instanceof PDFArray ? kids.asArray() : [parent.get(KEY.kids)];
  return list.flatMap((kid) => (kid ? readKid(kid, parent, page) : []));
}

function readKid(object: PDFObject, parent: PDFDict, inherited: PDFRef | undefined): Kid[] {
  const kid = parent.context.lookup(object);
  const page = pageOf(kid) ?? pageOf(parent) ?? inherited;
  if (kid instanceof PDFNumber) return page ? [{ page, mark: kid.asNumber() }] : [];
  if (!(kid instanceof PDFDict)) return [];
  const mark = kid.lookup(KEY.mark);
  if (mark instanceof PDFNumber && page) return [{ page, mark: mark.asNumber() }];
  const annotation = kid.get(KEY.object);
  if (annotation instanceof PDFRef) return page ? [{ page, annotation }] : [];
  return [{ ...readElement(kid, page), ...(object instanceof PDFRef && { source: object }) }];
}

function pageOf(object: unknown): PDFRef | undefined {
  const page = object instanceof PDFDict ? object.get(KEY.page) : undefined;
  return page instanceof PDFRef ? page : undefined;
}

function readElement(element: PDFDict, page: PDFRef | undefined): StructureElement {
  const stated = textOf(element.lookup(KEY.language));
  const [, language = stated, number, again] = NUMBERED.exec(stated ?? '') ?? [];
  const id = textOf(element.lookup(KEY.id));
  const alternative = textOf(element.lookup(KEY.alternative)) ?? textOf(element.lookup(KEY.said));
  return {
    type: nameOf(element.lookup(KEY.type)) ?? 'NonStruct',
    kids: kidsOf(element, page),
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language }),
    ...(alternative !== undefined && { alternative }),
    ...attributesOf(element),
    ...(number !== undefined && { part: Number(number) }),
    ...(again !== undefined && { again: true }),
  };
}

type Attributes = Pick<StructureElement, 'numbering' | 'cell' | 'box'>;

/** The attributes of all owners: no two that we read have one of the same name. */
function attributesOf(element: PDFDict): Attributes {
  const value = element.lookup(KEY.attributes);
  const owned = value instanceof PDFArray ? value.asArray().map((each) => element.context.lookup(each)) : [value];
  const owners = owned.filter((each) => each instanceof PDFDict);
  if (owners.length === 0) return {};
  const attribute: Attribute = (key) => owners.findLast((each) => each.has(key))?.get(key);
  const [numbering, cell, box] = [nameOf(attribute(KEY.numbering)), cellOf(attribute), numbersOf(attribute(KEY.box))];
  return { ...(numbering !== undefined && { numbering }), ...(cell && { cell }), ...(box && { box }) };
}

type Attribute = (key: PDFName) => PDFObject | undefined;

function cellOf(attribute: Attribute): Cell | undefined {
  const [scope, headers] = [nameOf(attribute(KEY.scope)), attribute(KEY.headers)];
  const [rows, columns] = [attribute(KEY.rowSpan), attribute(KEY.colSpan)];
  if (!scope && !headers && !rows && !columns) return undefined;
  return {
    ...(scope === undefined ? {} : { scope }),
    rowSpan: rows instanceof PDFNumber ? rows.asNumber() : 1,
    colSpan: columns instanceof PDFNumber ? columns.asNumber() : 1,
    headers: headers instanceof PDFArray ? headers.asArray().flatMap((each) => textOf(each) ?? []) : [],
  };
}

function numbersOf(value: PDFObject | undefined): number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  return value.asArray().flatMap((each) => (each instanceof PDFNumber ? each.asNumber() : []));
}
