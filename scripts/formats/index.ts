import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatSarif } from './sarif.ts';
import { countLine, formatText } from './text.ts';

export { countLine, formatText };

/** How `check` can write what it found. */
export const FORMATS = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
} satisfies Record<string, (diagnostics: readonly Diagnostic[]) => string>;
export type Format = keyof typeof FORMATS;
