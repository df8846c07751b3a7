import type { Evaluation } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Site } from '../domain/site.ts';
import type { Text } from '../i18n/index.ts';

export interface MetadataItem {
  readonly label: string;
  readonly value: string;
  readonly path?: `/${string}`;
}

/** What a page says about an evaluation, in reading order; what was not stated is left out. */
export function evaluationMetadata(evaluation: Evaluation, site: Site, text: Text): MetadataItem[] {
  const { organisation, method, project, evaluator, status, audience, kind, fiscalYear } = evaluation;
  const words = text.evaluation;
  const { aside } = text.punctuation;
  return stated([
    { label: words.year, value: String(fiscalYear), path: `/years/${fiscalYear}/` },
    { label: words.organisation, value: organisation.name, path: `/organisations/${organisation.id}/` },
    { label: words.department, value: project?.department ?? organisation.department },
    { label: words.kind, value: text.kinds[kind] },
    { label: words.nature, value: project?.nature && text.natures[project.nature] },
    { label: words.evaluator, value: evaluator && aside(evaluator.name, text.evaluatorModes[evaluator.mode]) },
    { label: words.method, value: method.name, path: `/methods/${method.id}/` },
    { label: text.extras.indexNumber, value: evaluation.indexNumber },
    { label: words.documentNumber, value: evaluation.documentNumber },
    { label: words.issued, value: evaluation.issued },
    { label: text.extras.released, value: evaluation.released },
    { label: text.extras.validity, value: text.extras.validities[status] },
    { label: text.extras.publisher, value: site.publisher },
    { label: words.audience, value: text.audiences[audience] },
  ]);
}

export function organisationMetadata({ shortName, department, region }: Organisation, text: Text): MetadataItem[] {
  return stated([
    { label: text.organisation.shortName, value: shortName },
    { label: text.evaluation.department, value: department },
    { label: text.organisation.region, value: region },
  ]);
}

/** The rules of a method that are said in a line each. */
export function methodMetadata(method: Method, text: Text): MetadataItem[] {
  const words = text.method;
  const { source, years, execution, rounding, form } = method;
  return stated([
    { label: words.source, value: `《${source.title}》${source.number === undefined ? '' : `（${source.number}）`}` },
    { label: words.sourceNote, value: source.note },
    { label: words.years, value: years.to === undefined ? words.since(years.from) : words.range(years.from, years.to) },
    { label: words.kinds, value: text.punctuation.list(method.kinds.map((kind) => text.kinds[kind])) },
    { label: words.form, value: `《${form.title}》${form.code === undefined ? '' : `（${form.code}）`}` },
    { label: words.remarks, value: form.remarks?.join('、') },
    { label: words.denominator, value: words.denominators[execution.denominator] },
    { label: words.executionPoints, value: execution.points },
    { label: words.rounding, value: words.places(rounding.money, rounding.percent, rounding.score) },
    { label: words.thresholds, value: thresholds(method, text) },
  ]);
}

function thresholds(method: Method, { method: words, punctuation }: Text): string | undefined {
  const lines = (['deviation', 'overshoot', 'execution', 'adjustment'] as const).flatMap((key) => {
    const percent = method.thresholds[key];
    return percent === undefined ? [] : [words.lines[key](percent)];
  });
  return lines.length === 0 ? undefined : punctuation.clauses(lines);
}

type Unstated = Omit<MetadataItem, 'value'> & { readonly value: string | undefined };

function stated(items: readonly Unstated[]): MetadataItem[] {
  return items.filter((item): item is MetadataItem => item.value !== undefined);
}
