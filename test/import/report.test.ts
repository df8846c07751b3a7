import { describe, expect, test } from 'vitest';
import { importOne, rowsOf } from './import.ts';
import { docx, p, part, tbl } from './word.ts';

const TARGETS =
  '现场巡检4次以上，出具巡检报告2份以上；系统故障率0.3%以内，故障排除率90%以上；服务成本9.62万元以内；网民满意率80%以上。';

const BODY: readonly (readonly [string, string])[] = [
  ['1', '一、项目概况'],
  ['2', '（一）项目单位基本情况'],
  ['', '示例地区网络管理办公室为行署参公事业单位，编制16名。'],
  ['2', '（二）项目预算绩效目标设定情况'],
  ['3', '1、项目预期目标'],
  ['', `[bookmark: _Toc405279309]主要内容:${TARGETS}`],
  ['3', '2、项目基本性质'],
  ['', '本项目性质为延续项目。'],
  ['1', '二、项目资金使用及管理情况'],
  [
    '',
    '示例网络运行维护项目预算安排总额为9.62万元，其中财政资金9.62万元，自筹资金0万元，2018年实际收到预算资金9.58万元。',
  ],
  ['', '本项目实际支付资金9.58万元，预算执行率98.58%。结余资金0.04万元。'],
  ['1', '三、项目绩效情况'],
  ['', '本项目共设置一级指标2个，三级指标6个，其中已完成三级指标6个，指标完成率为100%。'],
  ['1', '四、附表'],
  ['', '《项目支出绩效目标自评表》'],
];

const TITLE = '示例网络运行维护项目';
const plain = docx([p(TITLE), p('2018年度项目支出绩效自评报告'), ...BODY.map(([, text]) => p(text))].join(''));
const styled = docx(
  [
    p('', { style: 'a3', inner: `<w:r><w:t>${TITLE}</w:t><w:br/><w:t>2018年度项目支出绩效自评报告</w:t></w:r>` }),
    p('一、项目概况\t1', { style: 'TOC1' }),
    ...BODY.map(([style, text]) =>
      p(text, { style, inner: '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/>' }),
    ),
  ].join(''),
);

describe('a report without a table', () => {
  test.each([
    ['numbered by hand', plain],
    ['with heading styles', styled],
    ['as text', Buffer.from([`${TITLE}2018年度项目支出绩效自评报告`, ...BODY.map(([, text]) => text)].join('\r\n'))],
  ])('%s', async (name, bytes) => {
    const { record, text, dropped } = await importOne(bytes, name === 'as text' ? '报告.txt' : '报告.docx');
    expect(record).toMatchObject({
      title: `${TITLE}2018年度项目支出绩效自评报告`,
      method: 'mof-2011-285',
      fiscalYear: 2018,
      project: { name: TITLE, nature: 'continuing' },
      attachments: [{ title: '项目支出绩效目标自评表' }],
    });
    expect(record.budget.sources).toEqual([
      { source: 'fiscal-appropriation', adjusted: '9.62', received: '9.58', executed: '9.58' },
      { source: 'self-raised', adjusted: '0', received: '0', executed: '0' },
    ]);
    expect(rowsOf(record)).toEqual([
      'output/quantity 现场巡检 4次以上 met - -',
      'output/quantity 出具巡检报告 2份以上 met - -',
      'output/quality 系统故障率 0.3%以内 met - -',
      'output/quality 故障排除率 90%以上 met - -',
      'output/cost 服务成本 9.62万元以内 met - -',
      'satisfaction/beneficiary 网民满意率 80%以上 met - -',
    ]);
    expect(text.split('\n---\n')[1]?.match(/^#+ .*/gm)).toEqual([
      '## 项目概况',
      '### 项目单位基本情况',
      '### 项目预算绩效目标设定情况',
      '#### 项目预期目标',
      '#### 项目基本性质',
      '## 项目资金使用及管理情况',
      '## 项目绩效情况',
      '## 附表',
    ]);
    expect(text).not.toMatch(/bookmark|_Toc/);
    expect(dropped.map(({ text: left }) => left)).toContain('[bookmark: _Toc405279309]');
  });

  test('figures stand where the number agrees; one that does not stays as typed for the check', async () => {
    const { text, check, named } = await importOne(plain, '报告.docx');
    expect(text).toContain('预算安排总额为{全年预算数}');
    expect(text).toContain('实际支付资金{全年执行数}，预算执行率98.58%。结余资金{预算结余}');
    expect(text).toContain(
      '一级指标{一级指标数}，三级指标{三级指标数}，其中已完成三级指标{已完成数}，指标完成率为{指标完成率}',
    );
    expect(text).toContain('服务成本9.62万元以内');
    expect(named.map(({ name }) => name)).toContain('全年执行数');
    expect(check).toMatchObject({ 'execution-rate-matches': 1 });
  });
});

