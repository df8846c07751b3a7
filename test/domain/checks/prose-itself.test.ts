import { describe, expect, test } from 'vitest';
import { amountUnitsAgree } from '../../../src/domain/checks/amount-units-agree.ts';
import { bracketsPaired } from '../../../src/domain/checks/brackets-paired.ts';
import { changeAddsUp } from '../../../src/domain/checks/change-adds-up.ts';
import { datesInOrder } from '../../../src/domain/checks/dates-in-order.ts';
import { documentNumberBrackets } from '../../../src/domain/checks/document-number-brackets.ts';
import { listNumbersFollow } from '../../../src/domain/checks/list-numbers-follow.ts';
import { listedCountMatches } from '../../../src/domain/checks/listed-count-matches.ts';
import { noPersonalData } from '../../../src/domain/checks/no-personal-data.ts';
import { noResidue } from '../../../src/domain/checks/no-residue.ts';
import { numberingGenerated } from '../../../src/domain/checks/numbering-generated.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { projectNamedConsistently } from '../../../src/domain/checks/project-named-consistently.ts';
import { sameQuantityAgrees } from '../../../src/domain/checks/same-quantity-agrees.ts';
import { says } from '../prose/report.ts';

describe('parts-add-up', () => {
  test.each([
    ['总额100万元，其中：设备费60万元，材料费50万元。', '超过了总数 100万元'],
    ['甲50万元；乙30万元；丙15万元；共计100万元。', '不等于总数 100万元'],
    ['资金107+1182+251+90=1640万元。', '= 1630万元，不等于总数 1640万元'],
    ['支出100万元，分别为人员60万元、公用30万元。', '不等于总数 100万元'],
    ['支出100万元，由人员费60万元、公用费30万元组成。', '不等于总数 100万元'],
  ])('finds %s', (body, message) => {
    expect(says(partsAddUp, body)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '总额100万元，其中：设备费60万元，材料费30万元。',
    '合计370.48万元，其中：甲100.16万元，乙270.33万元。',
    '预算100万元，其中财政资金100万元，实际到位90万元，支出80万元。',
    '总额100万元，其中：设备费60万元（含安装20万元），材料费40万元。',
    '培训40人，其中女性20人，党员30人。',
    '9+70+35+3=117个。',
    '项目100万元，其中中央60万元、省级40万元，每户补贴500元。',
  ])('is silent: %s', (body) => {
    expect(says(partsAddUp, body)).toEqual([]);
  });
});

describe('listed-count-matches', () => {
  test.each([
    ['直属单位4个，即甲中心、乙中心、丙中心。', '后面列出的是 3个'],
    ['内设科室3个（综合科、财务科）。', '后面列出的是 2个'],
    ['服务6类，包括建档、教育、接种、儿童管理、老年管理等。', '后面列出的是 5类'],
    ['分三个方面：\n\n- 产出\n- 效益', '后面列出的是 2个'],
  ])('finds %s', (body, message) => {
    expect(says(listedCountMatches, body)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '单位3个，分别为局机关、事务中心和支付中心。',
    '内设科室4个（综合科、网络管理科、信息科、培训鉴定科）。',
    '涉及8个乡镇，包括城关、河东等。',
    '从5个方面推进，主要包括甲类、乙类。',
    '工作2项：传染病报告和处理、卫生监督。',
    '分两个方面：\n\n- 产出\n- 效益\n\n  第二段。',
  ])('is silent: %s', (body) => {
    expect(says(listedCountMatches, body)).toEqual([]);
  });
});

test('same-quantity-agrees', () => {
  expect(says(sameQuantityAgrees, '现有编制16名。\n\n编制15名，实有15人。')).toEqual([
    expect.stringContaining('3:3 “编制”前面写的是 16名，这里写的是 15名'),
  ]);
  expect(says(sameQuantityAgrees, '维护205个内网接入单位。\n\n192个内网接入单位组网。')).toHaveLength(1);
  const different = '东片新建蓄水池设施3座。\n\n西片新建蓄水池设施5座。\n\n道路3条。\n\n道路5条。';
  expect(says(sameQuantityAgrees, `${different}\n\n- 编制3名\n- 编制4名`)).toEqual([]);
});

test('amount-units-agree', () => {
  expect(says(amountUnitsAgree, '3月到账70万元，6月到账60万元，10月到账20元，11月到账20万元。')).toEqual([
    expect.stringContaining('1:24 这里写的是 20元'),
  ]);
  expect(says(amountUnitsAgree, '补助70万元，每户补助60元，发放补助20万元。')).toEqual([]);
});

test('change-adds-up', () => {
  expect(says(changeAddsUp, '经费16.42万元，较上年减少1.28万元，减少7.92%。')).toEqual([
    expect.stringContaining('推算应为 7.23%'),
  ]);
  expect(says(changeAddsUp, '经费16.42万元，较上年减少1.28万元，减少7.22%。')).toEqual([]);
  expect(says(changeAddsUp, '经费110万元，比上年增加10万元，增长10%。')).toEqual([]);
  expect(says(changeAddsUp, '2017年支出1,978.3万元，2018年比上年减少141.85万元，下降7.17%。')).toEqual([]);
  expect(says(changeAddsUp, '与上年的12.45万元相比减少1.47万元，下降11.81%。')).toEqual([]);
  expect(says(changeAddsUp, '与上年的12.45万元相比减少1.47万元，下降13.81%。')).toEqual([
    expect.stringContaining('推算应为 11.81%'),
  ]);
});

test('project-named-consistently', () => {
  const project = { name: '示例市政府网站网络运行维护项目' };
  const other = '全面了解示例市政府网站二级等保运行维护服务项目的效果。';
  expect(says(projectNamedConsistently, other, { project })).toEqual([
    expect.stringContaining('1:5 这里的项目名称是“示例市政府网站二级等保运行维护服务项目”'),
  ]);
  const declared = `${other}\n\n另称“示例市政府网站二级等保运行维护服务项目”。`;
  expect(says(projectNamedConsistently, declared, { project })).toEqual([]);
  expect(says(projectNamedConsistently, '示例市政府网站建设。网络运行维护项目。机房项目。', { project })).toEqual([]);
});

test('project-named-consistently: a title about another project', () => {
  const named = (title: string) =>
    says(projectNamedConsistently, '概况。', { title, project: { name: '渔业油价补贴' } });
  expect(named('2020年度长江禁捕项目自评表')).toEqual([
    expect.stringContaining('标题说的项目是“长江禁捕项目”，数据里的是“渔业油价补贴”'),
  ]);
  expect(named('2020年度渔业油价项目自评表')).toEqual([]);
  expect(named('示例市农业局部门预算项目支出绩效自评表')).toEqual([]);
  expect(named('2020年财政扶贫项目绩效自评报告')).toEqual([]);
});

describe('dates-in-order: money that waits for an acceptance', () => {
  const waits = '由专人于2018年12月10日前完成检查验收，检查验收合格后按合同支付款项。';
  test('was paid before it', () => {
    expect(says(datesInOrder, `${waits}\n\n截至2018年11月底项目经费已拨付9.58万元。`)).toEqual([
      expect.stringContaining('截至2018年11月底已经支付，又写2018年12月10日前验收、验收合格后支付，先付款后验收'),
    ]);
  });
  test.each(['截至2018年12月底项目经费已拨付9.58万元。', '截至2018年11月底项目已经完成。'])('is silent: %s', (paid) => {
    expect(says(datesInOrder, `${waits}\n\n${paid}`)).toEqual([]);
  });
});

test('document-number-brackets', () => {
  const body = '（川财社〔2020165号）、示财预[2020]5号、示财预（2020）05号、示财预〔2020〕5号、2018年3号楼。';
  expect(says(documentNumberBrackets, body).map((found) => found.split('“').slice(1).join('“'))).toEqual([
    '川财社〔2020165号”的写法不合规范，应为“川财社〔2020〕165号” | 年份用六角括号〔〕括起，序号不编虚位',
    '示财预[2020]5号”的写法不合规范，应为“示财预〔2020〕5号” | 年份用六角括号〔〕括起，序号不编虚位',
    '示财预（2020）05号”的写法不合规范，应为“示财预〔2020〕5号” | 年份用六角括号〔〕括起，序号不编虚位',
  ]);
});

test('brackets-paired', () => {
  expect(says(bracketsPaired, '按规定支付款项。”', { title: '示例报告（2022年' })).toHaveLength(2);
  expect(says(bracketsPaired, '1）验收（含复验）；a）“支付”《办法（试行）》(一)')).toEqual([]);
});

test('numbering-generated', () => {
  expect(says(numberingGenerated, '## 一、项目概况\n\n### （一）单位\n\n二、资金情况')).toHaveLength(3);
  expect(says(numberingGenerated, '## 项目概况\n\n### 2018年情况\n\n一、二期工程均已完成。')).toEqual([]);
});

test('no-residue', () => {
  const body = '\\[bookmark: \\_GoBack]说明任务完成情况（100字以内）。\n\nXX项目于 年 月完成。';
  expect(says(noResidue, body)).toHaveLength(4);
  expect(says(noResidue, '字数100字以内；年月日齐全；XXL号；（2018年）。')).toEqual([]);
});

describe('no-personal-data', () => {
  test.each([
    ['联系人手机13800138000。', '手机号码 138…00'],
    ['身份证11010519491231002X。', '身份证号 110…2X'],
    ['账号6222 0200 0000 0000 003。', undefined],
  ])('%s', (body, message) => {
    const found = says(noPersonalData, body);
    expect(found).toEqual(message === undefined ? found.slice(0, 1) : [expect.stringContaining(message)]);
  });

  test('reads the data too', () => {
    const payments = [{ payee: '张某13900139000', purpose: '劳务费', amount: '1' }];
    expect(says(noPersonalData, '无', { budget: { unit: '元', sources: [], payments } })).toHaveLength(1);
  });

  test('is silent for other long numbers', () => {
    const body =
      '支出13800138000元，编码51000021R000000019951，11010519491231002，电话0998-2823456，18位代码123456789012345678。';
    expect(says(noPersonalData, body)).toEqual([]);
  });
});

describe('list-numbers-follow', () => {
  test.each([
    ['1. 甲；\n2. 乙；\n4. 丙。', '列表第 3 项的序号是 4，按顺序应为 3'],
    ['1. 甲；\n8. 乙；\n3. 丙。', '列表第 2 项的序号是 8，按顺序应为 2'],
    ['7. 甲；\n2. 乙。', '列表第 1 项的序号是 7，按顺序应为 1'],
    ['3) 甲。', '列表第 1 项的序号是 3，按顺序应为 1'],
    ['1. 甲；\n2. 乙。\n\n说明。\n\n4. 丙；\n5. 丁。', '列表第 1 项的序号是 4，按顺序应为 1'],
    ['1. 甲：\n   1. 子；\n   3. 丑。\n2. 乙。', '列表第 2 项的序号是 3，按顺序应为 2'],
  ])('finds %j', (body, message) => {
    expect(says(listNumbersFollow, body)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '1. 甲；\n2. 乙；\n3. 丙。',
    '1. 甲；\n1. 乙；\n1. 丙。',
    '1) 甲；\n2) 乙。',
    '- 甲；\n- 乙。',
    '1. 甲；\n2. 乙。\n\n说明。\n\n3. 丙；\n4. 丁。',
    '1. 甲；\n2. 乙。\n\n说明。\n\n1. 丙；\n2. 丁。',
    '1. 甲：\n   1. 子；\n   2. 丑。\n2. 乙。',
    '1. 甲。\n\n   另一段。\n2. 乙。',
  ])('leaves %j alone', (body) => {
    expect(says(listNumbersFollow, body)).toEqual([]);
  });
});
