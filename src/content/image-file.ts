import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What the head of a picture file says. Sizes in pixels. */
export interface ImageFile {
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Reads the first bytes of a PNG or JPEG, however large it is; nothing for another or a broken file. */
export function readImageFile(path: string): ImageFile | undefined {
  const file = openSync(path, 'r');
  try {
    const part = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    };
    const { size: bytes } = fstatSync(file);
    const found = pngSize(part) ?? jpegSize(part);
    return found && found.width > 0 && found.height > 0 ? { ...found, bytes } : undefined;
  } finally {
    closeSync(file);
  }
}

type Part = (at: number, length: number) => Buffer;
type Size = Omit<ImageFile, 'bytes'>;

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** ISO/IEC 15948: the signature, then the header chunk with width and height. */
function pngSize(part: Part): Size | undefined {
  const head = part(0, 24);
  if (head.length < 24 || !head.subarray(0, 8).equals(PNG)) return undefined;
  return { format: 'png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** More segments than a photo has before its frame: a file that only pretends isn't read to its end. */
const MOST_SEGMENTS = 200;

/** ITU-T T.81: segments with their lengths, up to the frame header (SOF) with height and width. */
function jpegSize(part: Part): Size | undefined {
  if (part(0, 2).toString('hex') !== 'ffd8') return undefined;
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS; segment += 1) {
    const head = part(at, 9);
    if (head.length < 9 || head[0] !== 0xff) return undefined;
    if (isFrame(head[1] ?? 0)) return { format: 'jpeg', width: head.readUInt16BE(7), height: head.readUInt16BE(5) };
    at += 2 + head.readUInt16BE(2);
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables DHT, JPG and DAC among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
