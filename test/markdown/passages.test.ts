import { expect, test } from 'vitest';
import { placeAt } from '../../src/domain/prose/passage.ts';
import { readProse } from '../../src/markdown/read-prose.ts';

/** `2:5 9.58万元`: each number of a body where it was typed. */
function numbers(body: string): string[] {
  return readProse(body, 'a.mdx').prose.passages.flatMap((passage) =>
    passage.numbers.map((number) => {
      const { line, column } = placeAt(passage, number.start);
      return `${line}:${column} ${passage.text.slice(number.start, number.end)}`;
    }),
  );
}

test.each([
  ['支出9.58万元', ['1:3 9.58万元']],
  ['资金\n到位9.58万元，\n支出\n3万元', ['2:3 9.58万元', '4:1 3万元']],
  ['支出**9.58万元**，结余*0.04*万元', ['1:5 9.58万元', '1:17 0.04万元']],
  ['> 支出\n> 5万元', ['2:3 5万元']],
  ['- 巡检4次\n  报告2份\n- 维护3次', ['1:5 4次', '2:5 2份', '3:5 3次']],
  ['低于\\{5\\}3次，&lt;8小时，6次', ['1:5 5', '1:8 3次', '1:15 8小时', '1:19 6次']],
  ['支出`5万元`，[见3万元](a-2018-5.md)，{预算执行率}，7元', ['1:11 3万元', '1:37 7元']],
  ['| 名称 | 数 |\n| --- | --- |\n| 支出 | 5万元 |', ['3:8 5万元']],
  ['## 全年支出9万元', ['1:8 9万元']],
])('finds the numbers of %j where they were typed', (body, expected) => {
  expect(numbers(body)).toEqual(expected);
});
