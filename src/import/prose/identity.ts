import type { Kind } from '../../domain/evaluation.ts';

/** What a title says of its report. */
export interface TitleParts {
  readonly year?: number;
  readonly organisation?: string;
  readonly project?: string;
}

const OFFICE =
  /(?:局|委员会|办公室|委|厅|处|中心|学校|中学|小学|大学|幼儿园|医院|卫生院|馆|站|所|院|支队|大队|政府|镇|乡|街道|管委会|法院|公司|协会|联合会|办)$/;
/** From 绩效 on, with the kind of spending before it; 项目 and 资金 are a part of the name. */
const TAIL =
  /(?:的)?(?:项目支出|部门整体支出|机关整体支出|单位整体支出|整体支出|财政支出)?(?:重点)?绩效(?:目标)?(?:自我)?(?:自评价?|评价|自评抽查|运行)*(?:自评)?(?:情况)?(?:的)?(?:报告书?|自评表|表|情况|总结)$/;

/** Reads year, office and project out of a title: `某局2018年度某项目支出绩效自评报告`. */
export function titleParts(title: string): TitleParts {
  const [, main = title, inside = ''] = /^(.*?)[（(]([^（()）]*)[)）]?$/.exec(title.replace(/\s+/g, '')) ?? [];
  const year = /(19|20)\d{2}(?=年)|(?<=^|[^\d])20\d{2}(?=[^\d])/.exec(title)?.[0];
  const core = main.replace(TAIL, '');
  const [, before = '', after = core] = /^(.*?)(?:关于)?(?:19|20)\d{2}年?度?(.*)$/.exec(core) ?? [];
  const subject = /项目|资金|经费|工程|补助/.test(inside) && !/^\d{4}年度?$/.test(inside) ? inside : undefined;
  const office = before === '' ? officeBefore(core) : OFFICE.test(before) ? before : undefined;
  const rest = before === '' && office !== undefined ? core.slice(office.length) : after;
  const names = [subject, cleanProject(rest), office === before ? undefined : cleanProject(before)];
  const project = names.find((name) => name !== undefined);
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(office === undefined ? {} : { organisation: office }),
    ...(project === undefined ? {} : { project }),
  };
}

/** `某县财政局扶贫项目`: an office that opens a title without a year. */
function officeBefore(core: string): string | undefined {
  const [, name] =
    /^((?:关于)?[\p{Script=Han}]{2,18}?(?:局|委员会|办公室|管委会|人民政府|医院|学校|中学|小学|图书馆))(?=[\p{Script=Han}])/u.exec(
      core,
    ) ?? [];
  return name?.replace(/^关于/, '');
}

/** A name that says something: `项目` and `某县` alone are none. */
function cleanProject(name: string): string | undefined {
  const text = name.replace(/^(?:度|年度|关于|的)+|(?:的)$/g, '').replace(/(?<=项目)资金$/, '');
  const plain = text.replace(/^(?:部门预算|财政|市级|区级|县级)*(?:项目|专项)?$/, '');
  return plain.length >= 4 && !/(?:县|市|省)$/.test(plain) && !OFFICE.test(plain) ? text : undefined;
}

export function isOffice(name: string): boolean {
  return OFFICE.test(name) && name.length >= 3 && name.length <= 40;
}

/** The office that a report is about, from its first sentences and its signature. */
export function officeIn(texts: readonly string[]): string | undefined {
  for (const text of texts.slice(0, 12)) {
    const [, name] =
      /^([\p{Script=Han}]{2,30}?(?:局|委员会|办公室|中心|学校|中学|医院|图书馆|镇人民政府|乡人民政府|人民政府))(?:（以下简称|\(以下简称|为|是|成立|内设|系|主要职|现有)/u.exec(
        text,
      ) ?? [];
    if (name) return name;
    const [, stated = ''] =
      /(?:项目(?:实施|承担|责任)?单位|实施单位|承担单位)(?:[:：]|为|是)\s*([\p{Script=Han}（）]{3,30}?)(?=[，。；、,;\s]|$)/u.exec(
        text,
      ) ?? [];
    if (isOffice(stated)) return stated;
  }
  const last = texts.slice(-6).find((text) => isOffice(text.trim()) && /^[\p{Script=Han}（）()]+$/u.test(text.trim()));
  return last?.trim();
}

/** Which kind of evaluation a report is; `sure` when its title says so. */
export function kindOf(title: string, words: string): { readonly kind: Kind; readonly sure: boolean } {
  if (/整体支出/.test(title)) return { kind: 'department-self-evaluation', sure: true };
  if (/转移支付/.test(title) && !/项目支出/.test(title)) return { kind: 'transfer-self-evaluation', sure: true };
  if (/绩效目标分解下达/.test(words)) return { kind: 'transfer-self-evaluation', sure: false };
  if (/自评|自我评价/.test(title)) return { kind: 'project-self-evaluation', sure: true };
  if (/重点绩效评价|财政评价|部门评价|评价机构|会计师事务所|第三方/.test(title + words.slice(0, 400)))
    return { kind: 'project-evaluation', sure: true };
  if (/绩效评价报告/.test(title))
    return {
      kind: /^.{0,40}评价机构|债/.test(title + words.slice(0, 600)) ? 'project-evaluation' : 'project-self-evaluation',
      sure: false,
    };
  return { kind: 'project-self-evaluation', sure: false };
}

/** The budget year where no title says it: the year named most often. */
export function yearIn(words: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [year] of words.matchAll(/20\d{2}(?=\s*年)/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** Verbs and offices in front of a name, and what makes it no name at all. */
const BEFORE_NAME =
  /^.*?(?:承担了?|实施了?|负责|通过|收到|下达了?|开展了?|组织|申报|安排|使用|利用)(?=.{4})|^(?:本年度?|当年|全年|中央|省级|市级|区级|县级|上级)(?:财政)?(?:补助|下达)?(?=.{4})/;
const NO_NAME =
  /^(?:本|该|此|上述|以上|这|各|全部|每|为|对|根据|加强|措施|其他|所有|相关|部分|多个|剩余|一批|二批|三批|等)|各部门|财政拨款|等项目/;

/** The project where no title and no form names it: the name said most often before 预算, 资金 or 实施. */
export function projectIn(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  const count = (name: string, weight: number) => {
    const bare = named(name);
    if (bare !== undefined) counts.set(bare, (counts.get(bare) ?? 0) + weight);
  };
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(
      /(?:^|[，。；,;“《])([^\s，。；：:,;“”《》]{4,44}?项目)(?=预算|资金|支出|绩效|总投资|实施|的)/g,
    ))
      count(name, 2);
    for (const [, name = ''] of text.matchAll(
      /(?:^|[，。；,;“《])([^\s，。；：:,;“”《》]{4,44}?(?:专项|补助|奖补|扶持|救助)(?:资金|经费))(?=的|支出|使用|绩效|\d)/g,
    ))
      count(name, 1);
    const [, subject] =
      /^([^\s，。；：:,;“”《》]{4,34}?(?:工程|项目)(?:[（(][^（()）]{1,10}[)）])?)(?=是|为|位于)/.exec(text) ?? [];
    if (subject !== undefined) count(subject, 2);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A name without what leads to it; nothing for words that name no one project. */
function named(typed: string): string | undefined {
  const name = typed
    .replace(BEFORE_NAME, '')
    .replace(BEFORE_NAME, '')
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replace(/^度/, '');
  return name.length < 5 || NO_NAME.test(name) || /^\d/.test(name) ? undefined : name;
}
