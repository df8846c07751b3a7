#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readArchive } from '../src/content/read-archive.ts';
import { importFiles } from '../src/import/import-files.ts';
import { type ImageOutput, type ImportFault, type ImportReport, reportText } from '../src/import/report.ts';
import { type Command, contentFolder, runCommand, UsageError } from './command.ts';
import { sourceFiles, sourceInputs } from './source-files.ts';

const HELP = `用法：npm run import -- 文件或文件夹… [选项]

把 Word（.docx）、Excel（.xlsx）、CSV 和文本里的报告、自评表变成评价文件。同一项目、同一年度的报告和表合成一份。
已有的文件不会被覆盖。

  --out DIR       写到哪个内容文件夹，默认与 --content 相同
  --content DIR   评价办法和单位所在的内容文件夹，默认 content
  --method ID     指定评价办法；不指定时按表格版式、地区和年度判断
  --year YYYY     指定预算年度；不指定时从标题和正文里找
  --dry-run       只报告，不写文件
  --force         覆盖已有的文件
  --format NAME   text（默认）或 json

退出码：0 全部导入，1 有文件没有导入，2 用法或环境不对。

Usage: npm run import -- FILE|FOLDER… [--out DIR] [--content DIR] [--method ID] [--year YYYY] [--dry-run] [--force] [--format text|json]
Turns Word, Excel, CSV and text into evaluations. Exit code 0: all imported, 1: some were not, 2: wrong usage.
`;

const OPTIONS = {
  out: { type: 'string' },
  content: { type: 'string' },
  method: { type: 'string' },
  year: { type: 'string' },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  format: { type: 'string' },
} as const;

export const importCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  positionals: true,
  run: async (values, files, { out, err }) => {
    const { content = 'content', method, format = 'text' } = values;
    if (files.length === 0) throw new UsageError('没有给出要导入的文件');
    if (format !== 'text' && format !== 'json') throw new UsageError(`没有“${format}”这种格式；可用：text、json`);
    const year = yearOf(values.year);
    const folder = contentFolder(content);
    const { archive } = readArchive(folder, process.cwd());
    if (method !== undefined && !archive.methods.has(method))
      throw new UsageError(`没有评价办法 ${method}；可用：${[...archive.methods.keys()].join('、')}`);
    const paths = files.flatMap(sourceFiles);
    if (paths.length === 0) throw new UsageError('文件夹里没有 .docx、.xlsx、.csv 或 .txt 文件');
    const target = values.out === undefined ? folder : resolve(values.out);
    const report = await importFiles(sourceInputs(paths), archive, {
      ...(method && { method }),
      ...(year && { year }),
      bodyOf: (id) =>
        [target, folder]
          .map((each) => bodyOf(join(each, 'evaluations', `${id}.mdx`)))
          .find((body) => body !== undefined),
    });
    const refused = values['dry-run'] ? [] : write(report, target, values.force === true);
    const whole = { ...report, faults: [...report.faults, ...refused] };
    out(format === 'json' ? `${JSON.stringify(withoutTexts(whole), null, 2)}\n` : reportText(whole));
    err(
      `${paths.length} 个文件，${report.imported.length} 份评价，${whole.faults.length} 个没有导入${values['dry-run'] ? '（没有写文件）' : ''}\n`,
    );
    return whole.faults.length > 0 ? 1 : 0;
  },
};

/** What follows the record of an evaluation that there is already. */
function bodyOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return /^---\r?\n[\s\S]*?\n---[ \t]*\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'))?.[1];
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(19|20)\d{2}$/.test(text)) throw new UsageError(`--year 应为四位数的年份，不是“${text}”`);
  return Number(text);
}

function write({ imported }: ImportReport, target: string, force: boolean): ImportFault[] {
  return imported.flatMap(({ outputs, images, files }) =>
    [...outputs.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })), ...images].flatMap((output) => {
      const refusal = writeOne(output, target, force);
      return refusal === undefined ? [] : [{ file: files.join('、'), ...refusal }];
    }),
  );
}

function writeOne({ path, bytes }: ImageOutput, target: string, force: boolean): Omit<ImportFault, 'file'> | undefined {
  const file = join(target, path);
  if (existsSync(file) && !force) {
    if (readFileSync(file).equals(bytes)) return undefined;
    const shown = relative(process.cwd(), file);
    return { message: `已有文件 ${shown}，内容不同，没有覆盖`, fix: '改名或移走已有的文件；确要覆盖时加 --force' };
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return undefined;
}

/** The texts are in the files. */
function withoutTexts(report: ImportReport): unknown {
  return {
    ...report,
    imported: report.imported.map(({ images, pictures, ...one }) => ({
      ...one,
      outputs: [...one.outputs, ...images].map(({ path }) => path),
      pictures: pictures.map(({ image, ...picture }) => picture),
    })),
  };
}

if (import.meta.main) process.exitCode = await runCommand(importCommand, process.argv.slice(2));
