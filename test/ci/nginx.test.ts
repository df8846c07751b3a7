import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { TYPES } from '../../scripts/preview.ts';
import { sharedSite } from '../site/built-site.ts';

const TEMPLATE = readFileSync('.ci/templates/nginx.conf', 'utf8');

/** What the index of the search is made of; the build adds it to the pages. */
const SEARCH = ['.pagefind', '.pf_meta', '.pf_index', '.pf_filter', '.pf_fragment'];

/** Types of the template by the ends of names. */
function types(): Map<string, string> {
  const [, block = ''] = /types \{([^}]*)\}/.exec(TEMPLATE) ?? [];
  const lines = block.split(';').map((line) => line.trim().split(/\s+/));
  return new Map(lines.flatMap(([type = '', ...ends]) => ends.map((end) => [`.${end}`, type] as const)));
}

describe('nginx', () => {
  it('knows the type of every file of an archive, as the preview does', async () => {
    const { files } = await sharedSite();
    const ends = new Set([...[...files.keys()].map((path) => extname(path)), '.pdf', ...SEARCH]);
    expect([...ends].filter((end) => end !== '' && !types().has(end))).toEqual([]);
    const plain = (type: string) => type.replace(/; charset=utf-8$/, '');
    for (const [end, type] of Object.entries(TYPES)) if (ends.has(end)) expect(types().get(end), end).toBe(plain(type));
  }, 120_000);

  it('sets the alphabet of every text, and compresses it', () => {
    const texts = [...new Set(types().values())].filter((type) => /^text\/(?!html)|json|[/+]xml$/.test(type));
    const listed = (name: string) => new RegExp(`${name} ([^;]*);`).exec(TEMPLATE)?.[1]?.split(' ');
    expect(listed('gzip_types')).toEqual(expect.arrayContaining(texts));
    expect(listed('charset_types')).toEqual(expect.arrayContaining(texts.filter((type) => type !== 'image/svg+xml')));
  });

  const has = promisify(execFile)('nginx', ['-v']).then(
    () => true,
    () => false,
  );
  it('takes the template without a word, where it is installed', async ({ skip }) => {
    if (!(await has)) skip();
    const home = mkdtempSync(join(tmpdir(), 'jiping-nginx-'));
    mkdirSync(join(home, 'logs'));
    writeFileSync(join(home, 'template.conf'), TEMPLATE);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${home}/${name};`,
    );
    writeFileSync(
      join(home, 'nginx.conf'),
      `pid ${home}/pid; error_log ${home}/logs/error; events {} http { access_log off; ${paths.join(' ')} server { listen 127.0.0.1:8801; include template.conf; } }`,
    );
    const { stderr } = await promisify(execFile)('nginx', ['-t', '-q', '-p', home, '-c', join(home, 'nginx.conf')]);
    expect(stderr).toBe('');
  });
});
