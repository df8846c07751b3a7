import type { APIRoute } from 'astro';
import { rowsOf } from '../../components/lists/rows-of.ts';
import { archiveSite, publishedEvaluations } from '../_archive.ts';

/** The lines of all lists, for the script that filters and sorts them in the browser. */
export const GET: APIRoute = async () => {
  const [{ text }, evaluations] = await Promise.all([archiveSite(), publishedEvaluations()]);
  return new Response(JSON.stringify(rowsOf(evaluations, text)));
};
