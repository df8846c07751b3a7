import { base } from 'astro:config/client';
import { defineMiddleware } from 'astro:middleware';
import { CHINESE, withLanguages } from './components/languages.ts';
import { withRelativeLinks } from './components/relative-links.ts';
import { text } from './i18n/index.ts';
import { records } from './pages/_content.ts';

/** Gives every page its site and the texts of its language, and sends it out with links that lead from where it stands. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const [entry] = await records('site');
  if (!entry) throw new Error('Unexpected archive without a site, expected site.yaml');
  locals.site = entry.data;
  locals.text = text(entry.data.locale);
  locals.own = entry.data.locale === CHINESE ? undefined : entry.data.locale;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  const html = await response.text();
  return new Response(linked(locals.own === undefined ? html : withLanguages(html), url.pathname), { status, headers });
});

/** The page for what isn't there is shown at any address, so its links stay whole. */
function linked(html: string, path: string): string {
  const stays = !path.endsWith('/') || path.endsWith('/404/');
  return stays ? html : withRelativeLinks(html, path, `${base.replace(/\/$/, '')}/`);
}
