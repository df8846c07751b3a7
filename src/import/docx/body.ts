import { LIMITS } from '../source/limits.ts';
import type { Block, Dropped, ObjectReference, Paragraph } from '../source/source.ts';
import { SourceFault } from '../source/source.ts';
import { child, children, type XmlElement } from '../source/xml.ts';
import { Numbering } from './numbering.ts';
import { holdsContents, outlineLevel, type Styles } from './styles.ts';
import { readTable } from './table.ts';
import { textOf } from './text.ts';

/** The parts of a package that say what its body means. */
export interface BodyParts {
  readonly styles: Styles;
  readonly numbering: XmlElement | undefined;
}

export interface BodyReading {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  /** Where each picture stands. */
  readonly picturePlaces: ReadonlyMap<string, string>;
}

/** Elements that only wrap what stands in the body. */
const WRAPPERS = /^(w:sdt|w:sdtContent|w:ins|w:customXml|w:smartTag|w:moveTo)$/;

/** Reads the paragraphs and tables of a document in order. */
export function readBody(body: XmlElement, { styles, numbering }: BodyParts): BodyReading {
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  const picturePlaces = new Map<string, string>();
  const numbers = new Numbering(numbering);
  let [paragraphs, tables, characters] = [0, 0, 0];

  const walk = (parent: XmlElement): void => {
    for (const element of children(parent)) {
      if (element.tagName === 'w:p') readParagraph(element);
      else if (element.tagName === 'w:tbl') readTableBlock(element);
      else if (WRAPPERS.test(element.tagName)) walk(element);
    }
  };

  function readParagraph(element: XmlElement): void {
    paragraphs += 1;
    const place = `第${paragraphs}段`;
    const { text, objects, boxes } = textOf(element);
    const paragraph = paragraphOf(element, text, objects, place);
    keepPlaces(objects, place);
    characters += text.length;
    if (characters > LIMITS.characters)
      throw new SourceFault(`正文超过 ${LIMITS.characters} 字`, '把文件分成几份再导入');
    if (paragraph.style === 'contents') dropContents(paragraph);
    else if (text.trim() !== '' || objects.length > 0) blocks.push(paragraph);
    for (const box of boxes) walk(box);
  }

  function paragraphOf(
    element: XmlElement,
    text: string,
    objects: readonly ObjectReference[],
    place: string,
  ): Paragraph {
    const properties = child(element, 'w:pPr');
    const style = styles.get(child(properties, 'w:pStyle')?.getAttribute('w:val') ?? '');
    const listed = child(properties, 'w:numPr') ?? style?.numbering;
    const numbered = listed && text.trim() !== '' ? numbers.next(listed) : undefined;
    const role = holdsContents(element) ? 'contents' : (outlineLevel(properties) ?? style?.role);
    return {
      kind: 'paragraph',
      text,
      place,
      ...(role === undefined ? {} : { style: role }),
      ...(numbered === undefined ? {} : { numbered }),
      ...(objects.length === 0 ? {} : { objects }),
    };
  }

  function dropContents({ text, place }: Paragraph): void {
    if (text.trim() !== '') dropped.push({ place, text, reason: '目录由系统生成' });
  }

  function readTableBlock(element: XmlElement): void {
    tables += 1;
    const place = `表${tables}`;
    const cells = readTable(element, place, readCell);
    const filled = cells.filter(({ text }) => text.trim() !== '');
    if (filled.length > LIMITS.cells) throw new SourceFault(`${place}超过 ${LIMITS.cells} 格`, '把表格分开再导入');
    for (const cell of cells) keepPlaces(cell.objects ?? [], cell.place);
    if (filled.length > 0 || cells.some(({ objects }) => objects?.length)) blocks.push({ kind: 'table', cells, place });
  }

  function readCell(cell: XmlElement): { text: string; objects: readonly ObjectReference[] } {
    const objects: ObjectReference[] = [];
    const lines: string[] = [];
    const read = (parent: XmlElement): void => {
      for (const element of children(parent)) {
        if (element.tagName === 'w:p') {
          const run = textOf(element);
          objects.push(...run.objects);
          lines.push(run.text);
          for (const box of run.boxes) read(box);
        } else if (/^w:(tbl|tr|tc)$/.test(element.tagName) || WRAPPERS.test(element.tagName)) read(element);
      }
    };
    read(cell);
    return { text: lines.join('\n').trim(), objects };
  }

  function keepPlaces(objects: readonly ObjectReference[], place: string): void {
    for (const { kind, id } of objects) if (kind === 'picture') picturePlaces.set(id, place);
  }

  walk(body);
  return { blocks, dropped, picturePlaces };
}
