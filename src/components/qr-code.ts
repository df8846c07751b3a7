import encodeQR from 'qr';

/** A QR code (ISO/IEC 18004) to be drawn: one line of width 1 along its rows, without the quiet zone around it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Level M: a code that lost 15 % to a fold or a stamp is still read. */
export function qrCode(text: string): QrCode {
  const rows = withoutBorder(encodeQR(text, 'raw', { ecc: 'medium', border: 1 }));
  return { size: rows.length, path: rows.map((row, y) => `M0 ${y}.5${strokesOf(row)}`).join('') };
}

/** The paper around it is the border. */
function withoutBorder(rows: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  return rows.slice(1, -1).map((row) => row.slice(1, -1));
}

/** Dark squares are drawn over, light ones are jumped over. */
function strokesOf(row: readonly boolean[]): string {
  const runs =
    row
      .map((dark) => (dark ? 'd' : 'l'))
      .join('')
      .match(/d+|l+/g) ?? [];
  return runs.map((run) => (run.startsWith('d') ? `h${run.length}` : `m${run.length} 0`)).join('');
}
