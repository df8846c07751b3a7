import { MONEY_UNITS } from '../domain/budget.ts';
import { type Exact, exactText, roundHalfUp } from '../domain/decimal.ts';
import type { Figures } from '../domain/derive.ts';
import { type Evaluation, KINDS, STATUSES } from '../domain/evaluation.ts';
import { actualText, type Outcome, outcome } from '../domain/indicator.ts';
import { scorecard } from '../domain/scoring/scorecard.ts';

/** An evaluation with its figures, as the archive publishes it. */
export interface Published {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
}

/** A column of a table of open data. */
export interface TableColumn {
  /** In SQL and in CSV-W. */
  readonly name: string;
  /** In the head of the CSV. */
  readonly title: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'date';
  readonly description: string;
}

/** Text as it was typed, an exact number in decimal digits, or nothing. */
export type TableValue = string | undefined;

export interface DataTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

type Field<T> = TableColumn & { readonly value: (row: T) => TableValue };

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  achieved: '完成',
  missed: '未完成',
  pending: '尚不可测量',
  unknown: '无法判断',
};

const EVALUATIONS: readonly Field<Published>[] = [
  text('id', '标识', '年度/名称，也是地址的一部分', ({ evaluation }) => evaluation.id),
  text('title', '标题', '报告的标题', ({ evaluation }) => evaluation.title),
  {
    ...text('fiscal_year', '年度', '预算年度', ({ evaluation }) => String(evaluation.fiscalYear)),
    datatype: 'integer',
  },
  text('organisation_id', '单位标识', '单位的标识', ({ evaluation }) => evaluation.organisation.id),
  text('organisation', '单位', '单位名称', ({ evaluation }) => evaluation.organisation.name),
  text('kind', '评价类型', '评价的类型', ({ evaluation }) => KINDS[evaluation.kind]),
  text('method', '评价办法', '评价办法的标识', ({ evaluation }) => evaluation.method.id),
  text('series', '延续项目', '延续项目的标识', ({ evaluation }) => evaluation.series),
  text('status', '状态', '定稿、已被取代、已撤回或草稿', ({ evaluation }) => STATUSES[evaluation.status]),
  text('successor', '后继评价', '现行评价的标识', ({ evaluation }) => evaluation.successor),
  text('document_number', '发文字号', '发文字号', ({ evaluation }) => evaluation.documentNumber),
  text('index_number', '索引号', '信息公开目录的索引号', ({ evaluation }) => evaluation.indexNumber),
  { ...text('issued', '成文日期', '成文日期', ({ evaluation }) => evaluation.issued), datatype: 'date' },
  { ...text('released', '发布日期', '发布日期', ({ evaluation }) => evaluation.released), datatype: 'date' },
  number('initial_budget', '年初预算数（万元）', '年初预算数', 'initialBudget', (yuan) => yuan.div(MONEY_UNITS.万元)),
  number('adjusted_budget', '全年预算数（万元）', '全年预算数', 'adjustedBudget', (yuan) => yuan.div(MONEY_UNITS.万元)),
  number('received', '实际到位数（万元）', '实际到位数', 'received', (yuan) => yuan.div(MONEY_UNITS.万元)),
  number('executed', '全年执行数（万元）', '全年执行数', 'executed', (yuan) => yuan.div(MONEY_UNITS.万元)),
  number(
    'execution_rate',
    '预算执行率（%）',
    '预算执行率，按评价办法的分母，未舍入或取 12 位小数',
    'executionRate',
    (share) => share.mul(100),
  ),
  number('total_score', '总分', '总分', 'totalScore', (score) => score),
  text('grade', '等级', '等级', ({ figures }) => word(figures, 'grade')),
  text('sample', '示例', '示例数据写“是”', ({ evaluation }) =>
    evaluation.sample || evaluation.organisation.sample ? '是' : undefined,
  ),
];

interface IndicatorRow {
  readonly evaluation: Evaluation;
  readonly index: number;
}

