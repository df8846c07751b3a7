import type { Fault } from './fault.ts';

/** Signs of emphasis and links in one paragraph, and quotes or lists inside each other. Nobody writes that many. */
const MOST_SIGNS = 4000;
const MOST_LEVELS = 100;

/** Bars of table cells in a body: each cell takes kilobytes while it is read. */
const MOST_BARS = 40_000;

/** Empty lines one after another. An unfinished `export` is tried anew at each of them. */
const MOST_EMPTY_LINES = 500;

const PARAGRAPH = /(?:[^\n]*\S[^\n]*\n?)+/g;
const INDENTED = new RegExp(String.raw`^[ \t]{${2 * MOST_LEVELS}}[ \t]*\S`, 'm');
const NESTED = new RegExp(String.raw`^(?:[ \t]*>|[ \t]*[-*+][ \t]|[ \t]*\d{1,9}[.)][ \t]){${MOST_LEVELS}}`, 'm');
const TAGS = new RegExp(String.raw`(?:<[^/<>\s]{1,40}>\s{0,8}){${MOST_LEVELS}}`);

/** Text that would stall the parser: its time grows with the square of signs in a paragraph and of levels in a line. */
export function overgrown(text: string): Fault | undefined {
  const bars = text.length - text.replaceAll('|', '').length;
  if (bars > MOST_BARS)
    return {
      ...fault(text, text.indexOf('|'), `表格的单元格超过 ${MOST_BARS} 个`),
      fix: '把明细放进附件，正文里只留汇总',
    };
  const crowded = [...text.matchAll(PARAGRAPH)].find(([paragraph]) => signs(paragraph) > MOST_SIGNS);
  if (crowded) return fault(text, crowded.index, `这一段里的 *、_、~、[ 超过 ${MOST_SIGNS} 个`);
  const empty = emptyRun(text);
  if (empty !== undefined)
    return { ...fault(text, 0, `连续的空行超过 ${MOST_EMPTY_LINES} 行`), point: { line: empty, column: 1 } };
  const nested = NESTED.exec(text) ?? INDENTED.exec(text) ?? TAGS.exec(text);
  return nested ? fault(text, nested.index, `引用、列表或标签套了 ${MOST_LEVELS} 层以上`) : undefined;
}

/** Line where too long a run of empty lines begins. Those before the body are the frontmatter's. */
function emptyRun(text: string): number | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  let run = 0;
  const end = lines.findIndex((line, index) => {
    run = index > first && line.trim() === '' ? run + 1 : 0;
    return run > MOST_EMPTY_LINES;
  });
  return first === -1 || end === -1 ? undefined : end - MOST_EMPTY_LINES + 1;
}

function signs(paragraph: string): number {
  return paragraph.length - paragraph.replace(/[*_~[]/g, '').length;
}

function fault(text: string, offset: number, message: string): Fault {
  const line = text.slice(0, offset).split('\n').length;
  return { rule: 'body-readable', point: { line, column: 1 }, message, fix: '删去多余的符号，或分成几段' };
}
