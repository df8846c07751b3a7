import { PDFBool, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { textOf } from '../pdf-text.ts';
import { type Breach, unless } from './breach.ts';

/** What the document says of itself in its catalog, and that nothing in it runs or hides. */
export function catalogBreaches({ catalog, context }: PDFDocument): Breach[] {
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  const shown = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle'));
  const active = ['OpenAction', 'AA', 'Perms', 'AcroForm', 'Requirements'].filter((key) =>
    catalog.has(PDFName.of(key)),
  );
  const scripts = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.has(PDFName.of('JavaScript')) ?? false;
  return [
    ...unless(marked === PDFBool.True, 'ISO 14289-1 7.1', '目录没有声明带标签（MarkInfo/Marked）'),
    ...unless(catalog.has(PDFName.of('StructTreeRoot')), 'ISO 14289-1 7.1', '没有结构树'),
    ...unless(Boolean(textOf(catalog.lookup(PDFName.of('Lang')))), 'ISO 14289-1 7.2', '没有声明语言（Lang）'),
    ...unless(shown === PDFBool.True, 'ISO 14289-1 7.1', '窗口不显示标题（DisplayDocTitle）'),
    ...active.map((key) => ({ clause: 'ISO 19005-3 6.5', message: `目录里有不许出现的 ${key}` })),
    ...unless(!scripts, 'ISO 19005-3 6.5.1', '文件里有脚本'),
    ...unless(context.trailerInfo.Encrypt === undefined, 'ISO 19005-3 6.1.3', '文件加了密'),
    ...unless(context.trailerInfo.ID !== undefined, 'ISO 19005-3 6.1.3', '文件没有标识（ID）'),
  ];
}
