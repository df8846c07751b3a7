// What goes in and out of the page: plain data, read by both sides.

import type { Dress, Standing } from '../variants.ts';

/** A report as the build left it. */
export interface BuiltPage {
  /** Its own scripts and style sheets never run. */
  readonly html: string;
  /** print.css. */
  readonly styles: string;
  /** Where the page stands in the archive: images are found from here. */
  readonly address: string;
}

/** What a report needs before it can be laid out. */
export interface Draft {
  /** The characters that each CSS family has to print. */
  readonly characters: Readonly<Record<string, string>>;
  /** For each character, the text around its first place. */
  readonly around: Readonly<Record<string, string>>;
  /** Text of the headings, h1 to h6, in order: the outline of the copy. */
  readonly headings: readonly string[];
  readonly language: string;
  readonly standing: Standing;
}

/** A font of a report. */
export interface PageFont {
  readonly family: string;
  /** In Base64: what is told to a page is text. Without one, it is the font that the page keeps for its family. */
  readonly file?: string;
}

/** A font that is kept open. */
export interface KeptFont {
  readonly family: string;
  /** Where it begins in the file that the page was given. */
  readonly start?: number;
  /** In Base64, where the page has no files. */
  readonly file?: string;
}

export interface LayoutSettings {
  /** Every family that the report is printed with. */
  readonly fonts: readonly PageFont[];
  /** sheets.css. */
  readonly sheetStyles: string;
  readonly dress: Dress;
  /** Page numbers by id that are settled elsewhere; see `PrintJob`. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** More sheets than this are a loop, not a report. */
  readonly mostSheets: number;
}

/** A laid-out page. */
export interface Sheet {
  readonly number: number;
  readonly orientation: 'portrait' | 'landscape';
  /** All of its text without spaces, in order; its number in the margin isn't part of it. */
  readonly text: string;
  /** What is written on it besides: a running head, 示例, a watermark. */
  readonly marks: string;
  /** Left empty, so that what follows begins on a right-hand sheet. */
  readonly blank: boolean;
  readonly pictures: number;
  /** Has text of the report below its title. */
  readonly hasText: boolean;
  /** Elements of the report that reach outside the type area. */
  readonly overflowing: readonly Part[];
  /** Cells whose text reaches into the next cell. */
  readonly crowded: readonly Part[];
  /** Rows that began on an earlier sheet, as no sheet is tall enough for them. */
  readonly cutRows: readonly Part[];
  readonly headings: readonly SheetHeading[];
}

export interface Part {
  readonly element: string;
  readonly text: string;
  /** The first of its text that stands in one place of the author's file. */
  readonly words: string;
}

/** Headings, rows and figures that aren't on the sheets exactly once and in their order. */
export interface Losses {
  readonly lost: readonly Part[];
  readonly repeated: readonly Part[];
  readonly misplaced: readonly Part[];
}

/** A line of the contents list, as it is printed. */
export interface ContentsEntry {
  readonly title: string;
  readonly number: string;
}

/** What the sheets hold. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly losses: Losses;
  readonly contents: readonly ContentsEntry[];
}

export interface SheetHeading {
  readonly text: string;
  /** Top edge below that of the type area, in millimetres. */
  readonly top: number;
  /** Nothing follows it on its sheet. */
  readonly last: boolean;
}

/** What the sheets know and a PDF's structure lacks. Parts are the numbers that their elements carry in it. */
export interface Parts {
  readonly tables: readonly TablePart[];
  readonly links: readonly LinkPart[];
  readonly figures: readonly FigurePart[];
  /** Contents lists, and the entries in them. */
  readonly contents: readonly number[];
  readonly entries: readonly number[];
}

/** A table as its author wrote it, whatever sheets it is on. */
export interface TablePart {
  readonly part: number;
  readonly rows: readonly RowPart[];
}

export interface RowPart {
  readonly part: number;
  readonly cells: readonly CellPart[];
}

export interface CellPart {
  readonly part: number;
  /** What a head is the head of; data cells have none. */
  readonly scope?: 'Row' | 'Column';
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface LinkPart {
  readonly part: number;
  /** What is said of it where only the link is known, not the text around it. */
  readonly text: string;
}

export interface FigurePart {
  readonly part: number;
  /** Left, lower, right and upper edge in points, from the sheet's lower left corner. */
  readonly box: readonly [number, number, number, number];
}

/** What the page side offers to Node. */
export interface Press {
  /** Opens fonts for all reports that come, from the files that were given to the page. */
  keepFonts(fonts: readonly KeptFont[]): Promise<void>;
  draft(built: BuiltPage): Promise<Draft>;
  layOut(settings: LayoutSettings): Promise<LaidOut>;
  /** Comes last, right before the sheets are printed. */
  markParts(): Parts;
}

declare global {
  var jipingPress: Press;
}
