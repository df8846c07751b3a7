import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of a file, in hexadecimal digits.
 *
 * Browsers keep their own to secure contexts: an archive in an office's network (`http:`) or on a stick (`file:`) has none.
 */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : sha256(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
