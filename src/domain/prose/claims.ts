import type { Evaluation, Manuscript } from '../evaluation.ts';
import { isBound } from './interval.ts';
import { ANY_COLUMN, columnsOf } from './lexicon.ts';
import type { TypedNumber, YearMention } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isElsewhereChapter, returnsToWhole, turnsElsewhere } from './scope.ts';
import { isInBrackets, sentenceStart } from './sentences.ts';
import { openingSource } from './subjects.ts';
import { leavesPart, partNamed, type Tie, type Topic, tie } from './tie.ts';
import { withoutForeignTotals } from './total-rows.ts';
import { cellsAcrossYears } from './year-rows.ts';

/** A number in prose with the values of the data that its words name. It has to be one of them. */
export interface Claim extends Tie {
  readonly passage: Passage;
  readonly number: TypedNumber;
}

/**
 * Every number in the body that names a figure of the whole evaluation, of a source, a part or a payment.
 *
 * Words that are not understood leave a number alone: a wrong alarm costs more than a missed fault. A limit (90%以上,
 * 不超过5万元) is a target and no figure.
 */
export function claims(evaluation: Evaluation, { prose }: Pick<Manuscript, 'prose'>): Claim[] {
  const acrossYears = cellsAcrossYears(prose.passages);
  const found = prose.passages
    .filter(({ numbers, section }) => numbers.length > 0 && !isElsewhereChapter(section))
    .filter((passage) => !acrossYears.has(passage))
    .flatMap((passage) => claimsOf(passage, evaluation));
  return withoutForeignTotals(found, prose.passages);
}

const NO_TOPIC: Topic = { columns: ANY_COLUMN, part: undefined, last: undefined };

function claimsOf(passage: Passage, evaluation: Evaluation): Claim[] {
  const found: Claim[] = [];
  let elsewhere = false;
  let [adjusts, changed] = [false, false];
  let topic = NO_TOPIC;
  let last: TypedNumber | undefined;
  let outside: [boolean, Topic] | undefined;
  for (const number of passage.numbers) {
    const { words, fresh } = since(passage, last?.end ?? 0, number);
    const inside = isInBrackets(passage.text, number.start);
    if (!inside && outside) [[elsewhere, topic], outside] = [outside, undefined];
    if (fresh) [elsewhere, topic] = [false, NO_TOPIC];
    if (inside) outside ??= [elsewhere, topic];
    const before = fresh ? undefined : last;
    last = number;
    if (fresh) adjusts = false;
    // 追加432.75万元（基本支出66.45万元、项目支出366.3万元）: parts of the change.
    if (!inside) changed = COMPARES.test(number.lead);
    else if (changed) continue;
    if (COMPARES.test(number.lead) || BASE.test(number.lead)) {
      adjusts ||= !elsewhere && isInitial(topic.last) && ADJUSTS.test(number.lead);
      continue;
    }
    const part = partNamed(words, evaluation) ?? (leavesPart(words) ? undefined : topic.part);
    const turns = turnsElsewhere(words, evaluation) || speaksOfOtherYear(passage, number, evaluation);
    const named = { ...number, lead: withoutColumnYear(passage, number, evaluation) };
    const tied = turns || isBound(number) ? undefined : tie(passage, named, { ...topic, part }, evaluation);
    const own = tied !== undefined && isNamedRow(tied);
    if (/[；;]/.test(words) && openingSource(passage, number)) elsewhere = false;
    if (tied && (returnsToWhole(number.lead, evaluation) || (adjusts && /^调整[后为至]/.test(number.lead))))
      elsewhere = false;
    if (tied && (!elsewhere || own) && !isOfOne(passage, tied, number, before))
      found.push({ ...tied, passage, number });
    topic = {
      columns: columnsAfter(tied) ?? topic.columns,
      part: AMOUNT.test(number.unit) ? part : undefined,
      last:
        inside && isCategory(outside?.[1].last) && !isSource(tied)
          ? topic.last
          : (tied ?? (isShare(number) ? topic.last : undefined)),
    };
    if (turns || (!tied && tellsAmount(passage, number))) elsewhere = true;
  }
  return found;
}

/** `基本支出1187.25万元（年初1128.46万元，调整后1196.38万元）`: all that the bracket tells is of 基本支出. */
function isCategory(last: Tie | undefined): boolean {
  return last?.term?.kind === 'figure' && /^(?:basic|project)/.test(last.term.figures[0] ?? '');
}

function isSource(tied: Tie | undefined): boolean {
  return tied?.term !== undefined && tied.term.kind !== 'figure';
}

/** The columns of money that a figure leads to; 基本支出 and 项目支出 stay in those of the whole before them. */
function columnsAfter(tied: Tie | undefined): Topic['columns'] | undefined {
  if (tied?.family !== 'money' || tied.term?.kind !== 'figure') return undefined;
  return /^(?:basic|project)Executed$/.test(tied.term.figures[0] ?? '') ? undefined : columnsOf(tied.term.figures);
}

/** A column 2018年 in the report of 2018 has its figures; in a column of another year the lead keeps its year and names nothing. */
function withoutColumnYear({ kind }: Passage, { lead }: TypedNumber, { fiscalYear }: Evaluation): string {
  if (kind !== 'cell') return lead;
  return lead.replace(/(\d{4})年度?$/, (typed, year) => (Number(year) === fiscalYear ? '' : typed));
}

