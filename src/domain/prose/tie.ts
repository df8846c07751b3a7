import type { Column } from '../budget.ts';
import type { Evaluation } from '../evaluation.ts';
import type { FigureUnit } from '../figure.ts';
import { type Candidate, candidatesOf, rowBalance, rowCandidates, rowRate } from './candidates.ts';
import { categoryInitial, categoryOfChapter, categoryRate } from './department-candidates.ts';
import { expenseCandidates, expensesOfChapter } from './expense-candidates.ts';
import { admits } from './interval.ts';
import { ANY_COLUMN, columnsOf, LEXICON, type Term } from './lexicon.ts';
import { type Named, nameOf } from './name-of.ts';
import type { TypedNumber } from './numbers.ts';
import { isOfAnother, isOfWorks } from './other-wholes.ts';
import type { Passage } from './passage.ts';
import { paymentCandidates } from './payment-candidates.ts';
import { rowScores } from './row-scores.ts';
import { isOfOffice, isTargetChapter, isWhole } from './scope.ts';
import { notReceivedOf, shortages } from './shortages.ts';
import { ofStatedBase } from './stated-bases.ts';
import { ofSubject, openingSource, subjectOf, unitOf } from './subjects.ts';

/** What the words before a number name. */
export interface Tie {
  readonly family: FigureUnit;
  /** The name as the prose has it. */
  readonly word: string;
  readonly term?: Term;
  readonly candidates: readonly Candidate[];
}

/** What a sentence has spoken of so far. */
export interface Topic {
  /** Columns of money: 预算 before `其中财政资金`. */
  readonly columns: readonly Column[];
  /** Index of the part of the project. */
  readonly part: number | undefined;
  /** What the number before was tied to; `即` repeats it. */
  readonly last: Tie | undefined;
}

/** Finds what a number is said of; nothing when its words are not understood. */
export function tie(passage: Passage, number: TypedNumber, topic: Topic, evaluation: Evaluation): Tie | undefined {
  const family = familyOf(number);
  // 中央、省级资金分别到位60万元、40万元: the first of several numbers, of which the words before name the last.
  if (family === undefined || /分别|依次/.test(number.lead)) return undefined;
  if (/^(?:即|折合|合)$/.test(number.lead)) return topic.last?.family === family ? topic.last : undefined;
  const ratio = family === 'percent' ? ratioOf(number.lead, topic.last, evaluation) : undefined;
  if (ratio) return ratio;
  const lead = withoutOwnName(number.lead, evaluation);
  const named = namedBehind(passage, number, lead) ?? nameOf(lead);
  // 合计 in a table is the sum of its own rows, which may be some of the form's only.
  if (passage.kind === 'cell' && family === 'score' && /^(?:合计|总计|小计)/.test(lead)) return undefined;
  const tied = ofPart(lead, named, family, topic, evaluation) ?? ofRow(lead, named, family, evaluation);
  if (tied || topic.part !== undefined) return tied;
  return named && ofWhole(passage, number, named, family, topic, evaluation);
}

const RATIO =
  /^(?:(?:占|完成|为|相当于)(?:全年|调整后|年初|实际|全部)?(?:预算|到位资金|资金)|(?:实际)?到位资金)(?:数|总额|安排)?的$/;

/** `支出22.55万元，完成预算的81.41%`: a rate of what was just said to be spent. */
function ratioOf(lead: string, last: Tie | undefined, evaluation: Evaluation): Tie | undefined {
  const [spent = ''] = last?.term?.kind === 'figure' ? last.term.figures : [];
  const ofExpenses = last?.candidates.some(({ figure }) => figure?.startsWith('三公经费')) ?? false;
  if (!RATIO.test(lead) && !(ofExpenses && lead === '控制率')) return undefined;
  const rates = ofExpenses
    ? ['threePublicRate']
    : spent === 'executed'
      ? ['executionRate', 'useRate', 'initialRate']
      : [];
  const term: Term = { kind: 'figure', figures: rates };
  const candidates = [...candidatesOf(term, [], evaluation), ...(ofExpenses ? [] : categoryRate(spent, evaluation))];
  const said = last?.term ? { term: last.term } : {};
  return candidates.length === 0 ? undefined : { family: 'percent', word: '比率', ...said, candidates };
}

