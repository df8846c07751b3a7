// @ts-check

/**
 * What Paged.js leaves to the browser. Its columns break like pages, so headings stay with their text and rows whole;
 * it takes these rules out of the sheet that it is given, so they come in beside it. Margins are painted last, so that
 * the number ends a sheet's copied text. A sheet contains its layout, so that those that are done stand while the next
 * is filled.
 */
export const NATIVE = `
h1, h2, h3, h4, h5, h6, caption, thead { break-after: avoid; break-inside: avoid; }
.report .signature, .report .attachment-list, .report .table-note { break-before: avoid; }
.report .attachment-list { break-inside: avoid; }
.report .attachment-label { break-after: avoid; }
.report .notes[data-own-sheet], .report [data-break-before=page]:not([data-continued]) { break-before: column; }
.report table[data-columns=fixed] { table-layout: fixed; }
.report tr:has(> [rowspan]) { break-inside: auto !important; }
.report [data-continued] { text-indent: 0; }
.report li[data-continued] { list-style: none; }
.report [data-goes-on] { text-align-last: justify; }
.pagedjs_pages > .pagedjs_page { height: var(--pagedjs-height) !important; min-height: 0; max-height: none; break-inside: avoid; contain: size layout; }
.pagedjs_pages > .pagedjs_page > .pagedjs_sheet { height: 100% !important; min-height: 0; max-height: none; }
.pagedjs_pages > .pagedjs_page:last-child { break-after: auto; }
.pagedjs_pages, body { height: auto !important; min-height: 0 !important; max-height: none !important; }
.pagedjs_pages > .pagedjs_form_page {
  page: jiping-landscape;
  --pagedjs-width: 297mm; --pagedjs-width-left: 297mm; --pagedjs-width-right: 297mm;
  --pagedjs-height: 210mm; --pagedjs-height-left: 210mm; --pagedjs-height-right: 210mm;
}
.pagedjs_margin { position: relative; z-index: 1; }
[hidden] { display: none !important; }
.pagedjs_blank_page .pagedjs_margin { visibility: hidden; }
.pagedjs_pagebox { position: relative; }
.sheet-mark { position: absolute; font-family: "Jiping Hei"; line-height: 1; white-space: nowrap; }
.head-mark { top: 20mm; right: 26mm; font-size: 14pt; }
.running-head { top: 26mm; left: 28mm; width: 156mm; padding-bottom: 1.5mm; border-bottom: 0.25mm solid #000; font-size: 10.5pt; text-align: center; }
.pagedjs_form_page .running-head { top: 28mm; right: 26mm; left: auto; width: auto; height: 156mm; padding: 0 0 0 1.5mm; border-bottom: 0; border-left: 0.25mm solid #000; writing-mode: vertical-rl; }
.watermark { top: 50%; left: 50%; color: #ddd; font-size: 64pt; transform: translate(-50%, -50%) rotate(-35deg); z-index: -1; }
.line-number { padding-right: 4mm; color: #555; font-family: "Jiping Song"; font-size: 9pt; transform: translateY(-50%); }
.pagedjs_page_content > div { height: auto !important; }
.pagedjs_page_content > .foot[data-columns] { height: var(--foot-room) !important; }
.pagedjs_page_content > .foot, .pagedjs_page_content > .closing { position: absolute; left: 0; width: 100%; }
.pagedjs_page_content > .closing { bottom: 0; }
.pagedjs_page_content > .closing[data-margin] { bottom: auto; top: 100%; width: 70%; }
.pagedjs_left_page:not(.pagedjs_form_page) .closing[data-margin] { left: 30%; }
.pagedjs_page_content > .foot[data-columns] { column-width: 100mm; column-count: 1; column-gap: 400mm; column-fill: auto; }
`;

/** The widths that a report is measured at. */
export const TYPE_AREAS = `
body > .report { width: var(--area-width); }
body > .report :is(.form, .turned) { width: var(--turned-width); }
`;

/** Comes after all others: Chromium lets a later plain `@page` win over a named one. */
export const TURNED_PAGE = '@page jiping-landscape { size: 297mm 210mm; margin: 0; }';
