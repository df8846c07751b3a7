import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where results are kept unless somebody says otherwise. Beside the packages: an office that deletes them starts afresh. */
export const CACHE_FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'jiping');

/** The folder, or where nobody may write to it, one that goes when it is no longer needed. */
export function writableFolder(folder: string): { readonly folder: string; readonly lasting: boolean } {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { folder, lasting: true };
  } catch {
    return { folder: mkdtempSync(join(tmpdir(), 'jiping-')), lasting: false };
  }
}
