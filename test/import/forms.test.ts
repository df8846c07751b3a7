import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ANNEX_ROWS,
  annexDocx,
  annexXlsx,
  fill,
  hubeiDocx,
  sichuanDocx,
  xlsx,
  YUNNAN_ROWS,
  yunnanXlsx,
} from './forms.ts';
import { importAll, importOne, rowsOf } from './import.ts';
import { type CellText, docx, p, tbl } from './word.ts';

describe('the annex form of 2020', () => {
  test('is read from Word with its merged cells', async () => {
    const { record, check, blanks, unplaced } = await importOne(annexDocx(), '示例.docx');
    expect(record).toMatchObject({
      title: '示例县项目支出绩效自评表（2020年度）',
      kind: 'project-self-evaluation',
      method: 'mof-2020-10',
      fiscalYear: 2020,
      status: 'draft',
      project: { name: '示例县道路养护补助', department: '示例县交通运输局' },
      budget: { unit: '万元', sources: [{ source: 'fiscal-appropriation', adjusted: '65.66', executed: '65.07' }] },
      goal: { expected: '养护县道，保证通行', achieved: '完成县道养护，道路畅通' },
      entered: { executionScore: '9', total: '94' },
    });
    expect(rowsOf(record)).toEqual([
      'output/quantity 养护里程 ≥120公里 118公里 15 13',
      'output/quality 验收合格率 100% 100% 15 15',
      'output/timeliness 完工及时率 100% 100% 10 10',
      'output/cost 每公里养护费 5500元 5500元 10 10',
      'benefit/social 道路通畅率 95% 95% 30 27',
      'satisfaction/beneficiary 群众满意度 95% 95% 10 9',
    ]);
    expect(record.indicators[0]?.reason).toBe('一段路因汛期推迟');
    expect(blanks).toEqual(['project.nature']);
    expect(unplaced).toEqual([]);
    expect(check).toMatchObject({ 'total-follows-scores': 1, 'execution-score-follows-rate': 1 });
  });

  test('is the same evaluation from a sheet, where percentages are numbers', async () => {
    const [word, sheet] = [await importOne(annexDocx(), '示例.docx'), await importOne(await annexXlsx(), '示例.xlsx')];
    expect(sheet.text).toBe(word.text);
    expect(sheet.fields.find(({ field }) => field === 'indicators[0].score')?.place).toMatch(/^自评表!/);
    expect(word.fields.find(({ field }) => field === 'indicators[0].score')?.place).toMatch(/^表1 第11行第/);
  });

  test('comes out of both files together as one evaluation', async () => {
    const { imported, faults } = await importAll([
      { name: '示例.docx', bytes: annexDocx() },
      { name: '示例.xlsx', bytes: await annexXlsx() },
    ]);
    expect(faults).toEqual([]);
    expect(imported.map(({ files }) => files)).toEqual([['示例.docx', '示例.xlsx']]);
  });

  test('comes out of a report and its form as one, the chapters of the one and the data of the other', async () => {
    const report = docx(
      [
        p('示例县公路站2020年度示例县道路养护补助项目支出绩效自评报告'),
        p('一、项目概况'),
        p('项目预算安排总额为65.66万元，实际支出65.07万元。'),
        p('二、自评结论'),
        p('道路畅通。'),
      ].join(''),
    );
    const { imported } = await importAll([
      { name: '表.xlsx', bytes: await annexXlsx() },
      { name: '报告.docx', bytes: report },
    ]);
    expect(imported).toHaveLength(1);
    const text = imported[0]?.outputs[0]?.text;
    expect(text).toContain('title: 示例县公路站2020年度示例县道路养护补助项目支出绩效自评报告');
    expect(text).toContain('entered:\n  executionScore: 9\n  total: 94');
    expect(text).toContain('## 项目概况\n\n项目预算安排总额为{全年预算数}，实际支出{全年执行数}。\n\n## 自评结论');
  });

  test('of two offices with a project of the same name stays two', async () => {
    const other = ANNEX_ROWS.map((row) =>
      row.map((cell) => (Array.isArray(cell) && cell[0] === '示例县公路站' ? (['样例县公路站', 3] as const) : cell)),
    );
    const { imported } = await importAll([
      { name: '甲.docx', bytes: annexDocx() },
      { name: '乙.docx', bytes: docx(`${p('样例县项目支出绩效自评表（2020年度）')}${tbl(other)}`) },
    ]);
    expect(imported).toHaveLength(2);
  });

  test('may come in several tables', async () => {
    const { record } = await importOne(
      docx(
        `${p('示例县项目支出绩效自评表（2020年度）')}${tbl(ANNEX_ROWS.slice(0, 2))}${tbl(ANNEX_ROWS.slice(2, 7))}${p('说明')}${tbl(ANNEX_ROWS.slice(9))}`,
      ),
      '分表.docx',
    );
    expect(record).toMatchObject({ project: { name: '示例县道路养护补助' } });
    expect(record.budget.sources).toEqual([{ source: 'fiscal-appropriation', adjusted: '65.66', executed: '65.07' }]);
    expect(record.indicators).toHaveLength(6);
    expect(record.entered?.total).toBe('94');
  });

  test('gives the same bytes again', async () => {
    expect((await importOne(annexDocx(), '示例.docx')).outputs).toEqual(
      (await importOne(annexDocx(), '示例.docx')).outputs,
    );
  });
});