const INDICATORS: readonly Field<IndicatorRow>[] = [
  text('evaluation_id', '评价标识', '所属评价的标识', ({ evaluation }) => evaluation.id),
  { ...text('position', '序号', '在自评表中的次序，从 1 起', ({ index }) => String(index + 1)), datatype: 'integer' },
  text('level1', '一级指标', '一级指标', (row) => levels(row)[0]),
  text('level2', '二级指标', '二级指标', (row) => levels(row)[1]),
  text('name', '三级指标', '三级指标', (row) => indicatorOf(row).name),
  text('library_id', '指标库标识', '指标库的“领域/标识”', (row) => indicatorOf(row).use),
  text('target', '年度指标值', '年度指标值，如原文', (row) => indicatorOf(row).target),
  text('actual', '实际完成值', '实际完成值，如原文', (row) => actualOf(row)),
  text('outcome', '完成情况', '完成、未完成、尚不可测量或无法判断', (row) => OUTCOMES[outcome(indicatorOf(row))]),
  { ...text('points', '分值', '分值', (row) => indicatorOf(row).points), datatype: 'decimal' },
  { ...text('score', '得分', '填报的得分；没有填报的按评价办法计算', scoreOf), datatype: 'decimal' },
  text('reason', '偏差原因分析及改进措施', '偏差原因分析及改进措施', (row) => indicatorOf(row).reason),
];

/** A line for each evaluation. */
export function evaluationTable(published: readonly Published[]): DataTable {
  return table('evaluations', ['id'], EVALUATIONS, published);
}

/** A line for each 三级指标 of each evaluation. */
export function indicatorTable(published: readonly Published[]): DataTable {
  const rows = published.flatMap(({ evaluation }) => evaluation.indicators.map((_, index) => ({ evaluation, index })));
  return table('indicators', ['evaluation_id', 'position'], INDICATORS, rows);
}

function table<T>(name: string, key: readonly string[], fields: readonly Field<T>[], rows: readonly T[]): DataTable {
  return {
    name,
    key,
    columns: fields.map(({ value: _, ...column }) => column),
    rows: rows.map((row) => fields.map(({ value }) => value(row))),
  };
}

function text<T>(name: string, title: string, description: string, value: (row: T) => TableValue): Field<T> {
  return { name, title, description, datatype: 'string', value };
}

/** A derived figure in the unit of its column. */
function number(
  name: string,
  title: string,
  description: string,
  figure: string,
  inUnit: (value: Exact) => Exact,
): Field<Published> {
  const value = ({ figures }: Published) => {
    const derived = figures.get(figure)?.derivation.value;
    return derived === undefined || typeof derived === 'string' ? undefined : digits(inUnit(derived));
  };
  return { name, title, description, datatype: 'decimal', value };
}

/** All digits, or twelve places of a number that never ends: a table has no room for fractions. */
function digits(value: Exact): string {
  const all = exactText(value);
  return all.includes('/') ? roundHalfUp(value, 12) : all;
}

function word(figures: Figures, id: string): TableValue {
  const value = figures.get(id)?.derivation.value;
  return typeof value === 'string' ? value : undefined;
}

function indicatorOf({ evaluation, index }: IndicatorRow) {
  const indicator = evaluation.indicators[index];
  if (!indicator) throw new Error(`Unexpected indicator ${index} of ${evaluation.id}`);
  return indicator;
}

function levels(row: IndicatorRow): [string, string] {
  const { level1, level2 } = indicatorOf(row);
  const first = row.evaluation.method.levels.find(({ id }) => id === level1);
  return [first?.name ?? level1, first?.children.find(({ id }) => id === level2)?.name ?? level2];
}

function actualOf(row: IndicatorRow): string {
  return actualText(indicatorOf(row));
}

function scoreOf(row: IndicatorRow): TableValue {
  const score = scorecard(row.evaluation).indicators[row.index]?.score;
  return score && digits(score);
}
