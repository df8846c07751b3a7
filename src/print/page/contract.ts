// What goes in and out of the page: plain data, read by both sides.

/** What a report needs before it can be laid out. */
export interface Draft {
  /** The characters that each CSS family has to print. */
  readonly characters: Readonly<Record<string, string>>;
  /** For each character, the text around its first place. */
  readonly around: Readonly<Record<string, string>>;
  /** Text of the headings, h1 to h6, in order: the outline of the copy. */
  readonly headings: readonly string[];
  readonly language: string;
}

export interface LayoutSettings {
  /** `@font-face` rules with addresses that the press serves. */
  readonly fontFaces: string;
  /** The print style sheet. */
  readonly styles: string;
  /** More sheets than this are a loop, not a report. */
  readonly mostSheets: number;
}

/** A laid-out page. */
export interface Sheet {
  readonly number: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Text that starts the sheet; enough to find it in the source. */
  readonly firstWords: string;
  /** Elements of the report that reach outside the type area. */
  readonly overflowing: readonly Part[];
  /** Rows that began on an earlier sheet, as no sheet is tall enough for them. */
  readonly cutRows: readonly Part[];
  readonly headings: readonly SheetHeading[];
}

export interface Part {
  readonly element: string;
  readonly text: string;
}

export interface SheetHeading {
  readonly text: string;
  /** Top edge below that of the type area, in millimetres. */
  readonly top: number;
  /** Nothing follows it on its sheet. */
  readonly last: boolean;
}

/** What the page side offers to Node. */
export interface Press {
  draft(html: string, styles: string): Promise<Draft>;
  layOut(settings: LayoutSettings): Promise<Sheet[]>;
}

declare global {
  var jipingPress: Press;
}
