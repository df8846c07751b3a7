import type { APIRoute } from 'astro';
import { type ArchiveDraft, archiveHead, archiveJson } from '../archive/archive-json.ts';
import { dataJson } from '../archive/data.ts';
import { totalsData } from '../archive/totals.ts';
import { currentOrder } from '../build/order.ts';
import { archiveSite, publishedEvaluations } from './_archive.ts';

export const GET: APIRoute = async () => {
  const [{ site }, published] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const head = archiveHead(site, totalsData(published.map(({ evaluation }) => evaluation)));
  // A build has every `data.json` already, and puts them where their ids stand.
  if (currentOrder()) {
    const draft: ArchiveDraft = { head, ids: published.map(({ evaluation }) => evaluation.id) };
    return new Response(JSON.stringify(draft));
  }
  const datas = published.map(({ evaluation, figures }) => Buffer.from(dataJson(evaluation, figures)));
  return new Response(Buffer.concat([...archiveJson(head, datas)]));
};
