/** What a file of the archive belongs to: one evaluation, the help that comes with Jiping, or the archive as a whole. */
export type Part = { readonly evaluation: string } | 'help' | 'archive';

export function isEvaluation(part: Part): part is Exclude<Part, string> {
  return typeof part !== 'string';
}

const EVALUATION = /^evaluations\/(\d{4}\/[^/]+)\//;

/** `path` is that of a page or file, from the root of the archive. */
export function partOf(path: string): Part {
  const [, id] = EVALUATION.exec(path) ?? [];
  if (id !== undefined) return { evaluation: id };
  return /^rules(\/|$)/.test(path) ? 'help' : 'archive';
}