test('公开14表 of Yunnan: 元, two rows of heads, the target in three columns, no indicator in an empty row', async () => {
  const { record, unplaced } = await importOne(await yunnanXlsx(), '公开表.xlsx');
  expect(record).toMatchObject({
    method: 'yunnan-form-14',
    fiscalYear: 2022,
    budget: { unit: '元', sources: [{ adjusted: '387664.62', executed: '387664.62' }] },
    entered: { executionScore: '10', total: '96', grade: '优' },
  });
  expect(rowsOf(record)).toEqual([
    'output/quantity 受补助学生数 ≥735人次 735人次 20 20',
    'output/quality 补助覆盖率 =100% 98% 20 19',
    'benefit/economic 减轻家庭负担 有效 met 30 30',
    'satisfaction/beneficiary 学生满意度 ≥95% 100% 20 17',
  ]);
  expect(unplaced).toEqual([]);
});

test('the Sichuan form unfilled: blanks are marked, hints are no content, names of people are left out', async () => {
  const { record, blanks, dropped, text, check } = await importOne(sichuanDocx(), '四川.docx');
  expect(record).toMatchObject({
    method: 'sichuan-form',
    project: { name: '示例项目经费', department: '示例市发展和改革局本级' },
    goal: { expected: '保障工作正常开展', achieved: '待填写' },
  });
  expect(record.budget.sources).toEqual([
    { source: 'fiscal-appropriation', initial: '238.93', adjusted: '251.89', executed: '251.89' },
    { source: 'unit-funds', initial: '0.00', adjusted: '0.00', executed: '0.00' },
  ]);
  expect(rowsOf(record)).toEqual([
    'output/quantity 发放覆盖率 =100% 待填写 60 -',
    'benefit/social 足额保障率 =100% 待填写 30 -',
  ]);
  expect(blanks).toEqual(['project.nature', 'goal.achieved', 'indicators[0].actual', 'indicators[1].actual']);
  expect(dropped.filter(({ reason }) => reason === '表格的填写提示')).toHaveLength(3);
  expect(dropped.filter(({ reason }) => reason.startsWith('个人信息'))).toHaveLength(2);
  expect(text).not.toMatch(/字以内|张某|李某/);
  expect(text).toContain('## 存在问题\n\n暂无问题');
  expect(text).toContain('项目编码：51000021R000000000001');
  expect(check).toMatchObject({ 'template-filled-in': 3, 'adjustment-explained': 1 });
});

