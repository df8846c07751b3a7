import { readFrontmatter } from '../content/frontmatter.ts';
import type { ContentFile } from '../content/list-files.ts';
import { ownFolder } from '../content/own-folder.ts';
import { type NameOf, readEntry, type Surroundings } from '../content/read-archive.ts';
import { readText } from '../content/read-text.ts';
import { split } from '../content/split.ts';
import { check } from '../domain/checks/index.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { type Evaluation, type EvaluationRecord, type Manuscript, NO_PROSE } from '../domain/evaluation.ts';
import { yearLinker } from '../domain/series.ts';
import type { Cache } from './cache.ts';
import { pathDigest } from './code.ts';
import { chainDigest, referenceDigests } from './content-digests.ts';
import { type Digest, digest, digestOf } from './digest.ts';
import type { Surveyed } from './survey.ts';

export interface Desk {
  readonly surroundings: Surroundings;
  readonly cache: Cache;
  /** Of the code that reads and checks. */
  readonly code: Digest;
  readonly nameOf: NameOf;
}

/** What one file says: the evaluation, when it could be read, and all that is wrong with it. */
export interface Result {
  readonly surveyed?: Omit<Surveyed, 'faulty'>;
  readonly diagnostics: readonly Diagnostic[];
  readonly reused?: boolean;
}

/** What is kept of a file until it or something that it refers to changes. */
interface Finding {
  readonly record: EvaluationRecord;
  readonly diagnostics: readonly Diagnostic[];
  /** Of what it refers to, the year before among it. */
  readonly needs: Digest;
  /** Of its record and what this refers to. */
  readonly data: Digest;
}

const STEP = 'survey';

/** An evaluation with what was found of it, now or when it was last read. */
interface Seen extends Omit<Finding, 'record' | 'needs'> {
  readonly evaluation: Evaluation;
  readonly reused: boolean;
}

/** Reads and checks evaluations, which have to come with the oldest year first. */
export function surveyor({ surroundings, cache, code, nameOf }: Desk): (file: ContentFile) => Result {
  const link = yearLinker();
  const references = referenceDigests(surroundings);
  const datas = new Map<string, Digest>();
  const needsOf = (evaluation: Evaluation) =>
    digestOf([references(evaluation), evaluation.previous && chainDigest(evaluation.previous, datas)]);

  const recall = (slug: string, key: Digest): Seen | undefined => {
    const finding = cache.find<Finding>(STEP, key)?.facts;
    const complete = finding && referring(slug, finding.record, surroundings);
    if (finding === undefined || complete === undefined) return undefined;
    const evaluation = link(complete);
    return needsOf(evaluation) === finding.needs ? { ...finding, evaluation, reused: true } : undefined;
  };
  const look = (file: ContentFile, key: Digest, text: string, name: string): Seen | Result => {
    const { entry, diagnostics: faults } = readEntry(file, text, name, surroundings);
    if (entry === undefined) return { diagnostics: faults };
    const evaluation = link(entry.evaluation);
    const diagnostics = [...faults, ...check(evaluation, entry.manuscript)];
    const record = recordOf(evaluation);
    const data = digestOf([record, references(evaluation)]);
    cache.keep<Finding>(STEP, key, { record, diagnostics, needs: needsOf(evaluation), data });
    return { evaluation, diagnostics, data, reused: false };
  };
  return (file) => {
    const { path, slug } = file;
    const name = nameOf(path);
    const reading = readText(path, name);
    if ('fault' in reading) return { diagnostics: [reading.fault] };
    const { text, key } = namesOf(file, reading.text, { code, nameOf });
    const seen = recall(slug, key) ?? look(file, key, reading.text, name);
    if (!('evaluation' in seen)) return seen;
    const { evaluation, diagnostics, data, reused } = seen;
    datas.set(slug, data);
    return { surveyed: { evaluation, manuscript: outline(file, name), path, text, data }, diagnostics, reused };
  };
}

/** What names the text of an evaluation with the files of its own folder, and what was found of it. */
function namesOf({ path }: ContentFile, typed: string, { code, nameOf }: Pick<Desk, 'code' | 'nameOf'>) {
  const text = digest(`${pathDigest(ownFolder(path))}\n${typed}`);
  return { text, key: digestOf([code, nameOf(path), text]) };
}

const SERIES = /^series:[ \t]*(\S+)/m;

/**
 * The files that nobody has read since they changed, each with all years of its project: a year is checked against the
 * year before. Which project that is, is guessed from the text; a wrong guess costs time and nothing else.
 */
export function unseen(files: readonly ContentFile[], desk: Omit<Desk, 'surroundings'>): readonly ContentFile[][] {
  const known = files.map((file) => {
    const reading = readText(file.path, file.path);
    if ('fault' in reading) return { file, project: file.slug, fresh: false };
    const fresh = !desk.cache.has(STEP, namesOf(file, reading.text, desk).key);
    return { file, project: SERIES.exec(reading.text)?.[1] ?? file.slug, fresh };
  });
  return [...Map.groupBy(known, ({ project }) => project).values()]
    .filter((years) => years.some(({ fresh }) => fresh))
    .map((years) => years.map(({ file }) => file));
}

/** The evaluation of a record, when all that it refers to is still there. */
function referring(id: string, record: EvaluationRecord, surroundings: Surroundings): Evaluation | undefined {
  const method = surroundings.methods.get(record.method);
  const organisation = surroundings.organisations.get(record.organisation);
  return method && organisation && { ...record, id, method, organisation };
}

function recordOf({ id: _, method, organisation, previous: __, ...record }: Evaluation): EvaluationRecord {
  return { ...record, method: method.id, organisation: organisation.id } as EvaluationRecord;
}

/** Of what was written only the places are left, looked up when a check over the whole archive points at one. */
function outline({ path }: ContentFile, name: string): Manuscript {
  const place: Manuscript['place'] = (keys) => {
    const reading = readText(path, name);
    const written = 'text' in reading ? split(reading.text) : undefined;
    return readFrontmatter(written?.frontmatter ?? '', name).place(keys);
  };
  return { file: name, place, prose: NO_PROSE };
}