test('numbers that Word writes itself, footnotes, pictures, tables and lists', async () => {
  const level = (depth: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`;
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"/><a:blip r:embed="rId5"/></wp:inline></w:drawing></w:r>';
  const bytes = docx(
    [
      p('示例局2020年度示例项目支出绩效自评报告'),
      p('项目概况', { properties: list(0) }),
      p('项目背景', { properties: list(1) }),
      p('背景文字。', { inner: '<w:r><w:footnoteReference w:id="2"/></w:r>' }),
      p('资金情况', { properties: list(0) }),
      p('1.建立制度，专人负责'),
      p('2.按月检查，及时整改'),
      p('', { inner: picture }),
      tbl([
        ['科目', ['金额|元', 2]],
        ['维护费', '1', '2'],
      ]),
      p('删除的字', { inner: '<w:del><w:r><w:delText>不该出现</w:delText></w:r></w:del>' }),
    ].join(''),
    [
      part(
        'word/numbering.xml',
        'numbering',
        `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ),
      part(
        'word/footnotes.xml',
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('见合同 {1}。')}</w:footnote>`,
      ),
      {
        name: 'word/_rels/document.xml.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="x/image" Target="media/image1.png"/><Relationship Id="rId6" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
      },
      { name: 'word/vbaProject.bin', content: 'macro' },
      part('word/footer1.xml', 'ftr', p('— 1 —')),
    ],
  );
  const { text, dropped, pictures } = await importOne(bytes, '编号.docx');
  const body = text.split('\n---\n')[1];
  expect(body).toContain(
    '## 项目概况\n\n### 项目背景\n\n背景文字。[^1]\n\n## 资金情况\n\n1. 建立制度，专人负责\n2. 按月检查，及时整改',
  );
  expect(body).toContain('【图片 image1.png，替代文字待填写】');
  expect(body).toContain('| 科目 | 金额\\|元 |  |\n| --- | --- | --- |\n| 维护费 | 1 | 2 |');
  expect(body).toContain('[^1]: 见合同 \\{1\\}。');
  expect(body).not.toContain('不该出现');
  expect(pictures).toEqual([{ id: 'rId5', file: 'media/image1.png', place: '第8段' }]);
  expect(dropped.map(({ text: left }) => left)).toEqual(
    expect.arrayContaining(['— 1 —', 'https://example.org/', 'word/vbaProject.bin']),
  );
});

test('personal data is left out and reported without being repeated', async () => {
  const bytes = docx(
    [
      p('示例局2020年度示例项目支出绩效自评报告'),
      p('一、概况'),
      p(
        '联系人：王小明，电话：13812345678。身份证号11010519491231002X，账号6222020200112230004。办公电话 010-12345678。',
      ),
    ].join(''),
  );
  const { text, dropped } = await importOne(bytes, '个人.docx');
  expect(text).not.toMatch(/王小明|13812345678|11010519491231002|6222020200112230004/);
  expect(text).toContain('010-12345678');
  expect(JSON.stringify(dropped)).not.toMatch(/王小明|13812345678|11010519491231002/);
  expect(dropped.length).toBeGreaterThanOrEqual(3);
});

test('mixed units are reported and the data has one', async () => {
  const bytes = docx(
    [
      p('示例局2020年度示例项目支出绩效自评报告'),
      p('一、资金情况'),
      p('项目预算安排总额为170万元，实际收到预算资金170万元。'),
      p('全年实际支出1409205.4元。'),
    ].join(''),
  );
  const { record, remarks } = await importOne(bytes, '单位.docx');
  expect(record.budget).toMatchObject({
    unit: '万元',
    sources: [{ adjusted: '170', received: '170', executed: '140.92054' }],
  });
  expect(remarks.join()).toContain('金额单位不一致');
});

test('what is not understood stays in the body, whatever it looks like', async () => {
  const { text, record } = await importOne(
    Buffer.from(
      'import x from "y"\n{process.exit(1)}\n<script>alert(1)</script>\nhttps://example.org/a_b 和 a@b.cn\n# 井号\n- 减号\n2019年',
    ),
    '怪.txt',
  );
  expect(record.indicators[0]?.name).toBe('待填写');
  expect(text).toContain('&#105;mport x from "y"');
  expect(text).toContain('\\{process.exit(1)\\}');
  expect(text).toContain('`https://example.org/a_b` 和 `a@b.cn`');
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('pictures go into the folder of the evaluation, with a request for their texts', async () => {
  const drawing = (id: string, words = '') =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"${words}/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="x/image" Target="${target}"/>`;
  const bytes = docx(
    [
      p('示例局2020年度示例项目支出绩效自评报告'),
      p('一、项目概况'),
      p('', { inner: drawing('rId1') }),
      p('', { inner: drawing('rId2', ' descr="机房 {改造} 后"') }),
      p('', { inner: drawing('rId3') }),
    ].join(''),
    [
      {
        name: 'word/_rels/document.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'media/a.png')}${relation('rId2', '/word/media/b.png')}${relation('rId3', 'media/c.emf')}</Relationships>`,
      },
      { name: 'word/media/a.png', content: PNG },
      { name: 'word/media/b.png', content: PNG },
      { name: 'word/media/c.emf', content: 'EMF' },
    ],
  );
  const { text, images } = await importOne(bytes, 'site-report.docx');
  expect(images.map(({ path, bytes: image }) => [path, image.equals(PNG)])).toEqual([
    ['evaluations/2020/site-report/picture-1.png', true],
    ['evaluations/2020/site-report/picture-2.png', true],
  ]);
  expect(text).toContain('![](site-report/picture-1.png)');
  expect(text).toContain('![机房 \\{改造\\} 后](site-report/picture-2.png)');
  expect(text).toContain('【图片 c.emf，替代文字待填写】');
});
