import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { Finding, Rule } from '../rule.ts';

/** Hints of forms and placeholders: `（100字以内）`, `XX项目`, `请填写`, `____`. */
const HINT =
  /[（(【[]?\s*\d+\s*字(以内|左右)\s*[)）】\]]?|(?<![A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])|[×＊*]{2,}|_{3,}|(此处|请在此)填写|请填写|待填写|待补充|^说明.{0,30}(情况|原因|成效)$/u;

/**
 * No hint of the form was left in the data.
 *
 * Why: real tables are published with “对照年度目标，说明完成情况（100字以内）” where the answer should be.
 */
export const templateFilledIn: Rule = {
  name: 'template-filled-in',
  severity: 'error',
  find: (evaluation, manuscript) =>
    texts(evaluation).flatMap(({ path, text }): Finding[] => {
      const hint = text === undefined ? undefined : HINT.exec(text)?.[0];
      if (hint === undefined) return [];
      return [finding(path, hint, manuscript)];
    }),
};

function finding(path: readonly PropertyKey[], hint: string, { place }: Manuscript): Finding {
  return {
    place: place(path),
    message: `这里留着表格的提示或占位符“${hint.trim()}”`,
    fix: '写上真实的内容，删去提示',
  };
}

interface Text {
  readonly path: readonly PropertyKey[];
  readonly text: string | undefined;
}

function texts({ title, project, evaluator, budget, goal, indicators, documentNumber }: Evaluation): Text[] {
  return [
    { path: ['title'], text: title },
    { path: ['documentNumber'], text: documentNumber },
    { path: ['project', 'name'], text: project?.name },
    { path: ['evaluator', 'name'], text: evaluator?.name },
    { path: ['budget', 'reason'], text: budget.reason },
    { path: ['goal', 'expected'], text: goal?.expected },
    { path: ['goal', 'achieved'], text: goal?.achieved },
    ...(budget.parts ?? []).map(({ name }, index) => ({ path: ['budget', 'parts', index, 'name'], text: name })),
    ...(budget.payments ?? []).flatMap(({ payee, purpose }, index) => [
      { path: ['budget', 'payments', index, 'payee'], text: payee },
      { path: ['budget', 'payments', index, 'purpose'], text: purpose },
    ]),
    ...indicators.flatMap((indicator, index) =>
      (['name', 'target', 'actual', 'reason'] as const).map((key) => ({
        path: ['indicators', index, key],
        text: indicator[key],
      })),
    ),
  ];
}
