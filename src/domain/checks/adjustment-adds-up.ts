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

const EXPLAINS = /^[，,（(]?(?:主要(?:是|为|用于|包括)|其中|包括|用于)/;

function verdict(first: Claim, last: Claim): Finding[] {
  const { passage } = first;
  if (last.passage !== passage || sentenceStart(passage.text, last.number.start) > first.number.start) return [];
  const between = passage.numbers.filter(({ start }) => start > first.number.start && start < last.number.start);
  const changes = between.filter(({ unit, lead, hint }) => unit === '元' && CHANGE.test(lead) && hint === 'exact');
  const run = between.findIndex((number) => !changes.includes(number));
  const [change] = changes;
  // 年中追加151.32万元，主要是…120万元: what follows explains the change.
  const explained = run > 0 && EXPLAINS.test(passage.text.slice(between[run - 1]?.end, between[run]?.start));
  if (!change || (run !== -1 && !explained)) return [];
  const own = changes.slice(0, run === -1 ? undefined : run);
  if ([own, changes].some((some) => isMade(first.number, some, last.number))) return [];
  const made = sum([amountOf(first.number), ...own.map(signed)]);
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return [
    {
      place: placeAt(passage, change.start),
      message: `${COLUMNS.initial} ${typed(first.number)} 加减调整数 ${own.map(typed).join('、')} 是 ${allDigits(made)}万元，正文写的全年预算是 ${typed(last.number)}`,
      fix: '核对这几个数',
      related: [first.number, last.number].map((other) => ({
        place: placeAt(passage, other.start),
        note: typed(other),
      })),
    },
  ];
}

function isMade(first: TypedNumber, changes: readonly TypedNumber[], last: TypedNumber): boolean {
  const made = sum([amountOf(first), ...changes.map(signed)]);
  const slack = sum([first, ...changes, last].map(stepOf)).div(2);
  return made.sub(amountOf(last)).abs().compare(slack) <= 0;
}

function amountOf(number: TypedNumber): Exact {
  return typedValue(number, number.digits);
}

function signed(number: TypedNumber): Exact {
  const [, verb = ''] = CHANGE.exec(number.lead) ?? [];
  return /追加|增/.test(verb) ? amountOf(number) : amountOf(number).neg();
}
