import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyPart } from '../../src/domain/body.ts';
import type { Audience } from '../../src/domain/evaluation.ts';
import { readProse } from '../../src/markdown/read-prose.ts';
import { renderBody } from '../../src/markdown/render-body.ts';

const WORDS = { footnotes: '注释', footnoteBack: '返回正文' };
const pictureOf = (typed: string) => ({ address: `0123.png?${typed.length}`, width: 4, height: 3 });

function render(text: string, audience: Audience = 'internal') {
  return renderBody(text, { file: 'content/evaluations/2018/a.mdx', audience, pictureOf, words: WORDS });
}

/** Components as `«figure executionRate»`, around what they hold. */
function written(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replaceAll('\n', '');
      if (part.is === 'figure') return `«${part.name}»`;
      return part.is === 'form' ? '«form»' : `«annex ${written(part.parts)}»`;
    })
    .join('');
}

describe('a rendered body', () => {
  test('has figures and the form where they stand', () => {
    expect(written(render('执行率{预算执行率}。').parts)).toBe(
      '<p>执行率<span class="kept">«executionRate»。</span></p>',
    );
    expect(written(render('{executionRate}').parts)).toBe('<p>«executionRate»</p>');
    expect(written(render('## 附表\n\n<绩效目标自评表 />').parts)).toMatch(/^<h2 id="附表">一、附表<a .*<\/h2>«form»$/);
  });

  test('has annexes around what they hold, on one line too, and figures in them', () => {
    expect(written(render('<附件>\n\n支出{预算执行率}\n\n</附件>\n\n完').parts)).toBe(
      '«annex <p>支出«executionRate»</p>»<p>完</p>',
    );
    expect(written(render('<附件>一句</附件>').parts)).toBe('«annex 一句»');
  });

  test('has what is internal for the house only', () => {
    const text = '公开<内部>密一</内部>。\n\n<内部>\n\n密二{预算执行率}\n\n</内部>';
    expect(written(render(text).parts)).toBe('<p>公开密一。</p><p>密二«executionRate»</p>');
    expect(written(render(text, 'public').parts)).toBe('<p>公开。</p>');
  });

  test('has headings with their numbers and addresses, without the link of each', () => {
    expect(render('## 概况\n\n### 单位**甲**\n\n#### 目标').headings).toEqual([
      { depth: 2, slug: '概况', text: '一、概况' },
      { depth: 3, slug: '单位甲', text: '（一）单位甲' },
      { depth: 4, slug: '目标', text: '1.目标' },
    ]);
  });

  test('has pictures with their size and tables in frames', () => {
    const { parts } = render('![柜](a/柜.png)\n\n| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |');
    expect(written(parts)).toMatch(
      /<img src="0123.png\?\d+" alt="柜" width="4" height="3" loading="lazy" decoding="async">/,
    );
    expect(written(parts)).toContain('<div class="table-scroll"><table>');
    expect(written(parts)).toContain('<td data-align="right">2</td>');
  });

  test('takes no word of an author for a component', () => {
    for (const text of [
      '&lt;jiping-form>&lt;/jiping-form>',
      '`<jiping-form></jiping-form>`',
      '\\<jiping-form>\\</jiping-form>',
    ]) {
      expect(render(text).parts.every((part) => typeof part === 'string')).toBe(true);
    }
  });
});

const PIECES = fc.constantFrom(
  ...['{', '}', '{预算执行率}', '<', '>', '</', '/>', '<附件>', '</附件>', '<br />', '<sub>', '</sub>', '<绩效目标自评表 />'],
  ...['`', '**', '_', '[', ']', '(', ')', '![', '|', '\n', '\n\n', '# ', '## ', '- ', '> ', '| - |', '[^1]', '[^1]: '],
  ...['"', "'", ' onclick=', 'javascript:', 'a/b.png', 'a b', '&lt;script>', '&#60;', '<!--', '\\', 'jiping-form', '文字', '0'],
); // biome-ignore format: one look at the list

/** Everything that a tag of a body may be. */
const TAG =
  /^<\/?(?:p|h[2-5]|a|ul|ol|li|input|blockquote|table|caption|thead|tbody|tr|th|td|div|span|em|strong|del|code|pre|hr|br|sub|sup|section|img|figure|figcaption)(?: [a-z-]+(?:="[^"<]*")?)*>$/;

test('whatever the check lets pass becomes tags of a short list, without handlers, scripts and addresses elsewhere', () => {
  let rendered = 0;
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      if (readProse(text, 'a.mdx').faults.length > 0) return;
      rendered += 1;
      const html = written(render(text).parts);
      for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
        expect(tag, text).toMatch(TAG);
        expect(tag, text).not.toMatch(/ on[a-z]+=|javascript:|="(?:https?:)?\/\//i);
      }
    }),
    { numRuns: 3000, seed: 20_261_128 },
  );
  expect(rendered).toBeGreaterThan(500);
});
