import {
  type PDFArray,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Attachment, attach, attachedFiles } from '../attachments.ts';
import type { KnownFonts } from '../content/sheet-text.ts';
import { PRODUCER } from '../finish.ts';
import { writeMetadata, writeOutputIntent } from '../metadata/write-metadata.ts';
import { seal } from '../seal.ts';
import type { StructureElement } from '../structure/element.ts';
import { readStructure } from '../structure/read-structure.ts';
import { writeStructure } from '../structure/write-structure.ts';
import { type Bookmark, readBookmarks, writeBookmarks } from './bookmarks.ts';
import { contentsNumbers } from './contents-numbers.ts';
import { type BoundStructure, joinStructures } from './join-structures.ts';
import { embedNumberFont } from './number-font.ts';
import type { VolumeSheet } from './plan.ts';
import { shareStreams } from './share-streams.ts';
import { stampNumber } from './stamp-number.ts';

/** What a volume says of itself. */
export interface VolumeDescription {
  /** `volumes/2018`. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO date of the newest report in it. */
  readonly date?: string;
  readonly conformance: 'archival' | 'plain';
}

/** What a volume is bound from. */
export interface Binding {
  /** Cover, contents, overview, and a sheet before each report. */
  readonly front: PDFDocument;
  readonly copies: readonly BoundCopy[];
  readonly sheets: readonly VolumeSheet[];
  /** The face of the numbers, cut to its characters. */
  readonly face: Uint8Array;
}

export interface BoundCopy {
  readonly id: string;
  readonly title: string;
  /** As the contents name it. */
  readonly office: string;
  readonly document: PDFDocument;
}

/** A document whose pages are taken over. */
interface Source {
  readonly document: PDFDocument;
  readonly root: StructureElement;
  readonly copier: PDFObjectCopier;
  readonly standIn: (source: PDFRef) => PDFRef;
}

/**
 * Binds printed copies into one PDF, object by object: nothing is laid out again, and the structure comes along.
 *
 * The same copies give the same bytes.
 */
export async function bind(description: VolumeDescription, binding: Binding): Promise<Uint8Array> {
  const volume = await PDFDocument.create({ updateMetadata: false });
  const sources = [binding.front, ...binding.copies.map(({ document }) => document)].map((document) =>
    sourceFor(document, volume),
  );
  takePages(volume, sources, binding);
  shareStreams(volume);
  joinTags(volume, sources, binding);
  writeBookmarks(volume, bookmarksOf(sources));
  labelPages(volume, binding.sheets);
  return finishVolume(volume, description, binding);
}

function sourceFor(document: PDFDocument, volume: PDFDocument): Source {
  const standIns = new Map<PDFRef, PDFRef>();
  const standIn = (source: PDFRef) => {
    const ref = standIns.get(source) ?? volume.context.nextRef();
    standIns.set(source, ref);
    return ref;
  };
  const root = readStructure(document);
  if (!root) throw new Error('Unexpected copy without a structure, expected a tagged one');
  return { document, root, copier: PDFObjectCopier.for(document.context, volume.context), standIn };
}

function takePages(volume: PDFDocument, sources: readonly Source[], { sheets, face }: Binding): void {
  const font = embedNumberFont(volume, face);
  const known: KnownFonts = new Map();
  const numbers = sources.map((source, from) => contentsOf(source, from, sheets));
  for (const [index, { from = -1, page, number }] of sheets.entries()) {
    const source = sources[from];
    if (source === undefined) {
      addBlank(volume);
      continue;
    }
    const own = (source.document.getPages()[page] as PDFPage).ref;
    const ref = source.copier.copy(own);
    const taken = volume.addPage(PDFPage.of(volume.context.lookup(ref) as PDFPageLeaf, ref, volume));
    const contents = numbers[from]?.get(own) ?? new Map();
    stampNumber(volume, taken, { number, contents, right: index % 2 === 0, font, known });
  }
}

