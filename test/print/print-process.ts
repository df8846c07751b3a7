// Prints one specimen in a process of its own: `node print-process.ts ROOT PDF CACHE`.
import { join } from 'node:path';
import { printAll } from '../../src/print/print.ts';
import { attachmentOf, jobOf } from './specimens.ts';

const [, , root = '', pdf = '', cache = ''] = process.argv;
const html = join(root, 'structure.html');
const [result] = await printAll([{ ...jobOf('structure', ''), html, pdf, attachments: [attachmentOf(html)] }], {
  root,
  cache,
});
if (result?.failure) throw result.failure;
