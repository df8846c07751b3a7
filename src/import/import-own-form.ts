import type { AuthoredEvaluation } from '../content/schema/evaluation.ts';
import { exact, isDecimal } from '../domain/decimal.ts';
import { fieldsOf, recordOf } from '../domain/record-fields.ts';
import type { References } from './import-files.ts';
import { levelsOf } from './levels.ts';
import { BLANK } from './record.ts';
import type { Source } from './source/source.ts';
import { FORM } from './write/body.ts';
import { recordLines } from './write/record-text.ts';

/** The evaluation that a published form was made from, with what was filled in. */
export interface OwnEvaluation {
  readonly id: string | undefined;
  readonly year: number;
  readonly title: string;
  readonly text: string;
  readonly fields: readonly {
    readonly field: string;
    readonly value: string;
    readonly place: string;
    readonly certainty: 'sure';
  }[];
  readonly unplaced: readonly { readonly text: string; readonly place: string }[];
}

/**
 * Writes the record of a published form as it was, with what was filled in. The body is not in the form: that of the
 * evaluation is kept where it is known.
 */
export function ownEvaluation(
  source: Source,
  references: References,
  bodyOf: (id: string) => string | undefined,
): OwnEvaluation | undefined {
  const { own } = source;
  if (!own) return undefined;
  const fields = new Map(own.fields.map(({ path, value }) => [path, value] as const));
  for (const { path } of own.lost) if (/\.(?:name|target|actual)$/.test(path)) fields.set(path, BLANK);
  const method = references.methods.get(fields.get('method') ?? '');
  for (const { index, level1, level2 } of own.added) {
    const row = { level1, level2, name: '', place: '', certainty: 'sure' } as const;
    const levels = method ? levelsOf(row, method) : { level1: 'output', level2: 'quantity' };
    fields.set(`indicators.${index}.level1`, levels.level1);
    fields.set(`indicators.${index}.level2`, levels.level2);
  }
  const before = digitsBefore(own.id, references);
  const all = [...fields].map(([path, value]) => ({ path, value: sameDigits(value, before.get(path)) }));
  const record = recordOf(all) as AuthoredEvaluation;
  const body = (own.id === undefined ? undefined : bodyOf(own.id)) ?? `\n## 绩效目标自评表\n\n${FORM}\n`;
  return {
    id: own.id,
    year: Number(fields.get('fiscalYear')),
    title: fields.get('title') ?? '',
    text: `---\n${recordLines(record).join('\n')}\n---\n${body}`,
    fields: all.map(({ path, value }) => ({
      field: path,
      value,
      place: own.places.get(path) ?? source.name,
      certainty: 'sure',
    })),
    unplaced: own.lost.map(({ path, place }) => ({
      text: `${path} 是公式，文件里没有它的结果：请在 Excel 里打开并保存一次`,
      place,
    })),
  };
}

/** The values of the evaluation as it stands in the archive, by path. */
function digitsBefore(id: string | undefined, { entries = [] }: References): ReadonlyMap<string, string> {
  const found = entries.find(({ evaluation }) => evaluation.id === id)?.evaluation;
  return new Map(found ? fieldsOf({ ...found, previous: undefined }).map(({ path, value }) => [path, value]) : []);
}

/** A spreadsheet keeps no zeros behind a number: one that wasn't changed keeps those that its author wrote. */
function sameDigits(value: string, before: string | undefined): string {
  const numbers = before !== undefined && isDecimal(before) && isDecimal(value);
  return numbers && exact(before).equals(exact(value)) ? before : value;
}
