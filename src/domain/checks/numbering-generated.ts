import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * Headings carry no typed numbers: 一、 （一） 1. are generated, so that they can't have a gap or a repeat.
 *
 * A short paragraph that starts with 一、 or （一） is a heading that was not marked as one.
 */
export const numberingGenerated: Rule = {
  name: 'numbering-generated',
  severity: 'error',
  find: (_evaluation, { prose }) =>
    prose.passages.flatMap((passage) => {
      const pattern = passage.kind === 'heading' ? HEADING : passage.kind === 'paragraph' ? PARAGRAPH : undefined;
      const [typed] = pattern?.exec(passage.text) ?? [];
      if (typed === undefined) return [];
      const heading = passage.kind === 'heading';
      return {
        place: placeAt(passage, 0),
        message: heading
          ? `标题“${passage.text.slice(0, 30)}”里键入了序号“${typed.trim()}”，序号由系统生成`
          : `这一段以序号“${typed.trim()}”开头，像是没有标记的标题`,
        fix: heading ? '删去序号' : '作标题的，前面写 ## 或 ###，删去序号；作列举的，写成列表',
      };
    }),
};

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const HEADING = new RegExp(
  String.raw`^\s*(?:第?${NUMERAL}[、．.章节]|[（(](?:${NUMERAL}|\d{1,2})[）)]、?|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])\s*`,
  'u',
);
/** Only a short line without a full stop: `一、项目概况`. */
const PARAGRAPH = new RegExp(String.raw`^\s*(?:${NUMERAL}、|[（(]${NUMERAL}[）)])(?=[^。；，]{1,40}$)`, 'u');
