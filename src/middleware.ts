import { getEntry } from 'astro:content';
import { defineMiddleware } from 'astro:middleware';
import { text } from './i18n/index.ts';

/** Gives every page its site and the texts of its language. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('Unexpected archive without a site, expected site.yaml');
  locals.site = entry.data;
  locals.text = text(entry.data.language);
  return next();
});
