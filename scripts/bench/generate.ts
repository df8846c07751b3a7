import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationOf, FIRST_YEAR, SERIES } from './content/evaluation.ts';
import { officeFile, officeOf } from './content/offices.ts';

const YEARS = 8;
/** Projects that go on over all years, and one that doesn't. */
const PER_OFFICE = SERIES * YEARS + 1;
const CONTENT = join(import.meta.dirname, '../../content');

const SITE = `title: 绩评档案（示例，由程序生成）
publisher: 绩评项目组
introduction: 这里的单位、项目和数字都由程序生成，只用来测量生成档案所需的时间。
`;

/**
 * Writes a whole content folder of so many evaluations, with the methods, rules and indicators of the project.
 *
 * The same seed gives the same files, and a smaller archive is the beginning of a larger one.
 */
export function generateArchive(folder: string, count: number, { seed = 1 }: { readonly seed?: number } = {}): void {
  for (const part of ['methods', 'rules', 'indicators']) {
    cpSync(join(CONTENT, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'organisations'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), SITE);
  for (let year = 0; year < YEARS; year += 1) {
    mkdirSync(join(folder, 'evaluations', String(FIRST_YEAR + year)), { recursive: true });
  }
  for (let index = 0; index < count; index += 1) writeEvaluation(folder, index, seed);
}

function writeEvaluation(folder: string, index: number, seed: number): void {
  const office = officeOf(Math.floor(index / PER_OFFICE));
  const turn = index % PER_OFFICE;
  if (turn === 0) writeFileSync(join(folder, 'organisations', `${office.id}.yaml`), officeFile(office));
  const project = Math.floor(turn / YEARS);
  const year = FIRST_YEAR + (project < SERIES ? turn % YEARS : lastYear(office.number));
  const { path, text } = evaluationOf({ office, year, project }, seed);
  writeFileSync(join(folder, 'evaluations', path), text);
}

/** The year of the project that doesn't go on. */
function lastYear(number: number): number {
  return YEARS - 1 - (number % 4);
}

/**
 * Changes one number of one evaluation, as an author does who corrects it: the satisfaction by 0.1%.
 *
 * It meets its target before and after, so that the archive stays without faults.
 */
export function editOne(folder: string): void {
  const year = join(folder, 'evaluations', String(FIRST_YEAR));
  const file = join(year, readdirSync(year).sort()[0] ?? '');
  const text = readFileSync(file, 'utf8');
  const at = text.lastIndexOf('%, actual: ') + '%, actual: '.length;
  const old = /^\d+\.\d(?=%)/.exec(text.slice(at))?.[0] ?? '';
  const tenths = Math.round(Number(old) * 10);
  const edited = ((tenths < 1000 ? tenths + 1 : tenths - 1) / 10).toFixed(1);
  writeFileSync(file, text.slice(0, at) + edited + text.slice(at + old.length));
}
