import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './built-site.ts';

export const CROWDED = 'evaluations/2019/crowded';

/** A content folder with a report that has too much of everything: a long title, sixty indicators, long numbers. */
export function crowdedContent(): string {
  const content = join(mkdtempSync(join(tmpdir(), 'jiping-crowded-')), 'content');
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  mkdirSync(join(content, 'evaluations/2019'), { recursive: true });
  writeFileSync(join(content, `${CROWDED}.mdx`), report());
  return content;
}

function report(): string {
  return `---
title: ${'某某自治州某某县农村公路养护及安全生命防护工程建设补助资金'.repeat(3)}项目支出绩效自评报告
kind: project-self-evaluation
method: mof-2011-285-xinjiang
fiscalYear: 2019
organisation: kashi-egov-office
status: withdrawn
audience: internal
sample: true
issued: 2020-03-15
documentNumber: 示财绩〔2020〕8号
project: { name: 农村公路养护, nature: new }
budget:
  unit: 万元
  sources:
    - { source: fiscal-appropriation, initial: 123456789.123456, adjusted: 123456789.123456, received: 1, executed: 1 }
    - { source: other, adjusted: 5, received: 5, executed: 5 }
indicators:
${Array.from({ length: 60 }, (_, index) => `  - ${indicator(index)}`).join('\n')}
accepted:
  - { rule: scores-given, reason: 没有分值和得分。 }
---

## 基本情况

本项目**“重点工程”**完成{全年执行数}，执行率{预算执行率}，年初预算{年初预算数}没有填报齐全[^1]。

[^1]: 注释说明数据来源。

### 分项资金

| 项目 | 预算（万元） | 支出（万元） | 完成率 | 说明 |
| :--- | ---: | ---: | :---: | --- |
| 县道养护 | 123456789.123456 | 123456789.123456 | 100.00% | 由县交通运输局组织实施，按季度支付，年末结清。 |

## 附表

<绩效目标自评表 />
`;
}

function indicator(index: number): string {
  const name = `第${index + 1}项名称较长以检验换行的指标`;
  const reason = '受天气影响，工期顺延；已调整安排。';
  return `{ level1: output, level2: quantity, name: ${name}, target: ≥90%, actual: 85%, reason: ${reason} }`;
}
