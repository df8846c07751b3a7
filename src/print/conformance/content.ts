import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { ReadPage } from '../content/page-stream.ts';
import { scan } from '../content/scan.ts';
import { elementsOf, isContent, keyOf, type StructureElement } from '../structure/element.ts';
import { type Breach, breaches, unless } from './breach.ts';

/** All that is painted belongs to an element or is an artifact, and both sides agree (ISO 14289-1 7.1). */
export function contentBreaches(document: PDFDocument, root: StructureElement, pages: readonly ReadPage[]): Breach[] {
  const wanted = elementsOf(root).flatMap(({ kids }) => kids.filter(isContent).map(keyOf));
  const known = new Set(wanted);
  const found = pages.map((page, index) => pageBreaches(page, index + 1, known));
  const marks = new Set(found.flatMap(({ marks: ofPage }) => ofPage));
  const missing = wanted.filter((key) => !marks.has(key)).length;
  return [
    ...found.flatMap(({ breaches: ofPage }) => ofPage),
    ...unless(missing === 0, 'ISO 14289-1 7.1', `结构树引用了 ${missing} 处页面上没有的内容`),
    ...unless(known.size === wanted.length, 'ISO 32000-1 14.7.4', '同一处内容属于两个结构元素'),
    ...parentTreeBreaches(document),
  ];
}

function pageBreaches({ page, operators }: ReadPage, number: number, wanted: ReadonlySet<string>) {
  const { markings, unmarked } = scan(operators);
  const marks = markings.flatMap(({ mark }) => (mark === undefined ? [] : [keyOf({ page: page.ref, mark })]));
  const strays = markings.filter(
    ({ mark, tag, items }) => mark === undefined && tag !== 'Artifact' && items.length > 0,
  );
  const orphans = marks.filter((key) => !wanted.has(key)).length;
  const loose = unmarked.length + strays.length;
  return {
    marks,
    breaches: [
      ...unless(loose === 0, 'ISO 14289-1 7.1', `第 ${number} 页有 ${loose} 处内容既不在结构树里，也没有标为修饰`),
      ...unless(orphans === 0, 'ISO 14289-1 7.1', `第 ${number} 页有 ${orphans} 处标记不属于任何结构元素`),
      ...unless(new Set(marks).size === marks.length, 'ISO 32000-1 14.7.4.2', `第 ${number} 页有重复的标记编号`),
    ],
  };
}

/** From a mark on a page there is a way to its element (ISO 32000-1 14.7.4.4). */
function parentTreeBreaches(document: PDFDocument): Breach[] {
  const { catalog, context } = document;
  const pages = document.getPages();
  const tree = catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  const numbers = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  const entries = new Map(
    numbers.flatMap((key, at) => (key instanceof PDFNumber && at % 2 === 0 ? [[key.asNumber(), numbers[at + 1]]] : [])),
  );
  const wrong = pages.filter(({ node }) => {
    const key = node.lookup(PDFName.of('StructParents'));
    const parents = key instanceof PDFNumber ? context.lookup(entries.get(key.asNumber())) : undefined;
    return (
      !(parents instanceof PDFArray) ||
      parents.asArray().some((each) => each instanceof PDFRef && !context.lookup(each))
    );
  });
  return breaches(
    'ISO 32000-1 14.7.4.4',
    wrong.map((page) => `第 ${pages.indexOf(page) + 1} 页的内容不能回到结构树`),
  );
}
