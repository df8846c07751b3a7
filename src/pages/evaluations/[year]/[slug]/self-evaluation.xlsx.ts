import type { APIRoute } from 'astro';
import { selfEvaluationXlsx } from '../../../../archive/xlsx/workbook.ts';
import { evaluationPaths, type Published } from '../../../_archive.ts';

export const getStaticPaths = evaluationPaths;

export const GET: APIRoute<Published> = async ({ props: { evaluation } }) =>
  new Response(new Uint8Array(await selfEvaluationXlsx(evaluation)));
