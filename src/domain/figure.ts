import type { Exact } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';

export const UNITS = { money: '万元', percent: '%', count: '个', score: '分', grade: '' } as const;
export type FigureUnit = keyof typeof UNITS;

/** What a figure is called and how it is reckoned: one entry of the catalogue. */
export interface FigureEntry {
  /** Chinese name, as in `{预算执行率}`. */
  readonly name: string;
  /** Other names in use for the same figure. */
  readonly aliases?: readonly string[];
  /** English name, as in `{executionRate}` and in data.json. */
  readonly id: string;
  readonly unit: FigureUnit;
  /** In words: 全年执行数 ÷ 全年预算数 × 100%. */
  readonly formula: string;
  /** The rule or practice that defines it. */
  readonly source: string;
}

/** A figure of an evaluation. */
export interface FigureDefinition extends FigureEntry {
  readonly derive: (evaluation: Evaluation) => Derivation;
}

/** A figure of many evaluations together: those of a year, or of an organisation in a year. */
export interface AggregateDefinition extends FigureEntry {
  readonly derive: (evaluations: readonly Evaluation[]) => Derivation;
}

/** The value with what it was made of, or the reason why there is none. */
export type Derivation =
  | {
      /** Exact; a grade is a word. */
      readonly value: Exact | string;
      readonly inputs: readonly Input[];
      /** The formula with numbers in place: `9.58 ÷ 9.62 × 100%`. */
      readonly working: string;
      /** What a reader must know to agree, such as the name of the denominator. */
      readonly note?: string;
    }
  | { readonly value: undefined; readonly absent: string };

/** A number that a figure was made of. */
export interface Input {
  readonly name: string;
  readonly text: string;
}

/** A derived number, rounded once and ready to show. */
export interface Figure {
  readonly definition: FigureEntry;
  readonly derivation: Derivation;
  /** `99.58%`, `0.04万元`, `11个`; `—` when it can't be derived. */
  readonly text: string;
  /** `9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数）`, or why there is no value. */
  readonly working: string;
}
