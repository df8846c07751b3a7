import type { Evaluation } from '../evaluation.ts';
import { findFigure } from '../figures/index.ts';
import { outcome } from '../indicator.ts';
import { admits } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { isOfAssessment } from '../prose/other-wholes.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter, isWhole } from '../prose/scope.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';

/** The numbers of 一级、二级、三级指标 in the body, and of those that were reached, are those of the table. */
export const levelCountsMatch: Rule = {
  name: 'level-counts-match',
  severity: 'error',
  find: (evaluation, { prose, place }) =>
    prose.passages.flatMap((passage) =>
      isElsewhereChapter(passage.section)
        ? []
        : passage.numbers.flatMap((number) => {
            const name = countNamed(passage, number, evaluation) ?? stateNamed(passage, number, evaluation);
            const derivation = name === undefined ? undefined : findFigure(name)?.derive(evaluation);
            if (derivation?.value === undefined || typeof derivation.value === 'string') return [];
            if (admits(number, derivation.value)) return [];
            const typed = passage.text.slice(number.start, number.end);
            return {
              place: placeAt(passage, number.start),
              message: `正文写的${name}是 ${typed}，按绩效指标表应为 ${derivation.value.toString()}个`,
              fix: `把数字换成 {${name}}`,
              related: [{ place: place(['indicators']), note: 'indicators' }],
            };
          }),
    ),
};

const BEFORE = /^(.*?)([一二三])级(?:绩效)?(?:考核)?指标(?:共有?|有|为|共计|共设|设置?了?|数|数量)*$/;
const AFTER = /^(?:的)?(?:绩效)?([一二三])级(?:绩效)?指标/;
const SETTING = /设置|设定|设立|设有|下设|细化|分解|包括|包含|共|设|个性|具体|按|的|其中|有|已|全部|目标/g;

/** Which count of the catalogue a number gives; nothing for counts inside one branch of the tree. */
function countNamed(passage: Passage, number: TypedNumber, evaluation: Evaluation): string | undefined {
  if (!/^[个项]?$/.test(number.unit) || number.until !== undefined) return undefined;
  const before = BEFORE.exec(number.lead);
  const after = number.unit === '' ? null : AFTER.exec(passage.text.slice(number.end, number.end + 12));
  const level = before?.[2] ?? after?.[1];
  const words = before?.[1] ?? number.lead;
  const sentence = sentenceAt(passage.text, number.start);
  const said = sentence.text.slice(0, number.start - sentence.start);
  if (level === undefined || /(?:产出|效益|满意度|决策|过程|投入|成本|数量|质量|时效)(?:类|方面)?指标/.test(said))
    return undefined;
  if (isOfAssessment(passage.text.slice(0, sentence.start))) return undefined;
  const state = /未(?:完成|达成|达到|实现)/.test(words)
    ? '未完成数'
    : /完成|达成|达到|实现/.test(words)
      ? '已完成数'
      : undefined;
  if (!isWhole(words.replace(/未?(?:完成|达成|达到|实现)了?/g, '').replace(SETTING, ''), evaluation)) return undefined;
  if (state !== undefined) return level === '三' ? state : undefined;
  return `${level}级指标数`;
}

const WHOLE = /[三3]级(?:绩效)?指标|(?:\d+|[一二三四五六七八九十]+)[项个](?:绩效|考核)?指标(?:中|，|全部|均)/;
const STATE_BEFORE = /^(?:其中)?(?:已|全部|共|实际)?(未)?(?:完成|达成|达到|实现|达标)(?:的|了|目标)*(?:有)?$/;
const STATE_BEHIND = /^(?:指标)?(?:已|均|全部)*(未)?(?:能)?(?:达到|完成|达成|实现|达标)/;

/** `7个三级指标中，完成6个，未完成1个` and `9项指标中，8项达到目标值`: how many of them. */
function stateNamed(passage: Passage, number: TypedNumber, { indicators }: Evaluation): string | undefined {
  if (!/^[个项]$/.test(number.unit) || number.until !== undefined || number.hint !== 'exact') return undefined;
  const sentence = sentenceAt(passage.text, number.start);
  const said = sentence.text.slice(0, number.start - sentence.start);
  const behind = passage.text.slice(number.end, number.end + 12);
  if (!WHOLE.test(said)) return /^(?:绩效|考核)?指标中[，,]/.test(behind) && said === '' ? '三级指标数' : undefined;
  if (BRANCH.test(said) || indicators.some((indicator) => outcome(indicator) === 'unknown')) return undefined;
  const [state] = [STATE_BEFORE.exec(number.lead), number.lead === '' ? STATE_BEHIND.exec(behind) : null].filter(
    Boolean,
  );
  if (!state) return undefined;
  return state[1] === undefined ? '已完成数' : '未完成数';
}

const BRANCH = /(?:产出|效益|满意度|决策|过程|投入|成本|数量|质量|时效|定量|定性)(?:类|方面)?指标/;
