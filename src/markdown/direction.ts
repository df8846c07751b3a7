import type { Fault } from './fault.ts';

const CONTROL = /\p{Bidi_Control}/u;

/**
 * Refuses signs that turn the direction of text in anything that a node holds: text, address, title, comment.
 *
 * They are invisible, and show a reader other digits than those in the file; Chinese needs none of them. The tree is
 * looked through, not the file, so that `&#x202E;` is found as well.
 */
export function directionFault(node: object): Omit<Fault, 'point'> | undefined {
  const text = Object.values(node).find((value) => typeof value === 'string' && CONTROL.test(value));
  if (text === undefined) return undefined;
  return {
    rule: 'direction-plain',
    message: `这里有看不见的文字方向控制符（${codeIn(text)}），读者看到的数字会和文件里的不一样`,
    fix: '把这一处重新键入一遍，不要粘贴',
  };
}

/** The first such sign by its code, as it can't be shown: `U+202E`. */
function codeIn(text: string): string {
  const code = CONTROL.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
