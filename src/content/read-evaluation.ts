import type { Diagnostic } from '../domain/diagnostic.ts';
import { type Manuscript, NO_PROSE } from '../domain/evaluation.ts';
import { readProse } from '../markdown/read-prose.ts';
import { readYaml } from './read-yaml.ts';
import { type AuthoredEvaluation, authoredEvaluation } from './schema/evaluation.ts';
import { split } from './split.ts';

/** One MDX file: its record when the schema accepts it, where everything stands, and all its faults. */
export interface EvaluationReading {
  readonly record: AuthoredEvaluation | undefined;
  readonly manuscript: Manuscript;
  readonly diagnostics: readonly Diagnostic[];
}

export function readEvaluation(text: string, file: string): EvaluationReading {
  const halves = split(text);
  if (!halves) return withoutFrontmatter(file);
  const { record, place, diagnostics } = readYaml(halves.frontmatter, file, authoredEvaluation);
  const { prose, faults } = readProse(halves.body, file);
  return {
    record,
    manuscript: { file, place, prose },
    diagnostics: [
      ...diagnostics,
      ...faults.map(({ point, ...fault }) => ({
        ...fault,
        severity: 'error' as const,
        place: { file, line: point?.line ?? 1, column: point?.column ?? 1 },
      })),
    ],
  };
}

function withoutFrontmatter(file: string): EvaluationReading {
  const place = { file, line: 1, column: 1 };
  return {
    record: undefined,
    manuscript: { file, place: () => place, prose: NO_PROSE },
    diagnostics: [
      {
        rule: 'frontmatter-present',
        severity: 'error',
        place,
        message: '文件开头没有用两行 --- 围起来的数据部分',
        fix: '在第一行写 ---，写完标题、单位、资金、指标后再写一行 ---',
      },
    ],
  };
}
