import { type Annotated, elementsOf, isElement, type Kid, type StructureElement } from '../structure/element.ts';
import { ROLES, STANDARD_TYPES } from '../structure/standard-types.ts';
import { type Breach, breaches, unless } from './breach.ts';

/** What elements of a type may hold (ISO 32000-1 14.8.4.3, ISO 14289-1 7.2). */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** Where elements of a type may stand. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

/** The structure is made of standard elements, each where it belongs. Tables have rules of their own. */
export function structureBreaches(root: StructureElement): Breach[] {
  const elements = elementsOf(root);
  return [
    ...elements.flatMap(types),
    ...elements.flatMap(nesting),
    ...headings(elements),
    ...elements.flatMap(figures),
    ...notes(elements),
    ...elements.flatMap(links),
  ];
}

function types({ type }: StructureElement): Breach[] {
  const known = STANDARD_TYPES.has(type) || type in ROLES;
  return unless(known, 'ISO 14289-1 7.1', `结构类型 ${type} 不是标准类型，也没有映射`);
}

function nesting({ type, kids }: StructureElement): Breach[] {
  const allowed = KIDS[type];
  return kids.flatMap((kid) => {
    const name = nameOf(kid);
    const fits = (!allowed || allowed.includes(name)) && (PARENTS[name]?.includes(type) ?? true);
    return unless(fits, 'ISO 14289-1 7.2', `结构元素 ${type} 里不能有 ${name}`);
  });
}

function nameOf(kid: Kid): string {
  if (isElement(kid)) return kid.type;
  return 'mark' in kid ? '文字' : '批注';
}

/** The first is of level 1, and none skips one (ISO 14289-1 7.4.2). */
function headings(elements: readonly StructureElement[]): Breach[] {
  let before = 0;
  return elements.flatMap(({ type }) => {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? Number.NaN);
    if (Number.isNaN(level)) return [];
    const skips = level > before + 1;
    const from = before;
    before = level;
    return unless(!skips, 'ISO 14289-1 7.4.2', `标题从 ${from} 级跳到 ${level} 级`);
  });
}

function figures({ type, alternative, box }: StructureElement): Breach[] {
  if (type !== 'Figure') return [];
  return [
    ...unless(Boolean(alternative), 'ISO 14289-1 7.3', '图没有替代文字'),
    ...unless(box?.length === 4, 'ISO 14289-1 7.3', '图没有外框（BBox）'),
  ];
}

function notes(elements: readonly StructureElement[]): Breach[] {
  const ids = elements.filter(({ type }) => type === 'Note').map(({ id }) => id);
  const wrong = ids.filter((id, index) => id === undefined || ids.indexOf(id) !== index);
  return breaches(
    'ISO 14289-1 7.9',
    wrong.map((id) => `脚注的标识缺失或重复（${id ?? '无'}）`),
  );
}

function links({ type, kids }: StructureElement): Breach[] {
  const annotations = kids.filter((kid): kid is Annotated => 'annotation' in kid);
  return unless(type === 'Link' || annotations.length === 0, 'ISO 14289-1 7.18.5', `链接在 ${type} 里，应在 Link 里`);
}
