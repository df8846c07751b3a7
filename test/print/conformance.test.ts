import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/archive/manifest.ts';
import { inspect } from '../../src/print/inspect.ts';
import type { PrintJob, PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { readCopy } from '../../src/print/read-copy.ts';
import { elementsOf, isContent, isElement, type StructureElement } from '../../src/print/structure/element.ts';
import { readStructure } from '../../src/print/structure/read-structure.ts';
import { attachmentOf, jobOf, temporaryOptions } from './specimens.ts';

let options: PrintOptions & { readonly folder: string };
let results: PrintResult[];

const job = (name: string, more: Partial<PrintJob> = {}): PrintJob => ({
  ...jobOf(name, options.folder),
  ...more,
});
const bytesOf = (file: string) => readFile(join(options.folder, file));
const documentOf = async (file: string) => PDFDocument.load(await bytesOf(file), { updateMetadata: false });
const structureOf = async (file: string) => readStructure(await documentOf(file)) as StructureElement;
const ofType = (root: StructureElement, type: string) => [...elementsOf(root)].filter((each) => each.type === type);

beforeAll(async () => {
  options = await temporaryOptions();
  const plain = { pdf: join(options.folder, 'plain.pdf'), conformance: 'plain' } as const;
  const { date: _, ...undated } = job('headings', { pdf: join(options.folder, 'undated.pdf') });
  const attachments = [attachmentOf(jobOf('headings', '').html)];
  results = await printAll(
    [
      job('structure', { attachments }),
      job('long-table'),
      job('spanning-form'),
      job('tall-cell'),
      job('headings', { ...plain, attachments }),
      undated,
    ],
    { ...options, presses: 1 },
  );
}, 120_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

test('every copy keeps what it claims', async () => {
  expect(results.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
  for (const name of ['long-table', 'spanning-form', 'tall-cell', 'undated']) {
    const { conformance } = await inspect(await bytesOf(`${name}.pdf`));
    expect(conformance).toEqual({ claims: { archival: '2A', accessible: '1' }, breaches: [] });
  }
});

describe('a copy with its data inside', () => {
  test('is PDF/A-3a', async () => {
    const { conformance } = await inspect(await bytesOf('structure.pdf'));
    expect(conformance).toEqual({ claims: { archival: '3A', accessible: '1' }, breaches: [] });
  });

  test('gives the data back, and names evaluation and data', async () => {
    const data = await readFile(jobOf('headings', '').html);
    const { identities, attachments } = await readCopy(await bytesOf('structure.pdf'));
    expect(attachments).toEqual([
      { name: 'data.json', mime: 'application/json', relationship: 'Data', bytes: new Uint8Array(data) },
    ]);
    const identity = { evaluation: '2018/structure', data: sha256(data) };
    expect(identities).toEqual([identity, identity]);
  });

  test('has it in its list of files too, where readers look for it', async () => {
    const { catalog } = await documentOf('structure.pdf');
    expect(String(catalog.lookup(PDFName.of('Names')))).toContain('EmbeddedFiles');
  });
});

test('an office may have plain copies: without claims, without files, still tagged and named', async () => {
  const bytes = await bytesOf('plain.pdf');
  const { conformance, tagged } = await inspect(bytes);
  expect({ ...conformance, tagged }).toEqual({
    claims: { archival: undefined, accessible: undefined },
    breaches: [],
    tagged: true,
  });
  const { attachments, identities } = await readCopy(bytes);
  expect(attachments).toEqual([]);
  expect(identities[0]).toMatchObject({ evaluation: '2018/headings', data: expect.stringMatching(/^[\da-f]{64}$/) });
});

test('an edition without a date has none, rather than one that was made up', async () => {
  const document = await documentOf('undated.pdf');
  expect([document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined]);
  expect((await bytesOf('undated.pdf')).toString('latin1')).not.toMatch(/xmp:(Create|Modify|Metadata)Date/);
});

describe('the structure is that of the report, not of its sheets', () => {
  test('a paragraph that goes on overleaf is one paragraph', async () => {
    const paragraphs = ofType(await structureOf('structure.pdf'), 'P');
    const split = paragraphs.filter(({ kids }) => new Set(kids.filter(isContent).map(({ page }) => page.tag)).size > 1);
    expect(split).toHaveLength(1);
  });

  test('a table over six sheets is one table, with one head', async () => {
    const root = await structureOf('long-table.pdf');
    const tables = ofType(root, 'Table');
    expect(tables).toHaveLength(1);
    expect(ofType(root, 'TR')).toHaveLength(61);
    expect(ofType(root, 'Caption')).toHaveLength(1);
    expect(ofType(root, 'TH').filter(({ cell }) => cell?.scope === 'Column')).toHaveLength(3);
  });

  test('cells on later sheets belong to the heads on the first', async () => {
    const root = await structureOf('long-table.pdf');
    const heads = new Set(ofType(root, 'TH').map(({ id }) => id));
    const cells = ofType(root, 'TD');
    expect(cells.length).toBeGreaterThan(100);
    for (const { cell } of cells) {
      expect(cell?.headers.length).toBeGreaterThan(0);
      expect(cell?.headers.filter((id) => !heads.has(id))).toEqual([]);
    }
  });

  test('a cell that spans a break spans all its rows, and its label is read once', async () => {
    const root = await structureOf('spanning-form.pdf');
    const spans = ofType(root, 'TH').flatMap(({ cell }) => (cell && cell.rowSpan > 1 ? [cell.rowSpan] : []));
    expect(spans).toEqual([33, 14, 10, 9, 6, 5]);
  });

  test('a row that is cut is one row', async () => {
    const rows = ofType(await structureOf('tall-cell.pdf'), 'TR');
    expect(rows.map(({ kids }) => kids.filter(isElement).length)).toEqual(Array(rows.length).fill(2));
  });

  test('empty cells keep their places', async () => {
    const rows = ofType(await structureOf('structure.pdf'), 'TR');
    expect(rows.slice(0, 4).map(({ kids }) => kids.filter(isElement).map(({ type }) => type))).toEqual([
      ['TD', 'TH', 'TH'],
      ['TH', 'TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
    ]);
  });

  test('lists have bodies, figures descriptions and boxes, links descriptions, other languages are named', async () => {
    const root = await structureOf('structure.pdf');
    for (const item of ofType(root, 'LI'))
      expect(item.kids.map((kid) => isElement(kid) && kid.type)).toEqual(['Lbl', 'LBody']);
    expect(ofType(root, 'Figure').map(({ alternative, box }) => [alternative, box?.length])).toEqual([
      ['执行率由90%升到99%', 4],
      ['方块', 4],
    ]);
    expect(ofType(root, 'Em').map(({ language }) => language)).toEqual([undefined, 'en']);
    const document = await documentOf('structure.pdf');
    const annotations = document.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
    const texts = annotations.map((each) => String(document.context.lookup(each)));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('/Contents');
  });

  test('wrappers without meaning are gone', async () => {
    expect(ofType(await structureOf('structure.pdf'), 'NonStruct')).toEqual([]);
  });
});

test('bookmarks lead to their headings, and nothing of what the browser counted is left', async () => {
  const document = await documentOf('structure.pdf');
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const targets = objects.flatMap((object) =>
    object instanceof PDFDict ? (object.lookup(PDFName.of('SE')) ?? []) : [],
  );
  expect(targets.map((target) => target instanceof PDFDict && String(target.get(PDFName.of('S'))))).toEqual([
    '/H1',
    '/H2',
    '/H2',
    '/H2',
  ]);
  expect(objects.map(String).join()).not.toMatch(/node\d{8}/);
});

test('a copy that would break its claim is not written', async () => {
  const file = join(options.folder, 'missing-data.pdf');
  const [result] = await printAll(
    [job('headings', { pdf: file, attachments: [attachmentOf(join(options.folder, 'absent.json'))] })],
    options,
  );
  expect(result?.failure?.message).toContain('absent.json');
  expect(existsSync(file)).toBe(false);
}, 60_000);
