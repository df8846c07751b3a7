// Prints the specimens of test/fixtures/print into a folder, for veraPDF: each without data (PDF/A-2a) and with (3a).
// Those that are meant to fail give no PDF.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { printAll } from '../src/print/print.ts';
import { attachmentOf, jobOf, SPECIMENS, temporaryOptions } from '../test/print/specimens.ts';

const out = resolve(process.argv[2] ?? 'specimens');
mkdirSync(out, { recursive: true });
const names = readdirSync(SPECIMENS)
  .filter((name) => name.endsWith('.html'))
  .map((name) => basename(name, '.html'))
  .sort();
const options = await temporaryOptions();
const jobs = names.flatMap((name) => {
  const job = jobOf(name, out);
  return [job, { ...job, pdf: join(out, `${name}-with-data.pdf`), attachments: [attachmentOf(job.html)] }];
});
const results = await printAll(jobs, options);
rmSync(options.folder, { recursive: true });
const failed = results.filter(
  ({ failure, diagnostics }) => failure || diagnostics.some(({ rule }) => rule === 'copy-conforms'),
);
for (const { id, failure, diagnostics } of failed)
  console.error(id, failure ?? diagnostics.map(({ message }) => message));
console.log(`${results.filter(({ bytes }) => bytes > 0).length} specimens printed`);
if (failed.length > 0) process.exitCode = 1;
