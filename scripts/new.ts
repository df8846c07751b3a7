#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { type Archive, readArchive } from '../src/content/read-archive.ts';
import { readEvaluation } from '../src/content/read-evaluation.ts';
import { KINDS, type Kind } from '../src/domain/evaluation.ts';
import type { Method } from '../src/domain/method.ts';
import { type Beginning, blankEvaluation, type Previous } from '../src/import/blank-evaluation.ts';
import { freeId, initials } from '../src/import/slug.ts';
import { type Command, contentFolder, runCommand, UsageError } from './command.ts';

const HELP = `用法：npm run new -- [选项]

新建一份评价。在终端里逐项询问没有给出的选项；不在终端里（脚本、CI）时都要用选项给出。
延续项目（--series）以上一年的评价为底稿：项目、资金来源、指标和章节照用，数字和文字一律清空。

  --kind KIND           评价类型：${Object.keys(KINDS).join('、')}
  --year YYYY           预算年度
  --organisation ID     单位，organisations/ 里的文件名
  --method ID           评价办法，methods/ 里的文件名
  --name NAME           项目名称；部门整体支出写单位名称
  --series ID           延续项目标识（可不写）
  --slug ID             文件名（可不写，默认取项目名称的拼音首字母或延续项目标识）
  --content DIR         内容文件夹，默认 content

退出码：0 已新建，2 用法或环境不对。

Usage: npm run new -- [--kind KIND] [--year YYYY] [--organisation ID] [--method ID] [--name NAME] [--series ID] [--slug ID] [--content DIR]
Starts an evaluation. Asks for what is missing on a terminal; elsewhere all flags but --series and --slug are needed.
`;

const OPTIONS = {
  kind: { type: 'string' },
  year: { type: 'string' },
  organisation: { type: 'string' },
  method: { type: 'string' },
  name: { type: 'string' },
  series: { type: 'string' },
  slug: { type: 'string' },
  content: { type: 'string' },
} as const;