/** An item of 三公经费 said by its whole name is itself, whatever the sentence compared before. */
function isNamedRow({ candidates: [first] }: Tie): boolean {
  return first?.path[1] === 'threePublic';
}

/** `阅读活动4次，指标完成率100%` speaks of that one indicator, not of all. */
function isOfOne(
  { text }: Passage,
  { candidates: [first] }: Tie,
  number: TypedNumber,
  before: TypedNumber | undefined,
): boolean {
  if (first?.figure !== '指标完成率') return false;
  const near = text.slice(Math.max(0, number.from - LONGEST_CLAUSE), number.from);
  const clause = near.split(/[。；;：:]/).at(-1) ?? '';
  if (REACHED.test(clause) && !/指标|目标/.test(clause)) return true;
  if (before === undefined || /[三3]级(?:绩效)?指标/.test(near)) return false;
  const [behind] = text.slice(before.end, before.end + 8).split(/[，,；、]/);
  return !`${before.lead}${behind}`.includes('指标');
}

/** Words beyond these are another clause. */
const LONGEST_CLAUSE = 60;

/** What one indicator came to: `参与率逐年提升，`. */
const REACHED = /(?:提升|提高|改善|增强|增长|稳定|运行|达标|完善|畅通|良好)[，,]$/;

/** `较上年减少0.79万元，下降11.29%` compares, `年中追加100万元` changes, and both go back to where they were. */
const COMPARES =
  /(?:较|比|同比)(?:上年|去年|上一年|同期|增|减|下降|上升)|^(?:同比)?(?:增长|增加|下降|减少|上升|降低)(?:了)?$|(?:追加|调增|调减|核减|压减|削减|调整增加|调整减少)(?:了|预算|资金|经费|项目|县级|财政)*$/;

/** `较2017年的90万元`, `比上年同期70万元`: what the sentence compares with, and goes on about its own. */
const BASE = /(?:比|较|与)(?:上年|去年|上一年|(?:19|20)\d{2}年)(?:度|同期)*的?$/;

/** `年初预算90万元，年中追加10万元，主要是…，调整后预算100万元`: what changes the budget leads back to it. */
const ADJUSTS = /追加|调增|调减|核减|压减|削减|调整/;

function isInitial(last: Tie | undefined): boolean {
  return last?.term?.kind === 'figure' && last.term.figures.includes('initialBudget');
}

/** The words since the last number, and whether a sentence began among them. Each cell of a table stands alone. */
function since({ text, kind }: Passage, end: number, number: TypedNumber): { words: string; fresh: boolean } {
  if (kind === 'cell') return { words: number.lead, fresh: true };
  const between = text.slice(end, number.start);
  const stop = Math.max(...[...'。！？'].map((mark) => between.lastIndexOf(mark)));
  return { words: between.slice(stop + 1), fresh: stop !== -1 };
}

/** The year named right behind a number, or the last before it in its sentence, or else in the words that head its paragraph. */
export function yearOf(passage: Passage, { start, end }: TypedNumber): number | undefined {
  const behind = YEAR_BEHIND.exec(passage.text.slice(end, end + 12))?.[1];
  if (behind !== undefined) return Number(behind);
  const sentence = sentenceStart(passage.text, start);
  const named = passage.years.findLast(
    (mention) => mention.start >= sentence && mention.start < start && !isTaken(passage, mention, start),
  );
  return named?.year ?? headingYear(passage);
}

/** `覆盖率71.12%（2017年末）`. */
const YEAR_BEHIND = /^[（(]((?:19|20)\d{2})年(?:度|初|末|底|\d{1,2}月[底末]?)?[）)]/;

const CARRIED = /^\d{4}年(?:度|末|底|年末|年底)?(?:结转|结余|滚存)/;

/** `比2017年的9万元增加1万元，执行率80%`, `加上2017年结转18万元`: such a year is that of the next number only. */
function isTaken({ text, numbers }: Passage, year: YearMention, start: number): boolean {
  return (
    (/[比较与]$/.test(text.slice(Math.max(0, year.start - 1), year.start)) ||
      CARRIED.test(text.slice(year.start, year.start + 10))) &&
    numbers.some((number) => number.start > year.start && number.start < start)
  );
}

/** `2.2017年预算执行情况。全年支出…`: words without a verb head the sentences behind them. */
const HEADING =
  /^(?:\d{1,2}[.、]|[（(]\d{1,2}[）)])?((?:19|20)\d{2})年[^。：:，,\d]{2,16}(?:情况|目标|分析|任务|预算|决算|收支)[。：:]/;

function headingYear({ text }: Passage): number | undefined {
  const year = HEADING.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

function speaksOfOtherYear(passage: Passage, number: TypedNumber, { fiscalYear }: Evaluation): boolean {
  if (/本项目|本年|当年/.test(number.lead)) return false;
  const year = yearOf(passage, number);
  return year !== undefined && year !== fiscalYear;
}

/** Units of money and rates. A length or a count of a part says nothing of the money behind it. */
const AMOUNT = /^(?:元|%|‰)$/;

/** An amount that is said of something we don't know: what follows it may be said of the same. */
function tellsAmount({ text }: Passage, number: TypedNumber): boolean {
  return AMOUNT.test(number.unit) && number.lead !== '' && !isShare(number) && !isInBrackets(text, number.start);
}

/** A share goes on about its part: 基本支出3398.27万元，占36.84%，执行率100%. */
function isShare({ lead }: TypedNumber): boolean {
  return /^占(?:比|比例)?(?:为|达)?$/.test(lead);
}
