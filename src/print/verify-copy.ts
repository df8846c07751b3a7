import type { Diagnostic, Place, Severity } from '../domain/diagnostic.ts';
import { checkSheets } from './check-sheets.ts';
import { FAMILIES } from './faces.ts';
import type { Inspection } from './inspect.ts';
import type { PrintJob } from './job.ts';
import type { Layout } from './paginate.ts';
import { placeOf } from './place-of.ts';

/** Everything that keeps a copy from being official: a list for the author, empty when all is well. */
export function verifyCopy(job: PrintJob, layout: Layout, copy: Inspection): Diagnostic[] {
  return [
    ...missingGlyphs(job, layout),
    ...foreignFamilies(job, layout),
    ...refusals(job, layout),
    ...checkSheets(job, layout, copy),
    ...fonts(job, copy),
    ...strangers(job, layout, copy),
    ...outline(job, layout, copy),
    ...sizes(job, layout, copy),
    ...tags(job, copy),
    ...conformance(job, copy),
  ];
}

function missingGlyphs(job: PrintJob, { missing, draft }: Layout): Diagnostic[] {
  return missing.map(({ character, family }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const around = draft.around[character] ?? character;
    return fault('glyph-available', 'error', placeOf(character, job), {
      message: `打印字体（${family}）没有“${character}”（U+${code}）：…${around}…`,
      fix: '换用通行的字，或在 site.yaml 指定含有此字的字体文件',
    });
  });
}

function foreignFamilies(job: PrintJob, { draft }: Layout): Diagnostic[] {
  const known: readonly string[] = FAMILIES;
  return Object.entries(draft.characters)
    .filter(([family, characters]) => !known.includes(family) && characters.trim() !== '')
    .map(([family, characters]) =>
      fault('font-bundled', 'error', placeOf('', job), {
        message: `“${characters.slice(0, 20)}”用了公文版式以外的字体 ${family}，只能用随附字体：${FAMILIES.join('、')}`,
        fix: '在 print.css 给这个元素指定随附字体',
      }),
    );
}

function refusals(job: PrintJob, layout: Layout): Diagnostic[] {
  return layout.refusals.map(({ url, reason }) => {
    const outside = reason === 'outside';
    return fault(outside ? 'address-inside-archive' : 'file-exists', 'error', placeOf(lastPart(url), job), {
      message: outside ? `打印时请求了档案以外的地址 ${url}，已拒绝` : `页面用到的文件 ${url} 不存在`,
      fix: outside ? '把文件放进档案，用相对地址引用' : '补上这个文件，或改正地址',
    });
  });
}

function lastPart(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function fonts(job: PrintJob, copy: Inspection): Diagnostic[] {
  return copy.fonts
    .filter(({ embedded, type3 }) => type3 || !embedded)
    .map(({ name, type3 }) =>
      fault('font-embedded', 'error', placeOf('', job), {
        message: type3 ? `PDF 中有 Type 3 字体（${name}），应为嵌入的 TrueType` : `PDF 没有嵌入字体 ${name}`,
        fix: '检查指定的字体文件：只接受静态 TrueType',
      }),
    );
}

/** A font of the machine that the browser took where it found no glyph in ours: another machine would print another. */
function strangers(job: PrintJob, layout: Layout, copy: Inspection): Diagnostic[] {
  // Said already, with the character.
  if (layout.missing.length > 0) return [];
  const names = copy.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
  return [...new Set(names)]
    .filter((name) => !layout.fonts.includes(name))
    .map((name) =>
      fault('font-bundled', 'error', placeOf('', job), {
        message: `PDF 用了系统的字体 ${name}，应只用 ${layout.fonts.join('、')}`,
        fix: '这是版式的缺陷：请把这份报告反馈给我们',
      }),
    );
}

function outline(job: PrintJob, { draft }: Layout, copy: Inspection): Diagnostic[] {
  const found = [...copy.outline];
  return draft.headings.flatMap((heading) => {
    const at = found.indexOf(heading);
    if (at >= 0) found.splice(at, 1);
    return at >= 0 ? [] : [missingBookmark(job, heading)];
  });
}

function missingBookmark(job: PrintJob, heading: string): Diagnostic {
  return fault('outline-complete', 'error', placeOf(heading, job), {
    message: `PDF 书签缺少标题“${heading}”`,
    fix: '标题应有文字，且各级标题不跳级',
  });
}

/** A4, to the half millimetre that Chromium's whole pixels allow. */
function sizes(job: PrintJob, { sheets }: Layout, copy: Inspection): Diagnostic[] {
  const wrong = copy.sheets.filter(({ width, height }, index) => {
    const turned = sheets[index]?.orientation === 'landscape';
    return Math.abs(width - (turned ? 297 : 210)) > 0.5 || Math.abs(height - (turned ? 210 : 297)) > 0.5;
  });
  if (wrong.length === 0 && copy.sheets.length === sheets.length) return [];
  const seen = wrong.map(({ width, height }) => `${width.toFixed(1)}×${height.toFixed(1)}`).join('、');
  return [
    fault('sheet-size', 'error', placeOf('', job), {
      message: `PDF 有 ${copy.sheets.length} 页，应为 ${sheets.length} 页 A4${seen && `；不是 A4：${seen} mm`}`,
      fix: '检查 sheets.css 的 @page',
    }),
  ];
}

function tags(job: PrintJob, copy: Inspection): Diagnostic[] {
  if (copy.tagged && copy.language === job.language) return [];
  return [
    fault('copy-tagged', 'error', placeOf('', job), {
      message: `PDF 缺少结构标签或语言（语言：${copy.language ?? '无'}，应为 ${job.language}）`,
      fix: '换用 @sparticuz/chromium 或较新的 Chromium',
    }),
  ];
}

/** A breach is a fault of ours or of the browser, and the copy is not what it says it is. */
function conformance(job: PrintJob, { conformance: { claims, breaches } }: Inspection): Diagnostic[] {
  const part = job.attachments?.length ? '3A' : '2A';
  const plain = job.conformance === 'plain';
  const claimed = `${claims.archival ?? '无'}、${claims.accessible ?? '无'}`;
  const expected = plain ? '无、无' : `${part}、1`;
  return [
    ...breaches.map(({ clause, message }) => `${message}（${clause}）`),
    ...(claimed === expected ? [] : [`PDF/A 和 PDF/UA 的声明是 ${claimed}，应为 ${expected}`]),
  ].map((message) =>
    fault('copy-conforms', 'error', placeOf('', job), {
      message: `打印件不符合归档和无障碍标准：${message}`,
      fix: '多半是程序的问题，请连同这一行报告；急用时可在 site.yaml 写 pdf: plain',
    }),
  );
}

function fault(rule: string, severity: Severity, place: Place, text: { message: string; fix: string }): Diagnostic {
  return { rule, severity, place, ...text };
}
