import { describe, expect, it } from 'vitest';
import { withLanguages } from '../../src/components/languages.ts';

describe('a page that is not Chinese', () => {
  it.each([
    ['a text alone', '<td class="number">9.62万元</td>', '<td class="number" lang="zh-CN">9.62万元</td>'],
    ['a choice', '<option value="a">水利局</option>', '<option value="a" lang="zh-CN">水利局</option>'],
    [
      'a text among others',
      '<p><b>Missed</b> 汛期停工。</p>',
      '<p><b>Missed</b> <span lang="zh-CN">汛期停工。</span></p>',
    ],
    ['words in two languages', '<th>Amount (万元)</th>', '<th>Amount <span lang="zh-CN">(万元)</span></th>'],
    ['numbers alone', '<td>99.58%</td>', '<td>99.58%</td>'],
    ['a report', '<article lang="zh-CN"><p>正文</p></article>', '<article lang="zh-CN"><p>正文</p></article>'],
    [
      'English inside a report, with Chinese inside',
      '<article lang="zh-CN"><dl lang="en"><dt>Office</dt><dd>水利局</dd></dl><p>正文</p></article>',
      '<article lang="zh-CN"><dl lang="en"><dt>Office</dt><dd lang="zh-CN">水利局</dd></dl><p>正文</p></article>',
    ],
    ['what is no text', '<script>"万元"</script><img alt="河道"><title>题</title>', ''],
  ])('marks %s', (_, html, marked) => {
    expect(withLanguages(`<html lang="en"><body>${html}</body></html>`)).toBe(
      `<html lang="en"><body>${marked || html}</body></html>`,
    );
  });
});
