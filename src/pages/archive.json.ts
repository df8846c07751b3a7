import type { APIRoute } from 'astro';
import { evaluationData } from '../archive/data.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

/** Every `data.json` in one file; links of its parts lead from where each stands by itself. */
export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const { title, publisher, license = null } = site;
  const evaluations = published.map(({ evaluation, figures }) => ({
    ...evaluationData(evaluation, figures),
    $schema: 'schema/evaluation.json',
  }));
  return new Response(`${JSON.stringify({ title, publisher, license, evaluations }, undefined, 1)}\n`);
};
