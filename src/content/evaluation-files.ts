import type { Diagnostic } from '../domain/diagnostic.ts';
import { type ContentFile, listFiles } from './list-files.ts';
import type { NameOf } from './naming.ts';

/** The files of evaluations, the oldest year first. An archive without any has nothing to publish. */
export function evaluationFiles(folder: string, nameOf: NameOf, diagnostics: Diagnostic[]): readonly ContentFile[] {
  const files = listFiles(folder, '.mdx', nameOf, diagnostics);
  if (files.length === 0) diagnostics.push(nothingToPublish(nameOf(folder)));
  return files;
}

function nothingToPublish(file: string): Diagnostic {
  return {
    rule: 'content-not-empty',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: '没有找到任何评价文件（evaluations/<年度>/<名称>.mdx）',
    fix: '检查 --content 指的文件夹；或先写一个评价文件',
  };
}
