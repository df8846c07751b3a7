import { execFileSync } from 'node:child_process';

/** A change of a content file in version control. */
export interface FileChange {
  readonly commit: string;
  /** ISO day of the commit, in its own time zone. */
  readonly day: string;
  readonly subject: string;
}

/** Changes by path below the content folder, newest first. */
export type History = ReadonlyMap<string, readonly FileChange[]>;

/** The changes of each evaluation by its id, newest first. */
export function historyById(content: string): History {
  const files = [...readHistory(content)].map(([path, changes]) => [EVALUATION.exec(path)?.[1], changes] as const);
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
  let change: FileChange | undefined;
  for (const line of log(content).split('\n')) {
    if (line.startsWith(START)) {
      const [commit = '', day = '', subject = ''] = line.slice(1).split('\t');
      change = { commit, day, subject };
    } else if (line !== '' && change) {
      history.set(line, [...(history.get(line) ?? []), change]);
    }
  }
  return history;
}

function log(content: string): string {
  const format = `--format=${START}%h%x09%cs%x09%s`;
  const settings = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'core.abbrev=12'];
  try {
    return execFileSync(
      'git',
      ['-C', content, ...settings, 'log', '--no-renames', '--relative', '--name-only', format, '--', '.'],
      { encoding: 'utf8', maxBuffer: 256_000_000, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return '';
  }
}
