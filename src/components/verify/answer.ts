import type { Manifest } from '../../domain/manifest.ts';
import type { PaperVerdict, Verdict } from '../../domain/verdict.ts';
import type { VerifyText } from '../../i18n/verify-zh.ts';

/** What a reader is told of a file or of a paper copy. */
export interface Answer {
  readonly kind: keyof VerifyText['kinds'];
  readonly text: string;
  /** The evaluation that it is about. */
  readonly id?: string;
}

export function answerTo(verdict: Verdict, { evaluations }: Manifest, says: VerifyText['says']): Answer {
  switch (verdict.kind) {
    case 'official': {
      const named = evaluations.find(({ id }) => verdict.path === `evaluations/${id}/report.pdf`);
      return {
        kind: 'official',
        text: fill(named ? says.official : says.file, verdict),
        ...(named && { id: named.id }),
      };
    }
    case 'older': {
      const { edition, editions } = verdict.place;
      const text = edition === editions ? says.reprinted : says.older;
      return { kind: 'older', text: fill(text, { ...verdict, ...verdict.place }), id: verdict.id };
    }
    case 'altered':
      return { kind: 'altered', text: fill(says.altered, verdict), id: verdict.id };
    case 'unknown':
      return { kind: 'unknown', text: verdict.id === undefined ? says.unknown : fill(says.foreign, verdict) };
  }
}

/** @param digest as it was typed */
export function answerToPaper(verdict: PaperVerdict | undefined, digest: string, says: VerifyText['says']): Answer {
  if (!verdict) return { kind: 'unknown', text: fill(says.digestUnknown, { digest }) };
  const { id, place } = verdict;
  const current = place.edition === place.editions;
  const text = fill(current ? says.current : says.digestOlder, { ...verdict, ...place });
  return { kind: current ? 'current' : 'older', text, id };
}

function fill(text: string, values: object): string {
  const known = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return text.replace(/\[(\w+)\]/g, (_, name: string) => known.get(name) ?? '');
}
