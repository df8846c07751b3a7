import { expect, test } from 'vitest';
import { attachmentsPresent } from '../../../src/domain/checks/attachments-present.ts';
import { example, findings } from '../example.ts';

test('holds when every annex has its file', () => {
  expect(findings(attachmentsPresent, example())).toEqual([]);
  expect(findings(attachmentsPresent, example({ attachments: [{ title: '合同', file: 'contract.pdf' }] }))).toEqual([]);
});

test('an annex without a file', () => {
  const attachments = [{ title: '合同', file: 'contract.pdf' }, { title: '验收单' }];
  expect(findings(attachmentsPresent, example({ attachments }))).toEqual([
    ['attachments.1', '附件“验收单”没有文件', '补上 file；原件已缺失的，在 accepted 里说明原因'],
  ]);
});
