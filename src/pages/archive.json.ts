import type { APIRoute } from 'astro';
import { type ArchiveDraft, archiveHead, archiveJson } from '../archive/archive-json.ts';
import { dataJson } from '../archive/data.ts';
import { totalsData } from '../archive/totals.ts';
import { readOrder } from '../build/order.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

/** A build has every `data.json` already, and puts them where their ids stand. */
const isDraft = readOrder() !== undefined;

export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const head = archiveHead(site, totalsData(published.map(({ evaluation }) => evaluation)));
  if (isDraft) {
    const draft: ArchiveDraft = { head, ids: published.map(({ evaluation }) => evaluation.id) };
    return new Response(JSON.stringify(draft));
  }
  const datas = published.map(({ evaluation, figures }) => dataJson(evaluation, figures));
  return new Response([...archiveJson(head, datas)].join(''));
};
