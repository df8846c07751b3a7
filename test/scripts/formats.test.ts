import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { formatGithub } from '../../scripts/formats/github.ts';
import { countLine, formatText } from '../../scripts/formats/index.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { run } from './run.ts';

const FAULT: Diagnostic = {
  rule: 'id-unique',
  severity: 'error',
  place: { file: 'content/evaluations/2018/a,b.mdx', line: 2, column: 8 },
  message: '100% 重复：\n两份',
  fix: '改名',
  related: [{ place: { file: 'content/x.mdx', line: 1, column: 1 }, note: '另一份' }],
};

test('text is the block of the contract', () => {
  expect(formatText([FAULT, { ...FAULT, related: undefined, severity: 'warning', message: '甲' }])).toBe(
    [
      'content/evaluations/2018/a,b.mdx:2:8 error id-unique',
      '  100% 重复：\n两份',
      '  另见：content/x.mdx:1:1 另一份',
      '  修改：改名',
      '  规则：/rules/id-unique/',
      '',
      'content/evaluations/2018/a,b.mdx:2:8 warning id-unique',
      '  甲',
      '  修改：改名',
      '  规则：/rules/id-unique/',
      '',
    ].join('\n'),
  );
  expect(formatText([])).toBe('');
  expect(countLine([FAULT, { ...FAULT, severity: 'warning' }])).toBe('1 个错误，1 个警告');
});

test('github escapes what would end a property or a message', () => {
  expect(formatGithub([FAULT])).toBe(
    '::error file=content/evaluations/2018/a%2Cb.mdx,line=2,col=8,title=id-unique::100%25 重复：%0A两份%0A修改：改名\n',
  );
});

describe('of a real run', () => {
  const format = (name: string) => run('check', '--content', 'test/fixtures/bad', '--format', name).out;

  test('json has the keys of the contract and nothing else', () => {
    const found: Record<string, unknown>[] = JSON.parse(format('json'));
    expect(found.length).toBeGreaterThan(25);
    for (const fault of found) {
      expect(Object.keys(fault)).toEqual(['rule', 'severity', 'file', 'line', 'column', 'message', 'fix', 'related']);
    }
    expect(found.find(({ rule }) => rule === 'id-unique')?.['related']).toEqual([
      { file: 'test/fixtures/bad/evaluations/2018/twin-a.mdx', line: 2, column: 8, note: '另一份评价' },
    ]);
  });

  test('github is one annotation a line', () => {
    const lines = format('github').trimEnd().split('\n');
    expect(lines.length).toBe(JSON.parse(format('json')).length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning) file=[^:,]+,line=\d+,col=\d+,title=[a-z0-9-]+::.+%0A修改：.+$/);
  });

  test('sarif has what SARIF 2.1.0 requires', () => {
    const { version, runs, $schema } = JSON.parse(format('sarif'));
    expect([version, $schema, runs.length]).toEqual(['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json', 1]);
    const [{ tool, results, columnKind }] = runs;
    expect(tool.driver.name).toBe('jiping');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(new Set(tool.driver.rules.map(({ id }: { id: string }) => id)).size).toBe(tool.driver.rules.length);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).toMatch(/。修改：./);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^test\/fixtures\/bad\/[\w./-]+$/);
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.startColumn).toBeGreaterThan(0);
    }
  });

  test('sarif follows the schema of OASIS', () => {
    const {
      $schema: _,
      id,
      ...schema
    } = JSON.parse(readFileSync('test/fixtures/formats/sarif-schema-2.1.0.json', 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({ $id: id, ...schema });
    for (const log of [format('sarif'), run('check', '--format', 'sarif', 'content/site.yaml').out]) {
      expect(validate(JSON.parse(log)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  test('sarif of a clean run is a run without results', () => {
    const { runs } = JSON.parse(run('check', '--format', 'sarif', 'content/site.yaml').out);
    expect(runs[0].results).toEqual([]);
  });
});
