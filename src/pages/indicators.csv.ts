import type { APIRoute } from 'astro';
import { csvOf } from '../archive/csv.ts';
import { indicatorTable } from '../archive/table.ts';
import { publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => new Response(csvOf(indicatorTable(await publishedEvaluations())));
