import { clean } from './clean.ts';
import type { Draft } from './draft.ts';
import { readFlatForms } from './form/flat-form.ts';
import { flatFormStart } from './form/flat-lines.ts';
import { isForm, isFormPart, readGridForms } from './form/grid-form.ts';
import type { Certainty, FormReading, Found } from './form/reading.ts';
import { withoutCode } from './form/values.ts';
import { documentNumberIn, evaluatorIn, givenYear, issuedIn, natureIn, yearOf } from './prose/facts.ts';
import { isOffice, kindOf, officeIn, projectIn, titleParts } from './prose/identity.ts';
import { outline, type Piece } from './prose/outline.ts';
import type { Passage } from './prose/prose-money.ts';
import { plannedAndDone, withResults } from './prose/prose-results.ts';
import { scoresIn } from './prose/prose-scores.ts';
import { allReached, proseResults, proseTargets } from './prose/prose-targets.ts';
import { particulars, takeTitle } from './prose/title.ts';
import { recoverMoney } from './recover-money.ts';
import type { Block, Source, Table } from './source/source.ts';

/** Recovers the evaluations of one file: one for each form in it, else one from its prose. */
export function recover(typed: Source): Draft[] {
  const source = clean(typed);
  const { forms, rest } = takeForms(source.blocks);
  const [first = undefined, ...others] = forms;
  const words = source.blocks.flatMap(textsOf).join('\n');
  const whole = draftOf(source, rest, first, forms.length, words);
  const bare = { ...source, dropped: [], notes: [], pictures: [] };
  return [whole, ...others.map((form) => draftOf(bare, [], form, forms.length, words))];
}

function takeForms(blocks: readonly Block[]): { forms: FormReading[]; rest: readonly Block[] } {
  const guessed = blocks.some((block) => block.kind === 'table' && block.guessed);
  const paragraphsOnly = blocks.every(({ kind }) => kind === 'paragraph');
  const start = guessed || paragraphsOnly ? flatFormStart(blocks) : -1;
  if (start !== -1) return { forms: readFlatForms(blocks.slice(start)), rest: blocks.slice(0, start) };
  const real = blocks.filter((block): block is Table => block.kind === 'table' && block.guessed !== true);
  // A form may come in several tables: particulars, money, indicators.
  const tables = real.some(isForm) ? real.filter((table) => isForm(table) || isFormPart(table)) : [];
  const forms = tables.length === 0 ? [] : readGridForms(tables);
  // Where the first form stood, an empty table stays as a mark: the component is written there.
  const [first] = tables;
  const rest = blocks.flatMap((block): Block[] => {
    if (!tables.includes(block as Table)) return [block];
    return first && block === first ? [{ ...first, cells: [] }] : [];
  });
  return { forms, rest };
}

