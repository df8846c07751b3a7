import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Evaluation, EvaluationRecord, Manuscript } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import { nearest } from '../domain/nearest.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Library } from './read-library.ts';
import { resolveIndicators } from './resolve-indicator.ts';
import type { AuthoredEvaluation } from './schema/evaluation.ts';

/** What evaluations refer to by id. */
export interface References {
  readonly methods: ReadonlyMap<string, Method>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly library: Library;
}

export interface Resolution {
  readonly evaluation: Evaluation | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts method, organisation and ready indicators in place of their ids, and reports every id that leads nowhere. */
export function resolve(
  id: string,
  authored: AuthoredEvaluation,
  manuscript: Manuscript,
  { methods, organisations, library }: References,
): Resolution {
  const method = methods.get(authored.method);
  const organisation = organisations.get(authored.organisation);
  const { indicators, diagnostics: unknownUses } = resolveIndicators(authored.indicators, library, method, manuscript);
  const record: EvaluationRecord = { ...authored, indicators };
  const diagnostics = [
    ...(method
      ? [...levelFaults(record, method, manuscript), ...remarkFaults(record, method, manuscript)]
      : [unknown('method', record.method, methods, manuscript)]),
    ...(organisation ? [] : [unknown('organisation', record.organisation, organisations, manuscript)]),
    ...unknownUses,
    ...yearFaults(id, record, manuscript),
  ];
  const complete = indicators.length === authored.indicators.length;
  const evaluation = method && organisation && complete ? { ...record, id, method, organisation } : undefined;
  return { evaluation, diagnostics };
}

const FOLDERS = {
  method: { rule: 'method-exists', folder: 'methods', label: '评价办法' },
  organisation: { rule: 'organisation-exists', folder: 'organisations', label: '单位' },
} as const;

function unknown(
  key: keyof typeof FOLDERS,
  id: string,
  known: ReadonlyMap<string, unknown>,
  { place }: Manuscript,
): Diagnostic {
  const { rule, folder, label } = FOLDERS[key];
  const suggestion = nearest(id, [...known.keys()]);
  return {
    rule,
    severity: 'error',
    place: place([key]),
    message: `没有标识为“${id}”的${label}；已有：${[...known.keys()].join('、') || '（无）'}`,
    fix:
      suggestion === undefined
        ? `在 ${folder}/ 里写 ${id}.yaml`
        : `是不是要写 ${suggestion}？否则在 ${folder}/ 里写 ${id}.yaml`,
  };
}

/** Every indicator hangs on a level of its method. */
function levelFaults({ indicators }: EvaluationRecord, method: Method, { place }: Manuscript): Diagnostic[] {
  return indicators.flatMap(({ level1, level2 }, index) => {
    const parent = method.levels.find(({ id }) => id === level1);
    const [key, id, known] = parent
      ? (['level2', level2, parent.children] as const)
      : (['level1', level1, method.levels] as const);
    if (known.some((level) => level.id === id)) return [];
    const suggestion = nearest(
      id,
      known.map((level) => level.id),
    );
    return {
      rule: 'level-exists',
      severity: 'error' as const,
      place: place(['indicators', index, key]),
      message: `评价办法 ${method.id} 没有“${id}”这个${key === 'level1' ? '一' : '二'}级指标；可用：${known.map((level) => `${level.id}（${level.name}）`).join('、')}`,
      fix: suggestion === undefined ? '改成可用的标识' : `是不是要写 ${suggestion}？`,
    };
  });
}

/** The form has a row for every remark that was written. */
function remarkFaults({ remarks = [] }: EvaluationRecord, { id, form }: Method, { place }: Manuscript): Diagnostic[] {
  const rows = form.remarks ?? [];
  return remarks.flatMap(({ name }, index) => {
    if (rows.includes(name)) return [];
    const suggestion = nearest(name, rows);
    return {
      rule: 'remark-exists',
      severity: 'error' as const,
      place: place(['remarks', index, 'name']),
      message: `评价办法 ${id} 的自评表没有“${name}”这一栏；可用：${rows.join('、') || '（没有文字说明栏）'}`,
      fix: suggestion === undefined ? '把这段文字写进正文，删去这一栏' : `是不是要写“${suggestion}”？`,
    };
  });
}

function yearFaults(id: string, { fiscalYear }: EvaluationRecord, { place }: Manuscript): Diagnostic[] {
  const [folder] = id.split('/');
  if (folder === String(fiscalYear)) return [];
  return [
    {
      rule: 'year-matches-folder',
      severity: 'error',
      place: place(['fiscalYear']),
      message: `预算年度写的是 ${fiscalYear}，文件却在 ${folder} 年度的文件夹里`,
      fix: '改正 fiscalYear，或把文件移到对应年度的文件夹',
    },
  ];
}
