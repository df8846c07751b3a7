import type { ChildProcess } from 'node:child_process';

/**
 * Waits for a process of a build to end well.
 *
 * What goes into it is the tie to this process: when this one dies, the other is told by the end of it.
 *
 * @throws with what it said last.
 */
export async function runAlong(child: ChildProcess, name: string): Promise<void> {
  let log = '';
  const keep = (chunk: Buffer) => {
    log = `${log}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  if (code !== 0) throw Object.assign(new Error(`网页没有生成（${name} 退出码 ${code}）：\n${log}`), codeIn(log));
}

/** Ends this process when the build that started it is gone: its pages would go on into a folder that nobody wants. */
export function endWithBuild(): void {
  process.stdin.on('close', () => process.exit(1)).resume();
}

/** The system's name of what went wrong, where the process tells it. */
function codeIn(log: string): { code?: string } {
  // Astro's own writing says the name, its bundler the sentence.
  return /ENOSPC|EDQUOT|No space left on device/.test(log) ? { code: 'ENOSPC' } : {};
}
