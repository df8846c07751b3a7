import type { Field } from './book.ts';
import type { Dropped, Picture } from './source/source.ts';
import type { NamedNumber } from './write/name-figures.ts';

/** A file of the archive that the import writes, or would write. */
export interface Output {
  /** Relative to the folder that is written to: `evaluations/2020/a.mdx`. */
  readonly path: string;
  readonly text: string;
}

/** A picture of the archive, beside the evaluation that shows it. */
export interface ImageOutput {
  readonly path: string;
  readonly bytes: Buffer;
}

/** One evaluation that was recovered, with an account of everything. */
export interface Imported {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly outputs: readonly Output[];
  readonly fields: readonly Field[];
  /** What the source doesn't say; marked 待填写 in the file. */
  readonly blanks: readonly string[];
  readonly unplaced: readonly { readonly text: string; readonly place: string }[];
  readonly dropped: readonly Dropped[];
  readonly pictures: readonly Picture[];
  /** Pictures that are written into the evaluation's own folder. */
  readonly images: readonly ImageOutput[];
  readonly named: readonly NamedNumber[];
  readonly remarks: readonly string[];
  /** What `check` will find in it, by rule. */
  readonly check: Readonly<Record<string, number>>;
}

/** A file that gave nothing, with what its owner does next. */
export interface ImportFault {
  readonly file: string;
  readonly message: string;
  readonly fix: string;
}

export interface ImportReport {
  readonly imported: readonly Imported[];
  readonly faults: readonly ImportFault[];
}

const CERTAINTIES = { sure: '确定', likely: '较有把握', guess: '推测' } as const;

/** The report for people: what was written, what is uncertain, what is open, what was left out. */
export function reportText({ imported, faults }: ImportReport): string {
  return [...imported.map(evaluationText), ...faults.map(faultText)].join('\n');
}

function evaluationText(one: Imported): string {
  const count = (certainty: Field['certainty']) => one.fields.filter((field) => field.certainty === certainty).length;
  const doubtful = one.fields.filter(({ certainty }) => certainty !== 'sure');
  return [
    `${one.id}  ${one.title}`,
    `  来自：${one.files.join('、')}`,
    `  写入：${[...one.outputs, ...one.images].map(({ path }) => path).join('、')}`,
    `  找到 ${one.fields.length} 项：确定 ${count('sure')}，较有把握 ${count('likely')}，推测 ${count('guess')}`,
    ...section(
      '请核对（较有把握和推测的）',
      doubtful.map(
        (field) => `${field.field}：${short(field.value)}（${CERTAINTIES[field.certainty]}，${field.place}）`,
      ),
    ),
    ...section('原文没有，要填写', one.blanks),
    ...section(
      '正文里换成数字名称的',
      one.named.map(({ name, text, line }) => `第${line}行 ${text} → {${name}}`),
    ),
    ...section(
      '未能归类，写在正文最后一章',
      one.unplaced.map(({ text, place }) => `${place} ${short(text)}`),
    ),
    ...section(
      '没有导入',
      one.dropped.map(({ place, text, reason }) => `${place} ${short(text)}（${reason}）`),
    ),
    ...section('图片', one.pictures.map(pictureText)),
    ...section('注意', one.remarks),
    ...section(
      '检查将会指出',
      Object.entries(one.check).map(([rule, times]) => (times > 1 ? `${rule} ×${times}` : rule)),
    ),
    '',
  ].join('\n');
}

/** What becomes of a picture, and what is asked of the author. */
function pictureText({ file, place, address, alternative }: Picture): string {
  if (address === undefined) return `${place} ${file}：不是 PNG 或 JPEG，要另存、放进评价的文件夹并补写替代文字`;
  return `${place} ${address}：${alternative === undefined ? '要补写替代文字' : `替代文字“${short(alternative)}”，请核对`}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}：`, ...lines.map((line) => `    ${line}`)];
}

function faultText({ file, message, fix }: ImportFault): string {
  return `${file} 没有导入\n  ${message}\n  修改：${fix}\n`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
