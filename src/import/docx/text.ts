import { OBJECT, type ObjectReference } from '../source/source.ts';
import { attribute, child, children, descendants, type XmlElement } from '../source/xml.ts';

/** The text of a paragraph with marks where footnotes and pictures stand. */
export interface RunText {
  readonly text: string;
  readonly objects: readonly ObjectReference[];
  /** Text of boxes that float beside the paragraph. */
  readonly boxes: readonly XmlElement[];
}

/** Never text: deleted words, field codes, the older picture of what `mc:Choice` shows. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:rt']);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export function textOf(paragraph: XmlElement): RunText {
  const objects: ObjectReference[] = [];
  const boxes: XmlElement[] = [];
  const parts: string[] = [];
  const place = (kind: ObjectReference['kind'], id: string | undefined) => {
    if (id === undefined) return;
    objects.push({ kind, id });
    parts.push(OBJECT);
  };
  const read = (element: XmlElement): void => {
    const { tagName } = element;
    if (SILENT.has(tagName) || isHidden(element)) return;
    if (tagName === 'w:t') parts.push((element.textContent ?? '').replaceAll(OBJECT, ''));
    else if (SIGNS[tagName] !== undefined) parts.push(attribute(element, 'w:type') === 'page' ? '' : SIGNS[tagName]);
    else if (tagName === 'w:footnoteReference') place('note', `f${attribute(element, 'w:id')}`);
    else if (tagName === 'w:endnoteReference') place('note', `e${attribute(element, 'w:id')}`);
    else if (tagName === 'w:txbxContent') boxes.push(element);
    else if (tagName === 'a:blip') place('picture', attribute(element, 'r:embed'));
    else if (tagName === 'v:imagedata') place('picture', attribute(element, 'r:id'));
    else for (const part of children(element)) read(part);
  };
  for (const part of children(paragraph)) read(part);
  return { text: parts.join(''), objects, boxes };
}

function isHidden(run: XmlElement): boolean {
  if (run.tagName !== 'w:r') return false;
  const vanish = child(child(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && attribute(vanish, 'w:val') !== '0' && attribute(vanish, 'w:val') !== 'false';
}

/** Alternative text that the author gave a picture. */
export function alternatives(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    descendants(root, 'wp:docPr').flatMap((properties) => {
      const text = attribute(properties, 'descr');
      const blip = properties.parentNode && descendants(properties.parentNode as XmlElement, 'a:blip')[0];
      const id = attribute(blip || undefined, 'r:embed');
      return text && id !== undefined ? [[id, text] as const] : [];
    }),
  );
}
