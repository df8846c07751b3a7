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
