import { z } from 'zod';
import { UNITS } from '../../domain/figure.ts';
import {
  departmentSelfEvaluation,
  projectEvaluation,
  projectSelfEvaluation,
  transferSelfEvaluation,
} from './evaluation.ts';
import { method } from './method.ts';
import { organisation } from './organisation.ts';
import { oneOf } from './parts.ts';

const figure = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: oneOf(UNITS),
  text: z
    .string()
    .meta({ description: 'As printed, rounded half up once, with its unit; — when it cannot be derived' }),
  exact: z.string().nullable().meta({
    description: 'All digits or a fraction: money in yuan, rates as shares (1 = 100%), counts',
  }),
  formula: z.string(),
  working: z.string(),
  inputs: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  source: z.string(),
});

const exactText = z.string().meta({ description: 'All digits, or a fraction such as 479/481' });

const score = {
  points: exactText.nullable(),
  score: exactText.nullable().meta({ description: 'What counts: the entered score, or else the computed one' }),
  computed: exactText.nullable().meta({ description: 'The score that the formula of the method gives' }),
  from: exactText.nullable().meta({ description: 'Least score of the band that the author may choose from' }),
  to: exactText.nullable().meta({ description: 'Highest score of that band' }),
  trace: z.string().meta({ description: 'How the score was reckoned, with the numbers in place' }),
};

const scoring = z.strictObject({
  execution: z.strictObject(score).nullable(),
  indicators: z.array(
    z.strictObject({ name: z.string(), outcome: z.enum(['achieved', 'missed', 'pending', 'unknown']), ...score }),
  ),
  points: exactText.nullable(),
  total: exactText.nullable(),
  grade: z.string().nullable(),
});

const published = {
  $schema: z.string(),
  id: z.string(),
  method: z.strictObject({ id: z.string(), name: z.string(), source: method.shape.source }),
  organisation: organisation.extend({ id: z.string() }),
  scoring: scoring.nullable().meta({ description: 'null where the method gives no scores' }),
  figures: z.array(figure),
};

/** `data.json` of an evaluation. */
export const data = z.discriminatedUnion('kind', [
  projectSelfEvaluation.extend(published),
  projectEvaluation.extend(published),
  departmentSelfEvaluation.extend(published),
  transferSelfEvaluation.extend(published),
]);

/** The published JSON Schema of `data.json` (draft 2020-12). */
export function dataJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(data), title: 'Jiping 绩评: data.json' };
}
