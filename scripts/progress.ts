import type { Output } from './command.ts';

/** Shows how far long work is: one line redrawn on a terminal, plain lines in logs. */
export interface Progress {
  /** Starts a stage, such as 打印; `total` when its steps can be counted. */
  readonly stage: (name: string, total?: number) => void;
  readonly step: (done: number) => void;
  readonly end: () => void;
}

/** `now` is the clock in milliseconds. */
export function progress({ err, terminal }: Output, now: () => number = Date.now): Progress {
  let name = '';
  let total = 0;
  let started = now();
  let shown = 0;

  const draw = (text: string) => err(terminal ? `\r\u001b[K${text}` : `${text}\n`);
  const finish = () => {
    if (name === '') return;
    draw(`${name} ${seconds(now() - started)}`);
    if (terminal) err('\n');
    name = '';
  };
  return {
    stage: (next, steps = 0) => {
      finish();
      [name, total, started, shown] = [next, steps, now(), now()];
      if (terminal) draw(`${next}…`);
    },
    step: (done) => {
      // A log gets a line every ten seconds, a terminal ten a second: more is noise.
      if (now() - shown < (terminal ? 100 : 10_000)) return;
      shown = now();
      draw(`${name} ${done}/${total}，剩余约 ${seconds(((now() - started) / Math.max(done, 1)) * (total - done))}`);
    },
    end: finish,
  };
}

/** `0.4 秒`, `12.3 秒`, `3 分 20 秒` */
export function seconds(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} 秒`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
}

/** `0.43 MB`, `812 KB` */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
