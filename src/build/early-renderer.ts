import type { Cache } from './cache.ts';
import { keptProgram, type ProgramRequest, type SiteSettings } from './program.ts';
import { type Renderer, startRenderer } from './render-pages.ts';

/** A process of pages that starts while evaluations are still read: to load the program takes as long as that. */
export interface EarlyRenderer {
  /** Is told how many evaluations there will be, and how many the archive has. */
  readonly start: (evaluations: number, all: number) => void;
  /** Gives it once, when there is one. */
  readonly take: () => Renderer | undefined;
  /** Ends it, whether it was taken or not. */
  readonly end: () => void;
}

/** More evaluations are rendered by several processes, beside which one more gains nothing. */
const FEW = 20;

/** Lists of more evaluations would take too much memory, if they took all that makes them fast. */
const MOST_ROOMY = 2000;

/** Where the program was made before; to make it takes longer than to wait for it. */
export function earlyRenderer(request: Pick<ProgramRequest, 'code'> & SiteSettings, cache: Cache): EarlyRenderer {
  let waiting: Renderer | undefined;
  let started: Renderer | undefined;
  return {
    start: (evaluations, all) => {
      const program = evaluations <= FEW ? keptProgram(request, cache) : undefined;
      started = program && startRenderer(program, request, all <= MOST_ROOMY);
      waiting = started;
    },
    take: () => {
      const taken = waiting;
      waiting = undefined;
      return taken;
    },
    end: () => started?.end(),
  };
}
