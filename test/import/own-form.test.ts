import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { selfEvaluationXlsx } from '../../src/archive/xlsx/workbook.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import { readEvaluation } from '../../src/content/read-evaluation.ts';
import { resolve } from '../../src/content/resolve.ts';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { formWords } from '../../src/i18n/document.ts';
import { importFiles } from '../../src/import/import-files.ts';

const { archive } = readArchive('test/fixtures/correct', process.cwd());
const ALL = archive.entries.map(({ evaluation }) => [evaluation.id, evaluation.method.id, evaluation] as const);
const found = (id: string) => archive.entries.find(({ evaluation }) => evaluation.id === id)?.evaluation as Evaluation;

/** Opens a published workbook as a spreadsheet does, changes it, and saves it under the name that all of them have. */
async function filledIn(evaluation: Evaluation, change: (form: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await selfEvaluationXlsx(evaluation)) as unknown as ExcelJS.Buffer);
  const [form] = book.worksheets;
  if (form) change(form, book);
  const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const { imported, faults } = await importFiles([{ name: 'self-evaluation.xlsx', bytes }], archive);
  expect(faults).toEqual([]);
  const [one] = imported;
  const { record, manuscript, diagnostics } = readEvaluation(one?.outputs[0]?.text ?? '', 'own.mdx');
  if (!one || !record) throw new Error(JSON.stringify(diagnostics));
  return { one, evaluation: resolve(one.id, record, manuscript, archive).evaluation as Evaluation };
}

/** The cell that is named by a path. */
function cellOf(book: ExcelJS.Workbook, path: string): ExcelJS.Cell {
  const range = book.definedNames.getRanges(path).ranges[0] ?? '';
  const [, sheet = '', address = ''] = /^'?(.+?)'?!(.+)$/.exec(range) ?? [];
  const cell = book.getWorksheet(sheet)?.getCell(address.replaceAll('$', ''));
  if (!cell) throw new Error(`Unexpected ${path}, expected a named cell`);
  return cell;
}

/** A cell of the form right of the one that holds a text. */
function cellIn(form: ExcelJS.Worksheet, text: string, head: string): ExcelJS.Cell {
  let [row, column] = [0, 0];
  form.eachRow((each, number) =>
    each.eachCell((cell, at) => {
      if (cell.value === text) row = number;
      if (cell.value === head) column = at;
    }),
  );
  return form.getCell(row, column);
}

describe('a published form', () => {
  test.each(ALL)('%s, %s, comes back as the record that it was', async (id, _method, evaluation) => {
    const { one, evaluation: back } = await filledIn(evaluation, () => {});
    expect(one.id).toBe(id);
    expect({ ...back, previous: undefined }).toEqual({ ...evaluation, previous: undefined });
  });

  test.each(ALL)('%s, %s, brings back what was filled in', async (_id, _method, evaluation) => {
    const [first] = evaluation.indicators;
    const column = formWords(evaluation.method).actual;
    const { evaluation: back } = await filledIn(evaluation, (form, book) => {
      cellIn(form, first?.name ?? '', column).value = '7次';
      cellOf(book, 'indicators.1.name').value = '另一个名称';
    });
    expect(back.indicators[0]?.actual).toBe('7次');
    expect(back.indicators[1]?.name).toBe('另一个名称');
    expect(back.budget).toEqual(evaluation.budget);
  });

  test('amounts typed over formulas of another unit, and where there were none', async () => {
    const meals = found('2022/school-meals');
    const { evaluation } = await filledIn(meals, (form) => {
      const cell = cellIn(form, '其中：当年财政拨款', '全年执行数');
      cell.value = 45;
    });
    expect(meals.budget.unit).not.toBe('万元');
    expect(evaluation.budget.sources[0]?.executed).toBe(meals.method.form.unit === '元' ? '45' : '450000');
  });

  test('a target in three columns, changed in one of them', async () => {
    const justice = found('2023/justice-centre');
    const [first] = justice.indicators;
    const { evaluation } = await filledIn(justice, (form) => {
      cellIn(form, first?.name ?? '', '指标值').value = 99;
    });
    expect(evaluation.indicators[0]?.target).toMatch(/^[≥≤=]?99\D*$/);
    expect(evaluation.indicators.slice(1)).toEqual(justice.indicators.slice(1));
  });

  test('a row that was added is an indicator of its level, with score and reason', async () => {
    const security = found('2020/security-operations');
    const { evaluation } = await filledIn(security, (form) => {
      const [last] = security.indicators.slice(-1);
      const at = Number(cellIn(form, last?.name ?? '', '三级指标').row) + 1;
      form.insertRow(at, ['满意度指标', '服务对象满意度指标', '新增的指标', '≥90%', '95%', 5, 4, '说明原因']);
    });
    expect(evaluation.indicators.at(-1)).toMatchObject({
      level1: 'satisfaction',
      level2: 'beneficiary',
      name: '新增的指标',
      target: '≥90%',
      actual: '95%',
      points: '5',
      score: '4',
      reason: '说明原因',
    });
  });

  test('a formula without a result is reported, not guessed', async () => {
    const { one, evaluation } = await filledIn(found('2018/portal-maintenance'), (_form, book) => {
      cellOf(book, 'indicators.4.actual').value = { formula: '1+1' } as ExcelJS.CellValue;
    });
    expect(one.unplaced[0]?.text).toContain('indicators.4.actual 是公式');
    expect(evaluation.indicators[4]?.actual).toBe('待填写');
  });
});