test('the Hubei form: columns A and B, scores without points', async () => {
  const { record, text } = await importOne(hubeiDocx(), '湖北.docx');
  expect(record).toMatchObject({
    method: 'hubei-self-evaluation',
    budget: { unit: '万元', sources: [{ source: 'fiscal-appropriation', adjusted: '1000', executed: '900' }] },
    entered: { executionScore: '18', total: '98' },
  });
  expect(rowsOf(record)).toEqual([
    'output/quantity 新增床位 500张 520张 - 40',
    'output/quality 资金专款专用 专款专用 met - 20',
    'benefit/social 就诊人次增长 ≥5% 6% - 20',
  ]);
  expect(text).toContain('## 偏差大或目标未完成原因分析\n\n设备采购推迟');
});

test('a form whose borders were lost on a web page', async () => {
  const { record, fields } = await importOne(readFileSync('test/fixtures/import/flattened-form.txt'), '网页.txt');
  expect(record).toMatchObject({
    project: { name: '示例卫生服务', department: '示例县卫生局' },
    budget: { unit: '万元', sources: [{ initial: '0', adjusted: '0', executed: '207.4538' }] },
    goal: { expected: '服务居民', achieved: '服务了居民' },
    entered: { executionScore: '10', total: '95' },
  });
  expect(rowsOf(record)).toEqual([
    'output/quantity 居民健康档案 38508人 37442人 30 29',
    'output/quantity 发放资料 不少于12种 14种 10 10',
    'output/quality 档案合格率 ≥95% 96% 10 10',
    'benefit/social 居民知晓率 95% 95% 30 27',
    'satisfaction/beneficiary 居民满意度 95% 95% 10 9',
  ]);
  expect(fields.find(({ field }) => field === 'indicators[0].score')).toMatchObject({
    certainty: 'likely',
    place: '第9行',
  });
});

