import { codeOf, INVISIBLE } from '../domain/prose/characters.ts';
import type { Fault } from './fault.ts';

/**
 * Refuses signs that nobody sees in anything that a node holds: text, address, title, comment.
 *
 * Some turn the direction of text and show a reader other digits than those in the file; a zero-width space parts a
 * number in two. The tree is looked through, not the file, so that `&#x202E;` is found as well.
 */
export function invisibleFault(node: object): Omit<Fault, 'point'> | undefined {
  for (const value of Object.values(node)) {
    const [sign] = typeof value === 'string' ? (INVISIBLE.exec(value) ?? []) : [];
    if (sign === undefined) continue;
    return {
      rule: 'characters-visible',
      message: `这里有看不见的字符（${codeOf(sign)}），读者看到的可能和文件里的不一样`,
      fix: '把这一处重新键入一遍，不要粘贴',
    };
  }
  return undefined;
}
