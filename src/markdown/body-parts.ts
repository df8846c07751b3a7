import type { BodyPart } from '../domain/body.ts';
import { ATTACHMENT, FORM } from './components.ts';

/** Stands for a figure. */
export const FIGURE_SLOT = 'jiping-figure';

/** The elements that stand for components in rendered HTML: no author can type them, and text has no `<`. */
export const SLOTS: ReadonlyMap<string, string> = new Map([
  ['Figure', FIGURE_SLOT],
  [FORM, 'jiping-form'],
  [ATTACHMENT, 'jiping-attachment'],
]);

const SLOT = /<jiping-figure name="(\w+)"><\/jiping-figure>|<jiping-form><\/jiping-form>|<(\/?)jiping-attachment>/g;

/** Takes rendered HTML apart where components stand. */
export function partsOf(html: string): BodyPart[] {
  const levels: BodyPart[][] = [[]];
  let at = 0;
  for (const { 0: tag, 1: name, 2: slash, index } of html.matchAll(SLOT)) {
    if (index > at) levels.at(-1)?.push(html.slice(at, index));
    at = index + tag.length;
    if (name !== undefined) levels.at(-1)?.push({ is: 'figure', name });
    else if (slash === undefined) levels.at(-1)?.push({ is: 'form' });
    else if (slash === '') levels.push([]);
    else {
      const parts = levels.pop() ?? [];
      levels.at(-1)?.push({ is: 'attachment', parts });
    }
  }
  if (html.length > at) levels[0]?.push(html.slice(at));
  return levels[0] ?? [];
}
