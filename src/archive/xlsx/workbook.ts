import ExcelJS from 'exceljs';
import type { Evaluation } from '../../domain/evaluation.ts';
import { isScored } from '../../domain/form/texts.ts';
import { scorecard } from '../../domain/scoring/scorecard.ts';
import { fieldsBesideForm } from './fields.ts';
import { columnsOf, type Form } from './form.ts';
import { writeIndicators } from './indicators.ts';
import { writeMoney } from './money.ts';
import { registerPlaces, writeRegister } from './register.ts';
import { frame } from './sheet.ts';
import { writeGoal, writeHead, writeNotes, writeRemarks, writeSignatures } from './texts.ts';
import { withoutDates } from './zip-dates.ts';

/** A workbook has no day of its own: the first that a zip can name. */
const DAY = new Date(Date.UTC(1980, 0, 1));

/**
 * The official form as a workbook, with formulas in the cells of rates, scores, sums and grade, and their values beside
 * them for readers that don't reckon. The same evaluation gives the same bytes.
 *
 * Every value of the record stands once as its author wrote it, in a cell that is named by its path in the frontmatter
 * (`indicators.0.target`): on the form where it has a place for it, on the sheet 登记信息 where it has none. Numbers keep
 * the digits that were typed, by the format of their cells, as far as a spreadsheet holds them (15). The subject of the
 * file is the id of the evaluation, so that a form that was filled in finds its way back.
 */
export async function selfEvaluationXlsx(evaluation: Evaluation): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, {
    creator: evaluation.organisation.name,
    title: evaluation.title,
    subject: evaluation.id,
    created: DAY,
    modified: DAY,
  });
  const fields = fieldsBesideForm(evaluation);
  writeForm(book, evaluation, registerPlaces(fields));
  writeRegister(book, fields);
  return withoutDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** In characters; the last column of a form, whichever it is, has room for reasons. */
const WIDTHS = [15, 18, 30, 17, 17, 10, 11, 11, 14];
const LAST_WIDTH = 36;
const A4 = 9;

function writeForm(book: ExcelJS.Workbook, evaluation: Evaluation, elsewhere: ReadonlyMap<string, string>): void {
  const columns = columnsOf(evaluation);
  const { title } = evaluation.method.form;
  const scored = isScored(evaluation);
  const sheet = book.addWorksheet(title.replace(/[[\]:*?/\\]/g, '').slice(0, 31), {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页', ...(evaluation.sample && { oddHeader: '&R示例数据' }) },
  });
  sheet.columns = [...WIDTHS.slice(0, columns - 1), LAST_WIDTH].map((width) => ({ width }));
  const form: Form = { sheet, evaluation, card: scorecard(evaluation), columns, scored, elsewhere };
  const first = writeHead(form);
  const money = writeMoney(form, first.next);
  const indicators = writeIndicators(form, writeGoal(form, money.next), money);
  const last = writeNotes(form, writeRemarks(form, indicators.next));
  frame(sheet, first.framed, last - 1, columns);
  writeSignatures(form, last);
  sheet.pageSetup.printTitlesRow = `${indicators.heads}:${indicators.heads}`;
}
