import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from './digest.ts';
import { writeWhole } from './files.ts';

/** One of several parts in which an archive is made, each on a machine of its own. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What the folder of a shard says of itself. */
export interface ShardNote extends Shard {
  /** Of content, options and code: only shards of the same are joined. */
  readonly of: Digest;
}

const SHARD_FILE = 'shard.json';

/** `2/4`; nothing for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** Every count-th one: years and offices with long reports are spread over all shards. */
export function ofShard<T>(all: readonly T[], { index, count }: Shard): T[] {
  return all.filter((_, position) => position % count === index - 1);
}

export function noteShard(folder: string, note: ShardNote): void {
  writeWhole(join(folder, SHARD_FILE), `${JSON.stringify(note)}\n`);
}

/** Why these folders can't be joined to an archive of this content: each reason is a line for the user. */
export function shardFaults(folders: readonly string[], of: Digest): string[] {
  const notes = folders.map((folder) => ({ folder, note: readNote(folder) }));
  const strange = notes.flatMap(({ folder, note }) => {
    if (note === undefined) return [`${folder} 不是 --shard 生成的文件夹（没有 ${SHARD_FILE}）`];
    return note.of === of ? [] : [`${folder} 是从别的内容、选项或版本生成的，用现在的重新生成这一片`];
  });
  const counts = new Set(notes.flatMap(({ note }) => note?.count ?? []));
  if (counts.size > 1) return [...strange, `各片的总数不同：${[...counts].join('、')}`];
  const there = new Set(notes.map(({ note }) => note?.index));
  const wanted = Array.from({ length: [...counts][0] ?? 0 }, (_, index) => index + 1);
  const missing = wanted.filter((index) => !there.has(index));
  return missing.length === 0 ? strange : [...strange, `缺第 ${missing.join('、')} 片`];
}

function readNote(folder: string): ShardNote | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, SHARD_FILE), 'utf8')) as ShardNote;
  } catch {
    return undefined;
  }
}
