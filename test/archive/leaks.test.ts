import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { deflateSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchTokens } from '../../src/domain/search-tokens.ts';
import { readPdf } from '../print/read-pdf.ts';
import { run } from '../scripts/run.ts';

/** What nobody outside may find. Each stands in one place of the content; the words are unlike anything else. */
const SECRETS = [
  'zq-draft',
  'zq-internal',
  'zq-future',
  '鑫淼垚甲',
  '鑫淼垚乙',
  '鑫淼垚丙',
  '鑫淼垚丁',
  '鑫淼垚戊',
  '77123.45',
];

function evaluation(settings: string, name: string, body: string, amount = '100'): string {
  return `---
title: ${name}项目支出绩效自评报告
kind: project-self-evaluation
method: mof-2020-10
fiscalYear: 2022
organisation: sample-data-bureau
series: leaks
sample: true
issued: 2023-02-01
${settings}
project: { name: ${name}, nature: continuing }
budget:
  unit: 万元
  sources:
    - { source: fiscal-appropriation, initial: ${amount}, adjusted: ${amount}, received: ${amount}, executed: ${amount} }
indicators:
  - { level1: output, level2: quantity, name: ${name}次数, target: ≥4次, actual: 4次, points: 50 }
  - { level1: benefit, level2: social, name: ${name}覆盖率, target: ≥90%, actual: 95%, points: 30 }
  - { level1: satisfaction, level2: beneficiary, name: ${name}满意度, target: ≥90%, actual: 95%, points: 10 }
---

## 项目概况

${body}

## 附表

<绩效目标自评表 />
`;
}

const INTERNAL_PARTS = `公开的一段，<内部>鑫淼垚甲</内部>仍然公开的下半句。

<内部>

### 鑫淼垚乙一节

这一段只给内部看，数字是{全年预算数}。

</内部>

最后一段是公开的。`;

let out = '';
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'jiping-leaks-'));
  const content = join(home, 'content');
  out = join(home, 'dist');
  for (const path of ['methods/mof-2020-10.yaml', 'organisations/sample-data-bureau.yaml', 'site.yaml']) {
    cpSync(join('content', path), join(content, path));
  }
  const write = (slug: string, text: string) => {
    mkdirSync(join(content, 'evaluations', '2022'), { recursive: true });
    writeFileSync(join(content, 'evaluations', '2022', `${slug}.mdx`), text);
  };
  const open = 'status: final\naudience: public\nreleased: 2023-03-01';
  const replaced = `${open.replace('final', 'withdrawn')}\nnotice: 数据有误。\nsuccessor: 2022/zq-internal`;
  write('open', evaluation(open, '公开甲', INTERNAL_PARTS));
  write('replaced', evaluation(replaced, '公开乙', '这一份已经撤回。'));
  write('zq-draft', evaluation('status: draft\naudience: public', '鑫淼垚丙', '草稿。').replace('series: leaks\n', ''));
  const inside = evaluation('status: final\naudience: internal', '鑫淼垚丁', '内部。', '77123.45');
  write('zq-internal', inside.replace('series: leaks\n', ''));
  const future = open.replace('2023-03-01', '2031-01-01');
  write('zq-future', evaluation(future, '鑫淼垚戊', '还没有到日子。').replace('series: leaks\n', ''));
  const digest = 'a'.repeat(64);
  writeFileSync(join(content, 'editions.json'), JSON.stringify({ '2022/zq-internal': [{ copy: digest }] }));
  const { code, err } = run(
    'build',
    '--content',
    content,
    '--out',
    out,
    '--audience',
    'public',
    '--date',
    '2030-12-31',
    '--volume',
    '2022',
  );
  expect(err).toContain('已发布到');
  expect(code).toBe(0);
  files = new Map(pathsBelow(out).map((path) => [path, readFileSync(join(out, path))]));
}, 180_000);

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** The bytes of a file and of everything that is packed in them: gzip, zip entries, PDF streams. */
function layers(bytes: Buffer): Buffer[] {
  const unpacked = [gunzipped(bytes), ...zipEntries(bytes), ...pdfStreams(bytes)].filter((part) => part !== undefined);
  return [bytes, ...unpacked.flatMap(layers)];
}

function gunzipped(bytes: Buffer): Buffer | undefined {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? attempt(() => gunzipSync(bytes)) : undefined;
}

function zipEntries(bytes: Buffer): (Buffer | undefined)[] {
  const found: (Buffer | undefined)[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8)
      found.push(attempt(() => inflateRawSync(bytes.subarray(start), { finishFlush: 2 })));
  }
  return found;
}

function pdfStreams(bytes: Buffer): (Buffer | undefined)[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return [];
  const found: (Buffer | undefined)[] = [];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    found.push(attempt(() => inflateSync(bytes.subarray(start), { finishFlush: 2 })));
  }
  return found;
}

function attempt(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}

/** Every way in which a text may be written. */
function spellings(secret: string): Buffer[] {
  const hex = Buffer.from(secret, 'utf16le').swap16().toString('hex');
  const escaped = JSON.stringify(secret).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(secret, 'utf16le').swap16(),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from(escaped.slice(1, -1)),
    Buffer.from(searchTokens(secret).join('\u200b')),
  ];
}

describe('a public archive', () => {
  test('has the public evaluations with their public parts', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['evaluations/2022/open/report.pdf', 'archive.sqlite', 'volumes/2022/volume.pdf']),
    );
    const page = files.get('evaluations/2022/open/index.html')?.toString() ?? '';
    expect(page).toContain('公开的一段，仍然公开的下半句。');
    expect(page).toContain('最后一段是公开的。');
    expect(files.get('evaluations/2022/replaced/index.html')?.toString()).toContain('数据有误。');
  });

  test.each(SECRETS)('has no byte of %s', (secret) => {
    for (const [path, bytes] of files) {
      expect(path).not.toContain(secret);
      for (const layer of layers(bytes)) {
        for (const spelling of spellings(secret)) expect(layer.includes(spelling), `${secret} in ${path}`).toBe(false);
      }
    }
  });

  test('prints none of it', async () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith('.pdf'))) {
      const { sheets, outline } = await readPdf(join(out, path));
      const text = [...sheets.map((sheet) => sheet.text), ...outline].join('').replaceAll(/\s/g, '');
      expect(text).toContain('项目支出绩效自评报告');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
  });

  test('is searched by what is public: the index has none of the words that are not', () => {
    const index = [...files].filter(([path]) => path.startsWith('pagefind/')).flatMap(([, bytes]) => layers(bytes));
    const has = (text: string) => index.some((layer) => layer.includes(text));
    expect(has(searchTokens('仍然公开的下半句').join('\u200b'))).toBe(true);
    expect(has('鑫') || has('垚') || has('77123')).toBe(false);
  });

  test('is searched with a net that catches what is packed', () => {
    const packed = Buffer.concat([
      Buffer.from('%PDF-1.7\nstream\n'),
      deflateSync('鑫淼垚甲'),
      Buffer.from('\nendstream'),
    ]);
    expect(layers(packed).some((layer) => layer.includes('鑫淼垚甲'))).toBe(true);
  });
});