function draftOf(
  source: Source,
  blocks: readonly Block[],
  form: FormReading | undefined,
  count: number,
  fileWords: string,
): Draft {
  const { title: found, rest } = takeTitle(blocks);
  const title = betterTitle(found, form?.title);
  const facts = particulars(blocks);
  const pieces = outline(rest);
  const passages = passagesOf(pieces);
  const texts = passages.map(({ text }) => text);
  const own = [title?.value ?? '', ...blocks.flatMap(textsOf), form?.words ?? ''].join('\n');
  // A form whose head is lost is of the layout of the others in its file.
  const words = form?.money.length === 0 && count > 1 ? `${own}\n${fileWords}` : own;
  const parts = titleParts(title?.value ?? '');
  const place = title?.place ?? '';
  const indicators = form?.indicators.length ? form.indicators : proseIndicators(passages);
  const scores = scoresIn(passages);
  const kind = kindOf(title?.value ?? '', words);
  const { units, ...money } = recoverMoney(form, pieces, passages, kind.kind);
  const fact = (...labels: readonly string[]) => facts.find(({ label }) => labels.includes(label));
  const labelFound = (certainty: Certainty, ...labels: readonly string[]): Found | undefined => {
    const one = fact(...labels);
    return one && one.value !== '' ? { value: withoutCode(one.value).name, place: one.place, certainty } : undefined;
  };
  const guessed = (value: string | undefined, certainty: Certainty): Found | undefined =>
    value === undefined ? undefined : { value, place, certainty };
  const publisher = labelFound('likely', '发布机构', '公开责任部门', '信息来源', '来源');
  const year = yearOf(title, form, words, parts.year) ?? givenYear(/(20\d{2})\s*年度/.exec(fileWords)?.[1]);
  const issued = issuedIn(facts, form, texts);
  return {
    files: [source.name],
    ...(title && { title }),
    kind: { value: kind.kind, place, certainty: kind.sure ? 'sure' : 'guess' },
    ...given('year', year),
    ...given(
      'organisation',
      form?.organisation ??
        labelFound('sure', '实施单位', '项目单位', '项目实施单位', '单位名称') ??
        guessed(parts.organisation, 'likely') ??
        guessed(officeIn(texts), 'likely') ??
        (publisher && isOffice(publisher.value) ? publisher : undefined),
    ),
    ...given('department', form?.department ?? labelFound('sure', '主管部门', '项目主管部门')),
    ...given(
      'project',
      form?.project ??
        labelFound('sure', '项目名称') ??
        guessed(parts.project, 'likely') ??
        guessed(projectIn(texts), 'guess'),
    ),
    ...given('nature', natureIn(passages)),
    ...given('issued', issued),
    ...given('documentNumber', documentNumberIn(facts)),
    ...given('evaluator', evaluatorIn(facts, words)),
    ...money,
    ...given('form', form),
    ...given('goal', form?.goal),
    indicators,
    reached: !form?.indicators.length && allReached(words),
    ...given('total', form?.total ?? scores.total),
    ...given('grade', form?.grade ?? scores.grade),
    attachments: attachmentsIn(pieces),
    pieces,
    remarks: form?.remarks ?? [],
    leftovers: form?.leftovers ?? [],
    dropped: [...source.dropped, ...(form?.dropped ?? [])],
    notes: source.notes,
    pictures: source.pictures,
    remarksOnImport: [
      ...(count > 1 ? [`“${source.name}”里有 ${count} 张自评表，分成 ${count} 份评价`] : []),
      ...mixed(units),
    ],
    words,
  };
}

function proseIndicators(passages: readonly Passage[]): Draft['indicators'] {
  const targets = proseTargets(passages);
  if (targets.length > 0) return withResults(targets, passages);
  const results = proseResults(passages);
  return results.length > 0 ? results : plannedAndDone(passages);
}

function given<Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: T });
}

/** The title of the whole, where it says more than that of the form. */
function betterTitle(report: Found | undefined, form: Found | undefined): Found | undefined {
  if (!report || !form) return report ?? form;
  return report.value.length >= form.value.length ? report : form;
}

function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
}

/** Paragraphs with the chapters above them. */
function passagesOf(pieces: readonly Piece[]): Passage[] {
  const section: string[] = [];
  return pieces.flatMap((piece): Passage[] => {
    if (piece.kind === 'heading') {
      section.splice(piece.depth - 2);
      section.push(piece.text);
      return [];
    }
    const above = [...section];
    if (piece.kind === 'paragraph') return [{ text: piece.text, place: piece.place, section: above }];
    if (piece.kind === 'list') return piece.items.map((text) => ({ text, place: piece.place, section: above }));
    return [];
  });
}

/** 附件：1. 《…》, and what a chapter 附表 lists. */
function attachmentsIn(pieces: readonly Piece[]): Found[] {
  let inside = false;
  let listed = false;
  return pieces.flatMap((piece): Found[] => {
    if (piece.kind === 'heading') inside = /^附(?:表|件)|佐证材料清单/.test(piece.text);
    else if (listed && !(piece.kind === 'paragraph' && /^\d{1,2}\s*[.、．]/.test(piece.text))) listed = false;
    if (piece.kind === 'paragraph' && /^附(?:件|表)\s*[:：]\s*1\s*[.、．]/.test(piece.text)) listed = true;
    const texts = piece.kind === 'paragraph' ? [piece.text] : piece.kind === 'list' ? piece.items : [];
    return texts
      .filter((text) => inside || listed || /^附(?:件|表)\s*\d*\s*[:：]/.test(text))
      .map((text) =>
        text
          .replace(/^附(?:件|表)\s*\d*\s*[:：]\s*/, '')
          .replace(/^\d+[.、．]\s*/, '')
          .replace(/[《》]/g, '')
          .trim(),
      )
      .filter((title) => title.length >= 3 && title.length <= 60)
      .map((value) => ({ value, place: piece.place, certainty: 'likely' as const }));
  });
}

function mixed(units: readonly string[]): string[] {
  return units.length < 2 ? [] : [`金额单位不一致：${units.join('、')}；数据部分已换算成同一单位，正文照原样`];
}
