import type { APIRoute } from 'astro';
import { dataJsonSchema } from '../../content/schema/data.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(dataJsonSchema(), undefined, 2)}\n`);
