import { COLUMNS } from '../budget.ts';
import { type Exact, sum } from '../decimal.ts';
import { allDigits } from '../figures/money.ts';
import type { Claim } from '../prose/claims.ts';
import { stepOf, typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { placeAt } from '../prose/passage.ts';
import { sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * `年初预算1842.36万元，年中追加151.32万元，全年预算1993.68万元`: the first and the change make the last.
 *
 * Each number stands for half a unit of its last digit. Several changes in one sentence are summed with their signs.
 */
export const adjustmentAddsUp: Rule = {
  name: 'adjustment-adds-up',
  severity: 'error',
  find: (_evaluation, _manuscript, claims) =>
    claims.flatMap((first, index) => {
      const last = claims[index + 1];
      return last && isFrom(first, 'initialBudget') && isFrom(last, 'adjustedBudget') ? verdict(first, last) : [];
    }),
};

function isFrom({ term, number }: Claim, figure: string): boolean {
  return term?.kind === 'figure' && term.figures[0] === figure && number.hint === 'exact' && number.until === undefined;
}

const CHANGE = /(追加|调增|增加|调减|核减|压减|减少|削减)(?:了|预算|资金|经费|项目|县级|财政)*$/;

function verdict(first: Claim, last: Claim): Finding[] {
  const { passage } = first;
  if (last.passage !== passage || sentenceStart(passage.text, last.number.start) > first.number.start) return [];
  const between = passage.numbers.filter(({ start }) => start > first.number.start && start < last.number.start);
  const [change] = between;
  if (!change || !between.every(({ unit, lead, hint }) => unit === '元' && CHANGE.test(lead) && hint === 'exact'))
    return [];
  const made = sum([amountOf(first.number), ...between.map(signed)]);
  const slack = sum([first.number, ...between, last.number].map(stepOf)).div(2);
  if (made.sub(amountOf(last.number)).abs().compare(slack) <= 0) return [];
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return [
    {
      place: placeAt(passage, change.start),
      message: `${COLUMNS.initial} ${typed(first.number)} 加减调整数 ${between.map(typed).join('、')} 是 ${allDigits(made)}万元，正文写的全年预算是 ${typed(last.number)}`,
      fix: '核对这几个数',
      related: [first.number, last.number].map((other) => ({
        place: placeAt(passage, other.start),
        note: typed(other),
      })),
    },
  ];
}

function amountOf(number: TypedNumber): Exact {
  return typedValue(number, number.digits);
}

function signed(number: TypedNumber): Exact {
  const [, verb = ''] = CHANGE.exec(number.lead) ?? [];
  return /追加|增/.test(verb) ? amountOf(number) : amountOf(number).neg();
}
