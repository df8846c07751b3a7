import type { Link, Nodes, Root } from 'mdast';
import { nearest } from '../domain/nearest.ts';
import { captionsOf } from './captions.ts';
import type { Fault } from './fault.ts';
import { numberedHeadings, placedHeadings } from './headings.ts';

/** What the text may refer to: `表1` by `表-各季度支出`, `第三部分（二）` by the words of the heading. */
export function referenceLabels(tree: Root): Map<string, string> {
  return new Map([
    ...numberedHeadings(tree).map(({ id, label }) => [id, label] as const),
    ...captionsOf(tree).map(({ id, label }) => [id, label] as const),
  ]);
}

/** Where a link leads inside the report; nothing for other links. */
export function goalOf({ url }: Link): string | undefined {
  if (!url.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(url.slice(1));
  } catch {
    return url.slice(1);
  }
}

/** References that lead nowhere, and titles without their table or image. */
export function referenceFaults(tree: Root, nodes: readonly Nodes[]): Fault[] {
  const captions = captionsOf(tree);
  const goals = new Set([...placedHeadings(tree), ...captions].map(({ id }) => id));
  const faults: Fault[] = [];
  for (const link of nodes) {
    const goal = link.type === 'link' ? goalOf(link) : undefined;
    if (goal === undefined || goals.has(goal)) continue;
    const suggestion = nearest(goal, [...goals]);
    faults.push({
      rule: 'reference-exists',
      point: link.position?.start,
      message: `引用的“${goal}”在本报告里不存在`,
      fix: suggestion === undefined ? '改成本报告的标题、表题或图题，或删去引用' : `是不是要写 [](#${suggestion})？`,
    });
  }
  for (const { paragraph, kind, placed } of captions) if (!placed) faults.push(strayCaption(paragraph, kind));
  return faults;
}

function strayCaption({ position }: { readonly position?: Root['position'] }, kind: '表' | '图'): Fault {
  return {
    rule: 'caption-in-place',
    point: position?.start,
    message: kind === '表' ? '“表：”开头的表题下面没有表格' : '“图：”开头的图题上面没有图片',
    fix: kind === '表' ? '表题单独成段，写在表格正上方' : '图题单独成段，写在图片正下方；图片也单独成段',
  };
}
