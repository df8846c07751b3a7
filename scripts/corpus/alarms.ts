import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Expected, ExpectedFinding } from './expected.ts';

/** What `check` said of a file beside what is wrong with it. */
export interface Alarms {
  readonly found: readonly ExpectedFinding[];
  readonly missed: readonly ExpectedFinding[];
  /** What is said against a source whose contradictions are known: false. Of another source: not judged. */
  readonly wrong: readonly Diagnostic[];
  /** What the source leaves open: blanks to fill in, no contradictions. */
  readonly gaps: readonly Diagnostic[];
}

/** Rules that only say that something is missing in a file. */
const GAPS = new Set(['template-filled-in', 'scores-given', 'levels-covered', 'form-present']);
/** Held against a method that isn't the report's, these are false. */
const GAPS_OF_METHOD = new Set(['outline-followed', 'method-fits']);

/** Sorts findings into known contradictions, gaps and what the source gives no reason for. */
export function judge(
  diagnostics: readonly Diagnostic[],
  expected: Expected | undefined,
  rightMethod: boolean,
): Alarms {
  const { contradictions = [], also = [] } = expected ?? {};
  const hits = contradictions.map((finding) => diagnostics.filter((diagnostic) => fits(finding, diagnostic)));
  const isFound = (index: number) => (hits[index]?.length ?? 0) >= (contradictions[index]?.times ?? 1);
  const rest = diagnostics.filter((diagnostic) => !hits.some((hit) => hit.includes(diagnostic)));
  const isGap = (rule: string) => GAPS.has(rule) || (rightMethod && GAPS_OF_METHOD.has(rule));
  const unknown = rest.filter((diagnostic) => !also.some((finding) => fits(finding, diagnostic)));
  return {
    found: contradictions.filter((_, index) => isFound(index)),
    missed: contradictions.filter((_, index) => !isFound(index)),
    wrong: unknown.filter(({ rule }) => !isGap(rule)),
    gaps: unknown.filter(({ rule }) => isGap(rule)),
  };
}

function fits({ rule, numbers, words = '' }: ExpectedFinding, diagnostic: Diagnostic): boolean {
  const said = [diagnostic.message, ...(diagnostic.related ?? []).map(({ note }) => note)].join('\n');
  return rule === diagnostic.rule && said.includes(words) && numbers.every((number) => says(said, number));
}

/** The number itself, not the end or the start of a longer one. Of a fraction more digits may follow, of a whole zeros. */
function says(text: string, number: string): boolean {
  const digits = number.replaceAll('.', '\\.');
  const more = number.includes('.') ? '' : '(?!\\d|\\.0*[1-9])';
  return new RegExp(`(?<![\\d.])${digits}${more}`).test(text);
}
