import type ExcelJS from 'exceljs';
import { exact, isDecimal, roundHalfUp } from '../../domain/decimal.ts';

/** The text of a cell as a reader of the sheet sees it: 0.99 with a percent format is 99%. */
export function cellText(cell: ExcelJS.Cell): string {
  return valueText(cell.value, cell.numFmt ?? '').trim();
}

function valueText(value: ExcelJS.CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, format);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return '';
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) {
    return valueText((value as { result?: ExcelJS.CellValue }).result ?? null, format);
  }
  return 'text' in value ? valueText(value.text as ExcelJS.CellValue, format) : '';
}

/** All digits of a number, without the noise of floats: 0.1 + 0.2 is 0.3. */
function numberText(value: number, format: string): string {
  const plain = plainDigits(value);
  if (!/%/.test(format) || !isDecimal(plain)) return plain;
  const places = Math.max(/\.(0+)%/.exec(format)?.[1]?.length ?? 0, 2);
  return `${roundHalfUp(exact(plain).mul(100), places).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))}%`;
}

function plainDigits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  return value.toFixed(Math.abs(value) < 1 ? 12 : 0).replace(/\.?0+$/, '');
}

/** Days are stored without a zone. */
function dateText(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
