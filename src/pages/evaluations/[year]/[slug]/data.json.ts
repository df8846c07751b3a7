import type { APIRoute } from 'astro';
import { evaluationData } from '../../../../archive/data.ts';
import { evaluationPaths, type Published } from '../../../_archive.ts';

export const getStaticPaths = evaluationPaths;

export const GET: APIRoute<Published> = ({ props: { evaluation, figures } }) =>
  new Response(`${JSON.stringify(evaluationData(evaluation, figures), undefined, 2)}\n`);
