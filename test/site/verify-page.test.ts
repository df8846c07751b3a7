import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/archive/manifest.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { sharedSite } from './built-site.ts';
import { answers, CONTENT, FILES, openVerifyPage, publishEditions } from './verify-page.ts';

const home = mkdtempSync(join(tmpdir(), 'jiping-verify-page-'));
const folder = join(home, 'site');
const files = Object.keys(FILES).map((name) => join(home, name));
let browser: Browser;

beforeAll(async () => {
  const [site, launched] = await Promise.all([sharedSite({ JIPING_BASE: '/archive/' }), launchBrowser()]);
  browser = launched;
  cpSync(site.folder, folder, { recursive: true });
  publishEditions(folder, home, { copy: sha256(FILES['older.pdf']), content: CONTENT.older });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true });
});

describe('the page that verifies copies', () => {
  // Browsers keep their own SHA-256 to secure contexts.
  it.each(['https://archive.invalid', 'http://archive.invalid'])(
    'at %s tells files apart by their bytes, and sends none of them',
    async (at) => {
      const { page, requests } = await openVerifyPage(browser, folder, at);
      expect(await page.evaluate(() => globalThis.crypto.subtle !== undefined)).toBe(at.startsWith('https:'));
      const field = await page.$('input#files');
      await field?.uploadFile(...files);
      expect(await answers(page, files.length)).toEqual({
        'current.pdf': 'official: 正式文件 《校舍维修》现行的正式打印件，与公布的逐字节一致。 打开网页',
        'older.pdf': 'older: 旧版 《校舍维修》第1版，没有改动；现行的是第2版。 打开网页',
        'altered.pdf': 'altered: 被改动 自称是《校舍维修》的打印件，但与公布过的任何一版都不一致，不要采用。 打开网页',
        'other.pdf': 'unknown: 不认识 本档案没有公布过这个文件。',
        'empty.pdf': 'unknown: 不认识 本档案没有公布过这个文件。',
      });
      const digests = await page.$$eval('.verdict-digest', (all) => all.map(({ textContent }) => textContent));
      expect(digests).toContain(`SHA-256 ${sha256(FILES['altered.pdf'])}`);
      expect(requests.filter((request) => !request.startsWith(`GET ${at}/archive/`))).toEqual([]);
      expect(requests.filter((request) => request.endsWith('manifest.json'))).toHaveLength(1);
      await page.close();
    },
  );

  it('takes files that are dropped anywhere, and digests from paper by the keyboard', async () => {
    const { page } = await openVerifyPage(browser, folder, 'https://archive.invalid');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.pdf'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, FILES['current.pdf'].toString());
    expect(await answers(page, 1)).toEqual({ 'dropped.pdf': expect.stringMatching(/^official/) });
    await page.focus('.verify-paper input');
    const typed = ['0123 4567 89AB cdef', 'aaaaaaaaaaaaaaaa', '0123456789abcdee'];
    for (const digest of typed) {
      await page.$eval('.verify-paper input', (input) => {
        input.value = '';
      });
      await page.keyboard.type(digest);
      await page.keyboard.press('Enter');
    }
    expect(await answers(page, 4)).toMatchObject({
      '0123 4567 89AB cdef': 'current: 现行 《校舍维修》第2版。纸上的其他内容请与网页对照。 打开网页',
      aaaaaaaaaaaaaaaa: 'older: 旧版 《校舍维修》第1版；现行的是第2版。 打开网页',
      '0123456789abcdee': expect.stringMatching(/^unknown: 不认识 没有内容摘要是 0123456789abcdee 的版本/),
    });
    await page.close();
  });

  it('says how to do it by hand without scripts, and fits a telephone', async () => {
    const { page } = await openVerifyPage(browser, folder, 'https://archive.invalid', false);
    const shown = await page.$eval('.verify-page', ({ textContent }) => textContent);
    expect(shown).toMatch(/sha256sum report\.pdf.*certutil.*sha256sum -c SHA256SUMS/s);
    expect(await page.$$eval('.verify-page form', (forms) => forms.filter((form) => form.checkVisibility()))).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await page.close();
  });
});
