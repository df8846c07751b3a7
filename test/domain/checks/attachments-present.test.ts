import { expect, test } from 'vitest';
import { attachmentsDeclared } from '../../../src/domain/checks/attachments-declared.ts';
import { attachmentsPresent } from '../../../src/domain/checks/attachments-present.ts';
import { example, findings, line } from '../example.ts';

test('holds when every annex has its file', () => {
  expect(findings(attachmentsPresent, example())).toEqual([]);
  expect(findings(attachmentsPresent, example({ attachments: [{ title: '合同', file: 'contract.pdf' }] }))).toEqual([]);
});

test('an annex without a file', () => {
  const attachments = [{ title: '合同', file: 'contract.pdf' }, { title: '验收单' }];
  expect(findings(attachmentsPresent, example({ attachments }))).toEqual([
    [
      'attachments.1',
      '附件“验收单”没有文件',
      '补上 file，或在正文用 <附件>…</附件> 写出；原件已缺失的，在 accepted 里说明原因',
    ],
  ]);
});

test('an annex in the text needs no file, and one that is not declared has no title', () => {
  const attachments = [{ title: '合同' }, { title: '验收单' }];
  const components = [1, 2, 3].map((number) => ({ name: '附件', place: line(number) }));
  expect(findings(attachmentsPresent, example({ attachments }), { components: components.slice(0, 2) })).toEqual([]);
  expect(findings(attachmentsDeclared, example({ attachments }), { components: components.slice(0, 2) })).toEqual([]);
  expect(findings(attachmentsDeclared, example({ attachments }), { components })).toEqual([
    ['line 3', '正文有 3 个 <附件>，attachments 列了 2 个', '在 attachments 里按次序补上附件的标题'],
  ]);
});
