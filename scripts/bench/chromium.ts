import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unpackBundle } from '../../src/print/chromium-bundle.ts';
import { usualBrowsers } from '../../src/print/installed-browsers.ts';

/** The browser that we print with, for programs that would bring another one. */
export interface Chromium {
  readonly executable: string;
  /** Names it to programs that use Puppeteer. */
  readonly environment: NodeJS.ProcessEnv;
}

export async function ownChromium(): Promise<Chromium> {
  const { platform, env } = process;
  const program = platform === 'linux' ? await unpackBundle(tmpdir(), env) : { executable: installed(), libraries: '' };
  const libraries = [env['LD_LIBRARY_PATH'], program.libraries].filter(Boolean).join(':');
  return {
    executable: program.executable,
    environment: {
      ...env,
      PUPPETEER_EXECUTABLE_PATH: program.executable,
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    },
  };
}

function installed(): string {
  return usualBrowsers(process.platform, process.env).find((path) => existsSync(path)) ?? '';
}
