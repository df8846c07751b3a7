import type { MoneyUnit } from '../domain/budget.ts';
import type { Evaluator, Kind, Nature } from '../domain/evaluation.ts';
import type {
  ExpenseRow,
  FormReading,
  Found,
  IndicatorRow,
  MoneyRow,
  PartRow,
  PaymentRow,
  Remark,
} from './form/reading.ts';
import type { Piece } from './prose/outline.ts';
import type { Dropped, Note, Paragraph, Picture } from './source/source.ts';

/** What was recovered of one evaluation, before it has a method, ids and a text. */
export interface Draft {
  /** Names of the files that it came from. */
  readonly files: readonly string[];
  readonly title?: Found;
  readonly kind: Found<Kind>;
  readonly year?: Found<number>;
  readonly organisation?: Found;
  readonly department?: Found;
  readonly project?: Found;
  readonly nature?: Found<Nature>;
  readonly issued?: Found;
  readonly documentNumber?: Found;
  readonly evaluator?: Found<Evaluator>;
  readonly unit?: Found<MoneyUnit>;
  readonly money: readonly MoneyRow[];
  /** Sub-projects and payments, in the unit of the budget. */
  readonly parts: readonly PartRow[];
  readonly payments: readonly PaymentRow[];
  /** 基本支出, 项目支出 and 三公经费 of a department, in the unit of the budget. */
  readonly spending?: {
    readonly basic?: Found;
    readonly project?: Found;
    readonly threePublic?: readonly ExpenseRow[];
  };
  readonly form?: FormReading;
  readonly goal?: FormReading['goal'];
  readonly indicators: readonly IndicatorRow[];
  /** True when the report says that all targets were reached, without their values. */
  readonly reached: boolean;
  readonly total?: Found;
  readonly grade?: Found;
  readonly attachments: readonly Found[];
  readonly pieces: readonly Piece[];
  readonly remarks: readonly Remark[];
  readonly leftovers: readonly Paragraph[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
  readonly pictures: readonly Picture[];
  /** What the reader of the report has to know: mixed units, two forms in one file. */
  readonly remarksOnImport: readonly string[];
  readonly words: string;
}
