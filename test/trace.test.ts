import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { readTrace, stagesOf, Trace, type TraceEvent } from '../src/trace.ts';

const HOME = mkdtempSync(join(tmpdir(), 'jiping-trace-'));
afterAll(() => rmSync(HOME, { recursive: true }));

describe('a trace', () => {
  test('is written in the Chrome trace event format and read back', async () => {
    const trace = new Trace();
    const before = Date.now() * 1000;
    const answer = await trace.span('网页', () => trace.span('编译', () => sleep(20).then(() => 42), { id: '2018/a' }));
    await trace.lane(2).span('打印', () => undefined);
    const file = join(HOME, 'trace.json');
    trace.write(file);

    expect(answer).toBe(42);
    const [outer, inner, beside] = JSON.parse(readFileSync(file, 'utf8'));
    expect(outer).toMatchObject({ name: '网页', ph: 'X', pid: process.pid, tid: 0 });
    expect(inner).toMatchObject({ name: '编译', args: { id: '2018/a' } });
    expect(beside).toMatchObject({ name: '打印', tid: 2 });
    expect(outer.ts).toBeGreaterThan(before - 5_000_000);
    expect(inner.ts).toBeGreaterThanOrEqual(outer.ts);
    expect(inner.dur).toBeGreaterThan(15_000);
    expect(inner.ts + inner.dur).toBeLessThanOrEqual(outer.ts + outer.dur);
    expect(readTrace(file)).toEqual([outer, inner, beside]);
  });

  test('notes what failed, too, and takes over what another process noted', async () => {
    const trace = new Trace();
    await expect(trace.span('排版', () => Promise.reject(new Error('hangs')))).rejects.toThrow('hangs');
    trace.adopt([span('一批网页', 0, 10, { pid: 7 })]);
    expect(trace.events.map(({ name, pid }) => [name, pid])).toEqual([
      ['一批网页', 7],
      ['排版', process.pid],
    ]);
  });

  test('is refused where it is none', () => {
    const file = join(HOME, 'other.json');
    writeFileSync(file, '[{"name":"x","ph":"B"}]');
    expect(() => readTrace(file)).toThrow('ph');
  });
});

describe('the stages of a run', () => {
  test('are its outermost spans; those of one name are added up', () => {
    const events = [
      span('检查', 0, 1000),
      span('网页', 1000, 3000),
      span('编译', 1500, 1000),
      span('打印', 4000, 2000),
      span('一份', 4000, 900, { tid: 1 }),
      span('网页', 6000, 500),
    ];
    expect(stagesOf(events)).toEqual([
      { name: '检查', milliseconds: 1 },
      { name: '网页', milliseconds: 3.5 },
      { name: '打印', milliseconds: 2 },
    ]);
  });

  test('are what is within, when one span is around all', () => {
    const events = [span('生成', 0, 5000), span('检查', 0, 1000), span('打印', 1000, 3900), span('一份', 1100, 50)];
    expect(stagesOf(events).map(({ name }) => name)).toEqual(['检查', '打印']);
    expect(stagesOf([span('生成', 0, 5000)])).toEqual([{ name: '生成', milliseconds: 5 }]);
    expect(stagesOf([])).toEqual([]);
  });
});

function span(name: string, ts: number, dur: number, rest: Partial<TraceEvent> = {}): TraceEvent {
  return { name, ph: 'X', ts, dur, pid: 1, tid: 0, ...rest };
}
