import type { Diagnostic, Place } from '../../src/domain/diagnostic.ts';

/** Diagnostics for people: a clickable place, what against what, the other places, the action, the help page. */
export function formatText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${block(diagnostic)}\n`).join('\n');
}

function block({ rule, severity, place, message, fix, related = [] }: Diagnostic): string {
  return [
    `${at(place)} ${severity} ${rule}`,
    `  ${message}`,
    ...related.map((other) => `  另见：${at(other.place)} ${other.note}`),
    `  修改：${fix}`,
    `  规则：/rules/${rule}/`,
  ].join('\n');
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `3 个错误，1 个警告` */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${errors} 个错误，${diagnostics.length - errors} 个警告`;
}
