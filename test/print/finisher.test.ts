import { afterAll, expect, test } from 'vitest';
import { type Printed, startFinisher } from '../../src/print/finisher.ts';
import type { Layout } from '../../src/print/paginate.ts';
import { jobOf } from './specimens.ts';

const finisher = startFinisher();
afterAll(() => finisher.stop());

/** What the PDF library says of it. */
const FAULT = 'Cannot read properties of undefined';

/** Of a browser that gave something else than a PDF. */
const BROKEN: Printed = {
  pdf: Buffer.from('%PDF-1.4, cut short'),
  job: jobOf('plain', '/nowhere'),
  layout: { parts: {} } as unknown as Layout,
  attachments: [],
  cropMarks: false,
};

test('what finishing throws comes out of its thread, and the thread goes on', async () => {
  await expect(finisher.finish(BROKEN)).rejects.toThrow(FAULT);
  await expect(finisher.finish(BROKEN)).rejects.toThrow(FAULT);
});

test('one that is stopped in the middle says so, and the next copy gets another thread', async () => {
  const failed = finisher.finish(BROKEN).catch((error: Error) => error.message);
  await finisher.stop();
  expect(await failed).toMatch('后处理中断了');
  await expect(finisher.finish(BROKEN)).rejects.toThrow(FAULT);
});
