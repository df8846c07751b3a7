import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../src/print/content/page-stream.ts';
import { textOfSheets } from '../../src/print/content/sheet-text.ts';
import type { PrintOptions } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { readPdf } from './read-pdf.ts';
import { jobOf, temporaryOptions } from './specimens.ts';

const NAMES = ['headings', 'spanning-form', 'issued-letter', 'footnotes', 'emphasis', 'numbers', 'turned-table'];

let options: PrintOptions & { readonly folder: string };

beforeAll(async () => {
  options = await temporaryOptions();
  await printAll(
    NAMES.map((name) => jobOf(name, options.folder)),
    options,
  );
}, 60_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

test.each(NAMES)('reads from %s what another program reads', async (name) => {
  const file = join(options.folder, `${name}.pdf`);
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const { sheets } = await readPdf(file);
  expect(textOfSheets(readPages(document))).toEqual(sheets.map(({ text }) => text.replace(/\s/g, '')));
});
