const D50 = [0.9642, 1, 0.8249];

/** Primaries of sRGB (IEC 61966-2-1), adapted to D50 by the Bradford method; one column a tag. */
const PRIMARIES = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
};

const HEADER = 128;
const CURVE_POINTS = 256;
const NAME = 'sRGB IEC61966-2.1';

/** An ICC profile of version 2.1 (ICC.1:2001-04) for sRGB, which is what Chromium's colours are. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag()],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ...Object.entries(PRIMARIES).map(([name, xyz]): [string, Buffer] => [name, xyzTag(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const data = [...new Set(tags.map(([, tag]) => tag))];
  const start = HEADER + 4 + 12 * tags.length;
  const offset = (tag: Buffer) => data.slice(0, data.indexOf(tag)).reduce((sum, { length }) => sum + length, start);
  const table = [uint32(tags.length), ...tags.map(([name, tag]) => entry(name, offset(tag), tag.length))];
  const body = Buffer.concat([...table, ...data]);
  return Buffer.concat([header(HEADER + body.length), body]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the format, not of the build: 2001-04-01.
  for (const [index, value] of [2001, 4, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of D50.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

function entry(name: string, offset: number, size: number): Buffer {
  return Buffer.concat([Buffer.from(name, 'latin1'), uint32(offset), uint32(size)]);
}

function xyzTag(values: readonly number[]): Buffer {
  return tag('XYZ ', Buffer.concat(values.map((value) => uint32(fixed(value)))));
}

/** From values to light: linear near black, then a power of 2.4. */
function curveTag(): Buffer {
  const points = Array.from({ length: CURVE_POINTS }, (_, index) => {
    const value = index / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return Math.round(light * 65535);
  });
  const bytes = Buffer.alloc(2 * CURVE_POINTS);
  for (const [index, point] of points.entries()) bytes.writeUInt16BE(point, 2 * index);
  return tag('curv', Buffer.concat([uint32(CURVE_POINTS), bytes]));
}

function textTag(text: string): Buffer {
  return tag('text', Buffer.from(`${text}\0`, 'latin1'));
}

/** The name in ASCII; none in Unicode and none for a Macintosh, whose field has 67 bytes. */
function descriptionTag(): Buffer {
  const ascii = Buffer.from(`${NAME}\0`, 'latin1');
  return tag('desc', Buffer.concat([uint32(ascii.length), ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]));
}

/** A tag's data, filled up to a multiple of four bytes. */
function tag(type: string, data: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), uint32(0), data]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
