import type { Evaluation } from '../domain/evaluation.ts';
import type { Site } from '../domain/site.ts';
import type { Text } from '../i18n/index.ts';

/** Media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The `<meta>` of 国办发〔2017〕47号, as far as the record says them. */
export function pageMeta(evaluation: Evaluation, site: Site, text: Text): [string, string][] {
  const { title, organisation, released, issued, kind, documentNumber, indexNumber, fiscalYear, project } = evaluation;
  const keywords = [project?.name, organisation.name, `${fiscalYear}年度`, text.kinds[kind]];
  const all: [string, string | undefined][] = [
    ['SiteName', site.title],
    ['SiteDomain', site.address && new URL(site.address).hostname],
    ['ColumnName', text.kinds[kind]],
    ['ArticleTitle', title],
    ['PubDate', released ?? issued],
    ['ContentSource', organisation.name],
    ['Keywords', keywords.filter((word) => word !== undefined).join(';')],
    ['Author', evaluation.evaluator?.name ?? organisation.name],
    ['DocumentNumber', documentNumber],
    ['IndexNumber', indexNumber],
  ];
  return all.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** The report and its data in the words of schema.org. */
export function jsonLd(evaluation: Evaluation, site: Site, text: Text, url: (path: `/${string}`) => string): object {
  const { id, title, organisation, documentNumber, indexNumber, issued, released, fiscalYear, kind } = evaluation;
  const folder = `/evaluations/${id}/` as const;
  const publisher = { '@type': 'GovernmentOrganization', name: site.publisher };
  const author = { '@type': 'GovernmentOrganization', name: evaluation.evaluator?.name ?? organisation.name };
  const dates = {
    ...(issued && { dateCreated: issued }),
    ...((released ?? issued) && { datePublished: released ?? issued }),
  };
  const common = { inLanguage: 'zh-CN', publisher, author, ...dates, ...(site.license && { license: site.license }) };
  const file = (name: string, type: string) => ({
    '@type': 'DataDownload',
    contentUrl: url(`${folder}${name}`),
    encodingFormat: type,
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Report',
        '@id': url(folder),
        url: url(folder),
        name: title,
        genre: text.kinds[kind],
        ...(documentNumber && { reportNumber: documentNumber }),
        ...(indexNumber && { identifier: indexNumber }),
        temporalCoverage: String(fiscalYear),
        about: { '@type': 'GovernmentOrganization', name: organisation.name },
        ...common,
        encoding: file('report.pdf', 'application/pdf'),
      },
      {
        '@type': 'Dataset',
        '@id': `${url(folder)}#data`,
        name: title,
        description: text.punctuation.comma([
          organisation.name,
          text.evaluation.fiscalYear(fiscalYear),
          text.kinds[kind],
        ]),
        temporalCoverage: String(fiscalYear),
        isAccessibleForFree: true,
        ...common,
        distribution: [
          file('data.json', 'application/json'),
          file('self-evaluation.xlsx', XLSX),
          file('indicators.csv', 'text/csv'),
        ],
      },
    ],
  };
}
