import type { Cell, CellValue, Workbook } from 'exceljs';

type Value = string | number | boolean;

const TOKEN =
  /"[^"]*"|(?:'[^']+'!)?\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|>=|<=|<>|[-+*/(),=<>]/g;

const FUNCTIONS = {
  SUM: (...all: unknown[]) => numbers(all).reduce((total, each) => total + each, 0),
  COUNT: (...all: unknown[]) => numbers(all).length,
  MIN: (...all: unknown[]) => Math.min(...numbers(all)),
  MAX: (...all: unknown[]) => Math.max(...numbers(all)),
  ABS: Math.abs,
  ROUND: (value: Value, places: number) => Number(Number(value).toFixed(places)),
  ISNUMBER: (value: unknown) => typeof value === 'number',
  IF: (test: boolean, yes: Value, no: Value) => (test ? yes : no),
};

function numbers(all: unknown[]): number[] {
  return all.flat().filter((each) => typeof each === 'number');
}

/** Reckons the formula of a cell anew from the cells that it refers to, as a spreadsheet would. */
export function reckon(book: Workbook, cell: Cell): Value {
  const own = cell.worksheet;
  const at = (reference: string): Value[] => {
    const [, name, from = '', to] = /^(?:'([^']+)'!)?([^:]+)(?::(.+))?$/.exec(reference.replaceAll('$', '')) ?? [];
    const sheet = name === undefined ? own : book.getWorksheet(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    const [first, last] = [sheet.getCell(from), sheet.getCell(to ?? from)];
    const values: Value[] = [];
    for (let row = Number(first.row); row <= Number(last.row); row += 1) {
      for (let column = Number(first.col); column <= Number(last.col); column += 1) {
        const each = sheet.getCell(row, column);
        values.push(each.formula ? reckon(book, each) : plain(each.value));
      }
    }
    return values;
  };
  const code = (cell.formula.match(TOKEN) ?? []).map((token) => {
    if (token === '=') return '===';
    if (!/\$?[A-Z]{1,2}\$?\d+/.test(token) || token.startsWith('"')) return token;
    return token.includes(':') ? `at(${JSON.stringify(token)})` : `at(${JSON.stringify(token)})[0]`;
  });
  const names = Object.keys(FUNCTIONS);
  const run = new Function('at', ...names, `return ${code.join('')}`);
  return run(at, ...Object.values(FUNCTIONS));
}

function plain(value: CellValue): Value {
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}