/** The numbers that the contents lists of a copy have in the volume, by page and mark. The front has its own already. */
function contentsOf(
  { document, root }: Source,
  from: number,
  sheets: readonly VolumeSheet[],
): Map<PDFRef, Map<number, string>> {
  const found = new Map<PDFRef, Map<number, string>>();
  const pages = document.getPages().map(({ ref }) => ref);
  for (const { page, mark, goal } of from === 0 ? [] : contentsNumbers(document, root)) {
    const number = sheets.find((sheet) => sheet.from === from && pages[sheet.page] === goal)?.number ?? '';
    found.set(page, (found.get(page) ?? new Map()).set(mark, number));
  }
  return found;
}

/** A blank sheet is as large as the cover, with its room to bleed. */
function addBlank(volume: PDFDocument): void {
  const [cover] = volume.getPages();
  const { width, height } = (cover as PDFPage).getSize();
  const blank = volume.addPage([width, height]);
  for (const key of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'].map((name) => PDFName.of(name))) {
    const box = cover?.node.get(key);
    if (box) blank.node.set(key, box);
  }
}

function joinTags(volume: PDFDocument, sources: readonly Source[], { sheets }: Binding): void {
  const [front, ...copies] = sources as readonly BoundStructure[];
  const pages = volume.getPages();
  const body = sheets.findIndex(({ number }) => number === '1');
  const dividers = sheets.flatMap(({ from }, index) =>
    from === 0 && index >= body ? [(pages[index] as PDFPage).ref] : [],
  );
  volume.catalog.set(PDFName.of('MarkInfo'), volume.context.obj({ Marked: true }));
  writeStructure(volume, joinStructures(front as BoundStructure, copies, dividers));
}

/** Two levels: the chapters of the front and the reports, and the chapters of each report. */
function bookmarksOf(sources: readonly Source[]): Bookmark[] {
  return sources.flatMap((source, index) => {
    const tops = readBookmarks(source.document).map((each) => movedBookmark(each, source));
    return index === 0 ? tops.flatMap(({ kids }) => kids) : tops;
  });
}

function movedBookmark({ title, place, element, kids }: Bookmark, source: Source, depth = 1): Bookmark {
  return {
    title,
    place: source.copier.copy<PDFArray>(place),
    ...(element && { element: source.standIn(element) }),
    kids: depth < 2 ? kids.map((kid) => movedBookmark(kid, source, depth + 1)) : [],
  };
}

/** What a reader shows as the number of a page (ISO 32000-1 12.4.2). */
function labelPages({ context, catalog }: PDFDocument, sheets: readonly VolumeSheet[]): void {
  const body = sheets.findIndex(({ number }) => number === '1');
  const labels = [0, {}, 1, { S: 'R' }, body, { S: 'D' }];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
}

async function finishVolume(
  volume: PDFDocument,
  { id, conformance, ...description }: VolumeDescription,
  { copies }: Binding,
): Promise<Uint8Array> {
  const archival = conformance === 'archival';
  const attachments = archival ? copies.flatMap(({ id: copy, document }) => attachmentsOf(copy, document)) : [];
  if (archival) {
    writeOutputIntent(volume);
    attach(volume, attachments, description.date);
  }
  const part = attachments.length > 0 ? 3 : 2;
  const identity = { evaluation: id, data: undefined };
  const date = description.date;
  writeMetadata(volume, { ...description, date, producer: PRODUCER, part: archival ? part : undefined, identity });
  return seal(volume);
}

/** The data of each report stays inside, under a name of its own. */
function attachmentsOf(id: string, document: PDFDocument): Attachment[] {
  return attachedFiles(document).map(({ name, mime, relationship, bytes }) => ({
    name: `${id.replaceAll('/', '-')}-${name}`,
    mime: mime ?? 'application/octet-stream',
    description: `${id} ${name}`,
    relationship: relationship as Attachment['relationship'],
    bytes,
  }));
}
