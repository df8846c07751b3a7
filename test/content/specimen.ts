import { readEvaluation } from '../../src/content/read-evaluation.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';

/** The smallest evaluation that the schema accepts, its first key on line 2. */
export const FRONTMATTER: readonly string[] = [
  'title: 示例项目支出绩效自评报告',
  'kind: project-self-evaluation',
  'method: example-method',
  'fiscalYear: 2018',
  'organisation: example-office',
  'status: final',
  'audience: public',
  'project: { name: 示例项目, nature: continuing }',
  'budget:',
  '  unit: 万元',
  '  sources:',
  '    - { source: fiscal-appropriation, adjusted: 9.620, received: 9.58, executed: 9.58 }',
  'indicators:',
  '  - { level1: output, level2: quantity, name: 巡检次数, target: 4次以上, actual: 4次 }',
];

/** The file with the line that starts with `key` changed, or taken out when nothing is put in its place. */
export function specimen(key = '', replacement?: string, body = '## 项目概况\n\n<绩效目标自评表 />\n'): string {
  const lines = FRONTMATTER.flatMap((line) => {
    if (key === '' || !line.trim().startsWith(key)) return [line];
    return replacement === undefined ? [] : [replacement];
  });
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** `5:13 value-valid`: where and which, for tables. */
export function summary(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);
}

/** All faults of a file, as `5:13 value-valid message | fix`. */
export function faults(text: string): string[] {
  return readEvaluation(text, 'a.mdx').diagnostics.map(
    ({ place, rule, message, fix }) => `${place.line}:${place.column} ${rule} ${message} | ${fix}`,
  );
}
