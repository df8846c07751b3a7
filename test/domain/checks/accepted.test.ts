import { describe, expect, test } from 'vitest';
import { check } from '../../../src/domain/checks/index.ts';
import { example, line, manuscript } from '../example.ts';

const FILLED = {
  headings: ['项目概况', '附表'].map((text, index) => ({ depth: 2, text, place: line(index + 1) })),
  components: [{ name: '绩效目标自评表', place: line(3) }],
};

const found = (...rules: string[]) =>
  check(
    example({ attachments: [{ title: '合同' }], accepted: rules.map((rule) => ({ rule, reason: '原件已遗失' })) }),
    manuscript(FILLED),
  );

const about = (rule: string, diagnostics = found()) => diagnostics.filter((diagnostic) => diagnostic.rule === rule);

describe('accepted', () => {
  test('a fault that nobody explained is reported', () => {
    expect(about('attachments-present')).toHaveLength(1);
  });

  test('a fault that was explained is silent', () => {
    const diagnostics = found('attachments-present');
    expect(about('attachments-present', diagnostics)).toEqual([]);
    expect(about('accepted-needed', diagnostics)).toEqual([]);
  });

  test('an excuse for a fault that is not there is stale', () => {
    expect(about('accepted-needed', found('attachments-present', 'headings-nest'))).toEqual([
      {
        rule: 'accepted-needed',
        severity: 'warning',
        place: { file: 'accepted.1.rule', line: 1, column: 1 },
        message: '已说明的问题 headings-nest 现在并不存在',
        fix: '删去这一条',
      },
    ]);
  });

  test.each([
    ['attachment-present', '是不是要写 attachments-present？'],
    ['whatever-comes-to-mind-of-an-author', '改成检查结果里显示的规则名'],
  ])('%s is no rule', (rule, fix) => {
    expect(about('accepted-needed', found(rule))).toEqual([
      {
        rule: 'accepted-needed',
        severity: 'error',
        place: { file: 'accepted.0.rule', line: 1, column: 1 },
        message: `没有名为 ${rule} 的规则`,
        fix,
      },
    ]);
  });
});
