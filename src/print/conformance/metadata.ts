import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { type Breach, unless } from './breach.ts';

/** Levels that a file claims to keep. */
export interface Claims {
  /** `3A`. */
  readonly archival: string | undefined;
  readonly accessible: string | undefined;
}

/** The claims in a file's metadata. */
export function claimsOf(document: PDFDocument): Claims {
  const packet = packetOf(document) ?? '';
  const [part, level] = [valueIn(packet, 'pdfaid:part'), valueIn(packet, 'pdfaid:conformance')];
  return { archival: part && level ? `${part}${level}` : undefined, accessible: valueIn(packet, 'pdfuaid:part') };
}

/** The metadata is there, readable without a PDF program, and says the same as the document information. */
export function metadataBreaches(document: PDFDocument): Breach[] {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  const packet = packetOf(document);
  if (!(stream instanceof PDFRawStream) || packet === undefined)
    return [{ clause: 'ISO 19005-3 6.6.2.1', message: '没有 XMP 元数据' }];
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)<\/rdf:li>/s.exec(packet)?.[1];
  return [
    ...unless(!stream.dict.has(PDFName.of('Filter')), 'ISO 19005-3 6.6.2.1', 'XMP 元数据被压缩'),
    ...unless(unescaped(title) === document.getTitle(), 'ISO 19005-3 6.6.3', 'XMP 的标题与文档信息不一致'),
    ...unless(Boolean(title), 'ISO 14289-1 7.1', 'XMP 没有标题'),
    ...dates(document, packet),
  ];
}

function dates(document: PDFDocument, packet: string): Breach[] {
  const pairs = [
    ['CreateDate', document.getCreationDate()],
    ['ModifyDate', document.getModificationDate()],
  ] as const;
  return pairs.flatMap(([name, date]) => {
    const stated = valueIn(packet, `xmp:${name}`);
    const same = stated === undefined ? date === undefined : new Date(stated).getTime() === date?.getTime();
    return unless(same, 'ISO 19005-3 6.6.3', `XMP 的 ${name} 与文档信息的日期不一致`);
  });
}

/** Colours are RGB, so an RGB profile has to say which (ISO 19005-3 6.2.3). */
export function outputIntentBreaches({ catalog, context }: PDFDocument): Breach[] {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.asArray() ?? [];
  const intent = intents.map((each) => context.lookup(each)).find((each) => each instanceof PDFDict);
  const profile = intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined;
  if (!(profile instanceof PDFRawStream))
    return [{ clause: 'ISO 19005-3 6.2.3', message: '没有输出意图（颜色特性文件）' }];
  const bytes = Buffer.from(decodePDFRawStream(profile).decode());
  const components = profile.dict.lookup(PDFName.of('N'));
  const valid =
    bytes.length > 128 && bytes.readUInt32BE(0) === bytes.length && bytes.toString('latin1', 36, 40) === 'acsp';
  return [
    ...unless(valid && bytes.readUInt8(8) <= 4, 'ISO 19005-3 6.2.3', '输出意图的颜色特性文件不是有效的 ICC 文件'),
    ...unless(
      components instanceof PDFNumber && components.asNumber() === 3 && bytes.toString('latin1', 16, 20) === 'RGB ',
      'ISO 19005-3 6.2.4.3',
      '输出意图不是 RGB，而页面用 RGB 颜色',
    ),
  ];
}

function packetOf({ catalog }: PDFDocument): string | undefined {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8') : undefined;
}

function valueIn(packet: string, property: string): string | undefined {
  return new RegExp(`<${property}>([^<]*)</${property}>`).exec(packet)?.[1];
}

function unescaped(text = ''): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
