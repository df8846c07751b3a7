import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { OPEN_FACES } from '../../src/print/faces.ts';
import type { Chromium } from './chromium.ts';
import { standalone } from './standalone.ts';
import { typstSource } from './typst-source.ts';

/** Another program that makes a PDF of a report, started anew for each. */
interface Rival {
  readonly name: string;
  readonly program: string;
  readonly input: 'report.html' | 'report.typ';
  readonly options: (input: string, pdf: string, chromium: Chromium) => readonly string[];
}

const FONTS = dirname(dirname(OPEN_FACES['Jiping Song']));

const RIVALS: readonly Rival[] = [
  {
    name: 'pagedjs-cli',
    program: 'pagedjs-cli',
    input: 'report.html',
    options: (input, pdf) => ['--browserArgs', '--no-sandbox', '--output', pdf, input],
  },
  {
    name: 'Vivliostyle CLI',
    program: 'vivliostyle',
    input: 'report.html',
    options: (input, pdf, { executable }) => ['build', input, '--output', pdf, '--executable-browser', executable],
  },
  { name: 'WeasyPrint', program: 'weasyprint', input: 'report.html', options: (input, pdf) => [input, pdf] },
  {
    name: 'Typst',
    program: 'typst',
    input: 'report.typ',
    options: (input, pdf) => ['compile', '--font-path', FONTS, input, pdf],
  },
];

/** How one program did on one report. */
export interface Comparison {
  readonly name: string;
  /** The median of its runs; nothing where it isn't installed or failed. */
  readonly milliseconds?: number;
  readonly sheets?: number;
  /** Why there is no time. */
  readonly absent?: string;
}

/** Programs that take longer are run once: their median is near, and there are other things to do. */
const [RUNS, LONG] = [3, 20_000];

/** Has every program that is on the PATH of the environment print the report of a built page. */
export async function compareRivals(page: string, home: string, chromium: Chromium): Promise<Comparison[]> {
  const folder = join(home, 'rivals');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(page, 'utf8');
  writeFileSync(join(folder, 'report.html'), standalone(html));
  writeFileSync(join(folder, 'report.typ'), typstSource(html));
  const comparisons: Comparison[] = [];
  for (const rival of RIVALS) comparisons.push(await compared(rival, folder, chromium));
  return comparisons;
}

async function compared(rival: Rival, folder: string, chromium: Chromium): Promise<Comparison> {
  const { name, program, input, options } = rival;
  const executable = onPath(program, chromium.environment);
  if (executable === undefined) return { name, absent: '没有安装' };
  const pdf = join(folder, `${program}.pdf`);
  const given = options(join(folder, input), pdf, chromium);
  const times: number[] = [];
  while (times.length < RUNS && !times.some((time) => time > LONG)) {
    rmSync(pdf, { force: true });
    const started = performance.now();
    const { stderr } = spawnSync(executable, given, {
      cwd: folder,
      env: chromium.environment,
      encoding: 'utf8',
      timeout: 300_000,
    });
    times.push(performance.now() - started);
    if (!existsSync(pdf))
      return { name, absent: `失败：${(stderr ?? '').trim().split('\n').at(-1)?.slice(0, 120) ?? ''}` };
  }
  const document = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false });
  return { name, milliseconds: median(times), sheets: document.getPageCount() };
}

function onPath(program: string, { PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file) && statSync(file).isFile());
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
