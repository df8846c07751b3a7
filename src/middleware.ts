import { base } from 'astro:config/client';
import { defineMiddleware } from 'astro:middleware';
import { withRelativeLinks } from './components/relative-links.ts';
import { text } from './i18n/index.ts';
import { records } from './pages/_content.ts';

/** Gives every page its site and the texts of its language, and sends it out with links that lead from where it stands. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const [entry] = await records('site');
  if (!entry) throw new Error('Unexpected archive without a site, expected site.yaml');
  locals.site = entry.data;
  locals.text = text(entry.data.language);
  const response = await next();
  // The page for what isn't there is shown at any address.
  const stays = !url.pathname.endsWith('/') || url.pathname.endsWith('/404/');
  if (stays || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(withRelativeLinks(await response.text(), url.pathname, `${base.replace(/\/$/, '')}/`), {
    status,
    headers,
  });
});
