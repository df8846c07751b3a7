import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Output, runCommand } from '../../scripts/command.ts';
import { verify as command } from '../../scripts/verify.ts';
import { readEditions } from '../../src/archive/editions.ts';
import { writeManifest } from '../../src/archive/manifest.ts';
import { sign } from '../../src/archive/signature.ts';
import { contentOf, setContent } from '../../src/print/content/page-stream.ts';
import { printAll } from '../../src/print/print.ts';
import { attachmentOf, jobOf, SPECIMENS, temporaryOptions } from '../print/specimens.ts';
import { NO_STACK, type Run } from './run.ts';

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

const record = (out: string) => ask('--record', '--manifest', join(home, out, 'manifest.json'), '--content', content);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jiping-verify-'));
  content = join(home, 'content');
  mkdirSync(content);
  older = await publish('first', '{"执行率":"98.58%"}');
  expect((await record('first')).code).toBe(0);
  current = await publish('second', '{"执行率":"99.58%"}');
  manifest = join(home, 'second', 'manifest.json');
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** In this process: starting one takes longer than the answer. */
async function ask(...args: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const output: Output = { terminal: false, out: (text) => void out.push(text), err: (text) => void err.push(text) };
  return { code: await runCommand(command, args, output), out: out.join(''), err: err.join('') };
}

async function verify(bytes: Uint8Array, name = 'copy.pdf') {
  const file = join(home, name);
  writeFileSync(file, bytes);
  const { code, out, err } = await ask(file, '--manifest', manifest);
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
  test('the copy of this edition is official', async () => {
    expect(await verify(current)).toEqual({ code: 0, out: '正式文件，与清单一致（样张）' });
  });

  test('an earlier edition is older, and which of how many is said', async () => {
    expect(await verify(older)).toEqual({ code: 1, out: '旧版，未被改动：《样张》第 1 版，现行的是第 2 版' });
  });

  test('any byte that is flipped makes it altered, wherever it is', async () => {
    const identity = current.indexOf('<jiping:evaluation>') + '<jiping:evaluation>2018'.length;
    const packed = current.lastIndexOf('/ObjStm') + 200;
    for (const at of [10, Math.floor(current.length / 3), identity, packed, current.length - 30]) {
      const { code, out } = await verify(flipped(current, at));
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
    expect(await verify(changed)).toEqual({
      code: 1,
      out: expect.stringMatching(
        /^被改动：自称是《样张》第 2 版（共 2 版），但与发布过的版本都不一致。第 1 页“(.+)”成了“(?!\1)(.+)”$/,
      ),
    });
  });

  test('data that are changed inside: altered, with the file', async () => {
    const changed = await edited(current, (document) => {
      const { context, catalog } = document;
      const file = context.lookup(catalog.lookup(PDFName.of('AF'), PDFArray).get(0), PDFDict);
      const entry = file.lookup(PDFName.of('EF'), PDFDict);
      const old = Buffer.from(decodePDFRawStream(entry.lookup(PDFName.of('F')) as PDFRawStream).decode()).toString();
      const stream = context.register(context.flateStream(Buffer.from(old.replace('99.58', '99.99'))));
      for (const key of ['F', 'UF']) entry.set(PDFName.of(key), stream);
    });
    expect((await verify(changed)).out).toMatch(
      /^被改动：.*内含文件不同：data\.json（执行率 “99\.58%”成了“99\.99%”）$/,
    );
  });

  test('a copy that was only saved again is no official file, and what it shows is the same', async () => {
    expect((await verify(await edited(current, () => undefined))).out).toMatch(/^被改动：.*各页内容和内含文件没有不同/);
  });

  test('another title in its information', async () => {
    const { out } = await verify(await edited(current, (document) => document.setTitle('另一标题')));
    expect(out).toMatch(/^被改动：.*。文件信息 Title “样张 headings”成了“另一标题”$/);
  });

  test('a download that broke off', async () => {
    for (const share of [0.2, 0.9]) {
      const { code, out } = await verify(current.subarray(0, current.length * share));
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/文件不完整：是《样张》现行打印件的前 \d+ 字节，应有 \d+$/),
      ]);
    }
  });

  test('a copy that was locked: what it says is still read where it opens, and its bytes are not the official ones', async () => {
    const lock = (passwords: object) => edited(current, (document) => document.encrypt(passwords as never));
    expect((await verify(await lock({ userPassword: '', ownerPassword: '甲' }))).out).toMatch(
      /^被改动：自称是《样张》/,
    );
    expect(await verify(await lock({ userPassword: '甲', ownerPassword: '乙' }))).toEqual({
      code: 1,
      out: expect.stringMatching(/^不认识：.*（文件有打开密码，读不出内容）$|^被改动：/),
    });
  });

  test('an altered copy of the earlier edition is told as that', async () => {
    const { code, out } = await verify(await edited(older, (document) => document.setTitle('另一标题')));
    expect([code, out]).toEqual([1, '被改动：自称是《样张》第 1 版（共 2 版），但与发布过的版本都不一致']);
  });

  test('other files are unknown: of another archive, another PDF, no PDF, nothing', async () => {
    const other = Buffer.from(current.toString('latin1').replaceAll('2018/headings', '2017/headings'), 'latin1');
    const named = await edited(other, ({ context }) =>
      context.lookup(context.trailerInfo.Info, PDFDict).delete(PDFName.of('JipingCopy')),
    );
    expect(await verify(named)).toEqual({
      code: 1,
      out: '不认识：自称是 2017/headings 的打印件，但清单里没有这份评价',
    });
    const blank = await PDFDocument.create();
    blank.addPage();
    expect(await verify(await blank.save())).toEqual({ code: 1, out: '不认识：清单里没有这个文件' });
    for (const bytes of [Buffer.from('不是 PDF'), Buffer.alloc(0), Buffer.from('%PDF-1.7\n坏的')])
      expect(await verify(bytes)).toEqual({ code: 1, out: '不认识：清单里没有这个文件（不是 PDF，或已损坏）' });
  });
});

