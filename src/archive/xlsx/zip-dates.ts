/** 1980-01-01 00:00, the first day that a zip can name. */
const TIME = 0;
const DATE = 0x21;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 'PK\u0005\u0006';

/** The zip with this date on all entries: a writer takes them from the clock, and the same content shall give the same bytes. */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from(END, 'latin1'));
  if (end === -1) throw new Error('Unexpected file, expected a zip');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    stamp(bytes, at, CENTRAL, 12);
    stamp(bytes, bytes.readUInt32LE(at + 42), LOCAL, 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

function stamp(bytes: Buffer, at: number, signature: number, offset: number): void {
  if (bytes.readUInt32LE(at) !== signature) throw new Error('Unexpected bytes in a zip, expected an entry');
  bytes.writeUInt16LE(TIME, at + offset);
  bytes.writeUInt16LE(DATE, at + offset + 2);
}
