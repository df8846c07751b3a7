/** A value of a record with its path in the frontmatter: `budget.sources.0.executed`. */
export interface RecordField {
  readonly path: string;
  readonly value: string;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** All values of a record in its order; what was left out has no field. */
export function fieldsOf(record: object): RecordField[] {
  return below(record as Value, '');
}

function below(value: Value, path: string): RecordField[] {
  if (typeof value !== 'object') return [{ path, value: String(value) }];
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .flatMap(([key, child]) => below(child, path === '' ? key : `${path}.${key}`));
}

/** The record of these fields, every value a text, as YAML with the digits as typed gives it. The way back of `fieldsOf`. */
export function recordOf(fields: readonly RecordField[]): unknown {
  const own = fields.find(({ path }) => path === '');
  if (own) return own.value;
  const children = new Map<string, RecordField[]>();
  for (const { path, value } of fields) {
    const [key = '', ...rest] = path.split('.');
    children.set(key, [...(children.get(key) ?? []), { path: rest.join('.'), value }]);
  }
  const entries = [...children].map(([key, of]) => [key, recordOf(of)] as const);
  if (!entries.every(([key]) => /^\d+$/.test(key))) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}