type Answers = { readonly [Key in keyof typeof OPTIONS]?: string };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const newCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async (values, _files, { out, terminal }) => {
    const folder = contentFolder(values.content ?? 'content');
    const { archive } = readArchive(folder, process.cwd());
    const asking = terminal && process.stdin.isTTY === true;
    const answers = asking ? await ask(values, archive) : values;
    if (answers === undefined) return 2;
    const beginning = beginningOf(answers, archive);
    const slug = slugOf(answers, beginning, folder);
    const previous = previousOf(beginning, archive, folder);
    const file = join(folder, 'evaluations', String(beginning.year), `${slug}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, blankEvaluation(beginning, previous?.reading), { flag: 'wx' });
    const from = previous ? `，以 ${previous.id} 为底稿，数字和文字已清空` : '';
    const done = `已新建 ${relative(process.cwd(), file)}${from}\n填写“待填写”的地方，然后运行 npm run check\n`;
    if (asking) outro(done);
    else out(done);
    return 0;
  },
};

/** Asks for everything that no flag gave; nothing when the user gave up. */
async function ask(values: Answers, archive: Archive): Promise<Answers | undefined> {
  intro('新建评价');
  const answers: { -readonly [Key in keyof Answers]: Answers[Key] } = { ...values };
  for (const { key, question } of questions(archive)) {
    if (answers[key] !== undefined) continue;
    const answer = await question(answers);
    if (isCancel(answer) || typeof answer === 'symbol') {
      cancel('没有新建');
      return undefined;
    }
    if (answer !== '') answers[key] = answer;
  }
  return answers;
}

interface Question {
  readonly key: keyof Answers;
  readonly question: (answers: Answers) => Promise<string | symbol>;
}

function questions(archive: Archive): Question[] {
  const offices = [...archive.organisations.values()];
  return [
    {
      key: 'kind',
      question: () =>
        select({ message: '评价类型', options: Object.entries(KINDS).map(([value, label]) => ({ value, label })) }),
    },
    {
      key: 'year',
      question: () =>
        text({
          message: '预算年度',
          placeholder: '2025',
          validate: (year = '') => (isYear(year) ? undefined : '四位数的年份，例如 2025'),
        }),
    },
    {
      key: 'organisation',
      question: () =>
        offices.length === 0
          ? text({ message: '单位标识（小写字母、数字和连字符）', validate: idFault })
          : select({ message: '单位', options: offices.map(({ id, name }) => ({ value: id, label: name })) }),
    },
    {
      key: 'name',
      question: () =>
        text({
          message: '项目名称（部门整体支出写单位名称）',
          validate: (name = '') => (name.trim() === '' ? '不能空着' : undefined),
        }),
    },
    {
      key: 'series',
      question: () =>
        text({
          message: '延续项目标识，不是延续项目的直接回车',
          defaultValue: '',
          validate: (id = '') => (id === '' ? undefined : idFault(id)),
        }),
    },
    {
      key: 'method',
      question: ({ kind, year }) =>
        select({
          message: '评价办法',
          options: fitting(archive, kind as Kind, Number(year)).map(({ id, name }) => ({
            value: id,
            label: name,
            hint: id,
          })),
        }),
    },
  ];
}

function idFault(id = ''): string | undefined {
  return ID.test(id) ? undefined : '只用小写字母、数字和连字符，例如 kashi-website';
}

function isYear(year: string): boolean {
  return /^(199\d|20\d{2}|2100)$/.test(year);
}

/** Methods for a kind, those in force in that year first. */
function fitting({ methods }: Archive, kind: Kind, year: number): Method[] {
  const inForce = ({ years: { from, to } }: Method) => from <= year && (to === undefined || year <= to);
  const found = [...methods.values()].filter(({ kinds }) => kinds.includes(kind));
  return [...found.filter(inForce), ...found.filter((method) => !inForce(method))];
}

function beginningOf(
  { kind, year, organisation, method: methodId, name, series }: Answers,
  archive: Archive,
): Beginning {
  const missing = Object.entries({ kind, year, organisation, method: methodId, name }).filter(
    ([, value]) => value === undefined,
  );
  if (missing.length > 0) throw new UsageError(`还要给出：${missing.map(([key]) => `--${key}`).join('、')}`);
  if (!isKind(kind)) throw new UsageError(`没有“${kind}”这种评价类型；可用：${Object.keys(KINDS).join('、')}`);
  if (!isYear(year ?? '')) throw new UsageError(`--year 应为四位数的年份，不是“${year}”`);
  const method = archive.methods.get(methodId ?? '');
  if (!method)
    throw new UsageError(`没有评价办法 ${methodId}；可用：${[...archive.methods.keys()].join('、') || '（无）'}`);
  if (!method.kinds.includes(kind))
    throw new UsageError(`评价办法 ${methodId} 不适用于 ${kind}；它适用于：${method.kinds.join('、')}`);
  if (!archive.organisations.has(organisation ?? ''))
    throw new UsageError(
      `没有单位 ${organisation}；先写 organisations/${organisation}.yaml，至少有 name 一行。已有：${[...archive.organisations.keys()].join('、') || '（无）'}`,
    );
  if (series !== undefined && !ID.test(series)) throw new UsageError(`--series ${idFault(series)}`);
  if (name?.trim() === '') throw new UsageError('--name 不能空着');
  return {
    kind,
    year: Number(year),
    organisation: organisation ?? '',
    method,
    name: name ?? '',
    ...(series && { series }),
  };
}

function isKind(kind: string | undefined): kind is Kind {
  return kind !== undefined && Object.hasOwn(KINDS, kind);
}

function slugOf({ slug }: Answers, { year, name, series }: Beginning, folder: string): string {
  const exists = (id: string) => existsSync(join(folder, 'evaluations', String(year), `${id}.mdx`));
  if (slug === undefined) return freeId(series ?? (initials(name) || 'pingjia'), exists);
  if (!ID.test(slug)) throw new UsageError(`--slug ${idFault(slug)}`);
  if (exists(slug)) throw new UsageError(`已有文件 evaluations/${year}/${slug}.mdx`);
  return slug;
}

/** The latest earlier evaluation of the series; of the year before, as a rule. */
function previousOf(
  { series, year, kind }: Beginning,
  archive: Archive,
  folder: string,
): { readonly id: string; readonly reading: Previous } | undefined {
  if (series === undefined) return undefined;
  const entry = archive.entries
    .filter(
      ({ evaluation }) => evaluation.series === series && evaluation.fiscalYear < year && evaluation.kind === kind,
    )
    .sort((a, b) => b.evaluation.fiscalYear - a.evaluation.fiscalYear)[0];
  if (!entry) return undefined;
  const { id } = entry.evaluation;
  const { record } = readEvaluation(readFileSync(join(folder, 'evaluations', `${id}.mdx`), 'utf8'), id);
  const { headings } = entry.manuscript.prose;
  return record && { id, reading: { record, headings: headings.filter(({ depth }) => depth >= 2 && depth <= 5) } };
}

if (import.meta.main) process.exitCode = await runCommand(newCommand, process.argv.slice(2));