function next(code: string): string {
  return (Number.parseInt(code, 16) + 1).toString(16).padStart(4, '0');
}

test('works where there is no archive beside the manifest', async () => {
  const alone = join(home, 'alone');
  mkdirSync(alone);
  cpSync(manifest, join(alone, 'manifest.json'));
  writeFileSync(join(alone, 'x.pdf'), flipped(current, 5000));
  const { code, out } = await ask(join(alone, 'x.pdf'), '--manifest', join(alone, 'manifest.json'));
  expect([code, out]).toEqual([1, expect.stringMatching(/不一致\n$/)]);
});

describe('many files at once', () => {
  test('each has its answer, and one that isn’t official makes it 1', async () => {
    const folder = join(home, '几份');
    mkdirSync(join(folder, '旧'), { recursive: true });
    writeFileSync(join(folder, 'b.PDF'), current);
    writeFileSync(join(folder, '说明.txt'), '不是打印件');
    const official = await ask(folder, copyOf('second'), '--manifest', manifest);
    expect([official.code, official.out.match(/正式文件/g)?.length]).toEqual([0, 2]);
    writeFileSync(join(folder, '旧', 'a.pdf'), older);
    const mixed = await ask(folder, '--manifest', manifest);
    expect([mixed.code, mixed.out]).toEqual([1, expect.stringMatching(/b\.PDF：正式文件.*\n.*a\.pdf：旧版.*\n$/)]);
  });

  test('a whole archive is held against its manifest', async () => {
    const archive = join(home, 'whole');
    cpSync(join(home, 'second'), archive, { recursive: true });
    expect(await ask(archive)).toEqual({
      code: 0,
      out: `${archive}：完整的档案，1 份评价、2 个文件与清单一致\n`,
      err: '',
    });
    writeFileSync(join(archive, '多.html'), '');
    writeFileSync(join(archive, 'evaluations', ID, 'data.json'), '{}');
    rmSync(join(archive, 'evaluations', ID, 'report.pdf'));
    writeFileSync(join(archive, 'SHA256SUMS'), readFileSync(join(archive, 'SHA256SUMS'), 'utf8').replace(/\d/, 'x'));
    const { code, out } = await ask(archive);
    expect(code).toBe(1);
    expect(out.replaceAll(`${archive}/`, '').trim().split('\n')).toEqual([
      `evaluations/${ID}/data.json：被改动：与清单不一致`,
      `evaluations/${ID}/report.pdf：缺少：清单里有，文件夹里没有`,
      '多.html：不认识：清单里没有这个文件',
      'SHA256SUMS：被改动：与 manifest.json 不一致',
    ]);
  });

  test('a folder without a PDF is a mistake', async () => {
    expect(await ask(content, '--manifest', manifest)).toMatchObject({
      code: 2,
      err: expect.stringMatching(NO_STACK),
    });
  });
});

