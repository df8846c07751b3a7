import type { Cell, ObjectReference } from '../source/source.ts';
import { attribute, child, children, type XmlElement } from '../source/xml.ts';

/** What stands in a cell, read by the caller: paragraphs, and tables inside the table as lines of text. */
export type ReadCell = (cell: XmlElement) => { readonly text: string; readonly objects: readonly ObjectReference[] };

type Draft = { -readonly [Key in keyof Cell]: Cell[Key] };

/** Reads a table with its merged cells: `gridSpan` goes across, `vMerge` down. */
export function readTable(table: XmlElement, place: string, readCell: ReadCell): Cell[] {
  const cells: Draft[] = [];
  const open = new Map<number, Draft>();
  for (const [row, element] of inside(table, 'w:tr').entries()) {
    const properties = child(element, 'w:trPr');
    let column = number(child(properties, 'w:gridBefore'), 0);
    for (const [index, cellElement] of inside(element, 'w:tc').entries()) {
      const tcPr = child(cellElement, 'w:tcPr');
      const columnSpan = Math.min(number(child(tcPr, 'w:gridSpan'), 1), 200);
      const merge = child(tcPr, 'w:vMerge');
      const above = merge && attribute(merge, 'w:val') !== 'restart' ? open.get(column) : undefined;
      if (above && above.columnSpan === columnSpan) above.rowSpan = row - above.row + 1;
      else {
        const cell: Draft = {
          row,
          column,
          rowSpan: 1,
          columnSpan,
          ...readCell(cellElement),
          place: `${place} 第${row + 1}行第${index + 1}格`,
        };
        cells.push(cell);
        open.set(column, cell);
      }
      column += columnSpan;
    }
  }
  return cells;
}

/** Rows or cells, also those that stand in a content control. */
function inside(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((part) => {
    if (part.tagName === name) return [part];
    return /^w:(sdt|sdtContent|ins|customXml|smartTag)$/.test(part.tagName) ? inside(part, name) : [];
  });
}

function number(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(attribute(element, 'w:val') ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
