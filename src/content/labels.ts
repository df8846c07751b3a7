/** What the keys of content files are called in Chinese, for messages. */
export const LABELS: Readonly<Record<string, string>> = {
  accepted: '已说明的问题',
  achieved: '实际完成情况',
  actual: '实际完成值',
  adjusted: '全年预算数',
  attachments: '附件',
  audience: '公开范围',
  budget: '项目资金',
  children: '二级指标',
  contact: '联系方式',
  denominator: '执行率分母',
  department: '主管部门',
  documentNumber: '发文字号',
  execution: '预算执行率算法',
  executed: '全年执行数',
  expected: '预期目标',
  file: '文件',
  fiscalYear: '预算年度',
  form: '自评表',
  from: '起始年度',
  goal: '年度总体目标',
  id: '标识',
  indicators: '绩效指标',
  initial: '年初预算数',
  introduction: '首页说明',
  issued: '成文日期',
  kind: '评价类型',
  language: '界面语言',
  level1: '一级指标',
  level2: '二级指标',
  levels: '指标层级',
  method: '评价办法',
  money: '金额小数位数',
  name: '名称',
  nature: '项目性质',
  number: '文号',
  organisation: '单位',
  outline: '报告提纲',
  percent: '百分比小数位数',
  points: '分值',
  project: '项目',
  publisher: '发布单位',
  reason: '原因',
  received: '实际到位数',
  region: '地区',
  rounding: '小数位数',
  rule: '规则',
  sample: '示例',
  score: '得分',
  series: '延续项目标识',
  shortName: '简称',
  source: '来源',
  sources: '资金来源',
  status: '状态',
  target: '年度指标值',
  title: '标题',
  to: '终止年度',
  unconfirmed: '待核实事项',
  unit: '单位',
  years: '适用年度',
};

/** `budget.sources[0].executed（全年执行数）` */
export function labelled(path: readonly PropertyKey[]): string {
  const label = LABELS[String(path.findLast((part) => typeof part === 'string') ?? '')];
  return `${pathText(path)}${label === undefined ? '' : `（${label}）`}`;
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
