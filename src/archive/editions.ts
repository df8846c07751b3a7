import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, Editions } from '../domain/edition.ts';

/** The office's record of what it has published, in its content folder. */
export const EDITIONS_FILE = 'editions.json';

/** A record that is there but can't be read: it must not be taken for an empty one. */
export class BrokenEditions extends Error {
  readonly exitCode = 2;
}

/**
 * Earlier editions come from a file of the content folder, not from the last OUT.
 *
 * So an archive is made of its content alone: a build in an empty folder, on another machine or of an old commit gives the
 * same bytes, and a lost or half-copied OUT loses no edition. The price is that publishing an edition has a step of its
 * own, `verify --record`; drafts that were never handed out are no editions.
 */
export function readEditions(content: string): Editions {
  const file = join(content, EDITIONS_FILE);
  if (!existsSync(file)) return {};
  const editions = parsed(readFileSync(file, 'utf8'));
  if (isEditions(editions)) return editions;
  throw new BrokenEditions(
    `${file} 不是版本记录：应为 {"年度/名称": [{"copy": "SHA-256", "data": "SHA-256", "content": "SHA-256"}]}，从版本库取回上一版`,
  );
}

export function writeEditions(content: string, editions: Editions): void {
  const sorted = Object.fromEntries(Object.entries(editions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = join(content, EDITIONS_FILE);
  // Renamed, so that a run that dies leaves the old record whole.
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const DIGEST = /^[\da-f]{64}$/;

function isEditions(value: unknown): value is Editions {
  return isRecord(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isEdition));
}

function isEdition(value: unknown): value is Edition {
  if (!isRecord(value)) return false;
  const { copy, data, content, ...rest } = value;
  const isMaybeDigest = (each: unknown) => each === undefined || isDigest(each);
  return isDigest(copy) && isMaybeDigest(data) && isMaybeDigest(content) && Object.keys(rest).length === 0;
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && DIGEST.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
