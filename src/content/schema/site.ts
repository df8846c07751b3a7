import { z } from 'zod';
import type { Site } from '../../domain/site.ts';
import { text } from './parts.ts';

/** `content/site.yaml`: who publishes this archive. */
export const site = z.strictObject({
  title: text,
  publisher: text,
  introduction: text,
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  contact: text.optional(),
  address: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, '应为网站的地址，例如 https://data.example.gov.cn，不带路径')
    .optional(),
  license: text.optional(),
  pdf: z.enum(['archival', 'plain']).default('archival'),
  fonts: z
    .strictObject({
      fangsong: text.optional(),
      kai: text.optional(),
      hei: text.optional(),
      xiaobiaosong: text.optional(),
      song: text.optional(),
    })
    .optional(),
  colophon: z.boolean().default(true),
}) satisfies z.ZodType<Site>;
