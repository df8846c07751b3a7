import { z } from 'zod';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { id, text } from './parts.ts';

/** A ready indicator: one entry of `content/indicators/<sector>.yaml`. */
export const definition = z.strictObject({
  /** Unique in the whole library. */
  id,
  name: text,
  level1: id,
  level2: id,
  /** What is counted, over which period, and what isn't. */
  definition: text,
  /** Unit of target and actual value; left out for a qualitative indicator. */
  unit: text.optional(),
  direction: z.enum(['higher', 'lower', 'equal', 'qualitative']),
  /** 分子 ÷ 分母 × 100%, for a ratio. */
  formula: text.optional(),
  /** 佐证材料: what a reviewer asks for. */
  evidence: text,
  /** Where the data usually come from. */
  source: text,
}) satisfies z.ZodType<Omit<IndicatorDefinition, 'sector'>>;

/** A ready indicator in the library of an archive, whose id names its sector. */
export const libraryEntry = definition.omit({ id: true }).extend({ sector: text });

const entry = definition.superRefine(({ unit, direction, formula }, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (direction === 'qualitative' && unit !== undefined) fault('unit', '定性指标没有计量单位');
  if (direction !== 'qualitative' && unit === undefined) fault('unit', '定量指标要有计量单位，例如 次、%、小时');
  if (unit === '%' && formula === undefined) fault('formula', '比率要写明分子和分母');
});

/** A sector of the library: one file of `content/indicators/`. */
export const indicators = z.strictObject({
  /** 电子政务. */
  name: text,
  indicators: z.array(entry).min(1, '至少要有一个指标'),
});
