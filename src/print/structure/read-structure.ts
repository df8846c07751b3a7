import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { textOf } from '../pdf-text.ts';
import type { Cell, Kid, StructureElement } from './element.ts';

/** The number that the press writes into an element's language: `zh-CN-x-12`, or `zh-CN-x-12-again`. */
const NUMBERED = /^(.*)-x-(\d+)(-again)?$/i;

/** Reads the structure of a PDF (ISO 32000-1 14.7); nothing when it has none. */
export function readStructure(document: PDFDocument): StructureElement | undefined {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return undefined;
  const kids = kidsOf(root, undefined);
  const [only] = kids;
  return kids.length === 1 && only && 'type' in only ? only : { type: 'Document', kids };
}

function kidsOf(parent: PDFDict, page: PDFRef | undefined): Kid[] {
  const kids = parent.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [parent.get(PDFName.of('K'))];
  return list.flatMap((kid) => (kid ? readKid(kid, parent, page) : []));
}

function readKid(object: PDFObject, parent: PDFDict, inherited: PDFRef | undefined): Kid[] {
  const kid = parent.context.lookup(object);
  const page = pageOf(kid) ?? pageOf(parent) ?? inherited;
  if (kid instanceof PDFNumber) return page ? [{ page, mark: kid.asNumber() }] : [];
  if (!(kid instanceof PDFDict)) return [];
  const mark = kid.lookup(PDFName.of('MCID'));
  if (mark instanceof PDFNumber && page) return [{ page, mark: mark.asNumber() }];
  const annotation = kid.get(PDFName.of('Obj'));
  if (annotation instanceof PDFRef) return page ? [{ page, annotation }] : [];
  return [{ ...readElement(kid, page), ...(object instanceof PDFRef && { source: object }) }];
}

function pageOf(object: unknown): PDFRef | undefined {
  const page = object instanceof PDFDict ? object.get(PDFName.of('Pg')) : undefined;
  return page instanceof PDFRef ? page : undefined;
}

function readElement(element: PDFDict, page: PDFRef | undefined): StructureElement {
  const [, language, number, again] = NUMBERED.exec(textIn(element, 'Lang') ?? '') ?? [];
  const attributes = attributesOf(element);
  const read = {
    type: nameOf(element.lookup(PDFName.of('S'))) ?? 'NonStruct',
    kids: kidsOf(element, page),
    id: textIn(element, 'ID'),
    language: language ?? textIn(element, 'Lang'),
    alternative: textIn(element, 'Alt') ?? textIn(element, 'ActualText'),
    numbering: nameOf(attributes.get('ListNumbering')),
    cell: cellOf(attributes),
    box: numbersOf(attributes.get('BBox')),
    part: number === undefined ? undefined : Number(number),
    again: again === undefined ? undefined : true,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as typeof read & {
    [key: string]: never;
  };
}

/** The attributes of all owners: no two that we read have one of the same name. */
function attributesOf(element: PDFDict): Map<string, PDFObject> {
  const value = element.lookup(PDFName.of('A'));
  const owned = value instanceof PDFArray ? value.asArray().map((each) => element.context.lookup(each)) : [value];
  const entries = owned.flatMap((each) => (each instanceof PDFDict ? each.entries() : []));
  return new Map(entries.map(([key, each]) => [key.decodeText(), each]));
}

function cellOf(attributes: ReadonlyMap<string, PDFObject>): Cell | undefined {
  const [scope, headers] = [nameOf(attributes.get('Scope')), attributes.get('Headers')];
  const [rows, columns] = [attributes.get('RowSpan'), attributes.get('ColSpan')];
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

function nameOf(value: unknown): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function textIn(dictionary: PDFDict, key: string): string | undefined {
  return textOf(dictionary.lookup(PDFName.of(key)));
}
