import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type Content, isContent, isElement, type Kid, type StructureElement } from './element.ts';
import { ROLES, STANDARD_TYPES } from './standard-types.ts';

type Literal = PDFObject | string | number | null | readonly Literal[] | { readonly [key: string]: Literal };

/** Puts a structure in the place of the document's own, with the trees that lead to it (ISO 32000-1 14.7.4.4). */
export function writeStructure(document: PDFDocument, root: StructureElement): void {
  const { context, catalog } = document;
  const key = PDFName.of('StructTreeRoot');
  const rootRef = catalog.get(key) instanceof PDFRef ? (catalog.get(key) as PDFRef) : context.nextRef();
  const written = writeElements(document, root, rootRef);
  const roles = rolesOf(written.types);
  const parents = parentTree(document, written);
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: written.root,
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: parents.length / 2,
      ...(roles.length > 0 && { RoleMap: Object.fromEntries(roles) }),
      ...(written.ids.length > 0 && { IDTree: context.register(context.obj({ Names: sortedNames(written.ids) })) }),
    }),
  );
  catalog.set(key, rootRef);
  relinkBookmarks(document, written.sources);
}

/** Bookmarks lead to elements too (ISO 32000-1 table 153); to the browser's own, they would keep them all in the file. */
function relinkBookmarks({ context }: PDFDocument, sources: Written['sources']): void {
  const key = PDFName.of('SE');
  for (const [, item] of context.enumerateIndirectObjects()) {
    const old = item instanceof PDFDict ? item.get(key) : undefined;
    if (!(item instanceof PDFDict) || !(old instanceof PDFRef)) continue;
    const element = sources.get(old);
    if (element) item.set(key, element);
    else item.delete(key);
  }
}

interface Written {
  readonly root: PDFRef;
  readonly types: ReadonlySet<string>;
  readonly ids: readonly (readonly [string, PDFRef])[];
  /** By page, the element of every mark. */
  readonly marks: ReadonlyMap<PDFRef, readonly (PDFRef | undefined)[]>;
  readonly annotations: readonly (readonly [PDFRef, PDFRef])[];
  /** The elements by the objects that they were read from. */
  readonly sources: ReadonlyMap<PDFRef, PDFRef>;
}

function writeElements({ context }: PDFDocument, root: StructureElement, rootRef: PDFRef): Written {
  const types = new Set<string>();
  const ids: [string, PDFRef][] = [];
  const marks = new Map<PDFRef, PDFRef[]>();
  const annotations: [PDFRef, PDFRef][] = [];
  const sources = new Map<PDFRef, PDFRef>();

  const write = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = element.kids.find(isContent)?.page;
    const kids = element.kids.map((kid) => writeKid(kid, ref, page));
    types.add(element.type);
    if (element.source) sources.set(element.source, ref);
    if (element.id !== undefined) ids.push([element.id, ref]);
    context.assign(ref, context.obj({ ...dictionaryOf(element), P: parent, ...(page && { Pg: page }), ...only(kids) }));
    return ref;
  };
  const writeKid = (kid: Kid, ref: PDFRef, page: PDFRef | undefined): Literal => {
    if (isElement(kid)) return write(kid, ref);
    if (isContent(kid)) return writeContent(kid, ref, page);
    annotations.push([kid.annotation, ref]);
    return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
  };
  const writeContent = (content: Content, ref: PDFRef, page: PDFRef | undefined): Literal => {
    const ofPage = marks.get(content.page) ?? [];
    ofPage[content.mark] = ref;
    marks.set(content.page, ofPage);
    return content.page === page ? content.mark : { Type: 'MCR', Pg: content.page, MCID: content.mark };
  };
  return { root: write(root, rootRef), types, ids, marks, annotations, sources };
}

function only(kids: readonly Literal[]): { K?: Literal } {
  if (kids.length === 0) return {};
  return { K: kids.length === 1 ? (kids[0] as Literal) : [...kids] };
}

function dictionaryOf({ type, id, language, alternative, numbering, cell, box }: StructureElement) {
  const attributes = [
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
    ...(cell === undefined ? [] : tableAttributes(cell)),
    ...(box === undefined ? [] : [{ O: 'Layout', BBox: [...box] }]),
  ];
  return {
    Type: 'StructElem',
    S: type,
    ...(id !== undefined && { ID: PDFString.of(id) }),
    ...(language !== undefined && { Lang: PDFHexString.fromText(language) }),
    ...(alternative !== undefined && { Alt: PDFHexString.fromText(alternative) }),
    ...(attributes.length > 0 && { A: attributes.length === 1 ? (attributes[0] as Literal) : attributes }),
  };
}

function tableAttributes({ scope, rowSpan, colSpan, headers }: NonNullable<StructureElement['cell']>): Literal[] {
  const attributes = {
    ...(scope !== undefined && { Scope: scope }),
    ...(rowSpan > 1 && { RowSpan: rowSpan }),
    ...(colSpan > 1 && { ColSpan: colSpan }),
    ...(headers.length > 0 && { Headers: headers.map((id) => PDFString.of(id)) }),
  };
  return Object.keys(attributes).length > 0 ? [{ O: 'Table', ...attributes }] : [];
}

function rolesOf(types: ReadonlySet<string>): [string, string][] {
  return [...types]
    .filter((type) => !STANDARD_TYPES.has(type))
    .sort()
    .map((type) => [type, ROLES[type] ?? 'Span']);
}

function sortedNames(ids: Written['ids']): Literal[] {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
}

/** Leads from a page's marks, and from annotations, to their elements; numbered here, pages first. */
function parentTree(document: PDFDocument, { marks, annotations }: Written): Literal[] {
  const { context } = document;
  const entries: Literal[] = [];
  for (const { ref, node } of document.getPages()) {
    const elements = marks.get(ref) ?? [];
    node.set(PDFName.of('StructParents'), context.obj(entries.length));
    entries.push(Array.from(elements, (element) => element ?? null));
  }
  for (const [annotation, element] of annotations) {
    context.lookup(annotation, PDFDict).set(PDFName.of('StructParent'), context.obj(entries.length));
    entries.push(element);
  }
  return entries.flatMap((entry, index) => [index, entry]);
}
