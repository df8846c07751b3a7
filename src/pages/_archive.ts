import { type FileChange, historyById, readHistory } from '../archive/history.ts';
import { readProvenances } from '../archive/provenance.ts';
import { type DataTable, evaluationTable, indicatorTable } from '../archive/table.ts';
import { currentOrder } from '../build/order.ts';
import { rowsOf } from '../components/lists/rows-of.ts';
import { filterGroups, viewPath, views } from '../components/lists/view.ts';
import type { Around } from '../components/report.ts';
import type { Picture } from '../content/read-body.ts';
import { aggregate } from '../domain/aggregates/index.ts';
import { isCurrent } from '../domain/comparison/unmet.ts';
import { derive, type Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import { linkYears } from '../domain/series.ts';
import type { Site } from '../domain/site.ts';
import { type Volume, volumeOf } from '../domain/volume.ts';
import { type Text, text } from '../i18n/index.ts';
import { picturesIn } from './_body.ts';
import { keyed } from './_cache-key.ts';
import { colophons } from './_colophons.ts';
import { records } from './_content.ts';

const { JIPING_AUDIENCE, JIPING_CONTENT } = process.env;

/** An evaluation with its references and figures. */
export interface Published {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
  /** Its file, where this run makes its page; lists show the others too. */
  readonly file?: string;
}

/** One reckoning for all pages of a build. */
let reckoned: Promise<readonly Published[]> | undefined;

/** All evaluations that have a page: newest year first, then by id. A preview reckons anew, because its content changes. */
export async function publishedEvaluations(): Promise<Published[]> {
  if (import.meta.env.DEV) return [...(await reckon())];
  reckoned ??= reckon();
  return [...(await reckoned)];
}

async function reckon(): Promise<readonly Published[]> {
  const [methods, organisations, entries] = await Promise.all([
    allMethods(),
    allOrganisations(),
    records('evaluations'),
  ]);
  const evaluations = entries.map(
    ({ id, data }): Evaluation => ({
      ...data,
      id,
      method: known(methods, data.method),
      organisation: known(organisations, data.organisation),
    }),
  );
  const files = new Map(entries.map(({ id, file }) => [id, file]));
  const withPage = new Set(currentOrder()?.published ?? entries.flatMap(({ id, file }) => (file ? [id] : [])));
  return linkYears(evaluations)
    .filter(({ id }) => withPage.has(id))
    .sort((a, b) => b.fiscalYear - a.fiscalYear || (a.id < b.id ? -1 : 1))
    .map((evaluation) => {
      const file = files.get(evaluation.id);
      return { evaluation, figures: derive(evaluation), ...(file && { file }) };
    });
}

/** Once for all files that are made of them, as the reckoning itself. */
let tables: Promise<ArchiveTables> | undefined;

interface ArchiveTables {
  readonly evaluations: DataTable;
  readonly indicators: DataTable;
}

/** The tables of open data. */
export async function archiveTables(): Promise<ArchiveTables> {
  if (import.meta.env.DEV) return tablesOf(await publishedEvaluations());
  tables ??= publishedEvaluations().then(tablesOf);
  return tables;
}

function tablesOf(published: readonly Published[]): ArchiveTables {
  return { evaluations: evaluationTable(published), indicators: indicatorTable(published) };
}

/** A path for each evaluation that this run makes; its page and its files have the same. */
export async function evaluationPaths() {
  return (await publishedEvaluations()).flatMap(({ file, ...published }) => {
    const [year, slug] = published.evaluation.id.split('/');
    return file === undefined ? [] : { params: { year, slug }, props: { ...published, file } };
  });
}

/** A path for each picture of their bodies that is kept in this format. */
export async function picturePaths(wanted: Picture['format']) {
  return (await evaluationPaths()).flatMap(({ params, props: { file } }) =>
    picturesIn(file)
      .filter(({ format }) => format === wanted)
      .map((picture) => ({ params: { ...params, picture: picture.name }, props: { picture } })),
  );
}

/** The pages of evaluations, each with what the archive knows around it. */
export async function evaluationPages() {
  const [paths, published, { site }] = await Promise.all([evaluationPaths(), publishedEvaluations(), archiveSite()]);
  const all = published.map(({ evaluation }) => evaluation);
  const families = Map.groupBy(all, ({ series }) => series);
  const content = JIPING_CONTENT || 'content';
  const order = currentOrder();
  const known = order ? undefined : readHistory(content);
  const history = known ? historyById(known) : new Map(Object.entries(order?.history ?? {}));
  const provenances = known ? readProvenances(content, known, all) : new Map(Object.entries(order?.provenances ?? {}));
  const audience = JIPING_AUDIENCE === 'public' ? 'public' : 'internal';
  const colophonOf = colophons({ content, audience, site, provenances });
  return paths.map(({ params, props }) => {
    const { id, series, fiscalYear, successor } = props.evaluation;
    const family = series === undefined ? [] : (families.get(series) ?? []);
    const years = family.filter((other) => other.fiscalYear !== fiscalYear && isCurrent(other));
    const around: Around = {
      years: years.reverse(),
      successor: all.find((other) => other.id === successor),
      history: (history.get(id) ?? []).map(shownTo),
    };
    return { params, props: { ...props, around, colophon: colophonOf(props) } };
  });
}

/** What a change was called may be no business of the public: it gets the day and the commit. */
function shownTo(change: FileChange): Around['history'][number] {
  const { commit, day, subject } = change;
  return JIPING_AUDIENCE === 'public' ? { commit, day } : { commit, day, subject };
}

export async function methodPaths() {
  const [methods, evaluations] = await Promise.all([allMethods(), publishedEvaluations()]);
  const users = Map.groupBy(evaluations, ({ evaluation }) => evaluation.method.id);
  return keyed(
    methods.map((method) => ({
      params: { id: method.id },
      props: { method, evaluations: users.get(method.id) ?? [] },
    })),
  );
}

export async function organisationPaths() {
  const [organisations, evaluations] = await Promise.all([allOrganisations(), publishedEvaluations()]);
  const theirs = Map.groupBy(evaluations, ({ evaluation }) => evaluation.organisation.id);
  return keyed(
    organisations.map((organisation) => ({
      params: { id: organisation.id },
      props: { organisation, evaluations: theirs.get(organisation.id) ?? [] },
    })),
  );
}

/** The figures of an organisation year by year, the newest first, with the final evaluations that they are made of. */
export function organisationYears(evaluations: readonly Published[]) {
  const years = new Set(evaluations.map(({ evaluation }) => evaluation.fiscalYear));
  return [...years].map((year) => {
    const finals = evaluations
      .map(({ evaluation }) => evaluation)
      .filter((evaluation) => evaluation.fiscalYear === year && isCurrent(evaluation));
    return { year, finals, figures: aggregate(finals) };
  });
}

/** A path for each server-made list of evaluations. */
export async function viewPaths() {
  const [{ text }, evaluations] = await Promise.all([archiveSite(), publishedEvaluations()]);
  const all = rowsOf(evaluations, text);
  const groups = filterGroups(all);
  const paths = views(all).map(({ view, rows, of }) => {
    const path = viewPath(view).slice('/evaluations/'.length).replace(/\/$/, '');
    return { params: { view: path === '' ? undefined : path }, props: { view, rows, of, groups } };
  });
  return keyed(paths);
}

/** Evaluations that count in comparisons, by year, the newest year first. */
export async function yearPaths() {
  const years = [...Map.groupBy(await publishedEvaluations(), ({ evaluation }) => evaluation.fiscalYear)];
  const paths = years.map(([year, evaluations], index) => {
    const current = evaluations.filter(({ evaluation }) => isCurrent(evaluation));
    const [newer, older] = [years[index - 1]?.[0], years[index + 1]?.[0]];
    return { params: { year: String(year) }, props: { year, evaluations, current, newer, older } };
  });
  return keyed(paths);
}

/** The evaluations of each continuing project, from the oldest year on: one for each year, the final one where there is. */
export async function seriesPaths() {
  const evaluations = (await publishedEvaluations()).reverse();
  const families = [...Map.groupBy(evaluations, ({ evaluation }) => evaluation.series)];
  const paths = families
    .flatMap(([id, all]) => (id === undefined ? [] : [{ id, all }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, all }) => {
      const current = all.filter(({ evaluation }) => isCurrent(evaluation));
      return { params: { id }, props: { id, evaluations: current.length > 0 ? current : all } };
    });
  return keyed(paths);
}

/** The volumes that this build was asked for. */
export async function publishedVolumes(): Promise<Volume<Published>[]> {
  const evaluations = await publishedEvaluations();
  return (currentOrder()?.volumes ?? []).flatMap((asked) => volumeOf(asked, evaluations) ?? []);
}

export async function volumePaths() {
  return (await publishedVolumes()).map((volume) => ({ params: { id: volume.id }, props: { volume } }));
}

/** The site with the texts of its language, for what renders without a page. */
export async function archiveSite(): Promise<{ site: Site; text: Text }> {
  const [entry] = await records('site');
  if (!entry) throw new Error('Unexpected archive without a site, expected site.yaml');
  return { site: entry.data, text: text(entry.data.locale) };
}

export async function allMethods(): Promise<Method[]> {
  return (await records('methods')).map(({ id, data }) => ({ id, ...data }));
}

export async function allOrganisations(): Promise<Organisation[]> {
  return (await records('organisations')).map(({ id, data }) => ({ id, ...data }));
}

/** The reader has resolved every id: a missing one is our bug. */
function known<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error(`Unexpected id ${id}, expected one that the archive has`);
  return record;
}
