import { elementsOf, isElement, type StructureElement } from '../structure/element.ts';
import { type Breach, breaches, unless } from './breach.ts';

/** Tables are regular, and every data cell can be traced to its heads (ISO 14289-1 7.2 and 7.5). */
export function tableBreaches(root: StructureElement): Breach[] {
  const elements = elementsOf(root);
  const ids = new Set(elements.flatMap(({ id, type }) => (id !== undefined && type === 'TH' ? [id] : [])));
  return [
    ...elements.filter(({ type }) => type === 'Table').flatMap(regularity),
    ...elements.flatMap((element) => heads(element, ids)),
  ];
}

/** Every row covers the same columns, and no two cells the same place. */
function regularity(table: StructureElement): Breach[] {
  const rows = [...rowsOf(table)];
  const taken = rows.map(() => new Set<number>());
  const clashes: string[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { cell } of row.kids.filter(isElement)) {
      const { rowSpan = 1, colSpan = 1 } = cell ?? {};
      while (taken[y]?.has(x)) x += 1;
      if (y + rowSpan > rows.length) clashes.push(`第 ${y + 1} 行有单元格跨到表外`);
      for (const covered of taken.slice(y, y + rowSpan))
        cover(covered, x, colSpan, () => clashes.push(`第 ${y + 1} 行的单元格重叠`));
      x += colSpan;
    }
  }
  const widths = new Set(taken.map(({ size }) => size));
  return [
    ...unless(widths.size <= 1, 'ISO 14289-1 7.2', `表格各行的列数不同（${[...widths].join('、')} 列）`),
    ...breaches('ISO 14289-1 7.2', clashes),
  ];
}

function cover(columns: Set<number>, from: number, count: number, clash: () => void): void {
  for (let x = from; x < from + count; x += 1) {
    if (columns.has(x)) clash();
    columns.add(x);
  }
}

function* rowsOf(table: StructureElement): Generator<StructureElement> {
  for (const kid of table.kids.filter(isElement)) {
    if (kid.type === 'TR') yield kid;
    else if (/^T(Head|Body|Foot)$/.test(kid.type)) yield* rowsOf(kid);
  }
}

function heads({ type, cell }: StructureElement, ids: ReadonlySet<string>): Breach[] {
  const lost = cell?.headers.filter((id) => !ids.has(id)) ?? [];
  return [
    ...unless(type !== 'TH' || Boolean(cell?.scope), 'ISO 14289-1 7.5', '表头单元格没有说明管行还是管列（Scope）'),
    ...breaches(
      'ISO 14289-1 7.5',
      lost.map((id) => `单元格所指的表头 ${id} 不存在`),
    ),
  ];
}
