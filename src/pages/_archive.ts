import { getCollection } from 'astro:content';
import { derive, type Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import { linkYears } from '../domain/series.ts';

/** An evaluation with its references and figures. */
export interface Published {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
}

/** All evaluations that have a page: newest year first, then by id. */
export async function publishedEvaluations(): Promise<Published[]> {
  const [methods, organisations, entries] = await Promise.all([
    allMethods(),
    allOrganisations(),
    getCollection('evaluations'),
  ]);
  const evaluations = entries.map(
    ({ id, data }): Evaluation => ({
      ...data,
      id,
      method: known(methods, data.method),
      organisation: known(organisations, data.organisation),
    }),
  );
  const withPage = new Set(entries.filter(({ filePath }) => filePath !== undefined).map(({ id }) => id));
  return linkYears(evaluations)
    .filter(({ id }) => withPage.has(id))
    .sort((a, b) => b.fiscalYear - a.fiscalYear || (a.id < b.id ? -1 : 1))
    .map((evaluation) => ({ evaluation, figures: derive(evaluation) }));
}

/** A path for each evaluation; its page and its files have the same. */
export async function evaluationPaths() {
  return (await publishedEvaluations()).map((props) => {
    const [year, slug] = props.evaluation.id.split('/');
    return { params: { year, slug }, props };
  });
}

export async function methodPaths() {
  const [methods, evaluations] = await Promise.all([allMethods(), publishedEvaluations()]);
  return methods.map((method) => ({
    params: { id: method.id },
    props: { method, evaluations: evaluations.filter(({ evaluation }) => evaluation.method.id === method.id) },
  }));
}

export async function organisationPaths() {
  const [organisations, evaluations] = await Promise.all([allOrganisations(), publishedEvaluations()]);
  return organisations.map((organisation) => ({
    params: { id: organisation.id },
    props: {
      organisation,
      evaluations: evaluations.filter(({ evaluation }) => evaluation.organisation.id === organisation.id),
    },
  }));
}

async function allMethods(): Promise<Method[]> {
  return (await getCollection('methods')).map(({ id, data }) => ({ id, ...data }));
}

async function allOrganisations(): Promise<Organisation[]> {
  return (await getCollection('organisations')).map(({ id, data }) => ({ id, ...data }));
}

/** The reader has resolved every id: a missing one is our bug. */
function known<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error(`Unexpected id ${id}, expected one that the archive has`);
  return record;
}
