import { matchesOf } from '../prose/matches.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * A document number has its year in 〔〕 and a number without leading zeros: 财预〔2020〕10号.
 *
 * Source: GB/T 9704-2012 7.2.5 发文字号.
 */
export const documentNumberBrackets: Rule = {
  name: 'document-number-brackets',
  severity: 'warning',
  find: (_evaluation, { prose }) =>
    prose.passages
      .filter(({ text }) => text.includes('号'))
      .flatMap((passage) =>
        matchesOf(passage.text, NUMBER).flatMap((match) => {
          const [typed, words = '', open = '', year = '', close = '', number = ''] = match;
          if (open === '〔' && close === '〕' && !number.startsWith('0')) return [];
          if ((open === '' && close === '') || !isIssuer(words)) return [];
          const agency = words.slice(-6);
          return {
            place: placeAt(passage, match.index + words.length - agency.length),
            message: `文号“${typed.slice(words.length - agency.length)}”的写法不合规范，应为“${agency}〔${year}〕${number.replace(/^0+/, '')}号”`,
            fix: '年份用六角括号〔〕括起，序号不编虚位',
          };
        }),
      ),
};

/** An issuer's short name, then a year in brackets of any kind, one of them possibly lost, and 号. */
const NUMBER = /([\p{Script=Han}]{2,12})([〔[【（(［〈]?)((?:19|20)\d{2})([〕\]】）)］〉]?)第?(\d{1,6})号/gu;

/** Not a date or a count in brackets: 于（2018）3号楼. */
function isIssuer(words: string): boolean {
  return /(?:[发字办函令预财社建教农综绩采债规通知评监审库行政秘政法资环工]|会)$/.test(words);
}
