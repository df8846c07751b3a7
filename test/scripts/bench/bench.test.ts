import { expect, test } from 'vitest';
import { run } from '../run.ts';

test.each([
  ['--sizes', '10,many', '--sizes 应为正整数，不是“many”'],
  ['--sizes', '0', '--sizes 应为正整数，不是“0”'],
  ['--seed', '-1', '--seed'],
])('bench %s %s is answered with what is expected', (option, value, message) => {
  const { code, err } = run('bench', `${option}=${value}`);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
