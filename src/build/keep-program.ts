import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro integration that keeps the program which would make the pages, in place of the pages. */
export function keepProgram(folder: string): AstroIntegration {
  let out = '';
  return {
    name: 'jiping:keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => {},
          getStaticPaths: () => {
            cpSync(`${out}/.prerender`, folder, { recursive: true });
            return Promise.resolve([]);
          },
        })),
    },
  };
}
