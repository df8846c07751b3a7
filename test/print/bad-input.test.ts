import { execFile } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintJob, PrintOptions } from '../../src/print/job.ts';
import { openPress, setUp } from '../../src/print/press.ts';
import { printAll } from '../../src/print/print.ts';
import { readPdf } from './read-pdf.ts';
import { jobOf, temporaryOptions } from './specimens.ts';

let options: PrintOptions & { readonly folder: string };

beforeAll(async () => {
  options = await temporaryOptions();
});

afterAll(() => rm(options.folder, { recursive: true, force: true }));

const LINUX = process.platform === 'linux';

/** Processes that this one or another has started. */
async function children(parent = process.pid): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,ppid=,comm=', '-e']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  return lines.filter(([, ppid, name]) => Number(ppid) === parent && name !== 'ps').map(([pid]) => Number(pid));
}

/** The processes of a browser in which its pages live. */
async function renderers(browser: number): Promise<number[]> {
  const below = await children(browser);
  const all = [...below, ...(await Promise.all(below.map(renderers))).flat()];
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, index) => lines[index]?.includes('--type=renderer'));
}

async function writeReport(body: string): Promise<{ job: PrintJob; root: string }> {
  const root = await mkdtemp(join(options.folder, 'archive-'));
  const html = join(root, 'report.html');
  await writeFile(
    html,
    `<!doctype html><html lang="zh-CN"><title>报告</title><article class="report" lang="zh-CN">
      <header class="report-head"><h1 class="report-title">报告</h1></header>
      <div class="report-body">${body}</div></article></html>`,
  );
  return { root, job: { ...jobOf('report', root), html } };
}

test.runIf(LINUX)(
  'a browser that is killed while it prints: another one prints the report',
  async () => {
    const before = await children();
    const press = await openPress(await setUp(options));
    try {
      const browser = (await children()).filter((pid) => !before.includes(pid));
      expect(browser.length).toBeGreaterThan(0);
      const printing = press.print(jobOf('contents', options.folder));
      setTimeout(() => {
        for (const pid of browser) process.kill(pid, 'SIGKILL');
      }, 150);
      expect(await printing).toMatchObject({ diagnostics: [] });
      const after = (await children()).filter((pid) => !before.includes(pid));
      expect(after.length).toBeGreaterThan(0);
      for (const pid of after) expect(browser).not.toContain(pid);
      const copy = await readPdf(join(options.folder, 'contents.pdf'));
      expect(copy.sheets.length).toBeGreaterThan(20);
      expect(await press.print(jobOf('headings', options.folder))).toMatchObject({ sheets: 1, diagnostics: [] });
    } finally {
      await press.close();
    }
  },
  60_000,
);

test.runIf(LINUX)(
  'a page that crashes, as for want of memory: another browser prints its report',
  async () => {
    const before = await children();
    const press = await openPress(await setUp(options));
    try {
      const [browser = 0] = (await children()).filter((pid) => !before.includes(pid));
      await press.print(jobOf('headings', options.folder));
      const pages = await renderers(browser);
      expect(pages.length).toBeGreaterThan(0);
      const printing = press.print(jobOf('contents', options.folder));
      // While it is laid out: what is finished needs its page no longer.
      setTimeout(() => {
        for (const pid of pages) process.kill(pid, 'SIGKILL');
      }, 40);
      expect(await printing).toMatchObject({ diagnostics: [] });
      expect(await children()).not.toContain(browser);
    } finally {
      await press.close();
    }
  },
  60_000,
);

