import ExcelJS from 'exceljs';
import { type CellText, docx, p, tbl } from './word.ts';

const DASH = '—';

/** The annex form of 2020, with merged cells as Word writes them. Scores add up to 93, 94 is printed. */
export const ANNEX_ROWS: readonly (readonly CellText[])[] = [
  [
    ['项目名称', 2],
    ['示例县道路养护补助', 8],
  ],
  [['主管部门', 2], ['示例县交通运输局', 4], '实施单位', ['示例县公路站', 3]],
  [['项目资金\n（万元）', 2, 'top'], ['', 2], '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [['', 2, 'down'], ['年度资金总额', 2], '', '65.66', '65.07', '10', '99%', '9'],
  [['', 2, 'down'], ['其中：当年财政拨款', 2], '', '65.66', '65.07', DASH, '99%', DASH],
  [['', 2, 'down'], ['　　上年结转资金', 2], '', '', '', DASH, '', DASH],
  [['', 2, 'down'], ['　　其他资金', 2], '', '', '', DASH, '', DASH],
  [
    ['年度总体目标', 1, 'top'],
    ['预期目标', 5],
    ['实际完成情况', 4],
  ],
  [
    ['', 1, 'down'],
    ['养护县道，保证通行', 5],
    ['完成县道养护，道路畅通', 4],
  ],
  [
    ['绩\n效\n指\n标', 1, 'top'],
    '一级指标',
    '二级指标',
    ['三级指标', 2],
    '年度\n指标值',
    '实际\n完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [
    ['', 1, 'down'],
    ['产出指标\n（50分）', 1, 'top'],
    '数量指标',
    ['指标1：养护里程', 2],
    '≥120公里',
    '118公里',
    '15',
    '13',
    '一段路因汛期推迟',
  ],
  [['', 1, 'down'], ['', 1, 'down'], '质量指标', ['指标1：验收合格率', 2], '100%', '100%', '15', '15', ''],
  [['', 1, 'down'], ['', 1, 'down'], '时效指标', ['指标1：完工及时率', 2], '100%', '100%', '10', '10', ''],
  [['', 1, 'down'], ['', 1, 'down'], '成本指标', ['指标1：每公里养护费', 2], '5500元', '5500元', '10', '10', ''],
  [['', 1, 'down'], '效益指标\n（30分）', '社会效益', ['指标1：道路通畅率', 2], '95%', '95%', '30', '27', ''],
  [['', 1, 'down'], '满意度指标（10分）', '服务对象满意度指标', ['指标1：群众满意度', 2], '95%', '95%', '10', '9', ''],
  [['总分', 7], '100', '94', ''],
];

export function annexDocx(): Buffer {
  return docx(`${p('示例县项目支出绩效自评表')}${p('（2020年度）')}${tbl(ANNEX_ROWS)}`);
}

/** Puts rows with merged cells into a sheet: `[text, columns, 'top' | 'down']` as in Word. */
export function fill(sheet: ExcelJS.Worksheet, rows: readonly (readonly CellText[])[], first = 1): void {
  const open = new Map<number, { row: number; span: number; last: number }>();
  const merges: { row: number; column: number; span: number; last: number }[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 1;
    for (const content of row) {
      const [text, span, merge] = typeof content === 'string' ? [content, 1, undefined] : content;
      const at = first + index;
      const above = open.get(column);
      if (merge === 'down' && above) above.last = at;
      else {
        sheet.getCell(at, column).value = typed(text);
        if (/^\d+%$/.test(text)) sheet.getCell(at, column).numFmt = '0%';
        const merged = { row: at, column, span, last: at };
        merges.push(merged);
        if (merge === 'top') open.set(column, merged);
        else open.delete(column);
      }
      column += span;
    }
  }
  for (const { row, column, span, last } of merges) {
    if (span > 1 || last > row) sheet.mergeCells(row, column, last, column + span - 1);
  }
}

/** As people type into sheets: numbers and percentages are numbers. */
function typed(text: string): ExcelJS.CellValue {
  if (text === '') return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^\d+%$/.test(text) ? Number(text.slice(0, -1)) / 100 : text;
}

export async function xlsx(build: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

export function annexXlsx(): Promise<Buffer> {
  return xlsx((workbook) => {
    const sheet = workbook.addWorksheet('自评表');
    sheet.getCell('A1').value = '示例县项目支出绩效自评表';
    sheet.mergeCells('A1:J1');
    sheet.getCell('A2').value = '（2020年度）';
    sheet.mergeCells('A2:J2');
    fill(sheet, ANNEX_ROWS, 3);
  });
}

/** Yunnan 公开14表: 元, two rows of heads, the target in three columns. */
export const YUNNAN_ROWS: readonly (readonly CellText[])[] = [
  [['2022年度项目支出绩效自评表', 10]],
  [['部门：示例县第一中学', 3], '', '', '', '', '', '', '公开14表'],
  [
    ['项目名称', 2],
    ['学生营养餐补助资金', 8],
  ],
  [['主管部门', 2], ['示例县教育局', 3], '实施单位', ['示例县第一中学', 4]],
  [['项目资金\n（元）', 2, 'top'], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', ['得分', 2]],
  [['', 2, 'down'], '年度资金总额', '', '387664.62', '387664.62', '10', '100%', ['10', 2]],
  [['', 2, 'down'], '其中：当年财政拨款', '', '387664.62', '387664.62', DASH, '', [DASH, 2]],
  [['', 2, 'down'], '其他资金', DASH, DASH, DASH, DASH, DASH, ['', 2]],
  [
    ['年度总体目标', 1, 'top'],
    ['预期目标', 4],
    ['实际完成情况', 5],
  ],
  [
    ['', 1, 'down'],
    ['让学生吃好午餐', 4],
    ['学生吃上了午餐', 5],
  ],
  [
    ['绩效指标', 3],
    ['年度指标值', 3],
    ['实际完成值', 1, 'top'],
    ['分值', 1, 'top'],
    ['得分', 1, 'top'],
    ['偏差原因分析及改进措施', 1, 'top'],
  ],
  [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    ['', 1, 'down'],
    ['', 1, 'down'],
    ['', 1, 'down'],
    ['', 1, 'down'],
  ],
  [['产出指标', 1, 'top'], '数量指标', '受补助学生数', '≧', '735', '人次', '735', '20', '20', ''],
  [['', 1, 'down'], '质量指标', '补助覆盖率', '═', '100', '%', '98%', '20', '19', ''],
  [['效益指标', 1, 'top'], '经济效益指标', '减轻家庭负担', '', '有效', '', '有效', '30', '30', ''],
  [['', 1, 'down'], '生态效益指标', '', '', '', '', '', '', '', ''],
  ['满意度指标', '服务对象满意度指标等', '学生满意度', '≧', '95', '%', '100%', '20', '17', ''],
  [
    ['其他需要说明事项', 3],
    ['无', 7],
  ],
  [['总分', 7], '100', '96', '优'],
];

export function yunnanXlsx(): Promise<Buffer> {
  return xlsx((workbook) => fill(workbook.addWorksheet('GK14'), YUNNAN_ROWS));
}

/** Sichuan form as it is published: unfilled, with the hints of the template. */
export const SICHUAN_ROWS: readonly (readonly CellText[])[] = [
  [
    ['项目名称', 2],
    ['51000021R000000000001-示例项目经费', 9],
  ],
  [
    ['主管部门', 2],
    ['示例市发展和改革局本级', 4],
    ['实施单位\n（盖章）', 2],
    ['示例市发展和改革局', 3],
  ],
  [
    ['项目基本情况', 1, 'top'],
    ['1.项目年度目标完成情况', 1, 'top'],
    ['项目年度目标', 4],
    ['年度目标完成情况', 5],
  ],
  [
    ['', 1, 'down'],
    ['', 1, 'down'],
    ['保障工作正常开展', 4],
    ['对照年度目标，说明相关任务目标的完成情况（100字以内）', 5],
  ],
  [
    ['预算执行情况（10分）', 1, 'top'],
    '年度预算数（万元）',
    ['年初预算', 2],
    '调整后预算数',
    ['预算执行数', 2],
    '预算执行率',
    '权重',
    '得分',
    '原因',
  ],
  [
    ['', 1, 'down'],
    '总额',
    ['238.93', 2],
    '251.89',
    ['251.89', 2],
    '100.00%',
    '10',
    '',
    ['1.预算执行率=预算执行数/调整后预算数，未达到90%的需说明原因（100字以内）', 1, 'top'],
  ],
  [['', 1, 'down'], '其中：财政资金', ['238.93', 2], '251.89', ['251.89', 2], '100.00%', '/', '/', ['', 1, 'down']],
  [['', 1, 'down'], '单位资金', ['0.00', 2], '0.00', ['0.00', 2], '0.00%', '/', '/', ['', 1, 'down']],
  [
    ['绩效指标（90分）', 1, 'top'],
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ],
  [['', 1, 'down'], '产出指标', '数量指标', '发放覆盖率', '=', '100', '%', '', '60', '', ''],
  [['', 1, 'down'], '效益指标', '社会效益指标', '足额保障率', '=', '100', '%', '', '30', '', ''],
  [['合计', 8], '100', '', ''],
  ['评价结论', ['结合自评情况，说明项目自评总分。（200字以内）', 10]],
  ['存在问题', ['暂无问题', 10]],
  [
    ['项目负责人：张某', 6],
    ['财务负责人：李某', 5],
  ],
];

export function sichuanDocx(): Buffer {
  return docx(`${p('报表编号：510000_0013zp')}${p('部门预算项目支出绩效自评表（2023年度）')}${tbl(SICHUAN_ROWS)}`);
}

/** Hubei 20/80: A and B, scores without points. */
export const HUBEI_ROWS: readonly (readonly CellText[])[] = [
  [['2021年度财政项目绩效自评表', 7]],
  [
    ['项目名称', 1],
    ['示例院区建设补助', 6],
  ],
  ['主管部门', ['示例市卫生健康委', 2], '项目实施单位', ['示例市中心医院', 3]],
  [
    ['预算执行情况（万元）（20分）', 1, 'top'],
    ['', 2],
    '预算数（A）',
    '执行数（B）',
    '执行率（B/A）',
    '得分（20分*执行率）',
  ],
  [['', 1, 'down'], ['年度财政资金总额', 2], '1000', '900', '90%', '18'],
  [
    ['年度绩效目标（80分）', 1, 'top'],
    '一级指标',
    '二级指标',
    '三级指标',
    '年初目标值（A）',
    '实际完成值（B）',
    '得分',
  ],
  [['', 1, 'down'], ['产出指标', 1, 'top'], '数量指标', '新增床位', '500张', '520张', '40'],
  [['', 1, 'down'], ['', 1, 'down'], '质量指标', '资金专款专用', '专款专用', '专款专用', '20'],
  [['', 1, 'down'], '效益指标', '社会效益指标', '就诊人次增长', '≥5%', '6%', '20'],
  [['总分', 6], '98'],
  [
    ['偏差大或目标未完成原因分析', 1],
    ['设备采购推迟', 6],
  ],
];

export function hubeiDocx(): Buffer {
  return docx(tbl(HUBEI_ROWS));
}
