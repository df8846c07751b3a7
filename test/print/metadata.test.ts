import { expect, test } from 'vitest';
import { formatIdentity, parseIdentity } from '../../src/domain/identity.ts';
import { srgbProfile } from '../../src/print/metadata/srgb-profile.ts';
import { type Description, xmpPacket } from '../../src/print/metadata/xmp.ts';

const described: Description = {
  title: 'A & B <甲>',
  author: undefined,
  language: 'zh-CN',
  producer: 'p',
  date: '2019-03-01',
  part: 3,
  identity: { evaluation: '2018/a', data: undefined },
};

test('the colour profile is a whole ICC file whose white is the sum of its primaries', () => {
  const bytes = Buffer.from(srgbProfile());
  expect(bytes.readUInt32BE(0)).toBe(bytes.length);
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    const [offset, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    expect(offset % 4).toBe(0);
    expect(offset + size).toBeLessThanOrEqual(bytes.length);
    return [bytes.toString('latin1', at, at + 4), offset] as const;
  });
  const offsets = new Map(tags);
  const xyz = (name: string) => [8, 12, 16].map((at) => bytes.readInt32BE((offsets.get(name) ?? 0) + at) / 65536);
  for (const [index, white] of xyz('wtpt').entries()) {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + (xyz(name)[index] ?? 0), 0);
    expect(sum).toBeCloseTo(white, 3);
  }
  const curve = offsets.get('rTRC') ?? 0;
  const light = (value: number) => bytes.readUInt16BE(curve + 12 + 2 * value) / 65535;
  expect([light(0), light(255)]).toEqual([0, 1]);
  expect(light(128)).toBeCloseTo(0.2158, 3);
});

test('a packet is safe for any title, and says the day to the second', () => {
  const packet = xmpPacket(described);
  expect(packet).toContain('>A &amp; B &lt;甲&gt;<');
  expect(packet).toContain('<xmp:CreateDate>2019-03-01T00:00:00Z</xmp:CreateDate>');
  expect(packet).not.toContain('dc:creator');
});

test('a plain copy claims nothing and still says what it is', () => {
  const packet = xmpPacket({ ...described, part: undefined });
  expect(packet).not.toMatch(/<pdf(a|ua)id:/);
  expect(packet).toContain('<jiping:evaluation>2018/a</jiping:evaluation>');
});

test.each([
  { evaluation: '2018/a', data: 'ff' },
  { evaluation: '2018/a', data: undefined },
])('%j is read back', (identity) => expect(parseIdentity(formatIdentity(identity))).toEqual(identity));
