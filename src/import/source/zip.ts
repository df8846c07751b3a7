import { inflateRawSync } from 'node:zlib';
import { LIMITS } from './limits.ts';
import { SourceFault } from './source.ts';

/** The parts of an office package, by name. Nothing is unpacked before it is asked for. */
export interface Package {
  readonly names: readonly string[];
  /** @throws SourceFault for a part that is damaged or unpacks to more than it says */
  readonly read: (name: string) => Buffer | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const BROKEN = '用 Word、WPS 或 Excel 打开后另存一份；打不开的，请重新取得文件';

/** Reads the list of contents of a ZIP file and refuses those that would fill the memory. */
export function openPackage(bytes: Buffer): Package {
  const entries = new Map(readEntries(bytes).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, entry);
    },
  };
}

function readEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw broken('找不到目录，文件不完整');
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw tooLarge(`包里有 ${count} 个部分`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken('目录损坏');
    entries.push(readEntry(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  refuseBombs(entries);
  return entries;
}

function readEntry(bytes: Buffer, at: number): Entry {
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new SourceFault('文件加了密码', '在原软件里去掉密码后再导入');
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.unpacked) throw tooLarge(`解压后有 ${total} 字节`);
  const bomb = entries.find(({ size, packed }) => size > 1_000_000 && size > packed * LIMITS.ratio);
  if (bomb) throw tooLarge(`“${bomb.name}”解压后是压缩前的 ${Math.round(bomb.size / Math.max(bomb.packed, 1))} 倍`);
}

function unpack(bytes: Buffer, { name, method, packed, size, offset }: Entry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw broken(`“${name}”损坏`);
  if (size > LIMITS.part) throw tooLarge(`“${name}”有 ${size} 字节`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw broken(`“${name}”不完整`);
  const content = method === 0 ? data : inflate(data, name, size);
  if (content.length !== size) throw broken(`“${name}”的长度与目录不符`);
  return content;
}

/** A part that unpacks to more than its list of contents says is stopped there. */
function inflate(data: Buffer, name: string, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw broken(`“${name}”解压失败`);
  }
}

function broken(what: string): SourceFault {
  return new SourceFault(`压缩包损坏：${what}`, BROKEN);
}

function tooLarge(what: string): SourceFault {
  return new SourceFault(`文件异常：${what}，不像是办公文件`, '检查文件的来源；确是报告的，另存一份、删去大图后再导入');
}
