import { describe, expect, test } from 'vitest';
import { type Command, runCommand, UsageError } from '../../scripts/command.ts';
import { progress, seconds, size } from '../../scripts/progress.ts';

/** An output that keeps what was written. */
function paper(terminal = false) {
  const written = { out: '', err: '' };
  return {
    written,
    output: {
      terminal,
      out: (text: string) => {
        written.out += text;
      },
      err: (text: string) => {
        written.err += text;
      },
    },
  };
}

const greet: Command<{ name: { type: 'string' } }> = {
  help: '用法\n',
  options: { name: { type: 'string' } },
  run: ({ name }, _files, { out }) => {
    if (name === undefined) throw new UsageError('没有名字');
    if (name === 'bug') throw new TypeError('our own fault');
    out(name);
    return 0;
  },
};

test.each([
  [['--name', '甲'], 0, '甲', ''],
  [['--help'], 0, '用法\n', ''],
  [['--nope', '-h'], 0, '用法\n', ''],
  [[], 2, '', '没有名字\n用 --help 查看用法 / see --help\n'],
])('%j', async (args, code, out, err) => {
  const { output, written } = paper();
  expect(await runCommand(greet, args, output)).toBe(code);
  expect(written).toEqual({ out, err });
});

test.each([[['--nope']], [['file']], [['--name']]])('%j is wrong usage', async (args) => {
  expect(await runCommand(greet, args, paper().output)).toBe(2);
});

test('a bug of ours is not dressed up as wrong usage', async () => {
  await expect(async () => {
    const code = await runCommand(greet, ['--name', 'bug'], paper().output);
    if (code === 2) return;
    throw new Error('not wrong usage');
  }).rejects.toThrow();
});

describe('progress', () => {
  function watch(terminal: boolean) {
    const { output, written } = paper(terminal);
    let time = 0;
    const show = progress(output, () => time);
    show.stage('打印', 4);
    time = 10_000;
    show.step(1);
    time = 10_050;
    show.step(2);
    time = 20_000;
    show.end();
    return written.err;
  }

  test('a log gets plain lines', () => {
    expect(watch(false)).toBe('打印 1/4，剩余约 30.0 秒\n打印 20.0 秒\n');
  });

  test('a terminal gets one line that is drawn anew', () => {
    expect(watch(true)).toBe('\r\u001b[K打印…\r\u001b[K打印 1/4，剩余约 30.0 秒\r\u001b[K打印 20.0 秒\n');
  });
});

test.each([
  [400, '0.4 秒'],
  [59_940, '59.9 秒'],
  [200_000, '3 分 20 秒'],
  [59_960, '1 分 0 秒'],
  [119_800, '2 分 0 秒'],
])('%i ms is %s', (milliseconds, text) => expect(seconds(milliseconds)).toBe(text));

test.each([
  [1, '1 KB'],
  [812_000, '812 KB'],
  [1_430_000, '1.43 MB'],
])('%i bytes are %s', (bytes, text) => expect(size(bytes)).toBe(text));
