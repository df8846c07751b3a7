import type { APIRoute } from 'astro';
import { dataJson } from '../../../../archive/data.ts';
import { evaluationPaths, type Published } from '../../../_archive.ts';

export const getStaticPaths = evaluationPaths;

export const GET: APIRoute<Published> = ({ props: { evaluation, figures } }) =>
  new Response(dataJson(evaluation, figures));
