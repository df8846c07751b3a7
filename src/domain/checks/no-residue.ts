import { matchesOf } from '../prose/matches.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing is left in the body of the template or of the conversion that it came from.
 *
 * Why: published reports still carry `[bookmark: _Toc…]`, “（100字以内）” and “XX项目”.
 */
export const noResidue: Rule = {
  name: 'no-residue',
  severity: 'error',
  find: (_evaluation, { prose }) =>
    prose.passages.flatMap((passage) =>
      KINDS.flatMap(({ pattern, what, fix }) =>
        matchesOf(passage.text, pattern).map((match) => ({
          place: placeAt(passage, match.index),
          message: `正文里留有${what}“${match[0].trim().slice(0, 30)}”`,
          fix,
        })),
      ),
    ),
};

const KINDS = [
  {
    pattern:
      /\[bookmark:[^\]]{0,60}\]?|_Toc\d{3,}|_GoBack\b|错误[!！]未(?:找到引用源|定义书签)|Error! (?:Reference|Bookmark)/g,
    what: '文字处理软件转换的残留',
    fix: '删去它',
  },
  {
    pattern:
      /[（(]\s*(?:不超过|不少于|限)?\s*\d{2,4}\s*字(?:以内|左右|以上)?\s*[）)]|[（(](?:此处|请在此|请填写|请简要|填写说明)[^）)]{0,40}[）)]/g,
    what: '模板的提示',
    fix: '写上内容，删去提示',
  },
  {
    pattern:
      /(?<![A-Za-z])[Xx×]{2,}(?=[\p{Script=Han}.%万元])|[□■]{3,}|(?<=[\p{Script=Han}])\*{2,}(?=[\p{Script=Han}])|__{2,}|待填写|待补充/gu,
    what: '没有填写的空位',
    fix: '填上实际的内容',
  },
  {
    pattern:
      /(?<!\d)(?:20\d{0,2})?\s{1,12}年\s{1,12}月(?:\s{1,12}日)?|…年…月|(?<![\d\p{Script=Han}])年\s{1,12}月\s{0,12}日/gu,
    what: '没有填写的日期',
    fix: '填上日期',
  },
];
