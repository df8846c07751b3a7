import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { nameOf } from '../pdf-text.ts';
import { type Breach, unless } from './breach.ts';

/** Every font can be drawn anywhere and read back as text (ISO 19005-3 6.2.11). Whether it is embedded is inspected elsewhere. */
export function fontBreaches({ context }: PDFDocument): Breach[] {
  const dictionaries = context.enumerateIndirectObjects().map(([, object]) => object);
  return dictionaries
    .filter((object): object is PDFDict => object instanceof PDFDict && typeOf(object, 'Type') === 'Font')
    .flatMap((font) => {
      const [name, subtype] = [typeOf(font, 'BaseFont') ?? '?', typeOf(font, 'Subtype') ?? '?'];
      const has = (key: string) => font.has(PDFName.of(key));
      if (subtype === 'CIDFontType2') {
        return unless(has('CIDToGIDMap'), 'ISO 19005-3 6.2.11.3.2', `字体 ${name} 没有字形对照表（CIDToGIDMap）`);
      }
      return unless(
        subtype.startsWith('CIDFont') || has('ToUnicode'),
        'ISO 19005-3 6.2.11.7.2',
        `字体 ${name} 的文字读不出来（ToUnicode）`,
      );
    });
}

function typeOf(dictionary: PDFDict, key: string): string | undefined {
  return nameOf(dictionary.lookup(PDFName.of(key)));
}
