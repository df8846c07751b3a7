import { chaptersOf, notesOf } from './chapters.ts';
import { CENTRAL, EVALUATION, type Form, HUBEI, OLD, PLAIN, TRANSFER } from './forms.ts';
import { type Row, rowsOf } from './indicators.ts';
import { spendingOf, wan } from './money.ts';
import type { Office } from './offices.ts';
import { Prose } from './prose.ts';
import { random } from './random.ts';

/** Which report of an office it is. */
export interface Place {
  readonly office: Office;
  readonly year: number;
  /** Number of the project among those of the office. */
  readonly project: number;
}

/** Projects of an office that have a report every year. */
export const SERIES = 3;

function goesOn(project: number): boolean {
  return project < SERIES;
}

export const FIRST_YEAR = 2018;

/** An MDX file with a path below `evaluations`. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/** One evaluation of about eight printed sheets. The same place and seed give the same text. */
export function evaluationOf(place: Place, seed: number): Written {
  const { office, year, project } = place;
  const slug = `${office.id}-${project + 1}`;
  const draw = random(seed, slug, year);
  const form = formOf(place);
  const size = random(seed, slug).int(80, 2600);
  const spending = spendingOf(draw, size);
  const rows = rowsOf(draw, office.sector, form, year, spending);
  const matter = {
    draw,
    prose: new Prose(draw, office.sector, office.name),
    spending,
    scored: form.levels.every(({ points }) => points !== undefined) && form !== OLD,
    graded: form !== HUBEI && form !== OLD,
    follows: goesOn(project) && year > FIRST_YEAR,
  };
  const body = chaptersOf(form.outline, matter);
  const text = `---\n${frontmatter(place, form, spending, rows, slug)}---\n\n${body}${notesOf(body, draw)}\n`;
  return { path: `${year}/${slug}.mdx`, text };
}

/** Each project is judged by one kind of rules, as far as they were there in its year. */
function formOf({ office, year, project }: Place): Form {
  const late = [PLAIN, HUBEI, CENTRAL][office.number % 3] ?? PLAIN;
  const old = year < 2020 ? OLD : year < 2021 && late === CENTRAL ? PLAIN : late;
  if (project === 1) return year < 2019 ? old : TRANSFER;
  if (project === 2) return year < 2020 ? OLD : PLAIN;
  return project === 3 && year >= 2020 ? EVALUATION : old;
}

function frontmatter(
  { office, year, project }: Place,
  { method, kind }: Form,
  { initial, adjusted, received, executed, parts }: ReturnType<typeof spendingOf>,
  rows: readonly Row[],
  slug: string,
): string {
  const name = `${office.sector.projects[project] ?? ''}项目`;
  const ending = kind === 'project-evaluation' ? '绩效评价报告' : '绩效自评报告';
  const day = String(1 + ((office.number * 7 + project * 5) % 27)).padStart(2, '0');
  const part = ({ name, adjusted, executed }: (typeof parts)[number]) =>
    `    - { name: ${name}, adjusted: ${wan(adjusted)}, executed: ${wan(executed)} }\n`;
  return [
    `title: ${office.name}${name}支出${ending}\n`,
    `kind: ${kind}\nmethod: ${method}\nfiscalYear: ${year}\norganisation: ${office.id}\n`,
    goesOn(project) ? `series: ${slug}\n` : '',
    'status: final\naudience: public\nsample: true\n',
    `issued: ${year + 1}-03-${day}\nreleased: ${year + 1}-04-${day}\n`,
    `documentNumber: 示${office.sector.mark}〔${year + 1}〕${office.number * 4 + project + 1}号\n`,
    `project:\n  name: ${name}\n${kind === 'transfer-self-evaluation' ? '' : `  nature: ${goesOn(project) ? 'continuing' : 'one-off'}\n`}`,
    kind === 'project-evaluation' ? `evaluator: { mode: finance, name: ${office.place}财政局 }\n` : '',
    `budget:\n  unit: 万元\n  sources:\n    - { source: fiscal-appropriation, initial: ${wan(initial)}, adjusted: ${wan(adjusted)}, received: ${wan(received)}, executed: ${wan(executed)} }\n`,
    `  parts:\n${parts.map(part).join('')}`,
    initial === adjusted
      ? ''
      : '  reason: 年中任务量有变化，经财政部门批准调整预算；没有执行的是质量保证金和跨年结算的费用。\n',
    'goal:\n  expected: 按计划完成年度任务，保证质量和进度，服务对象满意。\n',
    '  achieved: 年度任务基本完成，没有达到目标的指标和原因见附表。\n',
    `indicators:\n${rows.map((row) => `  - ${inline(row)}\n`).join('')}`,
  ].join('');
}

/** `{ level1: output, level2: quantity, … }`; an entry of the library brings its own level and name. */
function inline({ use, level1, level2, name, ...values }: Row): string {
  const head = use === undefined ? { level1, level2, name } : { use, level1, level2 };
  const pairs = Object.entries({ ...head, ...values }).map(([key, value]) => `${key}: ${value}`);
  return `{ ${pairs.join(', ')} }`;
}
