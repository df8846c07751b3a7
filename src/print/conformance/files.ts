import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { attachedFiles } from '../attachments.ts';
import { type Breach, breaches, unless } from './breach.ts';

/** Files inside say what they are and belong to the document (ISO 19005-3 6.8); PDF/A-2 has none. */
export function fileBreaches(document: PDFDocument, archival: string): Breach[] {
  const files = attachedFiles(document);
  const names = document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
  const listed = (names?.lookupMaybe(PDFName.of('Names'), PDFArray)?.size() ?? 0) / 2;
  const vague = files.filter(({ name, mime, relationship }) => !name || !mime?.includes('/') || !relationship);
  return [
    ...unless(
      listed === files.length,
      'ISO 19005-3 6.8',
      `有 ${listed} 个内含文件，其中 ${files.length} 个声明了与文档的关系`,
    ),
    ...breaches(
      'ISO 19005-3 6.8',
      vague.map(({ name }) => `内含文件 ${name || '？'} 没有名称、类型或关系`),
    ),
    ...unless(archival.startsWith('3') || listed === 0, 'ISO 19005-2 6.8', `PDF/A-${archival} 不能内含数据文件`),
  ];
}
