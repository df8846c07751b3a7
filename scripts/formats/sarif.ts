import type { Diagnostic, Place } from '../../src/domain/diagnostic.ts';

/** Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the lines. */
export function formatSarif(diagnostics: readonly Diagnostic[]): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jiping', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result({ rule, severity, place, message, fix, related = [] }: Diagnostic, rules: readonly string[]) {
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: `${message}。修改：${fix}` },
    locations: [{ physicalLocation: physical(place) }],
    relatedLocations: related.map((other) => ({
      physicalLocation: physical(other.place),
      message: { text: other.note },
    })),
  };
}

function physical({ file, line, column }: Place) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line, startColumn: column } };
}
