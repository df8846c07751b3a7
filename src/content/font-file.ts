/** Tables that hold the outlines of TrueType, and the axes of a variable font. */
const [OUTLINES, AXES, PERMISSIONS] = ['glyf', 'fvar', 'OS/2'];

const KINDS: Readonly<Record<string, string>> = {
  OTTO: '是 OpenType-CFF 字体（.otf），浏览器会把它变成没有名字的 Type 3 字体',
  ttcf: '是字体合集（.ttc），里面有几种字体',
  wOFF: '是网页字体（.woff）',
  wOF2: '是网页字体（.woff2）',
};

/** Bits of `fsType` in the table OS/2: what its maker permits (OpenType 1.9, OS/2). */
const [RESTRICTED, NO_SUBSETTING, BITMAPS_ONLY] = [0x0002, 0x0100, 0x0200];

/**
 * Why a font file can't print official copies; nothing when it can: static TrueType whose maker permits that it is
 * embedded, cut to the characters of a report.
 */
export function fontFault(font: Buffer): string | undefined {
  const kind = font.toString('latin1', 0, 4);
  if (kind in KINDS) return KINDS[kind];
  if (font.length < 12 || font.readUInt32BE(0) !== 0x00010000) return '不是 TrueType 字体文件';
  const tables = tablesOf(font);
  if (!tables.has(OUTLINES)) return '里没有 TrueType 字形';
  if (tables.has(AXES)) return '是可变字体，要用其中一种粗细的静态文件';
  return permissionFault(tables.get(PERMISSIONS));
}

function permissionFault(permissions: Buffer | undefined): string | undefined {
  const bits = permissions && permissions.length >= 10 ? permissions.readUInt16BE(8) : 0;
  // Of several levels the most permissive counts; restricted alone permits nothing.
  if ((bits & 0x000f) === RESTRICTED) return '不许嵌入文件（fsType 为 Restricted License）';
  if (bits & NO_SUBSETTING) return '不许只嵌入用到的字（fsType 为 No Subsetting）';
  return bits & BITMAPS_ONLY ? '只许嵌入点阵（fsType 为 Bitmap Embedding Only）' : undefined;
}

/** The tables of a font by their tags; one that reaches outside the file is cut short. */
function tablesOf(font: Buffer): Map<string | undefined, Buffer> {
  const count = Math.min(font.readUInt16BE(4), Math.floor((font.length - 12) / 16));
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index;
      const [start, length] = [font.readUInt32BE(record + 8), font.readUInt32BE(record + 12)];
      return [font.toString('latin1', record, record + 4), font.subarray(start, start + length)];
    }),
  );
}
