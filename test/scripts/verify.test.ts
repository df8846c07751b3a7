import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEditions } from '../../src/archive/editions.ts';
import { writeManifest } from '../../src/archive/manifest.ts';
import { contentOf, setContent } from '../../src/print/content/page-stream.ts';
import { printAll } from '../../src/print/print.ts';
import { attachmentOf, jobOf, SPECIMENS, temporaryOptions } from '../print/specimens.ts';
import { NO_STACK, run } from './run.ts';

const ID = '2018/headings';

let home: string;
let content: string;
let manifest: string;
let older: Buffer;
let current: Buffer;

const copyOf = (out: string) => join(home, out, 'evaluations', ID, 'report.pdf');

/** Publishes an edition whose data is `data`, as the build does. */
async function publish(out: string, data: string): Promise<Buffer> {
  const folder = dirname(copyOf(out));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'data.json'), data);
  const options = await temporaryOptions();
  const job = { ...jobOf('headings', ''), pdf: copyOf(out), attachments: [attachmentOf(join(folder, 'data.json'))] };
  const [result] = await printAll([job], { ...options, root: SPECIMENS });
  if (result?.failure) throw result.failure;
  rmSync(options.folder, { recursive: true });
  const head = { id: ID, title: '样张', organisation: 'x', fiscalYear: 2018, status: 'final', sheets: 1 };
  writeManifest(join(home, out), { generator: 'jiping', evaluations: [head] }, readEditions(content));
  return readFileSync(copyOf(out));
}

const record = (out: string) =>
  run('verify', '--record', '--manifest', join(home, out, 'manifest.json'), '--content', content);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jiping-verify-'));
  content = join(home, 'content');
  mkdirSync(content);
  older = await publish('first', '{"执行率":"98.58%"}');
  expect(record('first').code).toBe(0);
  current = await publish('second', '{"执行率":"99.58%"}');
  manifest = join(home, 'second', 'manifest.json');
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