function ofWhole(
  passage: Passage,
  number: TypedNumber,
  named: Named,
  family: FigureUnit,
  topic: Topic,
  evaluation: Evaluation,
): Tie | undefined {
  const missing = named.word === '未到位' && family === 'money' ? notReceivedOf(named.of, evaluation) : [];
  if (missing.length > 0) return { family, word: named.word, candidates: missing };
  const { word, term, of, columns } = sourceBefore(named) ?? verbBefore(named, topic.columns);
  // What a department spends on works goes on for years and comes from others too.
  if (evaluation.kind === 'department-self-evaluation' && word.includes('投资')) return undefined;
  // Funds and projects have an income of their own; a department's is the money that arrived.
  if (/收入|支出合计/.test(word) && (evaluation.kind !== 'department-self-evaluation' || passage.kind === 'cell'))
    return undefined;
  if ((word === '使用率' || word.includes('投资')) && isOfWorks(passage, number)) return undefined;
  if (unitOf(term) !== family || !isWhole(of, evaluation) || isOfOffice(number.lead, evaluation)) return undefined;
  if (family !== 'money' && isTargetChapter(passage.section)) return undefined;
  const sub = of === '' || of === '完成' ? subjectOf(topic.last) : undefined;
  const narrow = sub ? ofSubject(sub, term, evaluation) : [];
  const opener = of === '' ? openingSource(passage, number) : undefined;
  const opened = opener ? ofSubject(opener, term, evaluation) : [];
  const opening = topic.columns.includes('initial') ? categoryInitial(term, evaluation) : [];
  const lacks = term.kind === 'figure' && term.figures[0] === 'notReceived' ? shortages(evaluation) : [];
  const used = term.kind === 'figure' ? ofStatedBase(term.figures[0], passage, number, evaluation) : [];
  const category = categoryOfChapter(passage.section, term, evaluation);
  const candidates = [
    ...candidatesOf(term, columns, evaluation),
    ...narrow,
    ...opened,
    ...category,
    ...expensesOfChapter(passage, term, evaluation),
    ...opening,
    ...lacks,
    ...used,
  ];
  const fits = candidates.some(({ value }) => admits(number, value));
  if (!fits && opener && candidatesOf(opener, ANY_COLUMN, evaluation).length === 0) return undefined;
  if (!fits && isOfAnother(passage, number, { word, term, of }, evaluation)) return undefined;
  return candidates.length === 0 ? undefined : { family, word, term, candidates };
}

interface InColumns extends Named {
  /** Columns of money that a source is spoken of in. */
  readonly columns: readonly Column[];
}

/** `财政拨款支出`: the source before a verb, in the verb's column. */
function sourceBefore({ word, term, of }: Named): InColumns | undefined {
  const source = term.kind === 'figure' && !term.weak ? nameOf(word.startsWith('资金') ? `${of}资金` : of) : undefined;
  if (!source || source.term.kind === 'figure' || term.kind !== 'figure') return undefined;
  const columns = columnsOf(term.figures);
  return columns.length === 0 ? undefined : { ...source, word: `${source.word}${word}`, columns };
}

/** `到位财政资金`: the column that a verb before the source names, else the one that the sentence speaks of. */
function verbBefore(named: Named, columns: readonly Column[]): InColumns {
  if (named.term.kind === 'figure') return { ...named, columns: [] };
  const verb = nameOf(named.of);
  const own = verb?.term.kind === 'figure' && verb.term.weak !== true ? columnsOf(verb.term.figures) : [];
  return verb && own.length > 0 ? { ...named, of: verb.of, columns: own } : { ...named, columns };
}

