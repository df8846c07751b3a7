import { GOVERNMENTS, SOURCES } from '../domain/budget.ts';
import { type Evaluator, KINDS } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import { Book, type Field } from './book.ts';
import { composeIndicators } from './compose-indicators.ts';
import { composeParts, composePublicExpenses } from './compose-parts.ts';
import type { Draft } from './draft.ts';
import type { Found } from './form/reading.ts';
import { moneyRecord } from './money-record.ts';
import { BLANK } from './record.ts';
import { flowMap, recordText, scalar } from './write/yaml-text.ts';

/** The frontmatter of an evaluation and what is to be said about it. */
export interface Composition {
  readonly frontmatter: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Fields that the source leaves open, by path. */
  readonly blanks: readonly string[];
  /** What the record has no place for; it goes into the body. */
  readonly unplaced: readonly { readonly text: string; readonly place: string }[];
}

export interface Ids {
  readonly organisation: string;
  readonly year: number;
  readonly method: Found<Method>;
}

/** Writes the record of a draft: money and indicators a line each, what is not known marked. */
export function compose(draft: Draft, { organisation, year, method }: Ids): Composition {
  const book = new Book();
  const title = titleOf(draft, year);
  book.add('title', title, draft.title);
  book.line(`kind: ${draft.kind.value}`);
  book.note('kind', draft.kind);
  book.line(`method: ${method.value.id}`);
  book.fields.push({ field: 'method', value: method.value.id, place: method.place, certainty: method.certainty });
  book.line(`fiscalYear: ${year}`);
  if (draft.year) book.note('fiscalYear', { ...draft.year, value: String(year) });
  book.line(`organisation: ${organisation}`);
  if (draft.organisation) book.note('organisation', draft.organisation);
  else book.blanks.push('organisation');
  book.line('status: draft');
  book.line('audience: public');
  if (draft.issued) book.add('issued', draft.issued.value, draft.issued);
  if (draft.documentNumber) book.add('documentNumber', draft.documentNumber.value, draft.documentNumber);
  project(draft, book);
  evaluator(draft, book);
  budget(draft, book);
  goal(draft, book);
  composeIndicators(draft, method.value, book);
  entered(draft, method.value, book);
  attachments(draft, book);
  return {
    frontmatter: book.lines.join('\n'),
    title,
    fields: book.fields,
    blanks: book.blanks,
    unplaced: book.unplaced,
  };
}

function titleOf(draft: Draft, year: number): string {
  const title = draft.title?.value;
  if (title !== undefined && title.length <= 120 && !/^项目支出绩效自评表|^部门预算项目支出绩效自评表/.test(title))
    return title;
  const subject = draft.project?.value ?? draft.organisation?.value ?? BLANK;
  const what = KINDS[draft.kind.value];
  return `${subject}${year}年度${what}${draft.pieces.some(({ kind }) => kind === 'heading') ? '报告' : '表'}`.slice(
    -120,
  );
}

function project(draft: Draft, book: Book): void {
  if (draft.kind.value === 'department-self-evaluation') {
    book.line('department:');
    for (const key of ['basic', 'project'] as const) {
      const found = draft.spending?.[key];
      book.line(`  ${key}: ${flowMap({ executed: found?.value })}`);
      if (found) book.note(`department.${key}.executed`, found);
    }
    composePublicExpenses(draft, book);
    return;
  }
  book.line('project:');
  book.add('project.name', draft.project?.value ?? BLANK, draft.project, '  ');
  if (draft.nature) book.add('project.nature', draft.nature.value, draft.nature, '  ');
  else book.blanks.push('project.nature');
  if (draft.department) book.add('project.department', draft.department.value, draft.department, '  ');
}

function evaluator({ kind, evaluator: found }: Draft, book: Book): void {
  if (kind.value !== 'project-evaluation') return;
  const { mode, name }: Evaluator = found?.value ?? { mode: 'department', name: BLANK };
  book.line('evaluator:');
  book.line(`  mode: ${mode}`);
  book.add('evaluator.name', name, found && { ...found, value: name }, '  ');
}

function budget(draft: Draft, book: Book): void {
  const unit = draft.unit?.value ?? '万元';
  const { rows, whole, contradictions, supposed } = moneyRecord(draft.money, unit);
  book.line('budget:');
  book.line(`  unit: ${unit}`);
  if (draft.unit) book.note('budget.unit', draft.unit);
  book.line('  sources:');
  if (rows.length === 0) {
    book.line('    - { source: fiscal-appropriation } # 待填写：原文没有资金数');
    book.blanks.push('budget.sources');
  }
  for (const [index, { source = 'other', level, amounts }] of rows.entries()) {
    const { initial, adjusted, received, executed } = amounts;
    const values = {
      initial: initial?.value,
      adjusted: adjusted?.value,
      received: received?.value,
      executed: executed?.value,
    };
    book.line(`    - ${flowMap({ source, level, ...values })}`);
    for (const [column, found] of Object.entries(amounts)) {
      const certainty = supposed && found.certainty === 'sure' ? 'likely' : found.certainty;
      const where = `${SOURCES[source]}${level ? `（${GOVERNMENTS[level]}）` : ''}`;
      book.note(`budget.sources[${index}].${column}`, {
        ...found,
        value: `${found.value}${unit}（${where}）`,
        certainty,
      });
    }
  }
  const place = Object.values(whole?.amounts ?? {})[0]?.place ?? '';
  if (contradictions.length > 0)
    book.unplaced.push({ text: `原表“${whole?.label}”一行：${contradictions.join('，')}。`, place });
  composeParts(draft, book);
  const reason = draft.remarks.find(({ label }) => label === '预算执行率说明');
  if (reason)
    book.add('budget.reason', reason.text, { value: reason.text, place: reason.place, certainty: 'sure' }, '  ');
}

function goal({ goal: found }: Draft, book: Book): void {
  if (!found?.expected && !found?.achieved) return;
  book.line('goal:');
  book.add('goal.expected', found.expected?.value ?? BLANK, found.expected, '  ');
  book.add('goal.achieved', found.achieved?.value ?? BLANK, found.achieved, '  ');
}

/** What the form itself prints: it is held against what the rows give. */
function entered(draft: Draft, method: Method, book: Book): void {
  const { total, grade, form } = draft;
  const score = method.execution.points === undefined ? undefined : form?.execution?.score;
  if (!total && !grade && !score) return;
  book.line('entered:');
  if (score) book.add('entered.executionScore', score.value, score, '  ');
  if (total) book.add('entered.total', total.value, total, '  ');
  if (grade) book.add('entered.grade', grade.value.replace(/^(优|良)[秀好]$/, '$1'), grade, '  ');
}

function attachments(draft: Draft, book: Book): void {
  if (draft.attachments.length === 0) return;
  book.line('attachments:');
  for (const [index, found] of draft.attachments.entries()) {
    book.line(`  - title: ${scalar(recordText(found.value))}`);
    book.note(`attachments[${index}].title`, found);
  }
}
