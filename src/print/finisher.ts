import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Attachment } from './attachments.ts';
import type { PrintJob } from './job.ts';
import type { Layout } from './paginate.ts';

/** Chromium's PDF with all that it takes to make an official copy of it. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly job: PrintJob;
  readonly layout: Layout;
  readonly attachments: readonly Attachment[];
  readonly cropMarks: boolean;
}

/** An official copy, with everything that keeps it from being one. */
export interface Finished {
  readonly copy: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a thread answers. */
export type Answer = Finished | { readonly failure: Error };

/**
 * Finishes the copies of a press in a thread of its own: it takes half as long as their layout, and meanwhile the browsers
 * of the other presses would wait for an answer.
 */
export interface Finisher {
  /** One after another. Throws what finishing throws. */
  finish(printed: Printed): Promise<Finished>;
  /** Also in the middle of a copy; the next one gets another thread. */
  stop(): Promise<void>;
}

/** Enough for the objects of a copy, so that few of them grow old. */
const ROOM = { maxYoungGenerationSizeMb: 48 };

export function startFinisher(): Finisher {
  let thread: Worker | undefined = start();
  return {
    finish: async (printed) => {
      thread ??= start();
      const answer = await answerOf(thread, printed);
      if ('failure' in answer) throw answer.failure;
      return answer;
    },
    stop: async () => {
      const stopped = thread?.terminate();
      thread = undefined;
      await stopped;
    },
  };
}

function start(): Worker {
  return new Worker(new URL('finishing-thread.ts', import.meta.url), { resourceLimits: ROOM });
}

/** A thread that ends without an answer has been stopped. */
async function answerOf(thread: Worker, printed: Printed): Promise<Answer> {
  const over = new AbortController();
  const end = once(thread, 'exit', over).then(() => Promise.reject(new Error('后处理中断了 / finishing was stopped')));
  thread.postMessage(printed);
  try {
    const [answer] = await Promise.race([once(thread, 'message', over), end]);
    return answer;
  } finally {
    over.abort();
  }
}
