import { z } from 'zod';
import type { Organisation } from '../../domain/organisation.ts';
import { text } from './parts.ts';

/** An office: one file of `content/organisations/`. */
export const organisation = z.strictObject({
  name: text,
  shortName: text.optional(),
  department: text.optional(),
  region: text.optional(),
  sample: z.boolean('应为 true 或 false').optional(),
}) satisfies z.ZodType<Omit<Organisation, 'id'>>;
