import type { Column, Government, SourceId } from '../budget.ts';
import { CATALOGUE } from '../figures/index.ts';

/** What a word of prose can name. */
export type Term =
  | {
      /** Figures of the catalogue; the number has to be one of them. */
      readonly kind: 'figure';
      readonly figures: readonly string[];
      /** 资金 alone says little: a verb before it decides (收到资金). */
      readonly weak?: boolean;
    }
  | { readonly kind: 'source'; readonly source: SourceId }
  | { readonly kind: 'level'; readonly level: Government };

const BUDGET = ['adjustedBudget', 'initialBudget'];
const BALANCES = ['budgetBalance', 'cashBalance', 'closingCarryOver'];
const ANY = [...BUDGET, 'received', 'executed'];

/** Names in use beside those of the catalogue, by the figures that they may mean. */
const NAMES: readonly (readonly [readonly string[], string])[] = [
  [['initialBudget'], '年初预算 年初预算数 年初预算安排 年初安排预算 年初批复预算 年初批复 年初财政预算安排'],
  [
    ['adjustedBudget'],
    '全年预算 全年预算数 调整后 调整为 调整至 调整后预算 调整后预算数 调整预算数 调整预算 调整后预算总额',
  ],
  [
    BUDGET,
    '预算 预算数 预算额 预算总额 预算安排 预算安排总额 预算金额 批复预算 预算批复 批复资金 批复金额 总投资预算 预算投资 预算总投资 项目预算 年度预算 安排预算 财政预算安排 计划投资 批复总投资 资金预算 申请预算 安排 计划安排 计划安排资金 计划投入资金 批复 核定预算 项目预算资金 预算资金总额',
  ],
  [
    ['received'],
    '到位 实际到位 资金到位 到位资金 实际到位资金 收到 实际收到 到账 实际到账 拨付到位 足额到位 全部到位 下达到位 实收 到位数 实际到位数',
  ],
  [
    ['executed'],
    '支出 实际支出 支付 实际支付 使用 实际使用 执行 执行数 预算执行 预算执行数 全年执行数 完成支出 累计支出 实际完成投资 实际投资 完成投资 列支 开支 实际开支 实际发放 实际兑付 付款 支出数 支出总额 总支出 决算支出 支出金额 支付金额',
  ],
  [['received'], '收入合计 本年收入合计'],
  [['executed'], '支出合计 本年支出合计'],
  [['executed', 'received'], '拨付 已拨付 实际拨付'],
  [['received', ...BUDGET], '下达 下拨 财政下达 下达预算 上级下达 上级下拨'],
  [['executed', ...BUDGET], '预算支出 支出预算'],
  [
    BALANCES,
    '结余 结余资金 资金结余 预算结余 剩余 剩余资金 节余 节余资金 未支出 未支付 未使用 少支出 尚未支付 结转结余',
  ],
  [BALANCES, '年末结转 年末结转资金 年末结余 结转下年 结转下年使用 结转下年继续使用'],
  [['closingCarryOver'], '年末结转结余 年终结转结余 年末结转和结余'],
  [['grandTotal'], '收入总计 支出总计 收支总计 收支总额'],
  [['openingCarryOver'], '年初结转结余 年初结转和结余 年初结余 年初结转'],
  [['notReceived'], '未到位 未到位资金 尚未到位 欠拨 欠拨资金 资金缺口'],
  [
    ['executionRate'],
    '执行率 预算执行率 支出率 支付率 支出进度 支付进度 支出完成率 执行进度 资金执行率 预算执行进度 资金支付率 资金支出率 预算支出率 预算支出完成率 支付完成率 资金支付进度',
  ],
  [['executionRate', 'useRate'], '资金使用率 使用率'],
  [['initialRate'], '年初预算支出完成率 年初预算执行率 年初预算完成率'],
  [['receivedRate'], '到位率 资金到位率 预算资金到位率'],
  [['achievementRate'], '指标完成率 三级指标完成率 绩效指标完成率 绩效目标完成率 目标完成率 指标达成率'],
  [
    ['totalScore'],
    '总分 总得分 自评得 综合评价得 综合得 综合自评 自评结果 自评得分 自评分 自评总分 自评分数 自评总得分 综合得分 综合评分 综合评价得分 评价得分 最终得分 绩效评价得分 绩效自评得分 绩效得分 评价总分 总评分',
  ],
  [['executionScore'], '执行率得分 预算执行率得分 执行率指标得分 预算执行得分'],
  [['basicBudget'], '基本支出预算'],
  [['projectBudget'], '项目支出预算'],
  [['basicExecuted', 'basicBudget'], '基本支出'],
  [['projectExecuted', 'projectBudget', 'executed'], '项目支出'],
  [['threePublicExecuted', 'threePublicBudget'], '三公经费 三公经费支出 三公经费决算总额'],
];

