import { z } from 'zod';

/** Frontmatter of a help page: `content/rules/<rule>.mdx`. */
export const rule = z.strictObject({
  /** What should be true. */
  title: z.string().min(1),
  severity: z.enum(['error', 'warning']),
  since: z.int(),
});
