import type { Passage } from './passage.ts';

export interface Variant {
  readonly passage: Passage;
  readonly at: number;
  readonly name: string;
}

/** A run of Chinese that ends in 项目: what may be a project's name. */
const NAMED = /[\p{Script=Han}]{2,40}?项目(?!组|部|化|类|资金|预算|库|建议|所|负责|支出绩|名称|管理)/gu;
const DECLARES = /另称|又称|又名|原名|亦称|简称|更名|名称为|名为|称作|改称/;

/** Other names of the same project in a body, the first place of each. */
export function nameVariants(own: string, title: string, passages: readonly Passage[]): Variant[] {
  const bare = own.replace(/项目$/, '');
  if (bare.length < 6) return [];
  const declared = passages.filter(({ text }) => DECLARES.test(text)).map(({ text }) => text);
  const found = new Map<string, Variant>();
  for (const passage of passages) {
    // Runs end anywhere, and to look for all of them in every text takes its time.
    if (startOf(passage.text, bare) === -1) continue;
    for (const { 0: run, index } of passage.text.matchAll(NAMED)) {
      const start = startOf(run, bare);
      const name = run.slice(start);
      if (start === -1 || found.has(name) || !differs(name.replace(/项目$/, ''), bare)) continue;
      if (title.includes(name) || declared.some((text) => text.includes(name))) continue;
      found.set(name, { passage, at: index + start, name });
    }
  }
  return [...found.values()];
}

/** Words of a title that name no project of their own. */
const GENERIC =
  /部门预算|财政|预算|[省市区县乡镇]级|中央|本级|专项|资金|经费|支出|重点|扶贫|一般|政府|转移支付|新增|地方|债券|涉农|整体|衔接|民生|年度?|关于|重大|公共|绩效/g;
const OFFICE = /(?:局|委员会|办公室|中心|委|厅|处|镇|乡|街道|政府|医院|学校|馆|站|队|院|所)$/;

/** The project that a title speaks of, where it has nothing in common with the project's name: no two characters in a row. */
export function otherSubject(own: string, title: string): string | undefined {
  const [, typed = ''] = /([\p{Script=Han}]{4,24}?)项目(?:支出)?(?:绩效)?(?:自评|评价)/u.exec(title) ?? [];
  const run = typed.replace(/^年度?/, '');
  const subject = run.replace(GENERIC, '');
  if (subject.length < 4 || OFFICE.test(subject) || own.length < 4 || own === '待填写') return undefined;
  const pairs = Array.from({ length: subject.length - 1 }, (_, index) => subject.slice(index, index + 2));
  return pairs.some((pair) => own.includes(pair)) ? undefined : `${run}项目`;
}

/** Where the run begins like the project's name: by its first four characters. */
function startOf(run: string, bare: string): number {
  return run.indexOf(bare.slice(0, 4));
}

/** Alike in more than half of its characters, and still another name; a mere shortening is none. */
function differs(name: string, bare: string): boolean {
  if (name === bare || bare.includes(name) || name.includes(bare) || name.length < 6) return false;
  const shared = common(name, bare);
  return shared >= 6 && shared * 2 >= Math.min(name.length, bare.length);
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) {
      next.push(b[index] === character ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
