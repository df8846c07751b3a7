import type { z } from 'zod';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { explain } from './explain.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';

/** A YAML text held against its schema: the record, or what is wrong with it. */
export interface RecordReading<T> {
  readonly record: T | undefined;
  readonly place: Frontmatter['place'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML and checks it. All faults of the file at once: first those of syntax, then those of the schema. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): RecordReading<T> {
  const yaml = readFrontmatter(text, file);
  if (yaml.errors.length > 0) {
    return { record: undefined, place: yaml.place, diagnostics: yaml.errors.map(syntaxFault) };
  }
  const result = schema.safeParse(yaml.data);
  if (result.success) return { record: result.data, place: yaml.place, diagnostics: [] };
  return { record: undefined, place: yaml.place, diagnostics: explain(result.error.issues, yaml) };
}

function syntaxFault({ message, place }: { message: string; place: Place }): Diagnostic {
  return {
    rule: 'yaml-readable',
    severity: 'error',
    place,
    message,
    fix: '按提示改这一行；不确定时给文字加上英文双引号',
  };
}
