import { ParseSpeeds, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Conformance, conformanceOf } from './conformance/index.ts';
import { readPages } from './content/page-stream.ts';
import { textOfSheets } from './content/sheet-text.ts';
import { textOf } from './pdf-text.ts';

/** What the finished copy really holds, read back from its bytes. */
export interface Inspection {
  /** Widths and heights in millimetres. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[];
  /** What each sheet says, without spaces. */
  readonly texts: readonly string[];
  readonly fonts: readonly InspectedFont[];
  /** Titles of the bookmarks, in order. */
  readonly outline: readonly string[];
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly conformance: Conformance;
}

export interface InspectedFont {
  readonly name: string;
  readonly embedded: boolean;
  /** Glyphs drawn as pictures, without a name or a real font behind them. */
  readonly type3: boolean;
}

const MILLIMETRE = 72 / 25.4;

/** Reads a finished copy back, so that what is checked is the file and not our belief about it. */
export async function inspect(file: Uint8Array): Promise<Inspection> {
  const document = await PDFDocument.load(file, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog } = document;
  const pages = readPages(document);
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  return {
    sheets: document.getPages().map((page) => inMillimetres(page.getTrimBox())),
    texts: textOfSheets(pages),
    fonts: fontsOf(document),
    outline: outlineOf(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
    tagged: String(marked) === 'true' && catalog.has(PDFName.of('StructTreeRoot')),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    conformance: conformanceOf(document, pages),
  };
}

function inMillimetres({ width, height }: { width: number; height: number }) {
  return { width: width / MILLIMETRE, height: height / MILLIMETRE };
}

function fontsOf(document: PDFDocument): InspectedFont[] {
  const dictionaries = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return dictionaries
    .filter((object): object is PDFDict => object instanceof PDFDict && nameIn(object, 'Type') === 'Font')
    .filter((font) => nameIn(font, 'Subtype') !== 'Type0')
    .map((font) => ({
      name: nameIn(font, 'BaseFont') ?? nameIn(font, 'Name') ?? '?',
      embedded: isEmbedded(font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)),
      type3: nameIn(font, 'Subtype') === 'Type3',
    }));
}

function isEmbedded(descriptor: PDFDict | undefined): boolean {
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function outlineOf(parent: PDFDict | undefined): string[] {
  const titles: string[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(textOf(item.lookup(PDFName.of('Title'))) ?? '', ...outlineOf(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}
