import { readDocx } from '../docx/read-docx.ts';
import { LIMITS } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readPlainText } from './read-plain-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Source, SourceFault } from './source.ts';
import { openPackage } from './zip.ts';

/** Ends of names that the importer reads. */
export const EXTENSIONS = /\.(docx|docm|xlsx|xlsm|csv|tsv|txt|md)$/i;

/**
 * Reads one file, by what it contains rather than by its name.
 *
 * @throws SourceFault when it is too large, broken, locked or of another kind
 */
export async function readSource(bytes: Buffer, name: string): Promise<Source> {
  if (bytes.length > LIMITS.file)
    throw new SourceFault(
      `文件有 ${bytes.length} 字节，超过 ${LIMITS.file} 字节`,
      '压缩或删去文件里的图片，另存后再导入',
    );
  if (bytes.length === 0) throw new SourceFault('文件是空的', '检查文件，重新取得后再导入');
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw oldFormat(bytes, name);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readPackage(bytes, name);
  const head = bytes.subarray(0, 5).toString('latin1');
  if (head === '%PDF-') throw new SourceFault('这是 PDF', '用 Word 或 WPS 打开 PDF，另存为 .docx 后再导入');
  if (head === '{\\rtf') throw new SourceFault('这是 RTF', '用 Word 或 WPS 打开，另存为 .docx 后再导入');
  if (/\.(docx|docm|xlsx|xlsm)$/i.test(name))
    throw new SourceFault(
      '不是真正的 Word 或 Excel 文件（不是压缩包）',
      '用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入',
    );
  return /\.(csv|tsv)$/i.test(name) ? readCsv(bytes, name) : readPlainText(bytes, name);
}

async function readPackage(bytes: Buffer, name: string): Promise<Source> {
  const file = openPackage(bytes);
  if (file.names.includes('word/document.xml')) return readDocx(file, name);
  // Every sheet is unpacked once under our limits before the library sees it.
  if (file.names.includes('xl/workbook.xml')) {
    for (const part of file.names.filter((part) => /\.(xml|rels)$/.test(part))) file.read(part);
    return readXlsx(bytes, file, name);
  }
  throw new SourceFault('压缩包里没有 Word 或 Excel 内容', '解开压缩包，导入里面的 .docx 或 .xlsx');
}

/** Old binary files and locked new ones share their first bytes. */
function oldFormat(bytes: Buffer, name: string): SourceFault {
  const names = bytes.toString('utf16le', 0, Math.min(bytes.length, 200_000) & ~1);
  if (names.includes('EncryptedPackage'))
    return new SourceFault('文件设了打开密码', '在 Word、Excel 或 WPS 里输入密码打开，取消密码后另存，再导入');
  const sheet = names.includes('Workbook') || /\.xls$/i.test(name);
  const [old, now] = sheet ? ['.xls', '.xlsx'] : ['.doc', '.docx'];
  return new SourceFault(
    `这是旧的二进制格式（${old}）`,
    `用 Word、Excel 或 WPS 打开，“另存为”选 ${now}；文件很多时可用 LibreOffice 转换：soffice --convert-to ${now.slice(1)} 文件`,
  );
}
