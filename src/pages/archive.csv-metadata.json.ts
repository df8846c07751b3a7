import type { APIRoute } from 'astro';
import { csvwMetadata } from '../archive/csvw.ts';
import { evaluationTable, indicatorTable } from '../archive/table.ts';
import { archiveSite } from './_archive.ts';

export const GET: APIRoute = async () => {
  const { site } = await archiveSite();
  const tables = [
    { url: 'archive.csv', table: evaluationTable([]) },
    { url: 'indicators.csv', table: indicatorTable([]) },
  ];
  return new Response(`${JSON.stringify(csvwMetadata(tables, site), undefined, 2)}\n`);
};
