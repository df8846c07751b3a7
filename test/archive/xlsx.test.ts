import ExcelJS, { type Cell } from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import { selfEvaluationXlsx } from '../../src/archive/xlsx/workbook.ts';
import { checkArchive } from '../../src/content/check-archive.ts';
import { exact, roundHalfUp } from '../../src/domain/decimal.ts';
import { derive } from '../../src/domain/derive.ts';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { fieldsOf, type RecordField, recordOf } from '../../src/domain/record-fields.ts';
import { scorecard } from '../../src/domain/scoring/scorecard.ts';
import { openPackage } from '../../src/import/source/zip.ts';
import { example, indicator, money } from '../domain/example.ts';
import { rows, SCORED, scored } from '../domain/scored.ts';
import { reckon } from './reckon.ts';

const entries = ['content', 'test/fixtures/local-rule'].flatMap(
  (folder) => checkArchive(folder, process.cwd()).archive.entries,
);
const ALL = entries.map(({ evaluation }) => [evaluation.id, evaluation] as const);

async function open(evaluation: Evaluation): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await selfEvaluationXlsx(evaluation)) as unknown as ExcelJS.Buffer);
  return book;
}

function cellsOf(book: ExcelJS.Workbook): Cell[] {
  const cells: Cell[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

/** The fields of a record as a reader of the workbook finds them: cells by their names, numbers by their formats. */
function fieldsIn(book: ExcelJS.Workbook): RecordField[] {
  return book.definedNames.model
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, ranges }) => {
      const [, sheet = '', address = ''] = /^'?(.+?)'?!\$?([A-Z]+\$?\d+)$/.exec(ranges[0] ?? '') ?? [];
      const cell = book.getWorksheet(sheet)?.getCell(address.replace('$', ''));
      const places = cell?.numFmt?.split('.')[1]?.length ?? 0;
      const value = typeof cell?.value === 'number' ? roundHalfUp(exact(cell.value), places) : String(cell?.value);
      return { path: name, value };
    });
}

const numeric = ({ path, value }: RecordField): RecordField =>
  /^-?\d+(\.\d+)?$/.test(value) && !/Number$/.test(path) ? { path, value: String(Number(value)) } : { path, value };

const authored = ({ id: _, previous: _before, method, organisation, indicators, ...record }: Evaluation) => ({
  ...record,
  method: method.id,
  organisation: organisation.id,
  indicators: indicators.map(({ definition, ...own }) => own),
});

const sorted = (fields: readonly RecordField[]) => [...fields].map(numeric).sort((a, b) => (a.path < b.path ? -1 : 1));

function textAt(book: ExcelJS.Workbook, label: string): unknown {
  const cell = cellsOf(book).find(({ value }) => value === label);
  return cell?.worksheet.getCell(Number(cell.row), Number(cell.col) + 1).value;
}

describe('the workbook of every evaluation of this project', () => {
  test.each(ALL)('%s holds every field of the record, in a cell named by its path', async (_, evaluation) => {
    const book = await open(evaluation);
    expect(sorted(fieldsIn(book))).toEqual(sorted(fieldsOf(authored(evaluation))));
  });

  test.each(ALL)('%s has the values that its formulas give', async (_, evaluation) => {
    const book = await open(evaluation);
    const formulas = cellsOf(book).filter(
      ({ formula, isMerged, master, address }) => formula && (!isMerged || master.address === address),
    );
    expect(formulas.length).toBeGreaterThanOrEqual(3);
    for (const cell of formulas) {
      const value = reckon(book, cell);
      if (typeof value === 'number') expect(cell.result, cell.formula).toBeCloseTo(value, 9);
      else expect(cell.result, cell.formula).toBe(value);
    }
  });

  test.each(ALL)('%s has the rate, total and grade of its figures', async (_, evaluation) => {
    const results = cellsOf(await open(evaluation))
      .filter(({ formula }) => formula)
      .map(({ result }) => result);
    const { total, grade } = scorecard(evaluation);
    const figures = derive(evaluation);
    const rate = figures.get('executionRate')?.derivation.value;
    if (rate !== undefined) expect(results).toContainEqual(expect.closeTo(Number(rate), 9));
    if (total !== undefined) expect(results).toContainEqual(expect.closeTo(total.valueOf(), 9));
    if (grade !== undefined) expect(results).toContain(grade);
  });
});

describe('the bytes', () => {
  test('are the same at any time', async () => {
    const first = await selfEvaluationXlsx(scored());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T03:02:01Z') });
    const later = await selfEvaluationXlsx(scored());
    vi.useRealTimers();
    expect(Buffer.from(later).equals(first)).toBe(true);
  });

  test('hold no clock and nobody who made them', async () => {
    const file = openPackage(Buffer.from(await selfEvaluationXlsx(scored())));
    const core = String(file.read('docProps/core.xml'));
    expect(core).toContain('1980-01-01T00:00:00Z');
    expect(core).not.toMatch(/20\d\d-/);
  });
});

