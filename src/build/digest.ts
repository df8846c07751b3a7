import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal digits: what names a content, wherever and whenever it was written. */
export type Digest = string;

/** The digest of bytes or of UTF-8 text. */
export function digest(content: string | Uint8Array): Digest {
  return hash('sha256', content);
}

/** The digest of plain data. Its keys count in their order: what we hash is made by one piece of code, in one order. */
export function digestOf(value: unknown): Digest {
  return digest(JSON.stringify(value) ?? '');
}
