import type { Diagnostic } from '../diagnostic.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** An accepted fault names a rule that there is and that still finds something: a stale excuse hides the next fault. */
export function acceptedFaults(
  { accepted }: Evaluation,
  { place }: Manuscript,
  found: readonly Diagnostic[],
  rules: readonly Rule[],
): Diagnostic[] {
  return accepted.flatMap(({ rule }, index): Diagnostic[] => {
    const at = place(['accepted', index, 'rule']);
    if (!rules.some(({ name }) => name === rule)) return [unknown(rule, at, rules)];
    if (found.some((diagnostic) => diagnostic.rule === rule)) return [];
    const message = `已说明的问题 ${rule} 现在并不存在`;
    return [{ rule: 'accepted-needed', severity: 'warning', place: at, message, fix: '删去这一条' }];
  });
}

function unknown(rule: string, place: Diagnostic['place'], rules: readonly Rule[]): Diagnostic {
  const suggestion = nearest(
    rule,
    rules.map(({ name }) => name),
  );
  return {
    rule: 'accepted-needed',
    severity: 'error',
    place,
    message: `没有名为 ${rule} 的规则`,
    fix: suggestion === undefined ? '改成检查结果里显示的规则名' : `是不是要写 ${suggestion}？`,
  };
}
