import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareRivals } from '../../../scripts/bench/rivals.ts';
import { standalone } from '../../../scripts/bench/standalone.ts';
import { typstSource } from '../../../scripts/bench/typst-source.ts';

const PAGE = `<!DOCTYPE html><html><head><title>示例报告</title><script src="/x.js"></script></head><body><nav>站</nav>
<article class="report" lang="zh-CN"><h1 class="report-title">示例<wbr>报告</h1><p class="screen-only">下载</p>
<h2>一、概况<a class="anchor screen-only">#</a></h2><p>预算<button>9.62万元</button>，“已用” &lt; 100%。</p><ol><li>其一</li></ol>
<table><thead><tr><th colspan="2">内容</th></tr></thead><tbody><tr><th rowspan="2">甲</th><td>1</td></tr><tr><td>2</td></tr></tbody></table>
</article><footer>尾</footer></body></html>`;

test('a report is one HTML file with its styles and fonts, without the site around it', () => {
  const html = standalone(PAGE);
  expect(html).toContain('<title>示例报告</title>');
  expect(html).toMatch(/@font-face \{ font-family: "Jiping Song"; src: url\("file:\/\/\/.+\.ttf"\)/);
  expect(html).toContain('@page');
  expect(html).not.toMatch(/<script|<nav>|尾/);
});

test('the same report is written for Typst, with everything that is printed', () => {
  const source = typstSource(PAGE);
  expect(source).toContain('#heading(level: 1, "示例报告")\n#heading(level: 2, "一、概况")');
  expect(source).toContain('#par("预算9.62万元，“已用” < 100%。")\n#par("其一")');
  expect(source).toContain('#table(columns: 2, table.cell(rowspan: 1, colspan: 2, "内容"), table.cell(rowspan: 2');
  expect(source).not.toMatch(/下载|站|尾/);
});

describe.skipIf(process.platform === 'win32')('other programs', () => {
  const home = mkdtempSync(join(tmpdir(), 'jiping-rivals-'));
  const programs = join(home, 'programs');
  afterAll(() => rmSync(home, { recursive: true }));

  beforeAll(async () => {
    mkdirSync(programs);
    const document = await PDFDocument.create();
    for (let sheet = 0; sheet < 3; sheet += 1) document.addPage();
    writeFileSync(join(home, 'three.pdf'), await document.save());
    writeFileSync(join(home, 'page.html'), PAGE);
    program('weasyprint', `cp ${join(home, 'three.pdf')} "$2"; cp "$1" ${join(home, 'read.html')}`);
    program('typst', 'echo "error: unknown font" >&2; exit 1');
  });

  function program(name: string, script: string): void {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, name), 0o755);
  }

  test('are timed where they are installed, and passed over where not', async () => {
    const environment = { PATH: `${programs}:/usr/bin:/bin` };
    const found = await compareRivals(join(home, 'page.html'), home, { executable: 'chromium', environment });
    const of = (name: string) => found.find((each) => each.name === name);
    expect(of('WeasyPrint')).toMatchObject({ sheets: 3 });
    expect(of('WeasyPrint')?.milliseconds).toBeGreaterThan(0);
    expect(readFileSync(join(home, 'read.html'), 'utf8')).toContain('一、概况');
    expect(of('Typst')).toEqual({ name: 'Typst', absent: '失败：error: unknown font' });
    expect(of('Vivliostyle CLI')).toEqual({ name: 'Vivliostyle CLI', absent: '没有安装' });
  });
});
