import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** Largest file of text that an author can mean to write; more is a mistake and would stall the check. */
const MAX_BYTES = 2_000_000;

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** A file's text, or the fault that keeps it from being read. */
export type TextReading = { readonly text: string } | { readonly fault: Diagnostic };

/** Reads a file of UTF-8 text; a byte order mark is dropped, line ends become `\n`. `name` is how messages call it. */
export function readText(path: string, name: string): TextReading {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const message = `读不了这个文件：${REASONS[code] ?? '系统拒绝'}（${code}）`;
    return fault(name, 1, 'file-readable', message, '检查文件的权限和位置，或删去它');
  }
  if (bytes.length > MAX_BYTES) {
    const message = `文件有 ${bytes.length} 字节，文字文件不应超过 ${MAX_BYTES} 字节`;
    return fault(name, 1, 'file-readable', message, '把图片和数据移到单独的文件');
  }
  return decode(bytes, name);
}

function decode(bytes: Buffer, name: string): TextReading {
  try {
    const text = STRICT.decode(bytes).replaceAll(/\r\n?/g, '\n');
    const nul = text.indexOf('\0');
    if (nul === -1) return { text };
    return fault(name, lineOf(text, nul), 'file-is-utf8', '文件里有空字符，不是文字文件', '用文本编辑器另存为 UTF-8');
  } catch {
    const line = lineOf(new TextDecoder('utf-8').decode(bytes), undefined);
    return fault(name, line, 'file-is-utf8', '文件不是 UTF-8 编码（可能是 GB 18030）', '用编辑器另存为 UTF-8 编码');
  }
}

/** Line of an offset, or of the first byte that could not be decoded. */
function lineOf(text: string, offset: number | undefined): number {
  const end = offset ?? text.indexOf('\ufffd');
  return text.slice(0, Math.max(end, 0)).split('\n').length;
}

function fault(file: string, line: number, rule: string, message: string, fix: string): TextReading {
  return { fault: { rule, severity: 'error', place: { file, line, column: 1 }, message, fix } };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EISDIR: '它是文件夹',
  ELOOP: '链接成环',
  ENOENT: '链接指向的文件不存在',
};
