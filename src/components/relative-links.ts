/** Attributes that hold addresses: of links and files, of forms, and those that scripts of a page take. */
const ADDRESS = / (href|src|action|data-index|data-rows|data-archive)="(\/[^"]*)"/g;

/**
 * The page with addresses that lead from where it stands (`../../years/2022/`), so that a copy of the archive works
 * wherever it is put: on a stick, under another path, opened from a folder.
 *
 * `path` is the page's own address and `base` where the archive starts, both with `/` at the end.
 */
export function withRelativeLinks(html: string, path: string, base: string): string {
  const depth = path.slice(base.length).split('/').length - 1;
  const root = '../'.repeat(depth) || './';
  return html.replace(ADDRESS, (all, name: string, address: string) =>
    address.startsWith(base) ? ` ${name}="${root}${address.slice(base.length)}"` : all,
  );
}
