import type { Site } from '../domain/site.ts';
import type { DataTable } from './table.ts';

/** Describes the CSV files for machines: CSV on the Web, https://www.w3.org/TR/tabular-metadata/. */
export function csvwMetadata(
  tables: readonly { readonly url: string; readonly table: DataTable }[],
  site: Site,
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    'dc:title': site.title,
    'dc:publisher': site.publisher,
    ...(site.license && { 'dc:rights': site.license }),
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
    tables: tables.map(({ url, table }) => ({
      url,
      tableSchema: {
        primaryKey: [...table.key],
        columns: table.columns.map(({ name, title, datatype, description }) => ({
          name,
          titles: title,
          datatype,
          'dc:description': description,
          required: table.key.includes(name),
        })),
        ...(table.name === 'indicators' && {
          foreignKeys: [
            { columnReference: 'evaluation_id', reference: { resource: 'archive.csv', columnReference: 'id' } },
          ],
        }),
      },
    })),
  };
}
