/** Where a print stands when it fails: shown to the user, so that "timeout" says of what. */
export type Stage = 'start' | 'fonts' | 'layout' | 'print' | 'finish';

const CHINESE: Record<Stage, string> = {
  start: '启动浏览器',
  fonts: '准备字体',
  layout: '排版',
  print: '输出 PDF',
  finish: '后处理',
};

/** A stage of one report's print took longer than allowed; the browser that ran it has to be thrown away. */
export class StageTimeout extends Error {
  readonly stage: Stage;

  constructor(stage: Stage, id: string, milliseconds: number) {
    const seconds = Math.round(milliseconds / 100) / 10;
    super(`${CHINESE[stage]}超过 ${seconds} 秒（${id}） / ${stage} of ${id} took longer than ${seconds} s`);
    this.name = 'StageTimeout';
    this.stage = stage;
  }
}

/** Runs one stage of a report's print, and gives up on it after the given time. */
export async function within<T>(stage: Stage, id: string, milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new StageTimeout(stage, id, milliseconds)), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
