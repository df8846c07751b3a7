import { yuan } from '../budget.ts';
import { type DecimalText, type Exact, quotient, sum } from '../decimal.ts';
import { type Evaluation, PUBLIC_EXPENSES, type PublicExpense } from '../evaluation.ts';
import { moneyText, percentText } from './texts.ts';

/** An item of 三公经费: budget, spending, spending of the budget in percent, spending of last year. */
export interface ExpenseRow {
  readonly name: string;
  readonly cells: readonly (string | undefined)[];
}

/** 三公经费 of a department, item by item and together. */
export function expenseRows(evaluation: Evaluation): ExpenseRow[] {
  const expenses = evaluation.department?.threePublic ?? [];
  if (expenses.length === 0) return [];
  const rows = expenses.map((expense) => expenseRow(PUBLIC_EXPENSES[expense.item], [expense], evaluation));
  return [...rows, expenseRow('合计', expenses, evaluation)];
}

function expenseRow(name: string, expenses: readonly PublicExpense[], evaluation: Evaluation): ExpenseRow {
  const budget = added(expenses, ({ budget }) => budget, evaluation);
  const executed = added(expenses, ({ executed }) => executed, evaluation);
  const previous = added(expenses, ({ previous }) => previous, evaluation);
  const rate = budget && executed && quotient(executed, budget);
  return {
    name,
    cells: [
      moneyText(budget, evaluation),
      moneyText(executed, evaluation),
      percentText(rate, evaluation),
      moneyText(previous, evaluation),
    ],
  };
}

/** Sum in 元; nothing when an item leaves the amount out. */
function added(
  expenses: readonly PublicExpense[],
  of: (expense: PublicExpense) => DecimalText | undefined,
  { budget }: Evaluation,
): Exact | undefined {
  const amounts = expenses.map(of);
  return amounts.every((text) => text !== undefined) ? sum(amounts.map((text) => yuan(text, budget.unit))) : undefined;
}

/** 结转结余 at the start and the end of the year. */
export function carryOverCells(evaluation: Evaluation) {
  const carryOver = evaluation.department?.carryOver;
  const text = (amount: DecimalText) => moneyText(yuan(amount, evaluation.budget.unit), evaluation);
  return carryOver && { opening: text(carryOver.opening), closing: text(carryOver.closing) };
}
