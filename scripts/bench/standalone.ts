import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FAMILIES, OPEN_FACES } from '../../src/print/faces.ts';

const STYLES = ['sheets.css', 'print.css'].map((name) =>
  fileURLToPath(new URL(`../../src/styles/${name}`, import.meta.url)),
);

/** The report of a built page: without the site around it and what is for the screen only. */
export function reportIn(page: string): string {
  const html = page.slice(page.indexOf('<article class="report"'), page.lastIndexOf('</article>'));
  return `${html}</article>`;
}

/** A report as one HTML file with the print style sheets and whole fonts, which any paginating program can read. */
export function standalone(page: string): string {
  const faces = FAMILIES.map(
    (family) => `@font-face { font-family: "${family}"; src: url("${pathToFileURL(OPEN_FACES[family])}"); }`,
  );
  const sheets = STYLES.map((path) => readFileSync(path, 'utf8'));
  const styles = [...faces, ...sheets, '.screen-only { display: none }'].join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${/<title>.*?<\/title>/s.exec(page)?.[0] ?? ''}<style>\n${styles}\n</style></head><body>${reportIn(page)}</body></html>\n`;
}
