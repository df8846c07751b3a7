#!/usr/bin/env node
import { dirname } from 'node:path';
import { dev as startAstro } from 'astro';
import { siteEnvironment } from '../src/build/program.ts';
import { type Command, contentFolder, type ExitCode, runCommand, UsageError } from './command.ts';
import { devSheets } from './dev-sheets.ts';

const HELP = `用法：npm run dev -- [--content DIR] [--port N]

边写边看：在浏览器里打开显示的地址，保存文件后网页自动更新；“正式打印件”的链接按当前内容现印。按 Ctrl+C 结束。

Usage: npm run dev -- [--content DIR] [--port N]
Live preview of the pages; links to official copies print the page as it is now. Ctrl+C ends it.
`;

const OPTIONS = { content: { type: 'string' }, port: { type: 'string' } } as const;

export const dev: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async ({ content = 'content', port = '4321' }): Promise<ExitCode> => {
    if (!/^\d{2,5}$/.test(port)) throw new UsageError(`--port 应为端口号，例如 4321，不是“${port}”`);
    const folder = contentFolder(content);
    Object.assign(
      process.env,
      siteEnvironment({ content: folder, base: '/', audience: 'internal', day: '9999-12-31' }),
    );
    await startAstro({
      root: dirname(import.meta.dirname),
      server: { port: Number(port) },
      vite: { plugins: [devSheets(folder)] },
    });
    return await new Promise<ExitCode>(() => undefined);
  },
};

if (import.meta.main) process.exitCode = await runCommand(dev, process.argv.slice(2));