describe('a signed archive', () => {
  test('is as official as the one who signed it', async () => {
    const archive = join(home, 'signed');
    const [key, stranger] = [newKey('office'), newKey('stranger')];
    cpSync(join(home, 'second'), archive, { recursive: true });
    sign(archive, key);
    const signers = join(home, 'signers');
    writeFileSync(signers, `办公室 ${readFileSync(`${key}.pub`, 'utf8')}`);
    const trust = (trusted: string) => ask(archive, '--signers', trusted);
    expect(await trust(signers)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^.*：签名有效，签名人 办公室\n.*完整的档案/),
    });
    writeFileSync(join(home, 'others'), `别人 ${readFileSync(`${stranger}.pub`, 'utf8')}`);
    expect(await trust(join(home, 'others'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('签名的密钥不在'),
    });
    // A manifest that was made anew by whoever changed a file.
    writeFileSync(
      join(archive, 'manifest.json'),
      readFileSync(join(archive, 'manifest.json'), 'utf8').replace('样张', '别的'),
    );
    expect(await trust(signers)).toMatchObject({ code: 1, out: expect.stringContaining('不是签名的那一份清单') });
    rmSync(join(archive, 'SHA256SUMS.sig'));
    expect(await trust(signers)).toMatchObject({ code: 1, out: expect.stringContaining('没有签名') });
  });
});

/** A real key pair, made here and now. */
function newKey(name: string): string {
  const key = join(home, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'somebody@some-machine', '-f', key]);
  return key;
}

describe('the record of editions', () => {
  const records = () => JSON.parse(readFileSync(join(content, 'editions.json'), 'utf8'));

  test('is the same after recording twice, and has the newest last', async () => {
    for (let time = 0; time < 2; time += 1) expect((await record('second')).out).toContain(`${ID}：第 2 版`);
    const published = JSON.parse(readFileSync(manifest, 'utf8'));
    expect(records()).toEqual({ [ID]: published.evaluations[0].editions });
    expect(records()[ID]).toHaveLength(2);
  });

  test('that is broken is an error, not an empty record', async () => {
    const broken = join(home, 'broken');
    mkdirSync(broken);
    for (const text of ['{', '[]', '{"2018/a": [{"copy": "x"}]}']) {
      writeFileSync(join(broken, 'editions.json'), text);
      const { code, err } = await ask('--record', '--manifest', manifest, '--content', broken);
      expect(code).toBe(2);
      expect(err).toMatch(/editions\.json 不是版本记录/);
      expect(err).toMatch(NO_STACK);
    }
  });
});

test('wrong usage is told, without a stack', async () => {
  for (const args of [[], ['x.pdf', '--manifest', join(home, 'copy.pdf')], ['absent.pdf', '--manifest', manifest]]) {
    const { code, err } = await ask(...args);
    expect(code).toBe(2);
    expect(err).toMatch(NO_STACK);
  }
});
