import type { Evaluator, Nature } from '../../domain/evaluation.ts';
import { parseDate } from '../../domain/target.ts';
import type { FormReading, Found } from '../form/reading.ts';
import { yearIn } from './identity.ts';
import type { Passage } from './prose-money.ts';

/** A label above the first chapter with its value: 发文日期, 评价机构. */
export interface Particular {
  readonly label: string;
  readonly value: string;
  readonly place: string;
}

/** The budget year: in the title, in the form, else the year named most often. */
export function yearOf(
  title: Found | undefined,
  form: FormReading | undefined,
  words: string,
  titled: number | undefined,
): Found<number> | undefined {
  if (titled !== undefined) return { value: titled, place: title?.place ?? '', certainty: 'sure' };
  const inForm = /(20\d{2})\s*年度|(?:项目年份|年度)\s*[:：|]?\s*(20\d{2})/
    .exec(form?.words ?? words)
    ?.slice(1)
    .find((year) => year !== undefined);
  if (inForm !== undefined) return { value: Number(inForm), place: title?.place ?? '', certainty: 'likely' };
  const guess = yearIn(words);
  return guess === undefined ? undefined : { value: guess, place: '正文', certainty: 'guess' };
}

/** The year that another form of the same file names. */
export function givenYear(year: string | undefined): Found<number> | undefined {
  return year === undefined ? undefined : { value: Number(year), place: '同一文件', certainty: 'likely' };
}

export function issuedIn(
  facts: readonly Particular[],
  form: FormReading | undefined,
  texts: readonly string[],
): Found | undefined {
  const stated =
    facts.find(({ label }) => /^(成文日期|发文日期)$/.test(label)) ?? facts.find(({ label }) => label === '发布日期');
  const cover = texts.slice(0, 3).map((text) => /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*$/.exec(text)?.[1]);
  const last = texts.slice(-4).find((text) => /^\s*(19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/.test(text));
  const candidates = [
    { text: stated?.value, place: stated?.place ?? '', certainty: stated?.label === '发布日期' ? 'guess' : 'sure' },
    { text: last, place: '文末', certainty: 'sure' },
    { text: cover.find((text) => text !== undefined), place: '封面', certainty: 'likely' },
    { text: form?.filled?.value, place: form?.filled?.place ?? '', certainty: 'likely' },
  ] as const;
  for (const { text, place, certainty } of candidates) {
    const value = text === undefined ? undefined : isoDate(text);
    if (value !== undefined) return { value, place, certainty };
  }
  return undefined;
}

function isoDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text) ?? [];
  return parseDate(year === '' ? text.replace(/\s/g, '') : `${year}年${month}月${day}日`);
}

export function documentNumberIn(facts: readonly Particular[]): Found | undefined {
  const found = facts.find(({ label, value }) => /^(文号|发文字号)$/.test(label) && /〔\d{4}〕\d+号/.test(value));
  return found && { value: found.value, place: found.place, certainty: 'sure' };
}

/** Who evaluated: a firm named as 评价机构, or the finance office in whose name the report speaks. */
export function evaluatorIn(facts: readonly Particular[], words: string): Found<Evaluator> | undefined {
  const stated = facts.find(({ label }) => label === '评价机构');
  const firm =
    stated?.value ?? /[\p{Script=Han}]{4,20}(?:会计师事务所|咨询(?:有限)?公司|评估(?:有限)?公司)/u.exec(words)?.[0];
  if (firm === undefined) return undefined;
  return {
    value: { mode: 'third-party', name: firm },
    place: stated?.place ?? '正文',
    certainty: stated ? 'sure' : 'guess',
  };
}

export function natureIn(passages: readonly Passage[]): Found<Nature> | undefined {
  for (const { text, place } of passages) {
    const [, word = ''] = /(延续性?|持续性|经常性|常年性|新增性?|一次性)(?:的)?项目/.exec(text) ?? [];
    if (word === '') continue;
    const value = /一次性/.test(word) ? 'one-off' : /新增/.test(word) ? 'new' : 'continuing';
    return { value, place, certainty: 'likely' };
  }
  return undefined;
}
