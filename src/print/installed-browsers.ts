import { posix, win32 } from 'node:path';

const LINUX = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The usual places of Chrome, Edge and Chromium on a platform, best first; they need not exist. */
export function usualBrowsers(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') return below(win32, windowsRoots(environment), WINDOWS);
  if (platform === 'darwin') return below(posix, macRoots(environment), MAC);
  return LINUX;
}

function windowsRoots(environment: NodeJS.ProcessEnv): (string | undefined)[] {
  return [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']];
}

function macRoots({ HOME: home }: NodeJS.ProcessEnv): (string | undefined)[] {
  return ['/Applications', home && posix.join(home, 'Applications')];
}

function below(path: typeof posix, roots: readonly (string | undefined)[], ends: readonly string[]): string[] {
  return roots.flatMap((root) => (root ? ends.map((end) => path.join(root, end)) : []));
}