describe('the form', () => {
  test('is that of its method: title, columns, one row an indicator, levels once', async () => {
    const evaluation = scored({ indicators: rows(1, { score: undefined }) });
    const [sheet] = (await open(evaluation)).worksheets;
    const lines: string[] = [];
    sheet?.eachRow((row) => {
      const values: string[] = [];
      row.eachCell((cell) => {
        if (!cell.isMerged || cell.master.address === cell.address)
          values.push(cell.formula ? `=${cell.formula}` : String(cell.value));
      });
      lines.push(values.join(' | '));
    });
    expect(lines).toEqual([
      '项目支出绩效自评表',
      '（2018年度）',
      '项目名称 | 示例项目',
      '主管部门 | — | 实施单位 | 示例单位',
      '项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '年度资金总额 | =SUM(C7:C7) | =SUM(D7:D7) | =SUM(E7:E7) | 10 | =IF(D6=0,"—",E6/D6) | =IF(D6=0,"—",F6*MAX(0,MIN(1,E6/D6)))',
      '其中：当年财政拨款 | 100 | 100 | 100 | — | — | —',
      '年度总体目标 | 预期目标 | 实际完成情况',
      '— | —',
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施',
      '产出指标 | 数量指标 | 巡检次数 | ≥4次 | 4次 | 30 | 30 | ',
      '质量指标 | 故障率 | ≤0.3% | 0.1% | 30 | =F12*MAX(0,MIN(1,0.3/0.1)) | ',
      '效益指标 | 社会效益指标 | 运行情况 | 稳步运行 | 达成 | 30 | 30 | ',
      '总分 | =IF(COUNT(F11:F13,F6)<4,"—",SUM(F11:F13,F6)) | =IF(COUNT(G11:G13,H6)<4,"—",SUM(G11:G13,H6)) | =IF(ISNUMBER(G14),IF(ROUND(G14,9)>=90,"优",IF(ROUND(G14,9)>=80,"良",IF(ROUND(G14,9)>=60,"中",IF(ROUND(G14,9)>=0,"差","")))),"—")',
    ]);
  });

  test('prints on A4 across, as wide as the sheet, with the heads of the indicators on every page', async () => {
    const [sheet] = (await open(scored())).worksheets;
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet?.pageSetup.printTitlesRow).toBe('10:10');
  });

  test('in another unit than the budget converts by formulas and keeps what was typed', async () => {
    const method = { ...SCORED, form: { ...SCORED.form, unit: '元' as const, splitTarget: true } };
    const evaluation = scored({ method, budget: money({ adjusted: '9.620', initial: '10', executed: '9.58' }) });
    const book = await open(evaluation);
    expect(textAt(book, '其中：当年财政拨款')).toMatchObject({
      formula: expect.stringContaining('*10000/1'),
      result: 100_000,
    });
    expect(fieldsIn(book)).toContainEqual({ path: 'budget.sources.0.adjusted', value: '9.620' });
    expect(textAt(book, '巡检次数')).toBe('≥');
    expect(fieldsIn(book)).toContainEqual({ path: 'indicators.0.target', value: '≥4次' });
  });

  test('leaves open what is not known: no budget, no score, no total', async () => {
    const zero = scored({
      budget: money({ initial: '0', adjusted: '0', executed: '0' }),
      indicators: rows(2, { actual: 'not-yet-measurable', score: undefined }),
    });
    for (const evaluation of [zero, scored({ budget: money({ adjusted: '10' }) }), example()]) {
      const book = await open(evaluation);
      for (const cell of cellsOf(book).filter(({ formula }) => formula)) expect(reckon(book, cell)).toBe(cell.result);
    }
    expect(
      cellsOf(await open(zero)).filter(({ formula, result }) => formula && result === '—').length,
    ).toBeGreaterThanOrEqual(4);
  });

  test('runs nothing that an author wrote', async () => {
    const indicators = [indicator('=1+1', '=HYPERLINK("x")', { name: '=cmd' })];
    const book = await open(example({ indicators }));
    const names = cellsOf(book).filter(({ value }) => /cmd|HYPERLINK|1\+1/.test(JSON.stringify(value)));
    expect(names.map(({ formula }) => formula)).toEqual([undefined, undefined, undefined]);
  });
});

test('fields make the record that they came from', () => {
  const record = {
    title: '甲',
    budget: { sources: [{ source: 'x' }, { source: 'y' }] },
    sample: true,
    none: undefined,
  };
  expect(recordOf(fieldsOf(record))).toEqual({
    title: '甲',
    budget: { sources: [{ source: 'x' }, { source: 'y' }] },
    sample: 'true',
  });
  const many = Array.from({ length: 12 }, (_, index) => ({ name: String(index) }));
  expect(recordOf(fieldsOf({ many }).reverse())).toEqual({ many });
});
