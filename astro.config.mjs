import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { endWithBuild } from './src/build/along.ts';
import { keepProgram } from './src/build/keep-program.ts';
import { helpPlugins } from './src/markdown/index.ts';

const PROJECT = import.meta.dirname;
const { JIPING_BASE, JIPING_CACHE, JIPING_OUT, JIPING_PROGRAM } = process.env;
// A build that dies can't stop its Astro.
if (JIPING_PROGRAM) endWithBuild();

// The reader of the content is compiled to somewhere else and can't tell where it came from.
process.env['JIPING_PROJECT'] = PROJECT;

/**
 * Astro keeps notes in a folder below its root, so two builds with one root spoil each other's.
 * A build with a cache folder of its own has its root there; packages are found through a link.
 *
 * @param {string} folder
 */
function ownRoot(folder) {
  mkdirSync(folder, { recursive: true });
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(PROJECT, 'node_modules'), packages, 'junction');
  return { root: folder, cacheDir: join(folder, 'cache') };
}

/** Packages of many small files each, which take a second to find: they go into the program. */
const BUNDLED = [/^(echarts|zrender|unified|zod|fraction\.js)/, /^(remark|rehype|mdast|micromark|unist|hast|vfile)/];

export default defineConfig({
  ...(JIPING_CACHE ? ownRoot(resolve(JIPING_CACHE)) : { root: PROJECT }),
  output: 'static',
  base: JIPING_BASE || '/',
  srcDir: join(PROJECT, 'src'),
  publicDir: join(PROJECT, 'public'),
  outDir: resolve(JIPING_OUT || 'dist'),
  trailingSlash: 'always',
  // Line breaks between elements are no spaces: between Chinese characters they would be gaps.
  compressHTML: 'jsx',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  integrations: [mdx(), ...(JIPING_PROGRAM ? [keepProgram(JIPING_PROGRAM)] : [])],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      // Of the help pages: bodies of evaluations are rendered by `renderBody`, without becoming code.
      remarkPlugins: helpPlugins.remark,
      rehypePlugins: helpPlugins.rehype,
      gfm: true,
      smartypants: false,
    }),
  },
  vite: {
    logLevel: 'error',
    // A strict Content-Security-Policy allows no data: addresses, and print.css goes out as it was written.
    build: { assetsInlineLimit: 0, cssMinify: false },
    environments: { prerender: { resolve: { noExternal: BUNDLED } } },
    resolve: {
      // Content may live outside the project, where a compiled body finds no packages.
      alias: { 'astro/jsx-runtime': fileURLToPath(import.meta.resolve('astro/jsx-runtime')) },
    },
  },
});