test.runIf(LINUX)(
  'a layout that gets stuck is named and given up, and the next report is printed',
  async () => {
    const { root, job } = await writeReport('<p>前文。</p><p><img src="slow.png" alt="永不到来的图"></p>');
    // A pipe that nobody writes to: its reader waits for ever.
    const pipe = join(root, 'slow.png');
    await promisify(execFile)('mkfifo', [pipe]);
    const { job: next } = await writeReport('<p>后一份报告。</p>');
    const copied = { ...next, html: join(root, 'next.html'), pdf: join(root, 'next.pdf'), id: '2018/next' };
    await writeFile(copied.html, await readFile(next.html));
    try {
      const [stuck, printed] = await printAll([job, copied], { ...options, root, presses: 1, timeout: 4000 });
      expect(stuck?.failure?.message).toMatch(/^排版超过 4 秒（2018\/report）/);
      expect(stuck).toMatchObject({ sheets: 0, bytes: 0 });
      expect(printed).toMatchObject({ sheets: 1, diagnostics: [] });
    } finally {
      const writer = await open(pipe, 'w');
      await writer.close();
    }
  },
  60_000,
);

test('a report of 300 sheets and more is printed whole, its contents with true numbers', async () => {
  const paragraph = '本段说明资金安排、使用和管理的情况，供看版面之用。'.repeat(42);
  const chapters = Array.from(
    { length: 170 },
    (_, index) => `<h2 id="c${index}">第${index + 1}章标题</h2><p>${paragraph}</p><p>第${index + 1}章完。</p>`,
  );
  const { root, job } = await writeReport(chapters.join(''));
  const [result] = await printAll([job], { ...options, root });
  expect(result).toMatchObject({ diagnostics: [] });
  expect(result?.sheets).toBeGreaterThan(300);
  const { sheets } = await readPdf(job.pdf);
  const text = sheets.map((sheet) => sheet.text).join('');
  for (let chapter = 1; chapter <= 170; chapter += 1) expect(text.split(`第${chapter}章完。`)).toHaveLength(2);
}, 120_000);

test('a table of 2,000 rows keeps every one', async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `<tr><td>第${index + 1}行</td><td class="number">1.5</td></tr>`,
  );
  const { root, job } = await writeReport(
    `<p>前文。</p><table><caption>表1 长表</caption><thead><tr><th scope="col">事项</th><th scope="col">金额</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`,
  );
  const [result] = await printAll([job], { ...options, root });
  expect(result).toMatchObject({ diagnostics: [] });
  const text = (await readPdf(job.pdf)).sheets.map((sheet) => sheet.text).join('');
  for (let row = 1; row <= 2000; row += 1) expect(text.split(`第${row}行`)).toHaveLength(2);
}, 120_000);

test('a picture that is larger than its sheet, and one that is not there', async () => {
  const { root, job } = await writeReport('<p>前文。</p><p><img src="large.svg" alt="大图"></p>');
  await writeFile(
    join(root, 'large.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  );
  const { job: missing } = await writeReport('<p>前文。</p><p><img src="gone.png" alt="缺图"></p>');
  const lost = { ...missing, html: join(root, 'lost.html'), pdf: join(root, 'lost.pdf') };
  await writeFile(lost.html, await readFile(missing.html));
  const [large, gone] = await printAll([job, lost], { ...options, root, presses: 1 });
  expect(large).toMatchObject({ diagnostics: [] });
  expect(gone?.bytes).toBe(0);
  expect(gone?.diagnostics.map(({ rule, message }) => `${rule} ${message}`).join()).toMatch(/^file-exists .*gone\.png/);
}, 60_000);

test('a lazy picture below the fold is fetched and printed', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => `<p>第${index + 1}段。</p>`).join('');
  const picture = '<p><img src="late.svg" alt="后图" loading="lazy" decoding="async" width="90" height="90"></p>';
  const { root, job } = await writeReport(`${lines}${picture}<p>后文。</p>`);
  await writeFile(
    join(root, 'late.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h90v90z"/></svg>',
  );
  const [result] = await printAll([job], { ...options, root, timeout: 30_000 });
  expect(result).toMatchObject({ diagnostics: [] });
  expect(result?.failure).toBeUndefined();
}, 60_000);
