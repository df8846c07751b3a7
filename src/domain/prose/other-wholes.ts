import type { Evaluation } from '../evaluation.ts';
import type { Named } from './name-of.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isManyYears } from './scope.ts';
import { sentenceAt, sentenceStart } from './sentences.ts';

/** A name of money said of something else than the whole of this year: it counts only where it fits. */
export function isOfAnother(passage: Passage, number: TypedNumber, named: Named, evaluation: Evaluation): boolean {
  return (
    isOfAllYears(passage, number, named, evaluation) ||
    isPutInto(passage, number, named) ||
    isOfSource(passage, number, named)
  );
}

/** `总投资21500万元。资金来源为：专项债券15000万元`, `预计总投资`: the money of all years of the works. */
function isOfAllYears(
  { text }: Passage,
  { start }: TypedNumber,
  { word, term }: Named,
  evaluation: Evaluation,
): boolean {
  const sentence = sentenceAt(text, start);
  if (term.kind === 'figure') return /总投[资入]|计划投资/.test(word) && isManyYears(sentence.text, evaluation);
  const before = text.slice(sentenceStart(text, Math.max(0, sentence.start - 1)), start);
  const whole = before.lastIndexOf('总投资');
  return whole !== -1 && !/本年|当年|全年|本年度/.test(before.slice(whole)) && isManyYears(sentence.text, evaluation);
}

/** `投入428.64万元实施修缮工程4个`: what was bought or built for an amount right behind it has that amount alone. */
function isPutInto({ text }: Passage, { end }: TypedNumber, { word }: Named): boolean {
  return /^(?:资金|经费)?投入|^投资$/.test(word) && PUT_INTO.test(text.slice(end, end + 4));
}

const PUT_INTO = /^[，,]?(?:，?用于)?(?:实施|新建|改造|购置|采购|购买|开展|建设|建成|修缮|维修|完成|举办|对)/;

/** `自筹资金到位不足，到位率仅80%`: a rate without an amount before it, in a sentence that opens with a source. */
function isOfSource({ text, numbers }: Passage, number: TypedNumber, { of, word }: Named): boolean {
  if (number.unit !== '%' || of !== '' || !/率|进度/.test(word)) return false;
  const start = sentenceStart(text, number.start);
  const isFirst = !numbers.some((other) => other.start >= start && other.end <= number.start);
  return isFirst && SOURCE.test(text.slice(start, number.from));
}

const SOURCE = /自筹|配套|债券|(?:中央|省级|自治区|市级|州级|县级|区级|财政专户|单位自有|其他|社会)(?:财政|补助)?资金/;
