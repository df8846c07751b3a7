import type { Diagnostic, Severity } from '../domain/diagnostic.ts';
import type { Inspection } from './inspect.ts';
import type { PrintJob } from './job.ts';
import type { Part } from './page/contract.ts';
import type { Layout } from './paginate.ts';
import { placeOf } from './place-of.ts';

/** Holds the sheets, as they were laid out and as the finished file says them, against the report. */
export function checkSheets(job: PrintJob, layout: Layout, copy: Inspection): Diagnostic[] {
  const fault = faultsOf(job);
  return [
    ...losses(layout, fault),
    ...texts(layout, copy, fault),
    ...contentsNumbers(layout, copy, fault),
    ...overflows(layout, fault),
    ...crowdedCells(layout, fault),
    ...cutRows(layout, fault),
    ...loneHeadings(layout, fault),
    ...blankSheets(layout, fault),
    ...firstSheet(layout, fault),
  ];
}

type Fault = (rule: string, severity: Severity, words: string, text: { message: string; fix: string }) => Diagnostic;

function faultsOf(job: PrintJob): Fault {
  return (rule, severity, words, text) => ({ rule, severity, place: placeOf(words, job), ...text });
}

const KINDS: Readonly<Record<string, string>> = { tr: '表格行', figure: '图', img: '图片', svg: '图' };

function called({ element, text }: Part): string {
  return `${KINDS[element] ?? '标题'}“${text}”`;
}

function losses({ losses: { lost, repeated, misplaced } }: Layout, fault: Fault): Diagnostic[] {
  const fix = '这是排版程序的缺陷：请把这份报告反馈给我们，并先把附近的表格或图片拆小';
  const say = (parts: readonly Part[], what: string) =>
    parts.map((part) =>
      fault('part-printed-once', 'error', part.words, { message: `打印件${what}：${called(part)}`, fix }),
    );
  return [...say(lost, '缺少'), ...say(repeated, '重复'), ...say(misplaced, '次序不对')];
}

/** Marks of list items and the number of the sheet are in the file only. */
const ADDED = /^[\d.•◦▪■○●—–()（）、a-z]*$/;

/** What has no glyph, or is outside its sheet, was said already. */
function texts({ sheets, missing }: Layout, { texts: printed }: Inspection, fault: Fault): Diagnostic[] {
  if (missing.length > 0) return [];
  return sheets.flatMap(({ number, text, marks, overflowing }) => {
    const file = (printed[number - 1] ?? '').normalize('NFC');
    const difference = differenceOf(text.normalize('NFC'), file, marks.normalize('NFC'));
    if (difference === undefined || overflowing.length > 0) return [];
    return fault('text-round-trips', 'error', difference.slice(0, 8), {
      message: `从 PDF 第 ${number} 页取出的文字与原文不符，自“${difference.slice(0, 20)}”起`,
      fix: '换掉其中少见的字符；若都是常用字，请把这份报告反馈给我们',
    });
  });
}

/**
 * Where a sheet's text and what its file says part; nothing when the file has it whole and adds only marks.
 *
 * @param marks what is written on every sheet besides
 */
function differenceOf(text: string, printed: string, marks: string): string | undefined {
  let at = 0;
  let added = '';
  for (const character of printed) {
    if (text.startsWith(character, at)) at += character.length;
    else added += character;
  }
  if (at < text.length) return text.slice(at);
  const rest = [...marks].reduce((left, character) => left.replace(character, ''), added);
  return ADDED.test(rest) ? undefined : rest;
}

function contentsNumbers({ contents, sheets }: Layout, { texts: printed }: Inspection, fault: Fault): Diagnostic[] {
  return contents
    .filter(({ title, number }) => {
      const index = Number(number) - 1;
      const there = sheets[index]?.headings.some(({ text }) => text === title);
      return !there || !printed[index]?.includes(title.replace(/\s/g, ''));
    })
    .map(({ title, number }) =>
      fault('contents-number-true', 'error', title, {
        message: `目录写“${title}”在第 ${number || '？'} 页，该页没有这个标题`,
        fix: '这是排版程序的缺陷：请把这份报告反馈给我们',
      }),
    );
}

function overflows({ sheets }: Layout, fault: Fault): Diagnostic[] {
  return sheets.flatMap(({ number, orientation, overflowing }) =>
    overflowing.map(({ element, text, words }) =>
      element === 'table' && orientation === 'landscape'
        ? fault('table-fits-sheet', 'error', words, {
            message: `第 ${number} 页的表格比横排的纸还宽，缩到 9 磅也放不下：“${text}”`,
            fix: '减少列数，或把表格拆成几张',
          })
        : fault('content-inside-type-area', 'error', words, {
            message: `第 ${number} 页有内容超出版心：<${element}> “${text}”`,
            fix: '把表格列数减少、单元格拆分，或把图片缩小',
          }),
    ),
  );
}

function crowdedCells({ sheets }: Layout, fault: Fault): Diagnostic[] {
  return sheets.flatMap(({ number, overflowing, crowded }) =>
    // A table that leaves its sheet was said already.
    (overflowing.length > 0 ? [] : crowded).map(({ text, words }) =>
      fault('text-inside-cell', 'error', words, {
        message: `第 ${number} 页的单元格放不下“${text}”，文字伸到了旁边的格子里`,
        fix: '把长的词或数字拆开，或减少列数',
      }),
    ),
  );
}

function cutRows({ sheets }: Layout, fault: Fault): Diagnostic[] {
  return sheets.flatMap((sheet) =>
    sheet.cutRows.map(({ text, words }) =>
      fault('row-whole', 'warning', words, {
        message: `第 ${sheet.number} 页接排上一页的表格行“${text}”：这一行比一页还高，只能拆开`,
        fix: '把这一行的文字移到正文，或拆成几行',
      }),
    ),
  );
}

function loneHeadings({ sheets }: Layout, fault: Fault): Diagnostic[] {
  return sheets.slice(0, -1).flatMap(({ number, headings }) =>
    headings
      .filter(({ last }) => last)
      .map(({ text }) =>
        fault('heading-with-text', 'warning', text, {
          message: `标题“${text}”落在第 ${number} 页末尾，正文在下一页`,
          fix: '调整上文长度，或把标题和正文放在一起',
        }),
      ),
  );
}

function blankSheets({ sheets }: Layout, fault: Fault): Diagnostic[] {
  return sheets
    .filter(({ text, blank, pictures }) => text === '' && !blank && pictures === 0)
    .map(({ number }) =>
      fault('sheet-not-blank', 'error', '', {
        message: `第 ${number} 页是空白页`,
        fix: '这是排版程序的缺陷：请把这份报告反馈给我们',
      }),
    );
}

/** GB/T 9704-2012 7.3.3. A long report has its contents there. */
function firstSheet({ sheets, contents }: Layout, fault: Fault): Diagnostic[] {
  const [first] = sheets;
  if (!first || first.hasText || contents.length > 0) return [];
  return [
    fault('first-sheet-has-text', 'warning', '', {
      message: '首页没有正文：公文首页必须显示正文（GB/T 9704-2012 7.3.3）',
      fix: '缩短标题，或在第一个表格、图片之前写一段正文',
    }),
  ];
}