/** `有1400万元未到位`: the words behind a number name it. */
function namedBehind({ text }: Passage, { end }: TypedNumber, lead: string): Named | undefined {
  const typed = /^(?:资金)?(?:尚)?(未(?:到位|支付|支出|使用|付|拨))/.exec(text.slice(end, end + 8))?.[1];
  const word = typed === '未付' ? '未支付' : typed === '未拨' ? '未到位' : typed;
  const term = word === undefined ? undefined : LEXICON.get(word);
  return word === undefined || term === undefined
    ? undefined
    : { word, term, of: lead.replace(/(?:仍|还|尚)?有$/, '') };
}

/** A project called 困难群众救助补助资金 would otherwise be read as 补助资金. */
function withoutOwnName(lead: string, { project, organisation }: Evaluation): string {
  const shorter = lead.replaceAll(project?.name ?? organisation.name, '');
  return shorter === '' ? lead : shorter;
}

/** Families by the unit typed: 万元, %, 分. */
function familyOf({ unit, scale, until }: TypedNumber): FigureUnit | undefined {
  if (until !== undefined) return undefined;
  if (unit === '元' || (unit === '' && scale >= 4)) return 'money';
  if (unit === '%' || unit === '‰') return 'percent';
  return unit === '分' || unit === '' ? 'score' : undefined;
}

/** `护理人员培训300万元，预算总额1400万元`: the words turn from a part to the whole. */
export function leavesPart(words: string): boolean {
  return /[；;]|总额|总计|合计|共计/.test(words);
}

/** The part of the project that words name. */
export function partNamed(words: string, { budget }: Evaluation): number | undefined {
  const index = (budget.parts ?? []).findIndex(({ name }) => words.includes(name));
  return index === -1 ? undefined : index;
}

/** A part of the project by its name: 机房改造预算20万元，支出18万元. */
function ofPart(
  lead: string,
  named: Named | undefined,
  family: FigureUnit,
  topic: Topic,
  evaluation: Evaluation,
): Tie | undefined {
  const index = partNamed(lead, evaluation) ?? topic.part;
  const part = index === undefined ? undefined : evaluation.budget.parts?.[index];
  if (index === undefined || !part) return undefined;
  const path = ['budget', 'parts', index];
  const figures = named?.term.kind === 'figure' ? named.term.figures : [];
  if (named && !isWhole(named.of.replaceAll(part.name, ''), evaluation)) return undefined;
  const left = family === 'money' ? balanceTerm(named, topic.last) : undefined;
  if (left)
    return { family, word: `${part.name}结余`, term: left, candidates: rowBalance(part.name, part, path, evaluation) };
  const candidates =
    family === 'percent' && figures[0] === 'executionRate'
      ? rowRate(part.name, part, path, evaluation)
      : family === 'money' && (named || lead.endsWith(part.name))
        ? rowCandidates(part.name, part, path, columnsOf(figures), evaluation)
        : [];
  return candidates.length === 0 ? undefined : { family, word: `${part.name}${named?.word ?? ''}`, candidates };
}

/** `运营补贴结余37.7万元` and `结余83.73万元：运营补贴37.7万元` are said of what a part has left. */
function balanceTerm(named: Named | undefined, last: Tie | undefined): Term | undefined {
  const term = named?.term ?? last?.term;
  return term?.kind === 'figure' && /Balance$|^closingCarryOver$/.test(term.figures[0] ?? '') ? term : undefined;
}

/** A payment by its payee, or the score of a level or an indicator by its name. */
function ofRow(lead: string, named: Named | undefined, family: FigureUnit, evaluation: Evaluation): Tie | undefined {
  const [word, candidates] =
    family === 'money'
      ? (['支付', [...paymentCandidates(lead, evaluation), ...expenseCandidates(lead, evaluation)]] as const)
      : ([`${named?.of ?? ''}得分`, family === 'score' ? rowScores(lead, evaluation) : []] as const);
  return candidates.length === 0 ? undefined : { family, word, candidates };
}
