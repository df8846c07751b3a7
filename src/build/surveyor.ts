import { readFrontmatter } from '../content/frontmatter.ts';
import type { ContentFile } from '../content/list-files.ts';
import type { NameOf } from '../content/naming.ts';
import { ownFolder } from '../content/own-folder.ts';
import type { Surroundings } from '../content/read-surroundings.ts';
import { readText } from '../content/read-text.ts';
import { split } from '../content/split.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { type Evaluation, type EvaluationRecord, type Manuscript, NO_PROSE } from '../domain/evaluation.ts';
import { yearLinker } from '../domain/series.ts';
import type { Cache } from './cache.ts';
import { pathDigest } from './code.ts';
import { legacyDigest, referenceDigests } from './content-digests.ts';
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
  readonly legacy: Digest;
}

const STEP = 'survey';

/** An evaluation with what was found of it, now or when it was last read. */
interface Seen extends Omit<Finding, 'record' | 'needs'> {
  readonly evaluation: Evaluation;
  readonly text: Digest;
  readonly reused: boolean;
}

/**
 * Reads and checks evaluations, which have to come with the oldest year first.
 *
 * @param names of the files, where they were read for them already
 */
export function surveyor(
  { surroundings, cache, ...desk }: Desk,
  names?: Names,
): (file: ContentFile) => Promise<Result> {
  const link = yearLinker();
  const references = referenceDigests(surroundings);
  const legacies = new Map<string, Digest>();
  const needsOf = (evaluation: Evaluation) =>
    digestOf([references(evaluation), evaluation.previous && legacies.get(evaluation.previous.id)]);

  const recall = (slug: string, { text, key }: Named): Seen | undefined => {
    const finding = cache.find<Finding>(STEP, key)?.facts;
    const complete = finding && referring(slug, finding.record, surroundings);
    if (finding === undefined || complete === undefined) return undefined;
    const evaluation = link(complete);
    return needsOf(evaluation) === finding.needs ? { ...finding, evaluation, text, reused: true } : undefined;
  };
  const look = async (file: ContentFile): Promise<Seen | Result> => {
    const name = desk.nameOf(file.path);
    const reading = readText(file.path, name);
    if ('fault' in reading) return { diagnostics: [reading.fault] };
    const { text, key } = namesOf(file, reading.text, desk);
    const { readEntry, check } = await reader();
    const { entry, diagnostics: faults } = readEntry(file, reading.text, name, surroundings);
    if (entry === undefined) return { diagnostics: faults };
    const evaluation = link(entry.evaluation);
    const diagnostics = [...faults, ...check(evaluation, entry.manuscript)];
    const record = recordOf(evaluation);
    const data = digestOf([record, references(evaluation)]);
    const legacy = legacyDigest(evaluation);
    cache.keep<Finding>(STEP, key, { record, diagnostics, needs: needsOf(evaluation), data, legacy });
    return { evaluation, diagnostics, text, data, legacy, reused: false };
  };
  return async (file) => {
    const { path, slug } = file;
    const named = names?.get(file) ?? nameFile(file, desk);
    const seen = (named && recall(slug, named)) ?? (await look(file));
    if (!('evaluation' in seen)) return seen;
    const { evaluation, diagnostics, text, data, legacy, reused } = seen;
    legacies.set(slug, legacy);
    const manuscript = outline(file, desk.nameOf(path));
    return { surveyed: { evaluation, manuscript, path, text, data, legacy }, diagnostics, reused };
  };
}

/** Loaded when there is something to read: parser and rules take longer to load than all else of a check. */
async function load() {
  const [{ readEntry }, { check }] = await Promise.all([
    import('../content/read-entry.ts'),
    import('../domain/checks/index.ts'),
  ]);
  return { readEntry, check };
}

let loading: ReturnType<typeof load> | undefined;

function reader(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

/** What names the content of a file, and what was found of it. */
interface Named {
  /** Of its text and the files of its own folder. */
  readonly text: Digest;
  readonly key: Digest;
  /** What continues from year to year, as far as the text tells without being read. */
  readonly project: string;
}

/** Files by what is in them; one that can't be read has no name. */
export type Names = ReadonlyMap<ContentFile, Named | undefined>;

const SERIES = /^series:[ \t]*(\S+)/m;

type Naming = Pick<Desk, 'code' | 'nameOf'>;

/** Names a file by what is in it; nothing where it can't be read as text. */
export function nameFile(file: ContentFile, desk: Naming): Named | undefined {
  const reading = readText(file.path, file.path);
  return 'fault' in reading ? undefined : namesOf(file, reading.text, desk);
}

function namesOf({ path, slug }: ContentFile, typed: string, { code, nameOf }: Naming): Named {
  const text = digest(`${pathDigest(ownFolder(path))}\n${typed}`);
  return { text, key: digestOf([code, nameOf(path), text]), project: SERIES.exec(typed)?.[1] ?? slug };
}

/**
 * The files that nobody has read since they changed, each with all years of its project: a year is checked against the
 * year before. Which project that is, is guessed from the text; a wrong guess costs time and nothing else.
 */
export function unseen(files: readonly ContentFile[], names: Names, cache: Cache): readonly ContentFile[][] {
  const isFresh = (file: ContentFile) => {
    const key = names.get(file)?.key;
    return key !== undefined && !cache.has(STEP, key);
  };
  return [...Map.groupBy(files, (file) => names.get(file)?.project ?? file.slug).values()].filter((years) =>
    years.some(isFresh),
  );
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
