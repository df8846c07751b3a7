import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const event = z.object({
  name: z.string(),
  ph: z.literal('X'),
  /** Microseconds since 1970, and how many it took. */
  ts: z.number(),
  dur: z.number(),
  pid: z.number(),
  /** Lane: what runs at the same time runs on different ones. */
  tid: z.number(),
  args: z.record(z.string(), z.unknown()).optional(),
});

/** One span of time in the Chrome trace event format, which chrome://tracing and Perfetto show as a bar. */
export type TraceEvent = z.output<typeof event>;

/** What a span worked on: `{ id: '2018/kashi-website-operations' }`. */
export type Details = Readonly<Record<string, string | number | boolean>>;

/**
 * Notes what ran when. It costs a few microseconds a span, so a build always keeps one and writes it when asked to.
 *
 * The clock is shared by all processes of a machine: what a child process noted can be taken over.
 */
export class Trace {
  readonly #events: TraceEvent[];
  readonly #lane: number;

  constructor(lane = 0, events: TraceEvent[] = []) {
    this.#lane = lane;
    this.#events = events;
  }

  /** Runs some work and notes how long it took, also when it fails. */
  async span<T>(name: string, work: () => Promise<T> | T, details?: Details): Promise<T> {
    const ts = now();
    try {
      return await work();
    } finally {
      const args = details === undefined ? {} : { args: details };
      this.#events.push({ name, ph: 'X', ts, dur: now() - ts, pid: process.pid, tid: this.#lane, ...args });
    }
  }

  /** The same trace for work beside this one: each press, each batch has a lane of its own. */
  lane(number: number): Trace {
    return new Trace(number, this.#events);
  }

  /** Takes over what another process noted. */
  adopt(events: readonly TraceEvent[]): void {
    this.#events.push(...events);
  }

  /** What was noted, in order of its start; of two with the same start the longer one comes first. */
  get events(): readonly TraceEvent[] {
    return this.#events.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur);
  }

  /** A JSON array, one event a line. */
  write(file: string): void {
    writeFileSync(file, `[\n${this.events.map((noted) => JSON.stringify(noted)).join(',\n')}\n]\n`);
  }
}

function now(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000);
}

/** The events of a trace file; throws where it is none. */
export function readTrace(file: string): TraceEvent[] {
  return z.array(event).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A part of a run, one after the other. */
export interface Stage {
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * The parts of a whole run: the outermost spans of the process and lane that started first, or what is directly within
 * when one span is around all. Spans of one name are added up.
 */
export function stagesOf(events: readonly TraceEvent[]): Stage[] {
  const first = events.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur)[0];
  const main = events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const outer = outermost(main);
  const parts = outer.length === 1 ? outermost(main.filter((span) => span !== outer[0])) : outer;
  return added(parts.length > 0 ? parts : outer);
}

/** Spans that no other one is around, in order of their start. */
function outermost(spans: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return spans
    .toSorted((one, other) => one.ts - other.ts || other.dur - one.dur)
    .filter((span) => {
      if (span.ts + span.dur <= end) return false;
      end = span.ts + span.dur;
      return true;
    });
}

function added(spans: readonly TraceEvent[]): Stage[] {
  const totals = new Map<string, number>();
  for (const { name, dur } of spans) totals.set(name, (totals.get(name) ?? 0) + dur / 1000);
  return [...totals].map(([name, milliseconds]) => ({ name, milliseconds }));
}
