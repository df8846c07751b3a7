import type { Element, ElementContent } from 'hast';
import { expect, it } from 'vitest';
import { FIGURE_SLOT } from '../../src/markdown/body-parts.ts';
import { rehypeKeepMarks } from '../../src/markdown/rehype-keep-marks.ts';

const FIGURE: ElementContent = { type: 'element', tagName: FIGURE_SLOT, properties: {}, children: [] };

/** A paragraph of texts and figures as the plugin leaves it: `[…]` stay in one line, `#` is a figure. */
function kept(...parts: string[]): string {
  const children = parts.map((part): ElementContent => (part === '#' ? { ...FIGURE } : { type: 'text', value: part }));
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
  rehypeKeepMarks()({ type: 'root', children: [paragraph] });
  const written = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || node.tagName === FIGURE_SLOT) return '#';
    return `[${node.children.map(written).join('')}]`;
  };
  return paragraph.children.map(written).join('');
}

it('a figure keeps the marks beside it in its line, and no words', () => {
  expect(kept('完成', '#', '，完成率', '#', '。')).toBe('完成[#，]完成率[#。]');
  expect(kept('等级为“', '#', '”。各方面')).toBe('等级为[“#”。]各方面');
  expect(kept('共', '#', '个三级指标')).toBe('共#个三级指标');
  expect(kept('（', '#', '、', '#', '）')).toBe('[（#、][#）]');
});
