import type { APIRoute } from 'astro';
import { csvOf } from '../archive/csv.ts';
import { evaluationTable } from '../archive/table.ts';
import { publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => new Response(csvOf(evaluationTable(await publishedEvaluations())));
