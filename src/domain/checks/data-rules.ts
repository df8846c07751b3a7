import type { Rule } from '../rule.ts';
import { actualIsNotPoints } from './actual-is-not-points.ts';
import { adjustmentExplained } from './adjustment-explained.ts';
import { adjustmentMeant } from './adjustment-meant.ts';
import { amountsStated } from './amounts-stated.ts';
import { carryOverAddsUp } from './carry-over-adds-up.ts';
import { carryOverFollowsLastYear } from './carry-over-follows-last-year.ts';
import { costMatchesSpending } from './cost-matches-spending.ts';
import { datesInOrder } from './dates-in-order.ts';
import { deductionAddsUp } from './deduction-adds-up.ts';
import { deductionExplained } from './deduction-explained.ts';
import { departmentAddsUp } from './department-adds-up.ts';
import { deviationExplained } from './deviation-explained.ts';
import { documentNumberForm } from './document-number-form.ts';
import { executedWithinBudget } from './executed-within-budget.ts';
import { executedWithinReceived } from './executed-within-received.ts';
import { executionScoreFollowsRate } from './execution-score-follows-rate.ts';
import { goalReported } from './goal-reported.ts';
import { gradeFollowsTotal } from './grade-follows-total.ts';
import { indicatorComparable } from './indicator-comparable.ts';
import { indicatorMatchesFigure } from './indicator-matches-figure.ts';
import { indicatorNamesUnique } from './indicator-names-unique.ts';
import { indicatorOnItsLevel } from './indicator-on-its-level.ts';
import { issuedAfterYear } from './issued-after-year.ts';
import { levelsCovered } from './levels-covered.ts';
import { lowExecutionExplained } from './low-execution-explained.ts';
import { methodFits } from './method-fits.ts';
import { missedTargetScoresLess } from './missed-target-scores-less.ts';
import { overshootExplained } from './overshoot-explained.ts';
import { paymentsAddUp } from './payments-add-up.ts';
import { pendingExplained } from './pending-explained.ts';
import { publicExpensesWithinBudget } from './public-expenses-within-budget.ts';
import { rateWithinWhole } from './rate-within-whole.ts';
import { receivedWithinBudget } from './received-within-budget.ts';
import { scoreFollowsAchievement } from './score-follows-achievement.ts';
import { scoreWithinBand } from './score-within-band.ts';
import { scoreWithinPoints } from './score-within-points.ts';
import { spendingHasBudget } from './spending-has-budget.ts';
import { subProjectsAddUp } from './sub-projects-add-up.ts';
import { templateFilledIn } from './template-filled-in.ts';
import { totalFollowsScores } from './total-follows-scores.ts';
import { weightsAddUp } from './weights-add-up.ts';
import { weightsFollowMethod } from './weights-follow-method.ts';

/** Rules on the record alone: money, indicators, scores, dates. In the order of the help pages. */
export const DATA_RULES: readonly Rule[] = [
  methodFits,
  amountsStated,
  subProjectsAddUp,
  paymentsAddUp,
  spendingHasBudget,
  executedWithinBudget,
  executedWithinReceived,
  receivedWithinBudget,
  lowExecutionExplained,
  adjustmentExplained,
  adjustmentMeant,
  departmentAddsUp,
  publicExpensesWithinBudget,
  carryOverAddsUp,
  carryOverFollowsLastYear,
  levelsCovered,
  indicatorNamesUnique,
  indicatorOnItsLevel,
  indicatorComparable,
  actualIsNotPoints,
  rateWithinWhole,
  indicatorMatchesFigure,
  costMatchesSpending,
  deviationExplained,
  overshootExplained,
  pendingExplained,
  weightsAddUp,
  weightsFollowMethod,
  scoreWithinPoints,
  scoreFollowsAchievement,
  scoreWithinBand,
  missedTargetScoresLess,
  deductionExplained,
  deductionAddsUp,
  executionScoreFollowsRate,
  totalFollowsScores,
  gradeFollowsTotal,
  goalReported,
  templateFilledIn,
  issuedAfterYear,
  datesInOrder,
  documentNumberForm,
];
