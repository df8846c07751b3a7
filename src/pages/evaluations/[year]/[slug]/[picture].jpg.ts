import type { APIRoute } from 'astro';
import { type Picture, readPicture } from '../../../../content/read-body.ts';
import { picturePaths } from '../../../_archive.ts';

export const getStaticPaths = () => picturePaths('jpg');

/** A picture of the body, under a name that its bytes give it. */
export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) =>
  new Response(readPicture(picture), { headers: { 'content-type': 'image/jpeg' } });
