import { execFileSync } from 'node:child_process';

/** A change of a content file in version control. */
export interface FileChange {
  readonly commit: string;
  /** ISO day of the commit, in its own time zone. */
  readonly day: string;
  readonly subject: string;
}

/** Changes by path below the content folder, newest first; the paths too, by their newest change. */
export type History = ReadonlyMap<string, readonly FileChange[]>;

/** The changes of each evaluation by its id, newest first. */
export function historyById(history: History): History {
  const files = [...history].map(([path, changes]) => [EVALUATION.exec(path)?.[1], changes] as const);
  return new Map(files.flatMap(([id, changes]) => (id === undefined ? [] : [[id, changes] as const])));
}

const EVALUATION = /^evaluations\/(.+)\.mdx$/;
const START = '\u0001';

/**
 * What Git knows of a content folder: one call for all files. Nothing where there is no Git or no repository, so that a
 * folder that was unpacked somewhere builds too.
 */
export function readHistory(content: string): History {
  const history = new Map<string, FileChange[]>();
  const shallow = ask(content, 'rev-parse', '--is-shallow-repository').trim() === 'true';
  let change: FileChange | undefined;
  for (const line of log(content).split('\n')) {
    if (line.startsWith(START)) {
      const [commit = '', day = '', parents = '', subject = ''] = line.slice(1).split('\t');
      // Where a shallow clone begins, Git takes every file for new: that commit changed who knows what.
      change = shallow && parents === '' ? undefined : { commit, day, subject };
    } else if (line !== '' && change) {
      history.set(line, [...(history.get(line) ?? []), change]);
    }
  }
  return history;
}

/** Paths below the content folder that aren't as the last commit has them: changed, new, or gone. */
export function readUncommitted(content: string): ReadonlySet<string> {
  const prefix = ask(content, 'rev-parse', '--show-prefix').trim();
  const status = ask(content, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.');
  // Two letters and a space, then the path from the top of the repository.
  return new Set(status.split('\0').map((line) => line.slice(3 + prefix.length)));
}

function log(content: string): string {
  const format = `--format=${START}%h%x09%cs%x09%p%x09%s`;
  return ask(content, 'log', '--no-renames', '--relative', '--name-only', format, '--', '.');
}

function ask(content: string, ...question: readonly string[]): string {
  const settings = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'core.abbrev=12'];
  try {
    return execFileSync('git', ['-C', content, ...settings, ...question], {
      encoding: 'utf8',
      maxBuffer: 256_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
