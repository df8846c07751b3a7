import type { Column, Government, SourceId } from '../../domain/budget.ts';

/** Columns of the money part of a form. */
export type MoneyColumn = Column | 'rate' | 'points' | 'score' | 'reason';

/** Columns of the indicator part. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'operator'
  | 'value'
  | 'unit'
  | 'target'
  | 'actual'
  | 'points'
  | 'score'
  | 'reason';

export type Label =
  | 'project'
  | 'department'
  | 'organisation'
  | 'filler'
  | 'year'
  | 'filled'
  | 'person'
  | 'code'
  | 'ignored';

type Words<Key> = readonly (readonly [RegExp, Key])[];

const MONEY: Words<MoneyColumn> = [
  [/^(年初预算数?|年初预算安排数?|年初安排数?|年初批复数?|预算批复数)$/, 'initial'],
  [
    /^(全年预算数?|调整后预算数?|调整后全年预算数|调整预算数|预算数|预算安排数|预算安排|预算金额|计划投资)$/,
    'adjusted',
  ],
  [/^(实际到位数?|资金到位数?|到位数|到位资金|实际到位资金|到位金额)$/, 'received'],
  [
    /^(全年执行数?|预算执行数|执行数|实际执行数|全年支出数|实际支出数?|支出数|实际支付数|决算数|支出金额|实际数)$/,
    'executed',
  ],
  [/^(预算)?执行率$/, 'rate'],
  [/^(分值|权重|满分)$/, 'points'],
  [/^(自评)?得分$/, 'score'],
  [/^(原因|偏差原因|说明|备注)/, 'reason'],
];

const INDICATOR: Words<IndicatorColumn> = [
  [/^一级(绩效)?指标$/, 'level1'],
  [/^二级(绩效)?指标$/, 'level2'],
  [/^(三级(绩效)?指标|四级指标|(绩效)?指标名称|具体指标|指标内容|三级指标名称)$/, 'name'],
  [/^(指标性质|计算符号|运算符号|指标方向|比较符号)$/, 'operator'],
  [/^指标值$/, 'value'],
  [/^(度量单位|计量单位)$/, 'unit'],
  [
    /^(年度指标值|年初目标值|目标值|预期指标值|(绩效)?目标值?|年度目标值?|计划指标值|预期值|全年目标值|年初设定目标值|预期目标值|计划完成值|年初指标值|指标目标值)$/,
    'target',
  ],
  [
    /^(实际完成值|完成值|全年完成值|全年实际值|实际值|自评完成值|全年实际完成值|实际完成指标值|实际完成情况|完成情况|实际完成数?|指标完成值|全年完成情况)$/,
    'actual',
  ],
  [/^(分值|权重|标准分值?|满分|设定分值)$/, 'points'],
  [/^(得分|自评得分|自评分数?|评分|实际得分|单位自评得分)$/, 'score'],
  [/(偏差|未完成|扣分|未达标).*(原因|分析|措施)|^(原因分析|改进措施|备注|说明)/, 'reason'],
];

const LABELS: Words<Label> = [
  [/^(项目名称|专项名称|专项资金名称|项目\(政策\)名称|转移支付\(项目\)名称|转移支付名称|资金名称)$/, 'project'],
  [/^(项目)?(主管部门|主管单位)(及代码|\(单位\))?$|^中央主管部门$/, 'department'],
  [
    /^(项目)?(实施单位|承担单位|责任单位|预算单位|使用单位|执行单位)(\(盖章\)|\(公章\)|及代码)?$|^项目单位$|^资金使用单位$/,
    'organisation',
  ],
  [/^填报单位(\(盖章\)|\(公章\))?$|^单位(\(盖章\)|\(公章\))?$|^(单位|部门)名称$|^部门$|^地方主管部门$/, 'filler'],
  [/^(预算|评价|项目)?年[度份]$/, 'year'],
  [/^(填报|填表)(日期|时间)$/, 'filled'],
  [
    /^(联系人|联系电话|填表人|填报人|经办人|制表人|审核人|项目负责人|财务负责人|单位负责人|负责人|项目联系人|电话|手机|联系人及电话|项目负责人及电话|负责人及电话)$/,
    'person',
  ],
  [/^(项目编码|项目代码|报表编号)$/, 'code'],
];

const REMARKS =
  /^(评价结论|自评结论|结论|存在(的)?问题(及原因)?|主要问题|改进措施|下一步改进措施|改进措施及结果应用方案|其他需要说明(的)?(事项|问题)|需要说明的问题|说明|备注|偏差大或目标未完成原因分析|项目实施内容及过程概述|自评等级|有关建议|主要成效)$/;

const SIDE =
  /^(项目)?资金(执行)?(情况)?$|^(项目|市级)?预算执行情况$|^年度预算数$|^年度(总体|绩效)?目标(完成情况)?$|^(年度)?绩效(目标)?指标(完成情况)?$|^项目基本情况$|^总体目标$|^资金来源$|^项目年度目标完成情况$|^资金情况$|^项目资金(来源)?$|^指标$|^(年度)?总体目标完成情况$|^(年初)?预期目标$|^实际完成情况$/;

export const GOAL = {
  expected:
    /^(预期目标|年初预期目标|年初设定目标|项目年度目标|年初目标|年度预期目标|全年预期目标|总体目标|年度目标|年初总体目标)$/,
  achieved:
    /^(实际完成情况|年度目标完成情况|目标实际完成情况|全年实际完成情况|全年完成情况|完成情况|目标完成情况|全年目标完成情况)$/,
} as const;

const TOTAL =
  /^(年度)?(财政|项目|预算)?资金总额$|^年度(财政|预算)资金总额$|^总额$|^合计$|^小计$|^总计$|^资金合计$|^资金总计$/;

const SOURCES: Words<SourceId> = [
  [/结转|结余/, 'prior-year-carry-over'],
  [/专户/, 'special-account'],
  [/债券/, 'special-bond'],
  [/自筹/, 'self-raised'],
  [/单位资金|自有资金|事业收入|经营收入/, 'unit-funds'],
  [/^(?:其中:?)?(?:其他|其它)|社会(?:资金|资本|投入|捐)|银行贷款/, 'other'],
  [
    /财政(?:拨款|资金|专项|补助|投入|预算)|一般公共预算|一般预算|拨款|^(?:中央|[省市州县区]级|自治区|市县|地方|本级)(?:财政)?(?:资金|补助|配套|安排|专项|下达)?(?:资金)?$/,
    'fiscal-appropriation',
  ],
];

const LEVELS: Words<Government> = [
  [/中央/, 'central'],
  [/省级|省财政|自治区/, 'province'],
  [/市级|州级|地级|市财政/, 'prefecture'],
  [/县级|区级|县财政|区财政|市县/, 'county'],
];

/** Words of a label without spaces, colons, numbers in front and brackets: `全年执行数（B）` → `全年执行数`. */
export function labelText(text: string): string {
  return halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/^\d+[.、]|^其中:?|^[(（][一二三四五六七八九十][)）]/, '')
    .replace(/[:：]+$/, '');
}

/** Brackets, colons and commas as machines write them, for comparing. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

export function bare(text: string): string {
  return labelText(text).replace(/\([^()]*\)/g, '');
}

export const moneyColumn = (text: string) => find(MONEY, bare(text));
export const indicatorColumn = (text: string) => find(INDICATOR, bare(text));
export const labelOf = (text: string) => find(LABELS, labelText(text)) ?? find(LABELS, bare(text));
export const isRemark = (text: string) => REMARKS.test(bare(text));
export const isSide = (text: string) => SIDE.test(bare(text));
export const isTotalRow = (text: string) => TOTAL.test(bare(text));
export const sourceOf = (text: string) => (bare(text).length <= 24 ? find(SOURCES, bare(text)) : undefined);
export const governmentOf = (text: string) => find(LEVELS, bare(text));
export const isSum = (text: string) => /^(总分|总计|合计|总得分|总评分|自评总分)$/.test(bare(text));

function find<Key>(words: Words<Key>, text: string): Key | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}
