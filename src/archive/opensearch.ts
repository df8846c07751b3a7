import type { Site } from '../domain/site.ts';
import { escapeXml } from './feed.ts';

/** Tells browsers how to search the archive from their address bar (OpenSearch 1.1), which takes the site's whole address. */
export function openSearch(site: Site, address: string, base: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...site.title].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(site.introduction)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeXml(`${address}${base}search/?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
