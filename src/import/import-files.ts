import type { Archive } from '../content/read-archive.ts';
import { readEvaluation } from '../content/read-evaluation.ts';
import { resolve } from '../content/resolve.ts';
import { check } from '../domain/checks/index.ts';
import type { Organisation } from '../domain/organisation.ts';
import { chooseMethod } from './choose-method.ts';
import { type Composition, compose } from './compose.ts';
import type { Draft } from './draft.ts';
import type { Found } from './form/reading.ts';
import { type OwnEvaluation, ownEvaluation } from './import-own-form.ts';
import { mergeDrafts } from './merge.ts';
import { BLANK } from './record.ts';
import { recover } from './recover.ts';
import type { Imported, ImportFault, ImportReport, Output } from './report.ts';
import { freeId, initials, slugOfFile } from './slug.ts';
import { readSource } from './source/read-source.ts';
import { type Picture, type Source, SourceFault } from './source/source.ts';
import { bodyText } from './write/body.ts';
import { type NamedNumber, nameFigures } from './write/name-figures.ts';
import { scalar } from './write/yaml-text.ts';

/** A file to import. */
export interface Input {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ImportOptions {
  /** Method to use whatever the file looks like. */
  readonly method?: string;
  /** Budget year where the file doesn't say it. */
  readonly year?: number;
  /** The body of an evaluation that there is already, by id: a published form that was filled in has none of its own. */
  readonly bodyOf?: (id: string) => string | undefined;
}

/** Methods and organisations that the evaluations refer to. */
export type References = Pick<Archive, 'methods' | 'organisations' | 'library'> & Partial<Pick<Archive, 'entries'>>;

/** Reads files into evaluations. Nothing is written; the same files always give the same texts. */
export async function importFiles(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  references: References,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const faults: ImportFault[] = [];
  const drafts: Draft[] = [];
  const own: Imported[] = [];
  for await (const { name, bytes } of inputs) {
    try {
      const source = await readSource(bytes, name);
      const form = ownEvaluation(source, references, options.bodyOf ?? (() => undefined));
      if (form) {
        own.push(importOwn(form, source, references));
        continue;
      }
      const found = recover(source);
      if (found.every(isEmpty)) faults.push(nothingIn(name));
      else drafts.push(...found);
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      faults.push({ file: name, message: error.message, fix: error.fix });
    }
  }
  const organisations = new Map(references.organisations);
  const taken = new Set(own.map(({ id }) => id));
  const imported = mergeDrafts(drafts).flatMap((draft) => {
    const result = importDraft(draft, { ...references, organisations }, options, taken);
    if ('fault' in result) faults.push(result.fault);
    return 'imported' in result ? [result.imported] : [];
  });
  return { imported: [...own, ...imported], faults };
}

function isEmpty({ title, pieces, form, money, indicators }: Draft): boolean {
  return (
    title === undefined && pieces.length === 0 && form === undefined && money.length === 0 && indicators.length === 0
  );
}

function nothingIn(file: string): ImportFault {
  return { file, message: '文件里没有可以导入的文字或表格', fix: '检查文件；扫描的图片要先识别成文字' };
}

/** The record as it stands in the form; nothing of it is guessed, named or left out. */
function importOwn(form: OwnEvaluation, source: Source, references: References): Imported {
  const id = form.id ?? `${form.year}/${initials(form.title) || 'pingjia'}`;
  const path = `evaluations/${id}.mdx`;
  const { rules } = evaluationOf(form.text, id, path, references);
  return {
    id,
    title: form.title,
    files: [source.name],
    outputs: [{ path, text: form.text }],
    fields: form.fields,
    blanks: [],
    unplaced: form.unplaced,
    dropped: source.dropped,
    pictures: [],
    images: [],
    named: [],
    remarks: [],
    check: tally(rules),
  };
}

type Result = { readonly imported: Imported } | { readonly fault: ImportFault };

function importDraft(
  typed: Draft,
  references: References & { readonly organisations: Map<string, Organisation> },
  options: ImportOptions,
  taken: Set<string>,
): Result {
  const year = options.year ?? typed.year?.value;
  const file = typed.files.join('、');
  if (year === undefined || year < 1990 || year > 2100)
    return { fault: { file, message: '文件里找不到预算年度', fix: '用 --year 写明，例如 --year 2018' } };
  const method = methodOf(typed, references, options);
  if ('fault' in method) return method;
  const organisation = organisationOf(typed, references.organisations);
  const composition = compose(typed, { organisation: organisation.id, year, method: method.found });
  const slug = slugOf(typed);
  const id = freeId(`${year}/${slug}`, (candidate) => taken.has(candidate));
  taken.add(id);
  const path = `evaluations/${id}.mdx`;
  const folder = id.split('/').at(-1) ?? '';
  const pictures = typed.pictures.map((picture, index) => withAddress(picture, folder, index + 1));
  const draft = {
    ...typed,
    pictures,
    leftovers: typed.leftovers.filter(({ text }) => text !== method.found.value.form.code),
  };
  const { text, named, counts } = finish(mdx(draft, composition), id, path, references);
  const outputs: Output[] = [{ path, text }, ...(organisation.output ? [organisation.output] : [])];
  return {
    imported: {
      id,
      title: composition.title,
      files: draft.files,
      outputs,
      fields: composition.fields,
      blanks: composition.blanks,
      unplaced: [...composition.unplaced, ...draft.leftovers.map(({ text: left, place }) => ({ text: left, place }))],
      dropped: draft.dropped,
      pictures: draft.pictures,
      images: pictures.flatMap(({ image, address }) =>
        image && address ? [{ path: `evaluations/${id.split('/')[0]}/${address}`, bytes: image.bytes }] : [],
      ),
      named,
      remarks: draft.remarksOnImport,
      check: counts,
    },
  };
}

function methodOf(
  draft: Draft,
  { methods }: References,
  options: ImportOptions,
): { readonly found: NonNullable<ReturnType<typeof chooseMethod>> } | { readonly fault: ImportFault } {
  const wanted = options.method === undefined ? undefined : methods.get(options.method);
  const found: ReturnType<typeof chooseMethod> = wanted
    ? { value: wanted, place: '--method', certainty: 'sure' }
    : chooseMethod(draft, methods);
  if (found) return { found };
  const known = [...methods.keys()].join('、') || '（无）';
  return {
    fault: {
      file: draft.files.join('、'),
      message: `没有适用于“${draft.kind.value}”的评价办法；已有：${known}`,
      fix: '在 methods/ 里写一个评价办法，或用 --method 指定',
    },
  };
}

/** Pictures are files of the evaluation's own folder, in the order of the report. */
function withAddress(picture: Picture, folder: string, number: number): Picture {
  return picture.image ? { ...picture, address: `${folder}/picture-${number}.${picture.image.format}` } : picture;
}

/** The office by its name; one that the archive lacks gets a file of its own. */
function organisationOf(
  { organisation, department }: Draft,
  organisations: Map<string, Organisation>,
): { readonly id: string; readonly output?: Output } {
  const name = organisation?.value ?? `${BLANK}单位`;
  const known = [...organisations.values()].find((one) => one.name === name || one.shortName === name);
  if (known) return { id: known.id };
  const id = freeId(initials(name) || 'danwei', (candidate) => organisations.has(candidate));
  organisations.set(id, { id, name });
  return { id, output: { path: `organisations/${id}.yaml`, text: organisationText(name, organisation && department) } };
}

function organisationText(name: string, department: Found | undefined): string {
  return [`name: ${scalar(name)}`, ...(department ? [`department: ${scalar(department.value)}`] : []), ''].join('\n');
}

function slugOf({ files, project, title, organisation }: Draft): string {
  const byFile = files.map(slugOfFile).find((slug) => slug !== undefined);
  return byFile ?? (initials(project?.value ?? title?.value ?? organisation?.value ?? '') || 'pingjia');
}

function mdx(draft: Draft, { frontmatter, unplaced, blanks }: Composition): string {
  const open = blanks.includes('project.nature')
    ? '\n# project 里还可以写 nature：new（新增）、continuing（延续）或 one-off（一次性）'
    : '';
  return `---\n# 由文件导入。写着“${BLANK}”的地方原文没有，请补上；核对后把 status 改为 final。${open}\n${frontmatter}\n---\n\n${bodyText(draft, unplaced)}`;
}

/** Names the figures in the text and foresees what `check` will say. */
function finish(
  text: string,
  id: string,
  path: string,
  references: References,
): {
  readonly text: string;
  readonly named: readonly NamedNumber[];
  readonly counts: Readonly<Record<string, number>>;
} {
  const first = evaluationOf(text, id, path, references);
  if (!first.evaluation) return { text, named: [], counts: tally(first.rules) };
  const { text: finished, named } = nameFigures(text, first.evaluation, first.manuscript);
  const last = evaluationOf(finished, id, path, references);
  return { text: finished, named, counts: tally(last.rules) };
}

function evaluationOf(text: string, id: string, path: string, references: References) {
  const { record, manuscript, diagnostics } = readEvaluation(text, path);
  const resolution = record && resolve(id, record, manuscript, references);
  const evaluation = resolution?.evaluation;
  const found = evaluation ? check(evaluation, manuscript) : [];
  const rules = [...diagnostics, ...(resolution?.diagnostics ?? []), ...found].map(({ rule }) => rule);
  return { evaluation, manuscript, rules };
}

function tally(rules: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of [...rules].sort()) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
