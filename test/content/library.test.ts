import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/content/check-archive.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import { targetOf } from '../../src/domain/indicator.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiping-library-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const entry = (id: string, more = '') =>
  `  - { id: ${id}, name: 响应时间, level1: output, level2: quality, definition: 从报告到处理, direction: lower, unit: 小时, evidence: 记录, source: 台账${more} }\n`;

const evaluation = (indicator: string) => `---
title: 示例报告
kind: project-self-evaluation
method: sample
fiscalYear: 2020
organisation: office
status: final
audience: public
project: { name: 示例, nature: new }
budget: { unit: 万元, sources: [{ source: other, adjusted: 1, executed: 1 }] }
indicators:
  - ${indicator}
---

<绩效目标自评表 />
`;

/** `rule line:column message → fix` of all faults; the library and the evaluation are what differs. */
function faults(library: Record<string, string>, indicator: string): string[] {
  rmSync(folder, { recursive: true });
  write('site.yaml', 'title: 示例\npublisher: 示例\nintroduction: 示例\n');
  write('organisations/office.yaml', 'name: 示例单位\n');
  write(
    'methods/sample.yaml',
    `name: 示例办法
kinds: [project-self-evaluation]
source: { title: 示例, note: 示例 }
years: { from: 2020 }
levels: [{ id: output, name: 产出, children: [{ id: quantity, name: 数量, direction: higher }, { id: quality, name: 质量 }] }]
execution: { denominator: adjusted }
rounding: { money: 2, percent: 2, score: 2 }
form: { title: 示例表, scored: false }
`,
  );
  for (const [name, text] of Object.entries(library))
    write(`indicators/${name}.yaml`, `name: ${name}\nindicators:\n${text}`);
  write('evaluations/2020/sample.mdx', evaluation(indicator));
  return checkArchive(folder, folder).diagnostics.map(
    ({ rule, place, message, fix }) => `${place.file}:${place.line}:${place.column} ${rule} ${message} → ${fix}`,
  );
}

const LIBRARY = { web: entry('response-time') };
const found = () => readArchive(folder, folder).archive.entries[0]?.evaluation.indicators[0];

describe('use', () => {
  test('takes over level, name and direction, and keeps the definition', () => {
    expect(faults(LIBRARY, '{ use: web/response-time, target: 8小时, actual: 6小时 }')).toEqual([]);
    const indicator = found();
    expect(indicator).toMatchObject({ level1: 'output', level2: 'quality', name: '响应时间', direction: 'lower' });
    expect(indicator?.definition).toMatchObject({ id: 'web/response-time', sector: 'web', unit: '小时' });
    expect(indicator && targetOf(indicator)).toMatchObject({ operator: '≤' });
  });

  test('what the author wrote stays', () => {
    const own = '{ use: web/response-time, name: 修复时间, target: ≤8小时, actual: 6小时 }';
    expect(faults(LIBRARY, own)).toEqual([expect.stringContaining('indicator-comparable')]);
    expect(found()?.name).toBe('修复时间');
  });

  test('an unknown id gets the nearest', () => {
    expect(faults(LIBRARY, '{ use: web/respons-time, target: ≤8小时, actual: 6小时 }')).toEqual([
      'evaluations/2020/sample.mdx:12:12 indicator-exists 指标库里没有“web/respons-time” → 是不是要写 web/response-time（响应时间）？',
    ]);
    expect(faults(LIBRARY, '{ use: site/response-time, target: ≤8小时, actual: 6小时 }')).toEqual([
      expect.stringContaining('是不是要写 web/response-time'),
    ]);
  });

  test('without use, each missing key is named, beside other faults of the row', () => {
    expect(faults(LIBRARY, '{ name: 响应时间, target: ≤8小时 }').map((fault) => fault.split(' → ')[0])).toEqual([
      'evaluations/2020/sample.mdx:12:5 key-present 缺少 indicators[0].actual（实际完成值）',
      'evaluations/2020/sample.mdx:12:5 key-present 缺少 indicators[0].level1（一级指标）',
      'evaluations/2020/sample.mdx:12:5 key-present 缺少 indicators[0].level2（二级指标）',
    ]);
  });

  test('a target without an operator follows the level of the method', () => {
    faults(LIBRARY, '{ level1: output, level2: quantity, name: 次数, target: 6次, actual: 8次 }');
    const indicator = found();
    expect(indicator && targetOf(indicator)).toMatchObject({ operator: '≥' });
  });
});

describe('the library', () => {
  const use = '{ use: web/response-time, target: ≤8小时, actual: 6小时 }';

  test('ids are unique over all sectors', () => {
    expect(faults({ web: entry('response-time'), xx: entry('response-time') }, use)).toEqual([
      'indicators/xx.yaml:3:11 id-unique 指标库里已有标识为“response-time”的指标 → 换一个标识；是同一个指标的，删去一处',
    ]);
  });

  test('a ratio says what is divided by what', () => {
    const ratio = entry('rate').replace('小时', '"%"');
    expect(faults({ web: entry('response-time') + ratio }, use)).toContainEqual(
      expect.stringContaining('indicators/web.yaml:4:5 key-present 缺少 indicators[1].formula'),
    );
  });

  test('the sample content has at least 60, each with all that it needs', () => {
    const { archive, diagnostics } = readArchive('content', process.cwd());
    expect(diagnostics.filter(({ place }) => !place.file.includes('/evaluations/'))).toEqual([]);
    expect(archive.library.size).toBeGreaterThanOrEqual(60);
    expect(new Set([...archive.library.values()].map(({ sector }) => sector)).size).toBe(8);
    const national = archive.methods.get('mof-2020-10')?.levels ?? [];
    for (const { level1, level2 } of archive.library.values()) {
      const children = national.find(({ id }) => id === level1)?.children ?? [];
      expect(children.map(({ id }) => id)).toContain(level2);
    }
  });
});
