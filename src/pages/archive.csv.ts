import type { APIRoute } from 'astro';
import { csvOf } from '../archive/csv.ts';
import { archiveTables } from './_archive.ts';

export const GET: APIRoute = async () => new Response(csvOf((await archiveTables()).evaluations));
