import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { build } from '../../scripts/build.ts';
import { check } from '../../scripts/check.ts';
import { parseShard } from '../../src/build/shard.ts';

const OPTIONS: Readonly<Record<string, ParseArgsConfig['options']>> = { build: build.options, check: check.options };

/** A folder with finished shards, as the job that joins them finds it. */
const WORK = mkdtempSync(join(tmpdir(), 'jiping-templates-'));
beforeAll(() => {
  for (const index of [1, 2, 3, 4]) mkdirSync(join(WORK, `shard-${index}`));
});
afterAll(() => rmSync(WORK, { recursive: true }));

// biome-ignore lint/suspicious/noExplicitAny: a template is any YAML; what is asked of it fails where it isn't there.
function template(name: string): any[] {
  const documents = parseAllDocuments(readFileSync(`.ci/templates/${name}`, 'utf8'));
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  return documents.map((document) => document.toJS());
}

interface Called {
  readonly command: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Runs a script as the runner does, with a shell whose `npm` and `sha256sum` only note what they were asked for. */
function calls(script: string, environment: Readonly<Record<string, string>>): Called[] {
  const noting =
    'npm() { for each; do printf "%s\\037" "$each"; done; printf "\\n"; }; cd() { :; }; sha256sum() { :; };';
  const said = execFileSync('bash', ['-euc', `${noting} ${script}`], {
    cwd: WORK,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = said.split('\n').filter((line) => line.startsWith('run\u001f'));
  return lines.map((line) => called(line.split('\u001f').filter((word) => word !== '')));
}

/** Throws for an option that the command doesn't have. */
function called([, ...words]: readonly string[]): Called {
  const [command = '', ...args] = words.filter((word) => word !== '--silent' && word !== '--');
  const options = OPTIONS[command];
  if (options === undefined) throw new Error(`npm run ${command} is not among ${Object.keys(OPTIONS).join(', ')}`);
  return { command, values: parseArgs({ args, options }).values };
}

const SHARDS = { join: 'shard-1,shard-2,shard-3,shard-4', date: '2026-01-31', out: 'dist' };

describe('GitLab CI', () => {
  const [ci] = template('gitlab-ci.yml');
  const shell = (job: string, environment: Record<string, string> = {}) =>
    calls(ci[job].script.join('\n'), { CI_PIPELINE_CREATED_AT: '2026-01-31T08:00:00Z', ...environment });

  test('checks, makes each shard, and joins them', () => {
    expect(shell('check').map(({ command }) => command)).toEqual(['check']);
    const count = ci.shard.parallel;
    for (let index = 1; index <= count; index += 1) {
      const [made] = shell('shard', { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(count) });
      expect(parseShard(String(made?.values['shard']))).toEqual({ index, count });
      expect(made?.values).toMatchObject({ out: `shard-${index}`, cache: '.cache', date: '2026-01-31' });
    }
    expect(shell('archive')[0]?.values).toMatchObject(SHARDS);
  });

  test('every stage and path that a job uses is there', () => {
    const jobs = Object.values<{ stage?: string }>(ci).filter((job) => job.stage !== undefined);
    for (const { stage } of jobs) expect(['.pre', ...ci.stages]).toContain(stage);
    expect(ci.shard.artifacts.paths).toEqual(['shard-*/']);
    expect(ci.shard.cache.paths).toEqual(['.cache/']);
  });
});

describe('GitHub Actions', () => {
  const [workflow] = template('github-actions.yml');
  const shell = (job: string, expressions: Readonly<Record<string, string>>) => {
    const steps: { run?: string }[] = workflow.jobs[job].steps;
    const script = steps.flatMap(({ run }) => run ?? []).join('\n');
    const filled = script.replaceAll(/\$\{\{ (.+?) \}\}/g, (_all, name: string) => {
      if (expressions[name] === undefined) throw new Error(`${name} has no value in ${job}`);
      return expressions[name];
    });
    return calls(filled, { SHARDS: String(workflow.env.SHARDS), GITHUB_OUTPUT: '/dev/null' });
  };
  const day = { 'needs.check.outputs.day': '2026-01-31' };

  test('checks, makes each shard, and joins them', () => {
    expect(shell('check', {})[0]?.values).toMatchObject({ format: 'github' });
    const shards: number[] = workflow.jobs.shard.strategy.matrix.shard;
    expect(shards).toHaveLength(workflow.env.SHARDS);
    for (const index of shards) {
      const [made] = shell('shard', { ...day, 'matrix.shard': String(index) });
      expect(parseShard(String(made?.values['shard']))).toEqual({ index, count: shards.length });
      expect(made?.values).toMatchObject({ out: `shard-${index}`, cache: '.cache', date: '2026-01-31' });
    }
    expect(shell('archive', day)[0]?.values).toMatchObject(SHARDS);
  });

  test('jobs wait for what they need, and only for jobs that there are', () => {
    expect(workflow.jobs.archive.needs).toContain('shard');
    for (const { needs = [] } of Object.values<{ needs?: string | string[] }>(workflow.jobs))
      for (const name of [needs].flat()) expect(Object.keys(workflow.jobs)).toContain(name);
  });
});

describe('Kubernetes', () => {
  const [claim, settings, shards, joined] = template('kubernetes-job.yaml');
  const shell = (job: typeof shards, environment: Record<string, string> = {}) => {
    const [{ args }] = job.spec.template.spec.containers;
    return calls(args.join(' ').replaceAll('/archive-parts', WORK), { ...settings.data, ...environment });
  };

  test('an Indexed Job makes each shard, and another joins them', () => {
    const count = shards.spec.completions;
    expect(shards.spec.completionMode).toBe('Indexed');
    expect(settings.data.SHARDS).toBe(String(count));
    for (let index = 0; index < count; index += 1) {
      const [made] = shell(shards, { JOB_COMPLETION_INDEX: String(index) });
      expect(parseShard(String(made?.values['shard']))).toEqual({ index: index + 1, count });
      expect(made?.values['out']).toBe(join(WORK, `shard-${index + 1}`));
    }
    const folders = [1, 2, 3, 4].map((index) => join(WORK, `shard-${index}`));
    expect(shell(joined)[0]?.values).toMatchObject({ join: folders.join(','), date: settings.data.DAY });
  });

  test('volumes and settings that a job names are there', () => {
    for (const { spec } of [shards, joined]) {
      const { containers, volumes } = spec.template.spec;
      const names = volumes.map(({ name }: { name: string }) => name);
      for (const { name } of containers[0].volumeMounts) expect(names).toContain(name);
      expect(volumes[0].persistentVolumeClaim.claimName).toBe(claim.metadata.name);
      expect(containers[0].envFrom[0].configMapRef.name).toBe(settings.metadata.name);
    }
  });
});
