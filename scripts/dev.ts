#!/usr/bin/env node
import { runAstro } from './astro.ts';
import { type Command, contentFolder, type ExitCode, runCommand } from './command.ts';

const HELP = `用法：npm run dev -- [--content DIR]

边写边看：在浏览器里打开显示的地址，保存文件后网页自动更新；打印件的链接随时按当前内容现印。

Usage: npm run dev -- [--content DIR]
Live preview of the pages; links to official copies print the current text.
`;

export const dev: Command<{ content: { type: 'string' } }> = {
  help: HELP,
  options: { content: { type: 'string' } },
  run: async ({ content = 'content' }): Promise<ExitCode> => {
    await runAstro('dev', { content: contentFolder(content), out: 'dist', base: '/', audience: 'internal' }, true);
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(dev, process.argv.slice(2));
