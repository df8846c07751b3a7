import type { Rule } from '../rule.ts';
import { adjustmentAddsUp } from './adjustment-adds-up.ts';
import { amountUnitsAgree } from './amount-units-agree.ts';
import { balanceNamed } from './balance-named.ts';
import { bracketsPaired } from './brackets-paired.ts';
import { calendarValid } from './calendar-valid.ts';
import { changeAddsUp } from './change-adds-up.ts';
import { changeFollowsData } from './change-follows-data.ts';
import { countsAreWhole } from './counts-are-whole.ts';
import { directionMatches } from './direction-matches.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { executionRateMatches } from './execution-rate-matches.ts';
import { gradeMatchesScore } from './grade-matches-score.ts';
import { indicatorDatesMatch } from './indicator-dates-match.ts';
import { indicatorScoresMatch } from './indicator-scores-match.ts';
import { indicatorValuesMatch } from './indicator-values-match.ts';
import { levelCountsMatch } from './level-counts-match.ts';
import { listNumbersFollow } from './list-numbers-follow.ts';
import { listedCountMatches } from './listed-count-matches.ts';
import { moneyMatches } from './money-matches.ts';
import { noPersonalData } from './no-personal-data.ts';
import { noResidue } from './no-residue.ts';
import { numberingGenerated } from './numbering-generated.ts';
import { partsAddUp } from './parts-add-up.ts';
import { periodsAddUp } from './periods-add-up.ts';
import { projectNamedConsistently } from './project-named-consistently.ts';
import { rateFollowsCounts } from './rate-follows-counts.ts';
import { rateMatches } from './rate-matches.ts';
import { receivedRateMatches } from './received-rate-matches.ts';
import { sameQuantityAgrees } from './same-quantity-agrees.ts';
import { scoreMatches } from './score-matches.ts';
import { scoreRowsAddUp } from './score-rows-add-up.ts';
import { shareAddsUp } from './share-adds-up.ts';
import { sharesMakeWhole } from './shares-make-whole.ts';
import { tableAddsUp } from './table-adds-up.ts';
import { tableMatchesData } from './table-matches-data.ts';
import { tableRowsAgree } from './table-rows-agree.ts';
import { unitPriceAddsUp } from './unit-price-adds-up.ts';
import { unspentNotCalledSaving } from './unspent-not-called-saving.ts';
import { yearMatches } from './year-matches.ts';

/** Rules of what the body says: against the data, against itself, and against the form of an official document. */
export const PROSE_RULES: readonly Rule[] = [
  executionRateMatches,
  receivedRateMatches,
  rateMatches,
  moneyMatches,
  adjustmentAddsUp,
  balanceNamed,
  unspentNotCalledSaving,
  scoreMatches,
  scoreRowsAddUp,
  gradeMatchesScore,
  levelCountsMatch,
  indicatorValuesMatch,
  indicatorScoresMatch,
  indicatorDatesMatch,
  directionMatches,
  changeAddsUp,
  changeFollowsData,
  shareAddsUp,
  sharesMakeWhole,
  rateFollowsCounts,
  unitPriceAddsUp,
  yearMatches,
  calendarValid,
  periodsAddUp,
  partsAddUp,
  tableAddsUp,
  tableRowsAgree,
  tableMatchesData,
  listedCountMatches,
  sameQuantityAgrees,
  amountUnitsAgree,
  countsAreWhole,
  projectNamedConsistently,
  documentNumberBrackets,
  bracketsPaired,
  numberingGenerated,
  listNumbersFollow,
  noResidue,
  noPersonalData,
];
