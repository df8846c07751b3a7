import type { Column, Government, MoneyUnit, SourceId } from '../../domain/budget.ts';
import type { PublicExpense } from '../../domain/evaluation.ts';
import type { Dropped, Paragraph } from '../source/source.ts';

/** How much a recovered value can be relied on: it stood under its own label, it was concluded, it was supposed. */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A value with the place that it came from. */
export interface Found<T = string> {
  readonly value: T;
  readonly place: string;
  readonly certainty: Certainty;
}

export type Amount = Found;

export interface MoneyRow {
  readonly label: string;
  /** Nothing for the row of the whole. */
  readonly source?: SourceId;
  readonly level?: Government;
  readonly amounts: { readonly [column in Column]?: Amount };
}

/** A sub-project with its amounts, in the unit of the budget. */
export interface PartRow {
  readonly name: string;
  readonly place: string;
  readonly amounts: { readonly [column in Column]?: Amount };
}

export interface PaymentRow {
  readonly payee: string;
  readonly purpose: string;
  readonly amount: Amount;
  /** ISO date. */
  readonly date?: string;
}

/** An item of 三公经费. */
export interface ExpenseRow {
  readonly item: PublicExpense['item'];
  readonly budget?: Amount;
  readonly executed: Amount;
  readonly previous?: Amount;
}

/** 三级指标 as a form has it, with its own words for levels. */
export interface IndicatorRow {
  readonly place: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  readonly target?: string;
  /** 指标性质, 指标值, 度量单位 in columns of their own. */
  readonly split?: { readonly operator: string; readonly value: string; readonly unit: string };
  readonly actual?: string;
  readonly points?: string;
  readonly score?: string;
  readonly reason?: string;
  readonly certainty: Certainty;
}

/** What one 自评表 says. */
export interface FormReading {
  readonly title?: Found;
  readonly project?: Found;
  readonly department?: Found;
  readonly organisation?: Found;
  readonly filled?: Found;
  readonly unit?: Found<MoneyUnit>;
  readonly money: readonly MoneyRow[];
  readonly parts: readonly PartRow[];
  readonly execution?: ExecutionRow;
  readonly goal?: { readonly expected?: Found; readonly achieved?: Found };
  readonly indicators: readonly IndicatorRow[];
  readonly points?: Found;
  readonly total?: Found;
  readonly grade?: Found;
  /** 评价结论, 存在问题, 改进措施: text below the indicators, by label. */
  readonly remarks: readonly Remark[];
  readonly dropped: readonly Dropped[];
  readonly leftovers: readonly Paragraph[];
  /** All words of the form, for the choice of a method. */
  readonly words: string;
}

/** What the row of the whole says of the execution rate. */
export interface ExecutionRow {
  readonly points?: Found;
  readonly rate?: Found;
  readonly score?: Found;
}

export interface Remark {
  readonly label: string;
  readonly text: string;
  readonly place: string;
}

/** A reading while it grows. */
export type FormDraft = { -readonly [Key in keyof FormReading]: FormReading[Key] } & {
  money: MoneyRow[];
  parts: PartRow[];
  indicators: IndicatorRow[];
  remarks: Remark[];
  dropped: Dropped[];
  leftovers: Paragraph[];
};

export function emptyForm(): FormDraft {
  return { money: [], parts: [], indicators: [], remarks: [], dropped: [], leftovers: [], words: '' };
}
