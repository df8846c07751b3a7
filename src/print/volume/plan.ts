import { roman } from '../page/roman.js';

/** A sheet of a volume: where it comes from, and the number that it bears. */
export interface VolumeSheet {
  /** The document: 0 is the front, then the copies in their order. Nothing for a blank sheet. */
  readonly from?: number;
  /** Counted from 0 in its document. */
  readonly page: number;
  /** Roman before the reports, Arabic from the first sheet before a report on; the cover has none. */
  readonly number: string;
}

export interface Sizes {
  /** Sheets of the front: cover, contents, overview, then one before each report. */
  readonly front: number;
  /** Sheets of each copy. */
  readonly copies: readonly number[];
  /** Reports, and the sheets before them, begin on right-hand sheets. */
  readonly rightHand: boolean;
}

/** All sheets of a volume in order. Number 1 is a right-hand sheet, as its paper has an odd number of sheets before it. */
export function planVolume({ front, copies, rightHand }: Sizes): VolumeSheet[] {
  const own = front - copies.length;
  const opening = Array.from({ length: own }, (_, page) => ({ from: 0, page, number: roman(page) }));
  const blank = own % 2 === 0 ? [] : [{ page: 0, number: roman(own) }];
  const body = bodyOf(copies, rightHand).map(({ from, page }, index) => ({
    ...(from !== undefined && { from }),
    page: from === 0 ? own + page : page,
    number: String(index + 1),
  }));
  return [...opening, ...blank, ...body];
}

/** The number of the sheet before each report, by the id that it has in the front: `report-1`. */
export function reportNumbers(copies: readonly number[], rightHand: boolean): Record<string, string> {
  const sheets = bodyOf(copies, rightHand);
  const numberOf = (report: number) => sheets.findIndex(({ from, page }) => from === 0 && page === report) + 1;
  return Object.fromEntries(copies.map((_, report) => [`report-${report + 1}`, String(numberOf(report))]));
}

/** Pages of the front are counted from the first sheet before a report here. */
function bodyOf(copies: readonly number[], rightHand: boolean): Omit<VolumeSheet, 'number'>[] {
  const sheets: Omit<VolumeSheet, 'number'>[] = [];
  const turnOver = () => rightHand && sheets.length % 2 === 1 && sheets.push({ page: 0 });
  for (const [report, count] of copies.entries()) {
    turnOver();
    sheets.push({ from: 0, page: report });
    turnOver();
    for (let page = 0; page < count; page += 1) sheets.push({ from: report + 1, page });
  }
  return sheets;
}