function verify(bytes: Uint8Array, name = 'copy.pdf') {
  const file = join(home, name);
  writeFileSync(file, bytes);
  const { code, out, err } = run('verify', file, '--manifest', manifest);
  expect(err).toBe('');
  return { code, out: out.slice(file.length + 1).trim() };
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function edited(bytes: Buffer, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save();
}

describe('four answers, told apart', () => {
  test('the copy of this edition is official', () => {
    expect(verify(current)).toEqual({ code: 0, out: '正式文件，与清单一致（样张）' });
  });

  test('an earlier edition is older, and which of how many is said', () => {
    expect(verify(older)).toEqual({ code: 1, out: '旧版，未被改动：《样张》第 1 版，现行的是第 2 版' });
  });

  test('any byte that is flipped makes it altered, wherever it is', () => {
    const identity = current.indexOf('<jiping:evaluation>') + '<jiping:evaluation>2018'.length;
    const packed = current.lastIndexOf('/ObjStm') + 200;
    for (const at of [10, Math.floor(current.length / 3), identity, packed, current.length - 30]) {
      const { code, out } = verify(flipped(current, at));
      expect([code, at, out]).toEqual([1, at, expect.stringMatching(/^被改动：自称是《样张》/)]);
    }
  });

  test('a digit that is changed on a sheet, the file saved again: altered, with the sheet', async () => {
    const changed = await edited(current, (document) => {
      const page = document.getPage(0);
      setContent(
        document,
        page,
        contentOf(page).replace(/<([\da-f]{4})> Tj/, (_, code: string) => `<${next(code)}> Tj`),
      );
    });
    expect(verify(changed)).toEqual({
      code: 1,
      out: '被改动：自称是《样张》第 2 版（共 2 版），但与发布过的版本都不一致。第 1 页与正式打印件不同',
    });
  });

  test('data that are changed inside: altered, with the file', async () => {
    const changed = await edited(current, (document) => {
      const { context, catalog } = document;
      const file = context.lookup(catalog.lookup(PDFName.of('AF'), PDFArray).get(0), PDFDict);
      const entry = file.lookup(PDFName.of('EF'), PDFDict);
      const old = Buffer.from(decodePDFRawStream(entry.lookup(PDFName.of('F')) as PDFRawStream).decode()).toString();
      const stream = context.register(context.flateStream(old.replace('99.58', '99.99')));
      for (const key of ['F', 'UF']) entry.set(PDFName.of(key), stream);
    });
    expect(verify(changed).out).toMatch(/^被改动：.*内含文件不同：data\.json$/);
  });

  test('a copy that was only saved again is no official file, and what it shows is the same', async () => {
    expect(verify(await edited(current, () => undefined)).out).toMatch(/^被改动：.*各页内容和内含文件没有不同/);
  });

  test('an altered copy of the earlier edition is told as that', async () => {
    const { code, out } = verify(await edited(older, (document) => document.setTitle('另一标题')));
    expect([code, out]).toEqual([1, '被改动：自称是《样张》第 1 版（共 2 版），但与发布过的版本都不一致']);
  });

  test('other files are unknown: of another archive, another PDF, no PDF, nothing', async () => {
    const other = Buffer.from(current.toString('latin1').replaceAll('2018/headings', '2017/headings'), 'latin1');
    const named = await edited(other, ({ context }) =>
      context.lookup(context.trailerInfo.Info, PDFDict).delete(PDFName.of('JipingCopy')),
    );
    expect(verify(named)).toEqual({ code: 1, out: '不认识：自称是 2017/headings 的打印件，但清单里没有这份评价' });
    const blank = await PDFDocument.create();
    blank.addPage();
    for (const bytes of [await blank.save(), Buffer.from('不是 PDF'), Buffer.alloc(0)])
      expect(verify(bytes)).toEqual({ code: 1, out: '不认识：清单里没有这个文件' });
  });
});

function next(code: string): string {
  return (Number.parseInt(code, 16) + 1).toString(16).padStart(4, '0');
}

test('works where there is no archive beside the manifest', () => {
  const alone = join(home, 'alone');
  mkdirSync(alone);
  cpSync(manifest, join(alone, 'manifest.json'));
  writeFileSync(join(alone, 'x.pdf'), flipped(current, 5000));
  const { code, out } = run('verify', join(alone, 'x.pdf'), '--manifest', join(alone, 'manifest.json'));
  expect([code, out]).toEqual([1, expect.stringMatching(/不一致\n$/)]);
});

describe('the record of editions', () => {
  const records = () => JSON.parse(readFileSync(join(content, 'editions.json'), 'utf8'));

  test('is the same after recording twice, and has the newest last', () => {
    for (let time = 0; time < 2; time += 1) expect(record('second').out).toContain(`${ID}：第 2 版`);
    const published = JSON.parse(readFileSync(manifest, 'utf8'));
    expect(records()).toEqual({ [ID]: published.evaluations[0].editions });
    expect(records()[ID]).toHaveLength(2);
  });

  test('that is broken is an error, not an empty record', () => {
    const broken = join(home, 'broken');
    mkdirSync(broken);
    for (const text of ['{', '[]', '{"2018/a": [{"copy": "x"}]}']) {
      writeFileSync(join(broken, 'editions.json'), text);
      const { code, err } = run('verify', '--record', '--manifest', manifest, '--content', broken);
      expect(code).toBe(2);
      expect(err).toMatch(/editions\.json 不是版本记录/);
      expect(err).toMatch(NO_STACK);
    }
  });
});

test('wrong usage is told, without a stack', () => {
  for (const args of [[], ['x.pdf', '--manifest', join(home, 'copy.pdf')], ['absent.pdf', '--manifest', manifest]]) {
    const { code, err } = run('verify', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(NO_STACK);
  }
});
