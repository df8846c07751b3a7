import type { Evaluation } from '../evaluation.ts';

/** A row of text below the indicators. */
export interface RemarkRow {
  readonly name: string;
  readonly text: string | undefined;
}

/** The remarks of the form with what the author wrote; one may gather the reasons of all indicators instead. */
export function remarkRows(evaluation: Evaluation): RemarkRow[] {
  const { method, remarks = [] } = evaluation;
  return (method.form.remarks ?? []).map((name) => ({
    name,
    text:
      remarks.find((remark) => remark.name === name)?.text ??
      (name === method.form.reasonsIn ? reasons(evaluation) : undefined),
  }));
}

function reasons({ indicators }: Evaluation): string | undefined {
  const told = indicators.flatMap(({ name, reason }) => (reason ? [`${name}：${reason}`] : []));
  return told.length === 0 ? undefined : told.join(' ');
}
