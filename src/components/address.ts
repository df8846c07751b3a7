import { base } from 'astro:config/client';

/**
 * Address of a page of the archive (`/figures/`) under the path that the archive is served from.
 *
 * Not `import.meta.env.BASE_URL`: a variable BASE_URL of the machine would take its place.
 */
export function address(path: `/${string}`): string {
  return `${base.replace(/\/$/, '')}${path}`;
}
