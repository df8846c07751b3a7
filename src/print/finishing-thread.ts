import { parentPort } from 'node:worker_threads';
import { addCropMarks } from './crop-marks.ts';
import { finish } from './finish.ts';
import type { Answer, Finished, Printed } from './finisher.ts';
import { inspect } from './inspect.ts';
import { verifyCopy } from './verify-copy.ts';

async function finished({ pdf, job, layout, attachments, cropMarks }: Printed): Promise<Finished> {
  const sheets = cropMarks ? await addCropMarks(pdf) : pdf;
  const copy = await finish(sheets, job, { parts: layout.parts, attachments });
  return { copy, diagnostics: verifyCopy(job, layout, await inspect(copy)) };
}

parentPort?.on('message', async (printed: Printed) => {
  const answer: Answer = await finished(printed).catch((failure: Error) => ({ failure }));
  parentPort?.postMessage(answer);
});
