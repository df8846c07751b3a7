import { chineseNumeral } from '../../domain/numbering.ts';
import { attribute, child, children, type XmlElement } from '../source/xml.ts';

interface Level {
  readonly format: string;
  /** `%1、` */
  readonly text: string;
  readonly start: number;
}

/** Writes the numbers that Word shows in front of paragraphs and doesn't store: 一、 （一） 1. */
export class Numbering {
  readonly #lists = new Map<string, { readonly definition: string; readonly levels: ReadonlyMap<number, Level> }>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    const parts = root ? children(root) : [];
    const definitions = new Map(
      parts
        .filter(({ tagName }) => tagName === 'w:abstractNum')
        .map((element) => [attribute(element, 'w:abstractNumId') ?? '', levelsOf(element)]),
    );
    for (const element of parts.filter(({ tagName }) => tagName === 'w:num')) {
      const definition = attribute(child(element, 'w:abstractNumId'), 'w:val') ?? '';
      const levels = definitions.get(definition);
      if (levels) this.#lists.set(attribute(element, 'w:numId') ?? '', { definition, levels });
    }
  }

  /** The number of the next paragraph of a list; nothing for bullets. */
  next(properties: XmlElement): string | undefined {
    const list = this.#lists.get(attribute(child(properties, 'w:numId'), 'w:val') ?? '');
    const depth = Number(attribute(child(properties, 'w:ilvl'), 'w:val') ?? 0);
    if (!list?.levels.has(depth)) return undefined;
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    counts[depth] = (counts[depth] ?? (list.levels.get(depth)?.start ?? 1) - 1) + 1;
    counts.length = depth + 1;
    const level = list.levels.get(depth);
    if (!level || level.format === 'bullet' || level.format === 'none') return undefined;
    return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(counts[at] ?? list.levels.get(at)?.start ?? 1, list.levels.get(at)?.format ?? 'decimal');
    });
  }
}

function levelsOf(definition: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    children(definition)
      .filter(({ tagName }) => tagName === 'w:lvl')
      .map((level) => [
        Number(attribute(level, 'w:ilvl') ?? 0),
        {
          format: attribute(child(level, 'w:numFmt'), 'w:val') ?? 'decimal',
          text: attribute(child(level, 'w:lvlText'), 'w:val') ?? '',
          start: Number(attribute(child(level, 'w:start'), 'w:val') ?? 1),
        },
      ]),
  );
}

function numeral(count: number, format: string): string {
  if (count < 1 || count > 99) return String(count);
  if (/chinese|japanese|ideograph|taiwanese/i.test(format)) {
    return format.includes('Enclosed') ? circled(count) : chineseNumeral(count);
  }
  return format.includes('Enclosed') ? circled(count) : String(count);
}

function circled(count: number): string {
  return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
}
