import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { figureNames, findFigure } from '../domain/figures/index.ts';
import { nearest } from '../domain/nearest.ts';
import { COMPONENTS, ELEMENTS } from './components.ts';
import type { Fault } from './fault.ts';
import { figureName, isComment } from './figure-name.ts';
import { invisibleFault } from './invisible.ts';

/**
 * What a body may contain. Content is data: names of figures and a fixed list of components, never code,
 * and no address outside the archive.
 */
export function policyFaults(nodes: readonly Nodes[]): Fault[] {
  const faults: Fault[] = [];
  for (const node of nodes) {
    for (const fault of [faultOf(node), invisibleFault(node)]) {
      if (fault) faults.push({ ...fault, point: node.position?.start });
    }
  }
  return faults;
}

type Finding = Omit<Fault, 'point'>;

export const CODE: Finding = {
  rule: 'no-code',
  message: '正文里有 import 或 export，内容文件不能带代码',
  fix: '删去这一行；要写这个英文词时，不要放在一行的开头',
};

function faultOf(node: Nodes): Finding | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return CODE;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? undefined : expression(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node);
    case 'link':
    case 'image':
    case 'definition':
      return address(node.url);
    case 'heading':
      return node.depth >= 2 && node.depth <= 5 ? undefined : headingDepth(node.depth);
    default:
      return undefined;
  }
}

function expression(value: string): Finding | undefined {
  const name = figureName(value);
  if (name !== undefined && findFigure(name)) return undefined;
  const suggestion = nearest(value.trim(), figureNames());
  return {
    rule: 'figure-exists',
    message: `没有名为“${short(value.trim())}”的数字，花括号里只能写指标数字的名称`,
    fix: suggestion === undefined ? '改用数字目录里的名称，或去掉花括号' : `是不是要写 {${suggestion}}？`,
  };
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement): Finding | undefined {
  const name = node.name ?? '';
  if (!COMPONENTS.includes(name) && !ELEMENTS.includes(name)) return unknownElement(name);
  if (node.attributes.length === 0) return undefined;
  return { rule: 'component-exists', message: `<${name}> 不接受任何属性`, fix: `写成 <${name} />` };
}

function unknownElement(name: string): Finding {
  const suggestion = nearest(name, COMPONENTS);
  return {
    rule: 'component-exists',
    message: `正文里不能用 <${name}>，可用的组件：${COMPONENTS.map((known) => `<${known} />`).join('、')}`,
    fix: suggestion === undefined ? '删去这个标签；文字里的小于号写成 &lt;' : `是不是要写 <${suggestion} />？`,
  };
}

function address(url: string): Finding | undefined {
  if (url.startsWith('#')) return undefined;
  if (/^(\.{1,2}\/)?[^\s:/\\][^\s:\\]*$/u.test(url)) return climbsOut(url) ? above(url) : undefined;
  return {
    rule: 'address-inside-archive',
    message: `地址“${short(url)}”在档案之外，报告不能依赖外部地址`,
    fix: '删去链接，或改用本档案内的相对地址；出处用文字写明',
  };
}

/** Folders between the root of the archive and a page of an evaluation: `evaluations/2018/slug/`. */
const PAGE_DEPTH = 3;

/** Whether a path leaves the archive on its way, `%2e` being a dot to browsers. */
function climbsOut(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  let depth = PAGE_DEPTH;
  return path
    .replace(/%2e/gi, '.')
    .split('/')
    .some((part) => {
      depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1;
      return depth < 0;
    });
}

function above(url: string): Finding {
  return {
    rule: 'address-inside-archive',
    message: `地址“${short(url)}”走到了档案之外：页面在 evaluations/<年度>/<名称>/，最多向上 ${PAGE_DEPTH} 层`,
    fix: '减少 ../，写成本档案内的相对地址',
  };
}

/** A message shows the start of a long text: enough to find it. */
function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function headingDepth(depth: number): Finding {
  return {
    rule: 'heading-depth',
    message: `标题用了 ${depth} 个 #，正文只有四级标题：## 一、 ### （一） #### 1. ##### （1）`,
    fix: depth === 1 ? '总标题写在 title 里；章标题用 ##' : '把标题降到 ##### 以内，或改写成段落',
  };
}
