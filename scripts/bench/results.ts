import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { size as bytes, seconds } from '../progress.ts';
import type { OwnPrint } from './own-print.ts';
import type { Comparison } from './rivals.ts';
import { type Run, STATES, type State, slopeOf } from './runs.ts';

/** Everything that a bench found. */
export interface Results {
  /** ISO. */
  readonly date: string;
  readonly machine: string;
  readonly runs: readonly Run[];
  /** Milliseconds for each further evaluation. */
  readonly slopes: Partial<Readonly<Record<State, number>>>;
  readonly print?: OwnPrint;
  readonly comparisons: readonly Comparison[];
}

/** The machine, and how busy it is: a bench beside other work says so. */
export function machineName(): string {
  const [first, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? '?'}，${others.length + 1} 核，${memory} GB，${platform()} ${arch()}，Node ${process.versions.node}，开始时的负载 ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

export function slopesOf(runs: readonly Run[]): Results['slopes'] {
  const states = Object.keys(STATES) as State[];
  return Object.fromEntries(states.flatMap((state) => [[state, slopeOf(runs, state)]]).filter(([, slope]) => slope));
}

/** Results for people: a table of builds, their stages, and the comparison. */
export function written({ date, machine, runs, slopes, print, comparisons }: Results): string {
  const parts = [`${date.slice(0, 10)}，${machine}`, runTable(runs), slopeLines(slopes), stageTable(runs)];
  if (print) parts.push(printTable(print, comparisons));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function runTable(runs: readonly Run[]): string {
  const kind = runs.find(({ memory }) => memory)?.memory?.kind ?? '—';
  const rows = runs.map(({ size, state, milliseconds, memory }) => [
    String(size),
    STATES[state],
    seconds(milliseconds),
    each(milliseconds / size),
    memory ? bytes(memory.bytes) : '—',
  ]);
  return table(['份数', '情形', '用时', '每份', `内存峰值（${kind}，全部进程）`], rows);
}

/** Milliseconds for one evaluation. */
function each(milliseconds: number): string {
  return `${milliseconds.toFixed(Math.abs(milliseconds) < 10 ? 1 : 0)} ms`;
}

function slopeLines(slopes: Results['slopes']): string {
  return (Object.entries(slopes) as [State, number][])
    .map(([state, slope]) => `每多一份（${STATES[state]}）：${each(slope)}`)
    .join('\n');
}

function stageTable(runs: readonly Run[]): string {
  const names = [...new Set(runs.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  if (names.length === 0) return '';
  const rows = runs.map(({ size, state, stages }) => {
    const times = new Map(stages.map(({ name, milliseconds }) => [name, milliseconds]));
    return [
      String(size),
      STATES[state],
      ...names.map((name) => (times.has(name) ? seconds(times.get(name) ?? 0) : '—')),
    ];
  });
  return table(['份数', '情形', ...names], rows);
}

function printTable({ alone, together, count, sheets }: OwnPrint, comparisons: readonly Comparison[]): string {
  const faster = (milliseconds: number) => `${(milliseconds / together).toFixed(1)} 倍`;
  return table(
    ['同一份报告的 PDF', '用时', '页数', '为绩评连印时的'],
    [
      [`绩评，连印 ${count} 份`, seconds(together), String(sheets), '1 倍'],
      ['绩评，新开浏览器印一份', seconds(alone), String(sheets), faster(alone)],
      ...comparisons.map(({ name, milliseconds, sheets: pages, absent }) =>
        milliseconds === undefined
          ? [name, absent ?? '—', '—', '—']
          : [name, seconds(milliseconds), String(pages), faster(milliseconds)],
      ),
    ],
  );
}

/** A Markdown table, with columns that stand below each other in a terminal too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map(widthOf)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A Chinese character is as wide as two others. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
