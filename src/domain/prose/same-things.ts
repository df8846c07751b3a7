import { hanOf } from './characters.ts';
import { typedValue } from './interval.ts';
import { nameOf } from './name-of.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isElsewhereChapter, isTargetChapter } from './scope.ts';
import { sentenceAt } from './sentences.ts';

/** A count of something that the data knows nothing of, with what it is called. */
export interface Thing {
  readonly passage: Passage;
  readonly number: TypedNumber;
  /** The noun with its unit: two things of one key are the same quantity. */
  readonly key: string;
  readonly value: string;
}

const FIRST = /^(?:本单位|我单位|单位|我局|全局)?(?:现有|共有|核定)?/;
const LINK = /(?:现有|共有|共计|合计|总计|共|为|是|有|达到|达|约|已|了|总数|数量|数|的)+$/;
/** What makes a count one of a time, a place or a share and not the quantity itself. */
const PARTIAL =
  /其中|每|平均|上年|去年|同比|增|减|新|另|各|分别|计划|拟|目标|应|首|第|前|余|剩|未|已|上半年|下半年|季度|月|调整|原|从|由|至|到/;
/** `下达任务10450亩，分为造林3200亩、修复1850亩`: what was to be done, though the lead doesn't say so. */
const PLANNED = /下达[^，]{0,16}任务|[计规]划/;
const THINGS = /^(?:台|套|台套|个|家|所|户|人|名|座|处|条|辆|部|栋|亩|公里|平方米|件|株|盏|站|点|村|间|张|册|只|头)$/;

/** Every count whose noun is long enough to be the same thing wherever it stands. */
export function thingsOf(passages: readonly Passage[]): Thing[] {
  return passages.flatMap((passage) =>
    passage.kind === 'cell' ||
    passage.block !== 0 ||
    isElsewhereChapter(passage.section) ||
    isTargetChapter(passage.section)
      ? []
      : passage.numbers.flatMap((number) => keysOf(passage, number).map((key) => thing(passage, number, key))),
  );
}

function thing(passage: Passage, number: TypedNumber, key: string): Thing {
  return { passage, number, key: `${key}/${number.unit}`, value: typedValue(number, number.digits).toFraction() };
}

function keysOf({ text }: Passage, number: TypedNumber): string[] {
  if (!THINGS.test(number.unit) || number.hint !== 'exact' || number.until !== undefined) return [];
  const sentence = sentenceAt(text, number.start);
  if (PARTIAL.test(number.lead) || /上年|去年|同比|其中|增加到|减少到/.test(sentence.text)) return [];
  if (PLANNED.test(sentence.text.slice(0, number.start - sentence.start))) return [];
  const before = hanOf(number.lead.replace(LINK, '').replace(FIRST, ''));
  const after = /^[\p{Script=Han}]*/u.exec(text.slice(number.end, number.end + 16))?.[0] ?? '';
  const noun = after.split(/的|和|及|与|进行|组成|组网|提供|开展|完成|等|中|在|已|均|为|年|被|由|专线|使用/)[0] ?? '';
  return [...(isSpecific(before) ? [before] : []), ...(noun.length >= 4 && noun.length <= 10 ? [noun] : [])];
}

const ESTABLISHED = /^(?:编制|人员编制|事业编制|行政编制|在编人员|实有人员|实有工作人员|在职人员|内设科室|内设机构)$/;

/** A noun of four characters or more, or one that a unit has only one number of. */
function isSpecific(words: string): boolean {
  return ESTABLISHED.test(words) || (words.length >= 5 && words.length <= 14 && nameOf(words) === undefined);
}
