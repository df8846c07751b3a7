import { allDigits } from '../figures/money.ts';
import { mismatches, noteOf } from '../prose/mismatch.ts';
import { placeAt } from '../prose/passage.ts';
import { oddSources } from '../prose/respective-values.ts';
import { respectivelyOf } from '../prose/respectively.ts';
import type { Rule } from '../rule.ts';

/**
 * Money in the body is the money of the data: budget, received, spent, balance, each source, each part, each payment.
 *
 * 万元, 元 and 亿元 are converted exactly; 约, 近 and 多 leave what they say. Where words can mean several figures
 * (结余 of the budget or of the money received), one of them has to fit. Sources in one list (中央、省分别为60万元、40万元)
 * count where all but one are those of the data.
 * A typed number that is right stays silent: its name is proposed only as the remedy of a wrong one.
 */
export const moneyMatches: Rule = {
  name: 'money-matches',
  severity: 'error',
  find: (evaluation, manuscript, claims) => [
    ...mismatches(
      claims.filter(({ family }) => family === 'money'),
      manuscript,
    ),
    ...manuscript.prose.passages.flatMap((passage) =>
      respectivelyOf(passage).flatMap((list) =>
        oddSources(list, evaluation).map(({ number, name, expected, path }) => ({
          place: placeAt(passage, number.start),
          message: `正文写的${name}是 ${passage.text.slice(number.start, number.end)}，按数据应为 ${allDigits(expected)}万元（${name}）`,
          fix: '改正正文或数据里的这个数',
          related: [{ place: manuscript.place(path), note: noteOf(path) }],
        })),
      ),
    ),
  ],
};
