import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../content/read-entry.ts';
import type { AttachmentFile, PrintJob } from '../print/job.ts';

/** The files of an evaluation that its copy has inside, so that one file is the record. */
export const ATTACHMENTS: readonly Omit<AttachmentFile, 'path'>[] = [
  {
    name: 'data.json',
    mime: 'application/json',
    description: '评价数据：本报告的全部数据和由数据算出的指标',
    relationship: 'Data',
  },
  {
    name: 'self-evaluation.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: '自评表：带公式的电子表格',
    relationship: 'Data',
  },
];

/** With the text that its author wrote, so that a fault of the print is told at the place of its words. */
export function withSource(job: PrintJob): PrintJob {
  return { ...job, sourceText: readFileSync(job.source, 'utf8') };
}

/** The page of an evaluation, as it is printed. */
export function printJob({ evaluation, manuscript }: Entry, root: string): PrintJob {
  const folder = join(root, 'evaluations', evaluation.id);
  return {
    id: evaluation.id,
    html: join(folder, 'index.html'),
    pdf: join(folder, 'report.pdf'),
    source: manuscript.file,
    title: evaluation.title,
    author: evaluation.organisation.name,
    language: 'zh-CN',
    ...(evaluation.issued === undefined ? {} : { date: evaluation.issued }),
    attachments: ATTACHMENTS.map((attachment) => ({ ...attachment, path: join(folder, attachment.name) })),
  };
}
