import type { Draft } from './draft.ts';

/** Joins the drafts of one evaluation that came in several files: a report and its form. Order decides. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const group = groups.find((members) => members.every((member) => belong(member, draft)));
    if (group) group.push(draft);
    else groups.push([draft]);
  }
  return groups.map((group) => [...group].sort(byProse).reduce(joined));
}

/** The report first: it has the chapters. */
function byProse(a: Draft, b: Draft): number {
  return headings(b) - headings(a);
}

function headings({ pieces }: Draft): number {
  return pieces.filter(({ kind }) => kind === 'heading').length;
}

/** Drafts of different files that are about the same project and year; two forms of one file never are. */
function belong(a: Draft, b: Draft): boolean {
  if (a.files.some((file) => b.files.includes(file))) return false;
  if (a.year && b.year && a.year.value !== b.year.value) return false;
  if (a.organisation && b.organisation && !sameOffice(a.organisation.value, b.organisation.value)) return false;
  const [one, other] = [key(a.project?.value ?? ''), key(b.project?.value ?? '')];
  if (one !== '' && one === other) return true;
  const titled = (draft: Draft, name: string) => name.length >= 6 && key(draft.title?.value ?? '').includes(name);
  return titled(a, other) || titled(b, one);
}

/** One may be written with its county or city, the other without. */
function sameOffice(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function key(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:19|20)\d{2}年?度?/, '')
    .replace(/(?:项目|资金|经费)$/, '');
}

function joined(first: Draft, typed: Draft): Draft {
  const second = withOwnObjects(typed);
  const form = first.form ?? second.form;
  const better = second.form && !first.form ? second : first;
  const other = better === first ? second : first;
  const same = differences(first, second);
  return {
    ...other,
    ...better,
    files: [...first.files, ...second.files],
    ...(first.title ? { title: first.title, kind: first.kind } : {}),
    ...(form ? { form } : {}),
    money: better.money.length > 0 ? better.money : other.money,
    parts: better.parts.length > 0 ? better.parts : other.parts,
    payments: better.payments.length > 0 ? better.payments : other.payments,
    indicators: better.indicators.length > 0 ? better.indicators : other.indicators,
    attachments: [
      ...first.attachments,
      ...second.attachments.filter(({ value }) => !first.attachments.some((known) => known.value === value)),
    ],
    pieces: [...first.pieces, ...second.pieces.filter(({ kind }) => kind !== 'table' || headings(second) > 0)],
    remarks: unique([...first.remarks, ...second.remarks], ({ label, text }) => `${label} ${text}`),
    leftovers: unique([...first.leftovers, ...second.leftovers], ({ text }) => text),
    dropped: [...first.dropped, ...second.dropped],
    notes: [...first.notes, ...second.notes],
    pictures: [...first.pictures, ...second.pictures],
    remarksOnImport: unique([...first.remarksOnImport, ...second.remarksOnImport, ...same], (text) => text),
    words: `${first.words}\n${second.words}`,
  };
}

/** Footnotes and pictures are numbered in each file: those of the second one get its name in front. */
function withOwnObjects(draft: Draft): Draft {
  const own = (id: string) => `${draft.files[0]} ${id}`;
  const renamed = <T extends { readonly id: string }>(objects: readonly T[]) =>
    objects.map((object) => ({ ...object, id: own(object.id) }));
  return {
    ...draft,
    notes: renamed(draft.notes),
    pictures: renamed(draft.pictures),
    pieces: draft.pieces.map((piece) =>
      piece.kind === 'paragraph' && piece.objects ? { ...piece, objects: renamed(piece.objects) } : piece,
    ),
  };
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index);
}

/** What the files say differently; the form's word is taken for data. */
function differences(first: Draft, second: Draft): string[] {
  const files = `“${first.files.join('、')}”和“${second.files.join('、')}”`;
  const keys = [
    ['organisation', '单位'],
    ['department', '主管部门'],
    ['total', '总分'],
    ['grade', '等级'],
  ] as const;
  return keys.flatMap(([field, label]) => {
    const [one, other] = [first[field]?.value, second[field]?.value];
    return one === undefined || other === undefined || one === other
      ? []
      : [`${files}的${label}不同：${one} / ${other}`];
  });
}
