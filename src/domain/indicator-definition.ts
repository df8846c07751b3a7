import type { Direction } from './indicator.ts';

/** A ready indicator of the library: one entry of a file of `content/indicators/`. */
export interface IndicatorDefinition {
  /** `<sector>/<id>`. */
  readonly id: string;
  /** What the file of its sector is called: 电子政务. */
  readonly sector: string;
  readonly name: string;
  /** 一级指标 and 二级指标 by the ids of the national tree. */
  readonly level1: string;
  readonly level2: string;
  /** What is counted, over which period, and what isn't. */
  readonly definition: string;
  /** Unit of target and actual value; a qualitative indicator has none. */
  readonly unit?: string;
  readonly direction: Direction | 'qualitative';
  /** How a ratio is made: 分子 ÷ 分母 × 100%. */
  readonly formula?: string;
  /** 佐证材料: what a reviewer asks for. */
  readonly evidence: string;
  /** Where the data usually come from. */
  readonly source: string;
}
