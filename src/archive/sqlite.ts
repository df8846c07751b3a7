import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Organisation } from '../domain/organisation.ts';
import type { DataTable, TableColumn, TableValue } from './table.ts';

/** Text keeps every digit; SQLite's own numbers are for sorting and sums. */
const TYPES: Readonly<Record<TableColumn['datatype'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  decimal: 'NUMERIC',
  date: 'TEXT',
};

/** The tables as a SQLite database; the same tables give the same bytes. */
export function sqliteBytes(tables: readonly DataTable[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-sqlite-'));
  const file = join(folder, 'archive.sqlite');
  try {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA page_size = 4096; BEGIN');
    for (const table of tables) fill(database, table);
    database.exec('COMMIT; VACUUM');
    database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(database: DatabaseSync, { name, columns, key, rows }: DataTable): void {
  const defined = columns.map((column) => `"${column.name}" ${TYPES[column.datatype]}`);
  database.exec(`CREATE TABLE "${name}" (${defined.join(', ')}, PRIMARY KEY (${key.join(', ')}))`);
  const insert = database.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row.map((value) => value ?? null));
}

/** A line for each office. */
export function organisationTable(organisations: readonly Organisation[]): DataTable {
  const column = (name: string, title: string): TableColumn => ({
    name,
    title,
    description: title,
    datatype: 'string',
  });
  return {
    name: 'organisations',
    key: ['id'],
    columns: [
      column('id', '标识'),
      column('name', '名称'),
      column('short_name', '简称'),
      column('department', '主管部门'),
      column('region', '地区'),
    ],
    rows: organisations.map(({ id, name, shortName, department, region }): TableValue[] => [
      id,
      name,
      shortName,
      department,
      region,
    ]),
  };
}
