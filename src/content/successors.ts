import type { Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import type { Entry } from './read-entry.ts';

/** Replaced evaluations whose readers aren't told why and where to go on. */
export function successorFaults(entries: readonly Entry[]): Diagnostic[] {
  const ids = entries.map(({ evaluation }) => evaluation.id);
  return entries.flatMap((entry) => [...unnamed(entry), ...unknown(entry, ids)]);
}

function unnamed({ evaluation: { status, successor, notice }, manuscript }: Entry): Diagnostic[] {
  const missing = status === 'superseded' ? successor : notice;
  if ((status !== 'superseded' && status !== 'withdrawn') || missing !== undefined) return [];
  const superseded = status === 'superseded';
  return [
    {
      rule: 'successor-named',
      severity: 'error',
      place: manuscript.place(['status']),
      message: superseded ? '已被取代的评价没有写明由哪一份取代' : '已撤回的评价没有说明为什么撤回',
      fix: superseded
        ? '在 successor 里写后继评价的“年度/名称”'
        : '在 notice 里写一句撤回的原因；有更正的评价，再写 successor',
    },
  ];
}

function unknown({ evaluation: { id, successor }, manuscript }: Entry, ids: readonly string[]): Diagnostic[] {
  if (successor === undefined || (successor !== id && ids.includes(successor))) return [];
  const suggestion = nearest(successor, ids);
  return [
    {
      rule: 'successor-exists',
      severity: 'error',
      place: manuscript.place(['successor']),
      message: successor === id ? '评价不能由自己取代' : `没有标识为“${successor}”的评价`,
      fix: suggestion === undefined || suggestion === id ? '改成后继评价的“年度/名称”' : `是不是要写 ${suggestion}？`,
    },
  ];
}
