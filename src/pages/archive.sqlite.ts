import type { APIRoute } from 'astro';
import { organisationTable, sqliteBytes } from '../archive/sqlite.ts';
import { evaluationTable, indicatorTable } from '../archive/table.ts';
import { allOrganisations, publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => {
  const [published, organisations] = await Promise.all([publishedEvaluations(), allOrganisations()]);
  const tables = [organisationTable(organisations), evaluationTable(published), indicatorTable(published)];
  return new Response(Buffer.from(sqliteBytes(tables)));
};
