import { base } from 'astro:config/client';
import type { APIRoute } from 'astro';
import { atomFeed } from '../archive/feed.ts';
import { isCurrent } from '../domain/comparison/unmet.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const current = published.map(({ evaluation }) => evaluation).filter(isCurrent);
  return new Response(atomFeed(current, site, base.endsWith('/') ? base : `${base}/`));
};
