import type { AstroIntegration } from 'astro';
import { unmade } from './kept-lists.ts';
import type { SiteOrder } from './order.ts';
import { partOf } from './parts.ts';

/** Astro integration that makes only the pages of an order: the others were kept, or another run makes them. */
export function chosenPages(order: SiteOrder): AstroIntegration {
  const bodies = new Set(order.collections.evaluations.filter(({ file }) => file !== undefined).map(({ id }) => id));
  const isChosen = (path: string) => {
    const part = partOf(path);
    return typeof part === 'string' ? order[part] : bodies.has(part.evaluation);
  };
  return {
    name: 'jiping:chosen-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const chosen = (await usual.getStaticPaths()).filter(({ pathname }) =>
              isChosen(pathname.replace(/^\//, '')),
            );
            return order.lists ? unmade(chosen, order.lists) : chosen;
          },
        })),
    },
  };
}
