#!/usr/bin/env node
/**
 * Kills builds at random moments, takes their disk and their files away, and looks at what is left: the last archive
 * whole, the next one right. Too slow for the tests of every day.
 *
 * Usage: node .ci/chaos.ts [ROUNDS]
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROUNDS = Number(process.argv[2] ?? 50);
const KEPT = ['2021/government-cloud', '2022/government-cloud'];
const HOME = mkdtempSync(join(tmpdir(), 'jiping-chaos-'));
const [CONTENT, CACHE, OUT] = ['content', 'cache', 'dist'].map((name) => join(HOME, name)) as [string, string, string];
/** Builds have it to themselves, so that what they leave is seen. */
const TEMPORARY = join(HOME, 'temporary');
const EDITED = join(CONTENT, 'evaluations', '2022', 'government-cloud.mdx');
const faults: string[] = [];

mkdirSync(TEMPORARY);
cpSync('content', CONTENT, { recursive: true });
for (const file of readdirSync(join(CONTENT, 'evaluations'), { recursive: true, encoding: 'utf8' })) {
  const id = file.replaceAll('\\', '/').replace(/\.mdx$/, '');
  if (file.endsWith('.mdx') && !KEPT.includes(id)) rmSync(join(CONTENT, 'evaluations', file));
}
rmSync(join(CONTENT, 'editions.json'), { force: true });

expect('the first build ends well', (await ended(start())) === 0);
await killedRounds();
await lostFile();
fullDisk();
await rightAtLast();
rmSync(HOME, { recursive: true, force: true });
console.log(faults.length === 0 ? `${ROUNDS} killed builds: every archive stayed whole` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

async function killedRounds(): Promise<void> {
  const started = Date.now();
  edit('试');
  expect('an edit builds', (await ended(start())) === 0);
  const usual = Date.now() - started;
  const archives = new Set([digestOf(OUT)]);
  for (let round = 1; round <= ROUNDS; round += 1) {
    edit(String(round));
    const build = start();
    await Promise.race([wait(Math.random() * usual), ended(build)]);
    kill(build, ['build', 'everything', 'browser'][round % 3] ?? '');
    const code = await ended(build);
    const now = digestOf(OUT);
    // A killed build has published the edit or nothing; one whose browser was killed goes on.
    if (code === 0) archives.add(now);
    expect(`round ${round}: OUT is an archive that was published`, archives.has(now) || isWhole(OUT));
    archives.add(now);
    expect(`round ${round}: its hashes hold`, isWhole(OUT));
    if (round % 10 === 0) expect(`round ${round}: the next build ends well`, (await ended(start())) === 0);
  }
}

/** A file that vanishes while it is built from: a message or an archive without it, and never half of one. */
async function lostFile(): Promise<void> {
  const lost = join(CONTENT, 'evaluations', '2021', 'government-cloud.mdx');
  const text = readFileSync(lost, 'utf8');
  edit('失');
  appendFileSync(lost, '\n另有说明。\n');
  const build = start();
  await wait(1200);
  rmSync(lost);
  await ended(build);
  expect('a lost file leaves OUT whole', isWhole(OUT));
  appendFileSync(lost, text);
  expect('with the file back, the next build ends well', (await ended(start())) === 0);
}

/** A disk of a few megabytes, on which the last archive fits and the next one doesn't. */
function fullDisk(): void {
  const disk = join(HOME, 'disk');
  const small = `mkdir -p ${disk} && mount -t tmpfs -o size=4m tmpfs ${disk} && cp -r ${OUT} ${disk}/dist
    rm -rf ${disk}/dist/rules && echo {} > ${disk}/dist/manifest.json && find ${disk}/dist -type f | sort | xargs sha256sum > ${HOME}/before
    ${process.execPath} scripts/build.ts --content ${CONTENT} --cache ${disk}/cache --out ${disk}/dist
    echo "code $?"
    find ${disk}/dist -type f | sort | xargs sha256sum | cmp - ${HOME}/before && echo left alone: $(ls -A ${disk})`;
  const { stdout, stderr } = spawnSync('unshare', ['--map-root-user', '--mount', 'bash', '-c', small], {
    encoding: 'utf8',
  });
  expect(
    `a full disk ends the build with a message, not a trace:\n${stderr}`,
    /磁盘/.test(stderr) && !/\n\s+at /.test(stderr),
  );
  expect(
    `a full disk leaves OUT alone and nothing behind: ${stdout}`,
    /code 2[\s\S]*left alone: cache dist\n/.test(stdout),
  );
}

/** After all of it, what is there is what a first build on another machine makes. */
async function rightAtLast(): Promise<void> {
  expect('the last build ends well', (await ended(start())) === 0);
  const [other, empty] = [join(HOME, 'other'), join(HOME, 'empty')];
  expect('a build from nothing ends well', (await ended(start(other, empty))) === 0);
  expect('both are the same, byte for byte', digestOf(OUT) === digestOf(other));
  const left = readdirSync(HOME).filter((name) => name.startsWith('.'));
  const working = readdirSync(CACHE).filter((name) => name.startsWith('work-'));
  const profiles = readdirSync(TEMPORARY).filter((name) => name.startsWith('jiping-browser-'));
  const all = [...left, ...working, ...profiles];
  expect(`nothing is left behind: ${all.join(' ')}`, all.length === 0);
}

function start(out = OUT, cache = CACHE): ChildProcess {
  const args = ['scripts/build.ts', '--content', CONTENT, '--out', out, '--cache', cache];
  return spawn(process.execPath, args, { detached: true, stdio: 'ignore', env: { ...process.env, TMPDIR: TEMPORARY } });
}

async function ended(build: ChildProcess): Promise<number | null> {
  if (build.exitCode !== null || build.signalCode !== null) return build.exitCode;
  return new Promise((done) => build.once('exit', (code) => done(code)));
}

function kill(build: ChildProcess, what: string): void {
  try {
    if (what === 'build') build.kill('SIGKILL');
    if (what === 'everything') process.kill(-(build.pid ?? 0), 'SIGKILL');
    if (what === 'browser') for (const pid of browsersOf(build.pid ?? 0)) process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** Browsers lead process groups of their own: they are found by their parents. */
function browsersOf(build: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).split('\n');
  const all = lines
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, name = '']) => ({ pid: Number(pid), parent: Number(parent), name }));
  return all.filter(({ parent, name }) => parent === build && /chrom|headless/.test(name)).map(({ pid }) => pid);
}

function edit(word: string): void {
  appendFileSync(EDITED, `\n补充说明之${word}。\n`);
}

function digestOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

function isWhole(folder: string): boolean {
  return spawnSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder }).status === 0;
}

function expect(what: string, holds: boolean): void {
  if (!holds) faults.push(`not so: ${what}`);
  process.stderr.write(holds ? '.' : `\n${faults.at(-1)}\n`);
}
