/** The rows of GB 2312 that hold symbols (1-9) and Chinese characters (16-87), as first bytes of its encoding. */
const ROWS = [...range(0xa1, 0xa9), ...range(0xb0, 0xf7)];

/**
 * ASCII and GB 2312: what nearly every report is written with.
 *
 * Only a matter of speed: faces are cut down to it once, and each report's own face is cut from that. A report that uses
 * more is cut from the whole face, and gets the same bytes as if everything were.
 */
export function commonCharacters(): string {
  const ascii = range(0x20, 0x7e).map((code) => String.fromCharCode(code));
  const decoder = new TextDecoder('gb18030');
  const chinese = ROWS.map((row) => decoder.decode(Uint8Array.from(range(0xa1, 0xfe).flatMap((cell) => [row, cell]))));
  return [...ascii, ...chinese].join('').replace(/[\p{Co}\p{Cn}�]/gu, '');
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
