import { labelled } from '../form/flat-lines.ts';
import type { Found } from '../form/reading.ts';
import type { Block, Paragraph } from '../source/source.ts';
import type { Particular } from './facts.ts';
import { numbered } from './outline.ts';

/** The title of a report with the paragraphs that it took. */
export interface TitleReading {
  readonly title: Found | undefined;
  readonly rest: readonly Block[];
}

const END = /(?:报告|报告书|自评表|绩效表|评价表|情况|总结)(?:[（(][^（()）]{0,60}[)）]?)?$/;
/** A line of particulars, of a code or of an annex, not of a title. */
const PARTICULAR =
  /[:：|]|^附件\s*\d*$|^(?:索引号|发布机构|公开目录|发布日期|文号|主题分类|组配分类|来源|统一登记号|名称|文件名称)/;
const YEAR = /^[（(]?\s*\d{4}\s*年度?\s*[)）]?$/;

/** Finds the title among the first lines: by its style, or the lines that together end with 报告 or 自评表. */
export function takeTitle(blocks: readonly Block[]): TitleReading {
  const styled = blocks.findIndex((block) => block.kind === 'paragraph' && block.style === 'title');
  if (styled !== -1) return take(blocks, styled, 1);
  const head = headLines(blocks);
  for (let start = 0; start < head; start += 1) {
    if (PARTICULAR.test(joined(blocks.slice(start, start + 1)))) continue;
    for (let count = 1; count <= 3 && start + count <= head; count += 1) {
      const text = joined(blocks.slice(start, start + count));
      if (!END.test(text) || text.length > 90 || !/绩效|评价|自评/.test(text)) continue;
      const next = blocks[start + count];
      const more = next?.kind === 'paragraph' && (YEAR.test(next.text) || isSubject(next.text)) ? 1 : 0;
      return take(blocks, start, count + more);
    }
  }
  return named(blocks, head);
}

/** `（电子政务运行维护项目）` below a title names what it is about. */
function isSubject(text: string): boolean {
  return /^[（(][^（()）]{4,40}(?:项目|资金|经费|工程)[)）]$/.test(text.trim());
}

/** Paragraphs before the first chapter. */
function headLines(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => block.kind === 'table' || numbered(block.text) !== undefined);
  return Math.min(end === -1 ? blocks.length : end, 12);
}

function take(blocks: readonly Block[], start: number, count: number): TitleReading {
  const lines = blocks.slice(start, start + count);
  const value = joined(lines).replace(/^附件\s*\d*\s*[:：]\s*/, '');
  return {
    title: { value: bracketed(value), place: lines[0]?.place ?? '', certainty: 'sure' },
    rest: [...blocks.slice(0, start), ...blocks.slice(start + count)],
  };
}

/** Lines of a title belong together without a space. */
function joined(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n')
    .replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function bracketed(title: string): string {
  return title.replace(/\((?=[^\x20-\x7e])/g, '（').replace(/(?<=（[^（）]*)\)/g, '）');
}

/** `名称：…报告` in a list of particulars, or a report that opens with its title and goes on in the same line. */
function named(blocks: readonly Block[], head: number): TitleReading {
  for (const block of blocks.slice(0, head)) {
    if (block.kind !== 'paragraph') continue;
    const [, value] =
      /(?:文件名称|名\s*称|标\s*题)\s*[:：]\s*([^|]{4,80}?(?:报告|自评表)(?:[（(][^（()）]*[)）])?)/.exec(block.text) ??
      [];
    const [opening] = /^\S{4,60}(?:报告|自评表)(?=\s+\S{2,8}[:：])/.exec(block.text) ?? [];
    const title = value ?? opening;
    if (title)
      return {
        title: { value: joined([{ ...block, text: title }]), place: block.place, certainty: 'likely' },
        rest: blocks,
      };
  }
  return { title: undefined, rest: blocks };
}

/** Particulars that stand above the first chapter, as label and value. */
export function particulars(blocks: readonly Block[]): Particular[] {
  return blocks
    .slice(0, headLines(blocks))
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .flatMap(({ text, place }) => [
      ...labelled(text).map((found) => ({ ...found, place })),
      ...[
        ...text.matchAll(
          /(发布机构|公开责任部门|信息来源|来源|文\s*号|发文字号|发文日期|成文日期|发布日期|评价机构)\s*[:：\s|]\s*([^\s|;；]+)/g,
        ),
      ].map(([, label = '', value = '']) => ({ label: label.replace(/\s/g, ''), value, place })),
    ]);
}
