/** What an author meant, in the way that the schema reads; nothing when it can't be told. */
type Reading = (written: string) => string | undefined;

/** By what a message says that it expects. */
const READINGS: readonly (readonly [expected: RegExp, Reading])[] = [
  [/为数字|整数|年份/, asNumber],
  [/日期/, asDate],
  [/true 或 false/, asTruth],
  [/小写字母、数字和连字符/, asName],
];

/**
 * Says how to mend a value that the schema refused.
 *
 * @param expected what the message says that it should be
 * @param key its name in the file
 */
export function remedyFor(value: unknown, expected: string, key: string): string {
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return `写上 ${key} 的内容；不是必填的，也可以删去这一行`;
  if (typeof value === 'object') return expected.includes('文字') ? `在 ${key}: 后面写一行文字` : `按“${expected}”改写`;
  const written = toHalfWidth(String(value)).trim();
  const reading = READINGS.find(([pattern]) => pattern.test(expected))?.[1](written);
  if (reading !== undefined && reading !== String(value)) return `是不是要写 ${reading}？`;
  const most = /不能超过 (\d+) 个字/.exec(expected)?.[1];
  if (most !== undefined) return `删去 ${[...String(value)].length - Number(most)} 个字以上，或把细节移到正文`;
  if (/不能是负数/.test(expected)) return `去掉负号；没有发生的写 0，不知道的删去 ${key}`;
  const example = /例如 ([^；，、\s]+)/.exec(expected)?.[1];
  return example === undefined ? `按“${expected}”改写` : `照 ${example} 的样子写`;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

function asNumber(written: string): string | undefined {
  const digits = written.replace(/[〇零一二三四五六七八九]/g, (digit) =>
    String(Math.max(0, CHINESE_DIGITS.indexOf(digit))),
  );
  const plain = digits.replace(/(?<=\d)[,，\s](?=\d{3})/g, '').replace(/\s*(亿元|万元|元|%|分|年|个|项)$/, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

function asDate(written: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(written) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function asTruth(written: string): string | undefined {
  if (/^(是|yes|y|真|1|true|on)$/i.test(written)) return 'true';
  return /^(否|no|n|假|0|false|off)$/i.test(written) ? 'false' : undefined;
}

function asName(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : undefined;
}

function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}
