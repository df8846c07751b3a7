/** Does work on a lane of its own, as soon as one is free. */
export type Lanes = (work: (lane: number) => Promise<void>) => Promise<void>;

/** So many pieces of work are done at once; the others wait their turn. */
export function lanes(count: number): Lanes {
  const free = Array.from({ length: count }, (_, lane) => lane);
  const waiting: ((lane: number) => void)[] = [];
  return async (work) => {
    const lane = free.shift() ?? (await new Promise<number>((turn) => void waiting.push(turn)));
    try {
      await work(lane);
    } finally {
      const next = waiting.shift();
      if (next) next(lane);
      else free.push(lane);
    }
  };
}
