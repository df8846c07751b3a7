import type { Colophon } from '../domain/colophon.ts';
import type { Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { documentText } from '../i18n/document.ts';

/** An evaluation with its figures, as the components of one page see it. */
export interface Report {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
  readonly around: Around;
  /** Nothing where the office wants none. */
  readonly colophon?: Colophon;
  /** A new id on each call: the same figure may stand in a text many times. Counted in the order of the page. */
  readonly nextId: (name: string) => string;
  /** The annex that comes next in the page. */
  readonly nextAttachment: () => Annex;
}

/** 附件1 with its title; 附件 where it is the only one. */
export interface Annex {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** What the archive knows about an evaluation besides itself. */
export interface Around {
  /** Final evaluations of the same series in other years, oldest first. */
  readonly years: readonly Evaluation[];
  /** The evaluation in force, where this one was replaced and the audience may see the other. */
  readonly successor?: Evaluation;
  /** Changes of its file, newest first. */
  readonly history: readonly { readonly commit: string; readonly day: string; readonly subject?: string }[];
}

export function reportOf(parts: Omit<Report, 'nextId' | 'nextAttachment'>): Report {
  let count = 0;
  let annexes = 0;
  return {
    ...parts,
    nextId: (name) => {
      count += 1;
      return `${name}-${count}`;
    },
    nextAttachment: () => {
      annexes += 1;
      return annexOf(parts.evaluation, annexes);
    },
  };
}

function annexOf({ id, attachments }: Evaluation, number: number): Annex {
  const title = attachments[number - 1]?.title;
  if (title === undefined) throw new Error(`Unexpected annex ${number} of ${id}, expected one of its attachments`);
  const label = `${documentText.attachment.label}${attachments.length === 1 ? '' : number}`;
  return { id: `attachment-${number}`, label, title };
}
