import type { Diagnostic } from '../../src/domain/diagnostic.ts';

/** Diagnostics as annotations of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotation).join('');
}

function annotation({ rule, severity, place, message, fix }: Diagnostic): string {
  const properties = { file: place.file, line: place.line, col: place.column, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${severity} ${list.join(',')}::${data(`${message}\n修改：${fix}`)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
