import type { Evaluation } from '../evaluation.ts';
import type { Indicator } from '../indicator.ts';

/** One indicator wherever it stands in an archive. */
export interface RegisterEntry {
  readonly name: string;
  readonly uses: readonly { readonly evaluation: Evaluation; readonly indicator: Indicator }[];
}

/** All indicators, those of one library entry or one name together; the most used first, then by name. */
export function register(evaluations: readonly Evaluation[]): RegisterEntry[] {
  const entries = new Map<string, { name: string; uses: { evaluation: Evaluation; indicator: Indicator }[] }>();
  for (const evaluation of evaluations) {
    for (const indicator of evaluation.indicators) {
      const key = indicator.use ?? indicator.name;
      const entry = entries.get(key) ?? { name: indicator.name, uses: [] };
      entry.uses.push({ evaluation, indicator });
      entries.set(key, entry);
    }
  }
  return [...entries.values()].sort((a, b) => b.uses.length - a.uses.length || (a.name < b.name ? -1 : 1));
}
