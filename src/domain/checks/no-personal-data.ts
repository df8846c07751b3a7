import type { Place } from '../diagnostic.ts';
import type { Evaluation } from '../evaluation.ts';
import { placeAt } from '../prose/passage.ts';
import { mayHoldPersonalData, type PersonalData, personalDataIn } from '../prose/personal-data.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * No identity card number, mobile number or bank account stands in the report, neither in its body nor in its data.
 *
 * Source: 政府信息公开条例第十五条; real reports print the mobile numbers of their contacts.
 */
export const noPersonalData: Rule = {
  name: 'no-personal-data',
  severity: 'error',
  find: (evaluation, { prose, place }) => [
    ...prose.passages.flatMap((passage) =>
      personalDataIn(passage.text).map((found) => finding(found, placeAt(passage, found.at))),
    ),
    ...recordData(evaluation).map(({ path, found }) => finding(found, place(path))),
  ],
};

function finding({ kind, hidden }: PersonalData, place: Place): Finding {
  return {
    place,
    message: `这里有${kind} ${hidden}，公开的报告不能登载`,
    fix: '删去它；确需保留的，只写单位的办公电话或账户名称',
  };
}

interface Placed {
  readonly found: PersonalData;
  readonly path: readonly PropertyKey[];
}

function recordData(evaluation: Evaluation): Placed[] {
  const own = record(evaluation);
  if (!mayHoldPersonalData(JSON.stringify(own))) return [];
  return strings(own, []).flatMap(({ text, path }) => personalDataIn(text).map((found) => ({ found, path })));
}

/** What the author typed of an evaluation, without what ids stand for. */
function record({ method, organisation, previous, ...own }: Evaluation): object {
  return own;
}

interface Found {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** Every text of a record, with its path. */
function strings(value: unknown, path: readonly PropertyKey[]): Found[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]));
}
