import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Clean, faults of authors, wrong usage or environment. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes. Tests pass their own. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody is watching: progress is redrawn in place on a terminal and written as lines elsewhere. */
  readonly terminal: boolean;
}

export const PROCESS_OUTPUT: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true && !process.env['CI'],
};

/** The user asked for something that the command doesn't do: exit code 2, no stack trace. */
export class UsageError extends Error {
  readonly exitCode = 2;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command: its help, its options, and what it does with them. */
export interface Command<O extends Options> {
  readonly help: string;
  readonly options: O;
  readonly positionals?: boolean;
  readonly run: (
    values: ReturnType<typeof parseArgs<{ options: O }>>['values'],
    files: readonly string[],
    output: Output,
  ) => Promise<ExitCode> | ExitCode;
}

/** Parses arguments and runs a command. Wrong usage is answered with one line and the way to the help. */
export async function runCommand<O extends Options>(
  { help, options, positionals = false, run }: Command<O>,
  args: readonly string[],
  output: Output = PROCESS_OUTPUT,
): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    output.out(help);
    return 0;
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: positionals });
    return await run(parsed.values, parsed.positionals, output);
  } catch (error) {
    if (!(error instanceof Error) || !isForeseen(error)) throw error;
    output.err(`${error.message}\n用 --help 查看用法 / see --help\n`);
    return 2;
  }
}

/** Wrong usage, or a machine that lacks something: errors that say so themselves. Anything else is our bug. */
function isForeseen(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ('exitCode' in error && error.exitCode === 2) || code.startsWith('ERR_PARSE_ARGS_');
}

/** The content folder, which has to be there: a mistyped name is no empty archive. */
export function contentFolder(name: string): string {
  const folder = resolve(name);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new UsageError(`没有内容文件夹 ${name}`);
}
