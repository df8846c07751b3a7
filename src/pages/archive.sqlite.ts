import type { APIRoute } from 'astro';
import { organisationTable, sqliteBytes } from '../archive/sqlite.ts';
import { allOrganisations, archiveTables } from './_archive.ts';

export const GET: APIRoute = async () => {
  const [{ evaluations, indicators }, organisations] = await Promise.all([archiveTables(), allOrganisations()]);
  return new Response(Buffer.from(sqliteBytes([organisationTable(organisations), evaluations, indicators])));
};
