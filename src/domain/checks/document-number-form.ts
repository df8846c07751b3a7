import type { Rule } from '../rule.ts';

/** 机关代字〔四位年份〕顺序号“号”. */
const NUMBER = /^[\p{Script=Han}A-Za-z]+〔(\d{4})〕([1-9]\d*)号$/u;

/**
 * A document number has the form of an official document: 喀署财〔2020〕5号, and the year of its date of issue.
 *
 * Source: GB/T 9704-2012, 7.2.5: six-cornered brackets, the full year, no 第, no leading zero.
 */
export const documentNumberForm: Rule = {
  name: 'document-number-form',
  severity: 'error',
  find: ({ documentNumber, issued }, { place }) => {
    if (documentNumber === undefined) return [];
    const at = place(['documentNumber']);
    const [, year] = NUMBER.exec(documentNumber) ?? [];
    if (year === undefined) {
      const message = `发文字号“${documentNumber}”不合格式，应为机关代字、六角括号括起的四位年份和不带“第”、不补零的序号`;
      return [{ place: at, message, fix: `写成${repaired(documentNumber) ?? '“×财〔2020〕5号”的样子'}` }];
    }
    if (issued === undefined || issued.startsWith(year)) return [];
    const message = `发文字号的年份是 ${year}，成文日期是 ${issued}`;
    const related = [{ place: place(['issued']), note: `成文日期：${issued}` }];
    return [{ severity: 'warning', place: at, message, fix: '核对发文字号和成文日期', related }];
  },
};

/** The number that was probably meant, where only brackets, 第 or zeros are wrong. */
function repaired(text: string): string | undefined {
  const match =
    /^([\p{Script=Han}A-Za-z]+)\s*[〔[［(（【]?\s*(\d{4})\s*[〕\]］)）】]?\s*第?\s*0*([1-9]\d*)\s*号?$/u.exec(
      text.trim(),
    );
  return match ? `“${match[1]}〔${match[2]}〕${match[3]}号”` : undefined;
}
