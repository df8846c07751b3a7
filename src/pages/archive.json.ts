import type { APIRoute } from 'astro';
import { evaluationData } from '../archive/data.ts';
import { totalsData } from '../archive/totals.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

/** Every `data.json` in one file, and the totals of years and organisations; links of its parts lead from where each stands by itself. */
export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const { title, publisher, license = null } = site;
  const evaluations = published.map(({ evaluation, figures }) => ({
    ...evaluationData(evaluation, figures),
    $schema: 'schema/evaluation.json',
  }));
  const totals = totalsData(published.map(({ evaluation }) => evaluation));
  return new Response(`${JSON.stringify({ title, publisher, license, evaluations, totals }, undefined, 1)}\n`);
};
