import { describe, expect, test } from 'vitest';
import { annexDocx } from './forms.ts';
import { faultOf, importAll } from './import.ts';
import { docx, p } from './word.ts';
import { zip } from './zip.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const body = (content: string | Buffer, more = {}) => zip([{ name: 'word/document.xml', content, ...more }]);

describe('files that are no reports', () => {
  test.each<readonly [string, Buffer, string, RegExp]>([
    ['an old Word file', Buffer.concat([OLE, utf16('WordDocument')]), 'a.doc', /旧的二进制格式（\.doc）.*另存为/],
    ['an old Excel file', Buffer.concat([OLE, utf16('Workbook')]), 'a.xls', /\.xls.*\.xlsx/],
    ['a locked file', Buffer.concat([OLE, utf16('EncryptedPackage')]), 'a.docx', /设了打开密码.*取消密码/],
    ['an encrypted zip', body('x', { flags: 1 }), 'a.docx', /加了密码/],
    ['half a zip', annexDocx().subarray(0, 900), 'a.docx', /压缩包损坏/],
    [
      'a zip with a torn part',
      Buffer.concat([Buffer.from('PK\x03\x04'), annexDocx().subarray(40)]),
      'a.docx',
      /压缩包损坏/,
    ],
    ['text with the name of a Word file', Buffer.from('一、概况'), 'a.docx', /不是真正的 Word/],
    ['an empty file', Buffer.alloc(0), 'a.docx', /空的/],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a.pdf', /PDF.*另存为 \.docx/],
    ['a file of 50 MB', Buffer.alloc(50_000_001, 'a'), 'a.txt', /超过/],
    ['a bomb', body(Buffer.alloc(40_000_000, ' ')), 'a.docx', /不像是办公文件/],
    ['a bomb that lies about its size', body(Buffer.alloc(40_000_000, ' '), { size: 1000 }), 'a.docx', /解压失败/],
    ['entities', body('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'), 'a.docx', /读不了/],
    ['XML that ends too soon', body('<w:document><w:body>'), 'a.docx', /没有 Word 正文|读不了|没有可以导入/],
    ['a document without text', docx(''), 'a.docx', /没有可以导入/],
    ['a zip of something else', zip([{ name: 'a.txt', content: 'x' }]), 'a.docx', /没有 Word 或 Excel/],
    ['bytes', Buffer.from([0, 1, 2, 3]), 'a.txt', /空字符|不是文字/],
    ['a report without a year', docx(p('示例项目支出绩效自评报告')), 'a.docx', /找不到预算年度.*--year/],
  ])('%s', async (_name, bytes, name, expected) => {
    expect(await faultOf(bytes, name)).toMatch(expected);
  });

  test('a broken file does not stop the others', async () => {
    const { imported, faults } = await importAll([
      { name: 'a.docx', bytes: Buffer.from('PK') },
      { name: 'b.docx', bytes: annexDocx() },
    ]);
    expect(imported).toHaveLength(1);
    expect(faults.map(({ file }) => file)).toEqual(['a.docx']);
  });

  test('a path in the package is never one on the disk', async () => {
    const bytes = zip([
      { name: '../../evil', content: 'x' },
      { name: 'word/document.xml', content: '<a/>' },
    ]);
    expect(await faultOf(bytes, 'a.docx')).toMatch(/没有 Word 正文/);
  });
});
