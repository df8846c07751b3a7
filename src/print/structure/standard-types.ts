import { isElement, type Kid, type StructureElement } from './element.ts';

/** Standard structure types, ISO 32000-1 14.8.4; what else Chromium writes are names of PDF 2.0 or its own. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** The nearest standard type of each other one: the role map (ISO 14289-1 7.1). */
export const ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  FENote: 'Note',
  Aside: 'Sect',
  DocumentFragment: 'Sect',
  H7: 'P',
  H8: 'P',
};

/** Types that hold blocks; text right in them is a paragraph without a name. */
const GROUPS: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);

/** Makes lists, figures and ruby what readers of PDF 1.7 expect of them, and drops wrappers without meaning. */
export function standardTypes(root: StructureElement): StructureElement {
  const [document] = standard({ ...root, type: 'Document' });
  return document && isElement(document) ? document : root;
}

function standard(element: StructureElement): readonly Kid[] {
  const kids = element.kids.flatMap((kid) => (isElement(kid) ? standard(kid) : [kid]));
  if (element.type === 'NonStruct') return unwrapped(element, kids);
  const made = shaped({ ...element, kids: GROUPS.has(element.type) ? kids.map(asBlock) : kids.flatMap(inline) });
  return isVoid(made) ? [] : [made];
}

/**
 * Chromium wraps every run of text, and every element that it has no type for. Of the latter those with text of their own
 * stay until it is known whether they stand among blocks or in a line.
 */
function unwrapped(element: StructureElement, kids: readonly Kid[]): readonly Kid[] {
  if (element.language !== undefined) return [{ ...element, type: kids.every(isElement) ? 'Div' : 'Span', kids }];
  if (!element.kids.some(isElement) || kids.every(isElement)) return kids;
  return [{ ...element, kids: kids.flatMap(inline) }];
}

function inline(kid: Kid): readonly Kid[] {
  return isElement(kid) && kid.type === 'NonStruct' ? kid.kids : [kid];
}

function asBlock(kid: Kid): Kid {
  if (!isElement(kid)) return { type: 'P', kids: [kid] };
  return kid.type === 'NonStruct' ? { ...kid, type: 'P' } : kid;
}

function shaped(element: StructureElement): StructureElement {
  switch (element.type) {
    case 'LI':
      // A label, then a body with all the rest (ISO 14289-1 7.6).
      return { ...element, kids: gathered(element.kids, ['Lbl', 'LBody'], 'LBody') };
    case 'Ruby':
      return { ...element, kids: gathered(element.kids, ['RT', 'RP', 'RB'], 'RB') };
    case 'Figure':
      return figure(element);
    default:
      return element;
  }
}

/** Puts the kids that are of none of the given types into one of `type`, at the place of the first. */
function gathered(kids: readonly Kid[], types: readonly string[], type: string): readonly Kid[] {
  const isKnown = (kid: Kid) => isElement(kid) && types.includes(kid.type);
  const rest = kids.filter((kid) => !isKnown(kid));
  const at = kids.findIndex((kid) => !isKnown(kid));
  if (at < 0) return kids;
  return [...kids.slice(0, at), { type, kids: rest }, ...kids.slice(at).filter(isKnown)];
}

/** `<figure>` around one picture is that picture with its caption; around anything else it is no illustration. */
function figure(element: StructureElement): StructureElement {
  if (element.alternative !== undefined) return element;
  const pictures = element.kids.filter(isElement).filter(({ type }) => type === 'Figure');
  const [picture] = pictures;
  if (pictures.length === 1 && picture) {
    const kids = element.kids.flatMap((kid) => (kid === picture ? picture.kids : [kid]));
    return { ...picture, ...element, kids };
  }
  return element.kids.some(isElement) ? { ...element, type: 'Div' } : element;
}

/** Nothing in it, and no cell that keeps a place in its row. */
function isVoid({ type, kids }: StructureElement): boolean {
  return kids.length === 0 && type !== 'TD' && type !== 'TH' && type !== 'TR';
}
