import { hash } from 'node:crypto';
import type { Evaluation } from '../domain/evaluation.ts';
import { KINDS } from '../domain/evaluation.ts';
import type { Site } from '../domain/site.ts';

/** Entries of the feed: readers fetch it often, and older ones are in the lists. */
const MOST = 50;

/**
 * The newest evaluations as an Atom feed (RFC 4287). Dates are those of release or issue, never of the build, so that a
 * build without new evaluations gives the same feed.
 */
export function atomFeed(evaluations: readonly Evaluation[], site: Site, base: string): string {
  const dated = evaluations
    .map((evaluation) => ({ evaluation, day: evaluation.released ?? evaluation.issued }))
    .filter((entry): entry is { evaluation: Evaluation; day: string } => entry.day !== undefined)
    .sort((a, b) => (a.day === b.day ? (a.evaluation.id < b.evaluation.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST);
  const url = (path: string) => escapeXml(site.address === undefined ? path : new URL(path, site.address).href);
  const entries = dated.map(({ evaluation, day }) =>
    entry(evaluation, day, url(`${base}evaluations/${evaluation.id}/`), site),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${uuid(`${site.publisher} ${site.title}`)}</id>
  <title>${escapeXml(site.title)}</title>
  <subtitle>${escapeXml(site.introduction)}</subtitle>
  <updated>${instant(dated[0]?.day ?? '1970-01-01')}</updated>
  <author><name>${escapeXml(site.publisher)}</name></author>
  <link rel="alternate" type="text/html" href="${url(base)}"/>
  <link rel="self" type="application/atom+xml" href="${url(`${base}feed.xml`)}"/>
${site.license === undefined ? '' : `  <rights>${escapeXml(site.license)}</rights>\n`}${entries.join('')}</feed>
`;
}

function entry(
  { id, title, organisation, fiscalYear, kind, goal }: Evaluation,
  day: string,
  href: string,
  site: Site,
): string {
  const summary = [organisation.name, `${fiscalYear}年度`, KINDS[kind], goal?.achieved].filter(Boolean).join('，');
  return `  <entry>
    <id>${uuid(`${site.publisher} ${site.title} ${id}`)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${instant(day)}</updated>
    <published>${instant(day)}</published>
    <author><name>${escapeXml(organisation.name)}</name></author>
    <category term="${kind}" label="${KINDS[kind]}"/>
    <link rel="alternate" type="text/html" href="${href}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}

/** The start of a day in China. */
function instant(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** An id that stays when the archive moves to another host: a UUID made of the name (RFC 9562, version 8). */
function uuid(name: string): string {
  const hex = hash('sha256', name);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
