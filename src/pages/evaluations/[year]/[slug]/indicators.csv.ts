import type { APIRoute } from 'astro';
import { indicatorsCsv } from '../../../../archive/csv.ts';
import { evaluationPaths, type Published } from '../../../_archive.ts';

export const getStaticPaths = evaluationPaths;

export const GET: APIRoute<Published> = ({ props: { evaluation } }) => new Response(indicatorsCsv(evaluation));
