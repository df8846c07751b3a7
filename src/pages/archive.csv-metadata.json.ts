import type { APIRoute } from 'astro';
import { csvwMetadata } from '../archive/csvw.ts';
import { evaluationTable, indicatorTable } from '../archive/table.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const tables = [
    { url: 'archive.csv', table: evaluationTable(published) },
    { url: 'indicators.csv', table: indicatorTable(published) },
  ];
  return new Response(`${JSON.stringify(csvwMetadata(tables, site), undefined, 2)}\n`);
};
