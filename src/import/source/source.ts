import type { RecordField } from '../../domain/record-fields.ts';

export interface Image {
  readonly bytes: Buffer;
  readonly format: 'png' | 'jpg';
}

/** A file as it was read, whatever its format: paragraphs and tables in order, each with the place it stands at. */
export interface Source {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly pictures: readonly Picture[];
  /** What the reader left out, with its reason. */
  readonly dropped: readonly Dropped[];
  /** The whole record, where the file is a form that an archive published. */
  readonly own?: OwnForm;
}

/** A published form, filled in: its record by path, as YAML gives it. */
export interface OwnForm {
  /** `<year>/<slug>` of the evaluation that it was made from. */
  readonly id?: string;
  readonly fields: readonly RecordField[];
  readonly places: ReadonlyMap<string, string>;
  /** Rows of indicators that were added, with the words of their levels. */
  readonly added: readonly {
    readonly index: number;
    readonly level1: string;
    readonly level2: string;
    readonly place: string;
  }[];
  /** Formulas that somebody typed and that the file has no result of. */
  readonly lost: readonly { readonly path: string; readonly place: string }[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Plain text; `OBJECT` where a footnote or a picture stands. Line breaks are `\n`. */
  readonly text: string;
  /** 第12段, 第12行. */
  readonly place: string;
  /** What the file itself says of it: its title, a heading of this level, a line of the table of contents. */
  readonly style?: 'title' | 'contents' | number;
  /** Number that the word processor writes in front: 一、 */
  readonly numbered?: string;
  readonly objects?: readonly ObjectReference[];
}

export interface Table {
  readonly kind: 'table';
  readonly cells: readonly Cell[];
  /** 表1, or the name of a sheet. */
  readonly place: string;
  /** True where the borders between cells were guessed from spaces. */
  readonly guessed?: boolean;
}

/** One cell; a merged cell stands once, at its upper left corner. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** 表1 第3行第2格, 自评表!B3. */
  readonly place: string;
  readonly objects?: readonly ObjectReference[];
}

export interface ObjectReference {
  readonly kind: 'note' | 'picture';
  readonly id: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
}

export interface Picture {
  readonly id: string;
  /** Name inside the file. */
  readonly file: string;
  readonly alternative?: string;
  readonly place: string;
  /** PNG or JPEG; nothing where the file has another kind, which browsers don't show. */
  readonly image?: Image;
  /** Where it is written, relative to the evaluation: `road-upkeep/picture-1.png`. */
  readonly address?: string;
}

export interface Dropped {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

/** Stands in a text for a footnote mark or a picture. */
export const OBJECT = '\uFFFC';

/** A file that can't be read: what is wrong with it and what its owner does next. */
export class SourceFault extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Rows of a table from the top, each with the cells that stand in it, merged ones in every row that they cover. */
export function rowsOf({ cells }: Pick<Table, 'cells'>): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const covered = rows[row] ?? [];
      covered.push(cell);
      rows[row] = covered;
    }
  }
  return Array.from(rows, (row) => (row ?? []).sort((a, b) => a.column - b.column));
}