describe('sheets', () => {
  test.each(['utf-8', 'gb18030'])('a list of indicators in CSV, in %s', async (encoding) => {
    const gb = readFileSync('test/fixtures/import/indicators-gb18030.csv');
    const bytes = encoding === 'utf-8' ? Buffer.from(`\ufeff${new TextDecoder('gb18030').decode(gb)}`) : gb;
    const { record } = await importOne(bytes, '指标.csv', { year: 2021 });
    expect(rowsOf(record)).toEqual([
      'output/quantity 巡检次数 ≥4次 5次 50 50',
      'benefit/social 群众反映 良好 met 40 38',
    ]);
    expect(record.indicators[1]?.reason).toBe('一,二');
  });

  test('results of formulas are taken, hidden rows and sheets are left out and reported, dates are dates', async () => {
    const bytes = await xlsx((workbook) => {
      const sheet = workbook.addWorksheet('表');
      fill(sheet, YUNNAN_ROWS);
      sheet.getCell('E6').value = { formula: 'E7', result: 387664.62 };
      sheet.getRow(14).hidden = true;
      sheet.getCell('E15').value = new Date('2022-12-10T00:00:00Z');
      workbook.addWorksheet('底稿', { state: 'hidden' }).getCell('A1').value = '不公开';
    });
    const { record, dropped } = await importOne(bytes, '表.xlsx');
    expect(rowsOf(record)).toHaveLength(3);
    expect(record.indicators[1]?.target).toBe('2022年12月10日');
    expect(record.budget.sources[0]).toMatchObject({ adjusted: '387664.62' });
    expect(dropped.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['隐藏的行没有导入', '隐藏的工作表没有导入']),
    );
  });

  test('two projects in one sheet are two evaluations', async () => {
    const second = YUNNAN_ROWS.map((row) =>
      row.map((cell) =>
        Array.isArray(cell) && cell[0] === '学生营养餐补助资金' ? (['校舍维修资金', 8] as const) : cell,
      ),
    );
    const bytes = await xlsx((workbook) => fill(workbook.addWorksheet('表'), [...YUNNAN_ROWS, [''], ...second]));
    const { imported } = await importAll([{ name: '两个.xlsx', bytes }]);
    expect(imported.map(({ outputs }) => /name: (.*)/.exec(outputs[0]?.text ?? '')?.[1])).toEqual([
      '学生营养餐补助资金',
      '校舍维修资金',
    ]);
    expect(imported[0]?.remarks.join()).toContain('2 张自评表');
    expect(new Set(imported.map(({ id }) => id)).size).toBe(2);
  });

  test('a sheet for each project, with labels and values in one cell, gives an evaluation each', async () => {
    const form = (name: string, amount: string): readonly (readonly CellText[])[] => [
      [[`2022年度${name}项目绩效自评表`, 8]],
      [
        [`项目名称：${name}项目`, 4],
        ['主管部门：示例区城管局', 4],
      ],
      [
        ['实施单位：示例区市政所', 4],
        ['项目负责人：王某', 4],
      ],
      [['资金情况\n（万元）', 1, 'top'], '', '预算数', '到位数', '执行数', '执行率', '分值', '得分'],
      [['', 1, 'down'], '合计', amount, amount, amount, '100%', '10', '10'],
      [['', 1, 'down'], '市级财政资金', amount, amount, amount, '', '', ''],
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分', '备注'],
      [['产出', 1, 'top'], '数量', '保洁长度', '≥12公里', '12.5公里', '60', '60', ''],
      ['满意度', '满意度', '居民满意度', '90%以上', '92%', '30', '30', ''],
      [['说明：数据由养护公司提供', 8]],
      [['合计', 5], '100', '100', ''],
    ];
    const bytes = await xlsx((workbook) => {
      for (const [name, amount] of [
        ['河道保洁', '80'],
        ['路灯维护', '35.5'],
      ] as const)
        fill(workbook.addWorksheet(name), form(name, amount));
    });
    const { imported } = await importAll([{ name: '两张表.xlsx', bytes }]);
    const texts = imported.map(({ outputs }) => outputs[0]?.text ?? '');
    expect(texts.map((text) => /name: (.*)/.exec(text)?.[1])).toEqual(['河道保洁项目', '路灯维护项目']);
    expect(texts.map((text) => text.match(/- \{ level1/g)?.length)).toEqual([2, 2]);
    expect(texts.map((text) => text.match(/- \{ source: .*/g))).toEqual([
      ['- { source: fiscal-appropriation, level: prefecture, adjusted: 80, received: 80, executed: 80 }'],
      ['- { source: fiscal-appropriation, level: prefecture, adjusted: 35.5, received: 35.5, executed: 35.5 }'],
    ]);
    expect(texts.join('')).toContain('数据由养护公司提供');
  });

  test('thousands of empty rows are nothing', async () => {
    const bytes = await xlsx((workbook) => {
      const sheet = workbook.addWorksheet('表');
      fill(sheet, YUNNAN_ROWS);
      for (let row = 30; row < 6000; row += 1) sheet.getCell(row, 1).border = { top: { style: 'thin' } };
    });
    const { record } = await importOne(bytes, '空行.xlsx');
    expect(record.indicators).toHaveLength(4);
  });

  test('a total that is not the sum of its rows is kept as text', async () => {
    const rows = YUNNAN_ROWS.map((row) => row.map((cell) => (cell === '年度资金总额' ? '年度资金总额' : cell)));
    const wrong = rows.map((row, index) =>
      index === 5 ? row.map((cell) => (cell === '387664.62' ? '0' : cell)) : row,
    );
    const { text, record } = await importOne(
      await xlsx((workbook) => fill(workbook.addWorksheet('表'), wrong)),
      '合计.xlsx',
    );
    expect(record.budget.sources[0]).toMatchObject({ adjusted: '387664.62' });
    expect(text).toContain('原表“年度资金总额”一行：全年预算数0元（各来源合计387664.62元）');
  });
});
