import { type Part, zip } from './zip.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** A paragraph; `style` is a style id, `inner` XML that stands behind the text. */
export function p(text: string, { style = '', properties = '', inner = '' } = {}): string {
  const pPr =
    style === '' && properties === '' ? '' : `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>`;
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>${inner}</w:p>`;
}

/** A cell: its text, how many columns it spans, and whether it starts (`top`) or continues (`down`) a vertical merge. */
export type CellText = string | readonly [text: string, span: number, merge?: 'top' | 'down'];

export function tbl(rows: readonly (readonly CellText[])[]): string {
  const cell = (content: CellText): string => {
    const [text, span, merge] = typeof content === 'string' ? [content, 1, undefined] : content;
    const vertical = merge === undefined ? '' : merge === 'top' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${text
      .split('\n')
      .map((line) => p(line))
      .join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>${[
  1, 2, 3,
]
  .map((level) => `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/></w:style>`)
  .join('')}<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;

/** A real .docx file with this body; more parts may be added. */
export function docx(body: string, parts: readonly Part[] = []): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: STYLES },
    ...parts,
  ]);
}

/** A part of the package in the namespace of Word. */
export function part(name: string, element: string, content: string): Part {
  return { name, content: `<w:${element} ${NAMESPACES}>${content}</w:${element}>` };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
