import type { FormRow, Heads } from './grid-form.ts';
import type { FormDraft, Found } from './reading.ts';
import { isBlank, withoutHint } from './values.ts';
import { bare, GOAL } from './vocabulary.ts';

type Side = 'expected' | 'achieved';

/** Reads the two cells of 年度总体目标, below or beside their heads. Gives the heads for the rows below, or nothing. */
export function readGoalRow(row: FormRow, heads: Heads<Side>, form: FormDraft): Heads<Side> | undefined {
  const found = headsOf(row);
  if (found.size > 0) {
    for (const cell of row.cells) row.used.add(cell);
    return found;
  }
  if (heads.size === 0) return undefined;
  let read = false;
  for (const [column, side] of heads) {
    const cell = row.cells.find(
      (candidate) => candidate.column <= column && column < candidate.column + candidate.columnSpan,
    );
    if (!cell || form.goal?.[side]) continue;
    row.used.add(cell);
    keepGoal(side, cell.text, cell.place, form);
    read = true;
  }
  return read ? new Map() : undefined;
}

/** Both heads have to stand in the row, or 预期目标 alone. */
function headsOf({ cells }: FormRow): Heads<Side> {
  const expected = cells.find(({ text }) => GOAL.expected.test(bare(text)));
  const achieved = cells.find(({ text }) => GOAL.achieved.test(bare(text)));
  if (!expected || !achieved) return new Map();
  return new Map([
    [expected.column, 'expected'],
    [achieved.column, 'achieved'],
  ]);
}

/** Keeps one side of the goal, without the hints of the form. */
export function keepGoal(side: Side, typed: string, place: string, form: FormDraft): void {
  const { text, hint } = withoutHint(typed);
  if (hint !== undefined) form.dropped.push({ place, text: hint, reason: '表格的填写提示' });
  if (text.trim() === '' || isBlank(text)) return;
  const found: Found = { value: text.replace(/\s*\n\s*/g, ' ').trim(), place, certainty: 'sure' };
  form.goal = { ...form.goal, [side]: found };
}
