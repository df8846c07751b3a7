import { expect, test } from 'vitest';
import { plain } from '../../../src/domain/prose/characters.ts';
import { readNumbers } from '../../../src/domain/prose/numbers.ts';

/** `9.62×10^4 元 exact 预算为`: value, unit, hint, words before. */
function read(text: string): string[] {
  return readNumbers(plain(text)).numbers.map(({ digits, until, scale, unit, hint, lead }) =>
    `${digits}${until ? `~${until}` : ''}${scale ? `e${scale}` : ''} ${unit} ${hint} ${lead}`.trim(),
  );
}

test.each([
  ['预算为9.62万元', ['9.62e4 元 exact 预算为']],
  ['预算９．６２万元，合0.000962亿元', ['9.62e4 元 exact 预算', '0.000962e8 元 exact 合']],
  ['收入9,836.16万元，5千元', ['9836.16e4 元 exact 收入', '5e3 元 exact']],
  ['执行率：99.58%，低于0.9‰', ['99.58 % exact 执行率', '0.9 ‰ below']],
  ['约22.66亿元，近三十项，500多次，30余万元', ['22.66e8 元 about', '30 项 near', '500 次 more', '30e4 元 more']],
  ['4次以上，不低于90%，8小时以内，不超过5万元', ['4 次 atLeast', '90 % atLeast', '8 小时 atMost', '5e4 元 atMost']],
  ['三个一级指标，十一项，百分之九十九点五八', ['3 个 exact', '11 项 exact', '99.58 % exact']],
  ['九万六千二百元，两千三百万元', ['96200 元 exact', '2300e4 元 exact']],
  ['20-30个，60%~80%，60至80人', ['20~30 个 exact', '60~80 % exact', '60~80 人 exact']],
  ['项目支出（含5万元结转）100万元', ['5e4 元 exact 含', '100e4 元 exact 项目支出']],
  ['支出431，680.5元，覆盖52，318人', ['431680.5 元 exact 支出', '52318 人 exact 覆盖']],
  ['见表1，200人参加；2020，100人', ['1  exact 见表', '200 人 exact', '2020  exact', '100 人 exact']],
  ['节约3万元，同比增长-5.2%', ['3e4 元 exact 节约', '5.2 % exact 同比增长-']],
])('reads the amounts of %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  '2018年12月10日前，2018-12-10，12月底，14:40',
  '财预〔2020〕10号、川财社〔2020165号',
  'GB/T 9704-2012、IPv6、3.0版第三章、第2次',
  '三公经费，千人供水工程，百户村，一定，一次性，十分紧迫，千方百计',
  '1.巡检；2、维护（3）验收',
])('reads no amount in %s', (text) => {
  expect(readNumbers(text).numbers.filter(({ unit }) => unit !== '')).toEqual([]);
});

test('keeps the years beside the amounts', () => {
  const { years, numbers } = readNumbers('2018年支出3万元，2017年度支出2万元，2019-03-01');
  expect(years.map(({ year }) => year)).toEqual([2018, 2017, 2019]);
  expect(numbers.map(({ digits }) => digits)).toEqual(['3', '2']);
});

test('takes its name from the heads of a table cell', () => {
  const [number] = readNumbers('57.14', '省级资金执行数（万元）').numbers;
  expect(number).toMatchObject({ scale: 4, unit: '元', lead: '省级资金执行数（万元）' });
});
