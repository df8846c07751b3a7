import { yuan } from '../budget.ts';
import { type Exact, sum } from '../decimal.ts';
import { type Evaluation, PUBLIC_EXPENSES } from '../evaluation.ts';
import { allDigits } from '../figures/money.ts';
import type { Claim } from '../prose/claims.ts';
import { admits } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * What 三公经费 changed by since last year, and what was left since the start of the year, follows from the data.
 *
 * `公务接待费6.31万元，较上年减少0.74万元` is the spending less that of last year; behind 年末结转结余, 比年初增加 is the
 * closing less the opening balance. Unit: 元; the typed number stands for half a unit of its last digit.
 */
export const changeFollowsData: Rule = {
  name: 'change-follows-data',
  severity: 'error',
  find: (evaluation, { place }, claims) =>
    evaluation.department === undefined
      ? []
      : claims.flatMap((claim) => {
          const number = changeAfter(claim);
          const change = number && changeOf(claim, number, evaluation);
          if (!number || change === undefined || admits(number, change.value.abs())) return [];
          return {
            place: placeAt(claim.passage, number.start),
            message: `正文写的“${change.name}”增减额是 ${claim.passage.text.slice(number.start, number.end)}，按数据应为 ${allDigits(change.value.abs())}万元（${change.working}）`,
            fix: '改正正文的增减额，或核对数据里的上年数',
            related: [{ place: place(change.path), note: change.name }],
          };
        }),
};

const CHANGE = /^(?:较|比|同比)(?:上年度?|去年|年初)?(?:同期)?(?:增加|增长|减少|下降|降低)了?$/;
/** Rates and limits may stand between an amount and its change. */
const BETWEEN = 2;

function changeAfter({ passage, number }: Claim): TypedNumber | undefined {
  const at = passage.numbers.indexOf(number);
  const next = passage.numbers.slice(at + 1, at + 2 + BETWEEN);
  const change = next.find(({ unit, lead }) => unit === '元' && CHANGE.test(lead));
  if (change === undefined || /。/.test(passage.text.slice(number.end, change.start))) return undefined;
  const between = next.slice(0, next.indexOf(change));
  return between.every(({ unit, hint }) => unit === '%' || hint !== 'exact') ? change : undefined;
}

interface Change {
  readonly name: string;
  readonly value: Exact;
  readonly working: string;
  readonly path: readonly PropertyKey[];
}

function changeOf({ candidates }: Claim, { lead }: TypedNumber, evaluation: Evaluation): Change | undefined {
  const { department, budget } = evaluation;
  const figures = candidates.map(({ figure }) => figure ?? '');
  if (/年初/.test(lead)) {
    const { opening, closing } = department?.carryOver ?? {};
    if (!figures.includes('年末结转结余') || opening === undefined || closing === undefined) return undefined;
    return change('年末结转结余', [closing], [opening], ['department', 'carryOver', 'closing']);
  }
  const all = department?.threePublic ?? [];
  const [first] = candidates;
  const index = first?.path[1] === 'threePublic' ? Number(first.path[2]) : -1;
  const items = index >= 0 ? all.slice(index, index + 1) : figures.includes('三公经费执行数') ? all : [];
  const [item] = items;
  if (!item || !items.every(({ previous }) => previous !== undefined)) return undefined;
  const name = items.length === 1 ? PUBLIC_EXPENSES[item.item] : '三公经费';
  const path = ['department', 'threePublic', ...(index >= 0 ? [index, 'previous'] : [])];
  return change(
    name,
    items.map(({ executed }) => executed),
    items.map(({ previous = '0' }) => previous),
    path,
  );

  function change(of: string, now: readonly string[], before: readonly string[], at: readonly PropertyKey[]): Change {
    const [have, had] = [now, before].map((texts) => sum(texts.map((text) => yuan(text, budget.unit))));
    const value = (have ?? sum([])).sub(had ?? sum([]));
    return { name: of, value, working: `${now.join(' + ')} − ${before.join(' + ')}`, path: at };
  }
}
