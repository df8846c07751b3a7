import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithBuild } from './along.ts';
import { unmade } from './kept-lists.ts';
import { readOrder, type SiteOrder } from './order.ts';
import { isEvaluation, type Part, partOf } from './parts.ts';
import type { Errand } from './render-pages.ts';

/** What Astro's program offers. Its own prerenderer, which runs right after bundling, asks the same of it. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
  readonly routeCache: unknown;
  getComponentByRoute(route: Route): Promise<unknown>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

interface Route {
  /** `/evaluations/[year]/[slug]`. */
  readonly route: string;
  readonly type: string;
}

interface Path {
  readonly pathname: string;
  readonly route: Route;
  readonly cacheKey?: string;
}

/** Styles come through links of our own, so Astro's notes on the bundle have nothing to add. */
const NOTHING_BUNDLED = { pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() };
const SILENT = { settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } };

/** Makes the pages of an order with a kept program; a process of its own, whose memory is given back at its end. */
async function renderOrder(app: App, out: string, order: SiteOrder): Promise<void> {
  const render = async (paths: readonly Path[]) => {
    for (const path of paths) await renderPath(app, path, out);
  };
  const bodies = new Set(order.collections.evaluations.filter(({ file }) => file !== undefined).map(({ id }) => id));
  if (bodies.size > 0) {
    await render(await pathsOf(app, isEvaluation, (part) => isEvaluation(part) && bodies.has(part.evaluation)));
    process.send?.('evaluations');
  }
  const others = await pathsOf(app, (part) => !isEvaluation(part) && order[part]);
  await render(order.lists && order.archive ? unmade(others, order.lists) : others);
}

async function loadApp(program: string): Promise<App> {
  const entry = readdirSync(program).find((name) => /^prerender-entry\..*mjs$/.test(name)) ?? '';
  const { app } = (await import(pathToFileURL(join(program, entry)).href)) as { app: App };
  app.setInternals(NOTHING_BUNDLED);
  app.setOptions(SILENT);
  return app;
}

/** Loads what makes the pages, as long as there is nothing else to do. */
async function loadPages(app: App, waits: () => boolean): Promise<void> {
  for (const { routeData } of app.manifest.routes) {
    if (!waits()) return;
    await app.getComponentByRoute(routeData);
    // A message is heard between two of them.
    await new Promise(setImmediate);
  }
}

type IsWanted = (part: Part) => boolean;

/** The pages of the parts that are wanted, each once: to list the paths of a route takes as long as to reckon what they show. */
async function pathsOf(app: App, isRoute: IsWanted, isWanted = isRoute): Promise<Path[]> {
  const routes = app.manifest.routes.filter(({ routeData: { route } }) =>
    isRoute(partOf(`${route.slice(1).replace('[year]', '0000')}/`)),
  );
  const all = await staticPaths({
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: Route) => app.getComponentByRoute(route),
  });
  const chosen = all.filter(({ pathname }) => isWanted(partOf(`${trimmed(pathname)}/`)));
  return [...new Map(chosen.map((path) => [trimmed(path.pathname), path])).values()];
}

/** Astro's own list of paths: it is not among what the package exports, and its version is exact. */
async function staticPaths(app: object): Promise<readonly Path[]> {
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const { StaticPaths } = (await import(pathToFileURL(join(astro, 'dist/runtime/prerender/static-paths.js')).href)) as {
    StaticPaths: new (app: object) => { getAll(): Promise<readonly Path[]> };
  };
  return new StaticPaths(app).getAll();
}

async function renderPath(app: App, { pathname, route }: Path, out: string): Promise<void> {
  const path = trimmed(pathname);
  const isPage = route.type === 'page';
  const base = (process.env['JIPING_BASE'] || '/').replace(/\/$/, '');
  const address = isPage && path !== '' ? `${path}/` : path;
  const response = await app.render(new Request(new URL(`${base}/${address}`, 'http://localhost:4321')), {
    routeData: route,
  });
  const file = join(out, isPage ? pageFile(path) : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

/** A page is the index of its folder; the one for what isn't there has a name that servers know. */
function pageFile(path: string): string {
  return path === '404' ? '404.html' : join(path, 'index.html');
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

async function main(program: string): Promise<void> {
  endWithBuild();
  const told = Promise.withResolvers<Errand>();
  let waits = true;
  process.once('message', (errand: Errand) => {
    waits = false;
    told.resolve(errand);
  });
  const app = await loadApp(program);
  await loadPages(app, () => waits);
  const { order, out } = await told.promise;
  await renderOrder(app, out, readOrder(order));
  process.exit(0);
}

if (import.meta.main) await main(process.argv[2] ?? '');
