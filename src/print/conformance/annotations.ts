import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { nameOf, textOf } from '../pdf-text.ts';
import { elementsOf, type StructureElement } from '../structure/element.ts';
import { type Breach, unless } from './breach.ts';

/** Flags of an annotation (ISO 32000-1 table 165). */
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW] = [1, 2, 4, 32];

const ACTIONS = ['GoTo', 'URI'];

/** Links are described, printed, in the structure, and do nothing but lead somewhere. */
export function annotationBreaches(document: PDFDocument, root: StructureElement): Breach[] {
  const known = new Set(
    elementsOf(root).flatMap(({ kids }) => kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : []))),
  );
  return document.getPages().flatMap(({ node: page }, index) => {
    const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    if (annotations.length === 0) return [];
    return [
      ...unless(
        nameOf(page.lookup(PDFName.of('Tabs'))) === 'S',
        'ISO 14289-1 7.18.3',
        `第 ${index + 1} 页的链接不按结构顺序（Tabs）`,
      ),
      ...annotations.flatMap((each) =>
        annotation(document.context.lookup(each, PDFDict), each instanceof PDFRef && known.has(each)),
      ),
    ];
  });
}

/** To a page of the file; an action is looked at by itself. */
function leadsSomewhere(link: PDFDict): boolean {
  if (link.has(PDFName.of('A'))) return true;
  const place = link.lookup(PDFName.of('Dest'));
  const page = place instanceof PDFArray ? place.lookup(0) : undefined;
  return page instanceof PDFDict && nameOf(page.lookup(PDFName.of('Type'))) === 'Page';
}

function annotation(dictionary: PDFDict, known: boolean): Breach[] {
  const type = nameOf(dictionary.lookup(PDFName.of('Subtype'))) ?? '?';
  const contents = textOf(dictionary.lookup(PDFName.of('Contents')));
  const flags = dictionary.lookup(PDFName.of('F'));
  const set = flags instanceof PDFNumber ? flags.asNumber() : 0;
  const action = nameOf(dictionary.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('S')));
  return [
    ...unless(type === 'Link', 'ISO 19005-3 6.3.1', `有 ${type} 批注，只许有链接`),
    ...unless(Boolean(contents), 'ISO 14289-1 7.18.5', '链接没有说明文字（Contents）'),
    ...unless(
      (set & PRINT) !== 0 && (set & (INVISIBLE | HIDDEN | NO_VIEW)) === 0,
      'ISO 19005-3 6.3.2',
      '链接不随页面打印，或被隐藏',
    ),
    ...unless(known, 'ISO 14289-1 7.18.1', '链接不在结构树里'),
    ...unless(leadsSomewhere(dictionary), 'ISO 32000-1 12.3.2', '链接没有去处'),
    ...unless(action === undefined || ACTIONS.includes(action), 'ISO 19005-3 6.5.1', `链接带有不许的动作 ${action}`),
  ];
}