const WEAK =
  '资金 经费 项目资金 项目经费 专项资金 专项经费 预算资金 总投入 总投资 投资 投入 投入资金 资金总额 补助资金 资金量';

const SOURCE_NAMES: Readonly<Record<SourceId, string>> = {
  'fiscal-appropriation':
    '财政资金 财政拨款 当年财政拨款 财政拨款资金 本年财政拨款 本年度财政拨款 财政投入 财政预算资金',
  'prior-year-carry-over': '上年结转 上年结转资金 以前年度结转资金',
  'special-account': '财政专户管理资金 财政专户资金',
  'special-bond': '专项债券资金 专项债资金 专项债 专项债券 债券资金 地方政府专项债券资金',
  'unit-funds': '单位资金 单位自有资金 自有资金',
  'self-raised': '自筹资金 单位自筹 医院自筹 企业自筹 自筹',
  other: '其他资金',
};

const LEVEL_NAMES: Readonly<Record<Government, string>> = {
  central: '中央 中央资金 中央财政资金 中央补助 中央补助资金 中央财政 中央直达资金 中央下达 中央转移支付资金',
  province: '省级 省级资金 省级财政资金 省级补助 省级补助资金 省级财政 省级下达 自治区资金 自治区级资金',
  prefecture: '市级 市级资金 市级财政资金 市级财政 市级配套 市级配套资金 州级资金 地区资金',
  county: '县级 县级资金 县级财政资金 县级财政 县级配套 县级配套资金 区级资金 区级财政资金 市县资金',
};

export const LEXICON: ReadonlyMap<string, Term> = new Map([
  ...CATALOGUE.filter(({ unit }) => unit !== 'grade' && unit !== 'count').flatMap(({ name, aliases = [], id }) =>
    [name, ...aliases].map((word) => [word, figure([id])] as const),
  ),
  ...NAMES.flatMap(([figures, words]) => words.split(' ').map((word) => [word, figure(figures)] as const)),
  ...WEAK.split(' ').map((word) => [word, { kind: 'figure', figures: ANY, weak: true } as Term] as const),
  ...entries(SOURCE_NAMES).map(([word, source]) => [word, { kind: 'source', source } as Term] as const),
  ...entries(LEVEL_NAMES).map(([word, level]) => [word, { kind: 'level', level } as Term] as const),
]);

function figure(figures: readonly string[]): Term {
  return { kind: 'figure', figures };
}

function entries<Key extends string>(names: Readonly<Record<Key, string>>): (readonly [string, Key])[] {
  return (Object.keys(names) as Key[]).flatMap((key) => names[key].split(' ').map((word) => [word, key] as const));
}

/** Nothing was said of which column: any will do. */
export const ANY_COLUMN: readonly Column[] = ['initial', 'adjusted', 'received', 'executed'];

/** The column of money that a term speaks of, for rows that have all four. */
export function columnsOf(figures: readonly string[]): readonly Column[] {
  return figures.flatMap((id) => COLUMN_OF[id] ?? []);
}

const COLUMN_OF: Readonly<Record<string, Column>> = {
  initialBudget: 'initial',
  adjustedBudget: 'adjusted',
  received: 'received',
  executed: 'executed',
};
