import { nameOf } from '../../domain/prose/name-of.ts';

/** Words at the end of a part that only say that money follows. */
const TAIL =
  /(?:(?:(?:[省市县区]级|财政|上级)?(?:批复|安排|下达|计划|概算|预算|核定|申请|到位|投入|完成|实际))*(?:总)?(?:资金|投资|金额|经费|费用合计)(?:规模|总额|量|额)?|支出|开支|支付|需要?|共需|预算数?|概算|造价|花费|约|(?<![审会统设预累])计|共计|合计|为|是|了|的|共|各)$/;
/** Words in front: signs of a list, or what joins it to the sentence. */
const HEAD =
  /^(?:[、；;，,]|其中|包括|分别(?:为|是)?|主要(?:是|用于|为)|用于|一是|二是|三是|四是|五是|和|及|以及|另外?|还有|此外|同时|[（(]?\d{1,2}[)）.、．]|[①-⑳])[：:，,、]*/;
const COUNT =
  /(?:[\d.]+|[一二三四五六七八九十百]+)(?:个|项|处|座|套|台|条|批|所|间|家|村|公里|亩|米|平方米|辆|名|人|户|次)$/;
/** A name of such an ending is a kind of spending or a source, not a project. */
const KIND =
  /支出$|[预决]算$|收入$|结余|结转|^财政|财政(?:拨款|资金|补助)|拨款|自筹|执行|到位|同比|上年|节约|合计|共计|总额|人均|标准|单价|每|^(?:就|对|在|用)?(?:本|该|此|上述|以上|各|我)/;

/** Kinds of spending that are no project: 基本支出, 人员支出. */
const KINDS_OF_SPENDING = /^(?:基本|项目|人员|公用|日常公用|工资福利|商品和服务|资本性|对个人和家庭的补助|其他)$/;

/** The name of a part in the words before its amount: `安全水项目9个,资金规模` is 安全水项目. Nothing when they name none. */
export function partNameBefore(words: string): string | undefined {
  for (const chunk of words.split(/[，,]/).reverse()) {
    const name = bareName(chunk);
    if (name !== '') return isName(name) && !KINDS_OF_SPENDING.test(name) ? name : undefined;
  }
  return undefined;
}

/** The name behind an amount: `30万元用于基建工程项目审计`, `68万元的线路租费`. */
export function partNameAfter(words: string): string | undefined {
  const [, used] = /^(?:主要|全部)?(?:是|为)?(?:用于|用作)([^；;。，,（(]{2,40})/.exec(words) ?? [];
  const [, cost] = /^(?:的)?([\p{Script=Han}]{2,16}(?:费用?|款|经费))(?=[，,。；;]|$)/u.exec(words) ?? [];
  const name = bareName(used ?? cost ?? '');
  return isName(name) ? name : undefined;
}

function bareName(words: string): string {
  let name = words.replace(/[\s“”"：:]+/g, '');
  for (let tries = 0; tries < 6; tries += 1) {
    const shorter = name.replace(HEAD, '').replace(TAIL, '').replace(COUNT, '');
    if (shorter === name) break;
    name = shorter;
  }
  return name;
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    /[\p{Script=Han}]{2}/u.test(name) &&
    !KIND.test(name) &&
    nameOf(name) === undefined
  );
}
