import { readFile, rm } from 'node:fs/promises';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf, setContent } from '../../src/print/content/page-stream.ts';
import { inspect } from '../../src/print/inspect.ts';
import type { PrintOptions } from '../../src/print/job.ts';
import type { Layout } from '../../src/print/paginate.ts';
import { printAll } from '../../src/print/print.ts';
import { verifyCopy } from '../../src/print/verify-copy.ts';
import { attachmentOf, jobOf, temporaryOptions } from './specimens.ts';

let options: PrintOptions & { readonly folder: string };
let whole: Buffer;

beforeAll(async () => {
  options = await temporaryOptions();
  const job = jobOf('structure', options.folder);
  await printAll([{ ...job, attachments: [attachmentOf(job.html)] }], options);
  whole = await readFile(job.pdf);
}, 60_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

const name = (text: string) => PDFName.of(text);

/** The structure elements of a type, in no order. */
function elements(document: PDFDocument, type: string): PDFDict[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.filter((each): each is PDFDict => each instanceof PDFDict && each.get(name('S')) === name(type));
}

function first(document: PDFDocument, type: string): PDFDict {
  const [element] = elements(document, type);
  if (!element) throw new Error(`No ${type} in the specimen`);
  return element;
}

function link(document: PDFDocument): PDFDict {
  const [found] = document.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
  return document.context.lookup(found as PDFObject, PDFDict);
}

function fonts(document: PDFDocument, subtype: string): PDFDict[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.filter(
    (each): each is PDFDict => each instanceof PDFDict && each.get(name('Subtype')) === name(subtype),
  );
}

function editPage(document: PDFDocument, change: (content: string) => string): void {
  const page = document.getPage(0);
  setContent(document, page, change(contentOf(page)));
}

function editPacket(document: PDFDocument, change: (packet: string) => string, filter = false): void {
  const { context, catalog } = document;
  const old = catalog.lookup(name('Metadata')) as PDFRawStream;
  const bytes = Buffer.from(change(Buffer.from(old.getContents()).toString('utf8')));
  const described = { Type: 'Metadata', Subtype: 'XML' };
  const stream = filter
    ? context.flateStream(bytes, described)
    : PDFRawStream.of(context.obj({ ...described, Length: bytes.length }), bytes);
  catalog.set(name('Metadata'), context.register(stream));
}

function catalogDict(document: PDFDocument, key: string): PDFDict {
  return document.catalog.lookup(name(key), PDFDict);
}

function each<Item>(items: readonly Item[], change: (item: Item) => unknown): void {
  for (const item of items) change(item);
}

type Break = (document: PDFDocument) => void;

const BREAKS: readonly (readonly [what: string, clause: string, message: RegExp, change: Break])[] = [
  ['no mark of tags', '7.1', /MarkInfo/, (d) => catalogDict(d, 'MarkInfo').set(name('Marked'), PDFBool.False)],
  ['no language', '7.2', /Lang/, (d) => d.catalog.delete(name('Lang'))],
  ['no structure', '7.1', /没有结构树/, (d) => d.catalog.delete(name('StructTreeRoot'))],
  ['title not shown', '7.1', /DisplayDocTitle/, (d) => d.catalog.delete(name('ViewerPreferences'))],
  [
    'an action on opening',
    '6.5',
    /OpenAction/,
    (d) => d.catalog.set(name('OpenAction'), d.context.obj({ S: 'JavaScript' })),
  ],
  ['no metadata', '6.6.2.1', /没有 XMP/, (d) => d.catalog.delete(name('Metadata'))],
  ['compressed metadata', '6.6.2.1', /被压缩/, (d) => editPacket(d, (text) => text, true)],
  ['another title in the information', '6.6.3', /标题/, (d) => d.setTitle('别的标题')],
  ['another date in the information', '6.6.3', /CreateDate/, (d) => d.setCreationDate(new Date('2020-01-01'))],
  ['a date in the metadata only', '6.6.3', /ModifyDate/, (d) => catalogInfo(d).delete(name('ModDate'))],
  ['no output intent', '6.2.3', /输出意图/, (d) => d.catalog.delete(name('OutputIntents'))],
  ['a grey output intent', '6.2.4.3', /RGB/, (d) => void profile(d).dict.set(name('N'), PDFNumber.of(1))],
  ['a font without text', '6.2.11.7.2', /ToUnicode/, (d) => fonts(d, 'Type0')[0]?.delete(name('ToUnicode'))],
  [
    'a font without a glyph map',
    '6.2.11.3.2',
    /CIDToGIDMap/,
    (d) => fonts(d, 'CIDFontType2')[0]?.delete(name('CIDToGIDMap')),
  ],
  [
    'text without a mark',
    '7.1',
    /第 1 页有 1 处内容/,
    (d) => editPage(d, (text) => text.replace(/\/Artifact <<[^>]*Footer>> BDC\n([\s\S]*?)\nEMC/, '$1')),
  ],
  [
    'a mark without an element',
    '7.1',
    /不属于任何结构元素/,
    (d) => editPage(d, (text) => text.replace(/\/Artifact <<[^>]*>> BDC/, '/P <</MCID 99>> BDC')),
  ],
  [
    'an element without content',
    '7.1',
    /页面上没有/,
    (d) =>
      editPage(d, (text) =>
        text.replace('/MCID 0', '/MCID 0 /X 0').replace(/\/\w+ <<\/MCID 0 \/X 0\s*>>\s*BDC/, '/Artifact BMC'),
      ),
  ],
  ['the same mark twice', '14.7.4.2', /重复/, (d) => editPage(d, (text) => text.replace('/MCID 1 ', '/MCID 0 '))],
  ['no way back from a page', '14.7.4.4', /第 1 页/, (d) => d.getPage(0).node.delete(name('StructParents'))],
  ['an unknown type', '7.1', /Widget/, (d) => first(d, 'P').set(name('S'), name('Widget'))],
  ['a paragraph in a list', '7.2', /L 里不能有 P/, (d) => first(d, 'LI').set(name('S'), name('P'))],
  ['a list item without a body', '7.2', /LI 里不能有 Span/, (d) => first(d, 'LBody').set(name('S'), name('Span'))],
  [
    'a skipped heading',
    '7.4.2',
    /从 1 级跳到 3 级/,
    (d) => each(elements(d, 'H2'), (heading) => heading.set(name('S'), name('H3'))),
  ],
  ['a figure without words', '7.3', /替代文字/, (d) => first(d, 'Figure').delete(name('Alt'))],
  ['a figure without a box', '7.3', /BBox/, (d) => first(d, 'Figure').delete(name('A'))],
  ['a note without an id', '7.9', /脚注/, (d) => first(d, 'BlockQuote').set(name('S'), name('Note'))],
  ['rows of different lengths', '7.2', /列数不同/, (d) => (first(d, 'TR').lookup(name('K')) as PDFArray).remove(0)],
  ['a span beyond the table', '7.2', /跨到表外/, (d) => spanning(d).set(name('RowSpan'), PDFNumber.of(99))],
  ['a head of nothing', '7.5', /Scope/, (d) => first(d, 'TH').delete(name('A'))],
  [
    'a head that is not there',
    '7.5',
    /head-00001 不存在/,
    (d) => each(elements(d, 'TH'), (head) => head.delete(name('ID'))),
  ],
  ['a link without words', '7.18.5', /Contents/, (d) => link(d).delete(name('Contents'))],
  ['a link that is not printed', '6.3.2', /不随页面打印/, (d) => link(d).delete(name('F'))],
  ['a hidden link', '6.3.2', /被隐藏/, (d) => link(d).set(name('F'), PDFNumber.of(6))],
  ['a link that runs a program', '6.5.1', /Launch/, (d) => link(d).set(name('A'), d.context.obj({ S: 'Launch' }))],
  ['a link in no Link', '7.18.5', /应在 Link 里/, (d) => first(d, 'Link').set(name('S'), name('Span'))],
  ['a comment on a page', '6.3.1', /Text 批注/, (d) => link(d).set(name('Subtype'), name('Text'))],
  ['links in no order', '7.18.3', /Tabs/, (d) => each(d.getPages(), ({ node }) => node.delete(name('Tabs')))],
  ['a file that belongs to nothing', '6.8', /其中 0 个/, (d) => d.catalog.delete(name('AF'))],
  ['a file of no kind', '6.8', /没有名称、类型或关系/, (d) => fileSpecification(d).delete(name('AFRelationship'))],
  ['data in PDF/A-2', '6.8', /不能内含/, (d) => editPacket(d, (text) => text.replace('part>3<', 'part>2<'))],
];

function catalogInfo({ context }: PDFDocument): PDFDict {
  return context.lookup(context.trailerInfo.Info, PDFDict);
}

function profile({ catalog, context }: PDFDocument): PDFRawStream {
  const intent = context.lookup(catalog.lookup(name('OutputIntents'), PDFArray).get(0), PDFDict);
  return intent.lookup(name('DestOutputProfile')) as PDFRawStream;
}

function spanning(document: PDFDocument): PDFDict {
  const attributes = elements(document, 'TH').flatMap((each) => each.lookupMaybe(name('A'), PDFDict) ?? []);
  return attributes.find((each) => each.has(name('RowSpan'))) as PDFDict;
}

function fileSpecification({ catalog, context }: PDFDocument): PDFDict {
  return context.lookup(catalog.lookup(name('AF'), PDFArray).get(0), PDFDict);
}

async function broken(change: Break): Promise<Uint8Array> {
  const document = await PDFDocument.load(whole, { updateMetadata: false });
  change(document);
  return document.save();
}

test('saved again without a change, it has no breach', async () => {
  const { conformance } = await inspect(await broken(() => undefined));
  expect(conformance.breaches).toEqual([]);
});

test.each(BREAKS)('%s', async (_, clause, message, change) => {
  const { conformance } = await inspect(await broken(change));
  const found = conformance.breaches.filter((breach) => message.test(breach.message));
  expect(found.map((breach) => breach.clause)[0], JSON.stringify(conformance.breaches)).toMatch(
    new RegExp(`^ISO \\d+(-\\d)? ${clause.replaceAll('.', '\\.')}$`),
  );
});

test('a breach keeps the copy from being official, as does a claim that was not made', async () => {
  const job = jobOf('structure', options.folder);
  const layout = {
    draft: { characters: {}, around: {}, headings: [], language: 'zh-CN' },
    sheets: [],
    losses: { lost: [], repeated: [], misplaced: [] },
    contents: [],
    fonts: [],
    missing: [],
    refusals: [],
    parts: { tables: [], links: [], figures: [] },
  } as unknown as Layout;
  const unclaimed = await inspect(
    await broken((d) => editPacket(d, (text) => text.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, ''))),
  );
  const found = verifyCopy({ ...job, attachments: [attachmentOf('x')] }, layout, unclaimed);
  expect(
    found.filter(({ rule }) => rule === 'copy-conforms').map(({ message, severity }) => [severity, message]),
  ).toEqual([['error', '打印件不符合归档和无障碍标准：PDF/A 和 PDF/UA 的声明是 3A、无，应为 3A、1']]);
  const untitled = await inspect(await broken((d) => d.setTitle('')));
  expect(verifyCopy({ ...job, attachments: [attachmentOf('x')] }, layout, untitled).map(({ rule }) => rule)).toContain(
    'copy-conforms',
  );
});
