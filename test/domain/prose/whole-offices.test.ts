import { describe } from 'vitest';
import { changeAddsUp } from '../../../src/domain/checks/change-adds-up.ts';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorScoresMatch } from '../../../src/domain/checks/indicator-scores-match.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { listedCountMatches } from '../../../src/domain/checks/listed-count-matches.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { shareAddsUp } from '../../../src/domain/checks/share-adds-up.ts';
import { sharesMakeWhole } from '../../../src/domain/checks/shares-make-whole.ts';
import { tableAddsUp } from '../../../src/domain/checks/table-adds-up.ts';
import { tableRowsAgree } from '../../../src/domain/checks/table-rows-agree.ts';
import { unitPriceAddsUp } from '../../../src/domain/checks/unit-price-adds-up.ts';
import { yearMatches } from '../../../src/domain/checks/year-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator } from '../example.ts';
import { BY_STANDARD } from '../scored.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Habits of whole offices: hospitals, courts, schools, townships, transfers by county, works with bonds. Each sentence is made
 * up: one that is right, and the same with one number changed. The evaluation is that of `example`: 2018, 100万元 planned
 * and received, 80 spent.
 */

const SOURCES: Partial<Evaluation> = {
  kind: 'project-evaluation',
  budget: {
    unit: '万元',
    sources: [
      { source: 'special-bond', adjusted: '60', received: '60', executed: '54' },
      { source: 'fiscal-appropriation', level: 'county', adjusted: '40', received: '30', executed: '26' },
    ],
  },
};

const DEPARTMENT: Partial<Evaluation> = {
  kind: 'department-self-evaluation',
  department: {
    basic: { initial: '52', adjusted: '55', executed: '50' },
    project: { initial: '48', adjusted: '45', executed: '30' },
  },
};

const EXPENSES: Partial<Evaluation> = {
  ...DEPARTMENT,
  department: {
    basic: { adjusted: '55', executed: '50' },
    project: { adjusted: '45', executed: '30' },
    threePublic: [{ item: 'vehicle-running', budget: '10', executed: '8', previous: '9' }],
  },
};

describe('a statement that opens with its source', () => {
  holds([
    [moneyMatches, '（1）专项债券：计划、到位均为60万元，支出54万元。', '（1）专项债券：计划、到位均为60万元，支出45万元。', SOURCES],
    [executionRateMatches, '专项债券：到位60万元，支出进度90%。', '专项债券：到位60万元，支出进度96%。', SOURCES],
    [moneyMatches, '到位90万元：债券一次到位；县级按进度拨付，到位30万元。', '到位90万元：债券一次到位；县级按进度拨付，到位33万元。', SOURCES],
    [moneyMatches, '县级资金到位30万元，支出26万元，结余4万元。', '县级资金到位30万元，支出26万元，结余6万元。', SOURCES],
    [moneyMatches, '执行率80%，低于上年（91%）；县级资金执行26万元。', '执行率80%，低于上年（91%）；县级资金执行28万元。', SOURCES],
    [moneyMatches, '专项债券300万元，占总投资的60%。', '专项债券300万元，全部到位。', SOURCES],
    [moneyMatches, '项目支出预算45万元，实际30万元；年初项目支出预算48万元。', '项目支出预算46万元，实际30万元。', DEPARTMENT],
    [moneyMatches, '年中追加5万元（基本支出3万元、项目支出2万元）。', '年中追加5万元，基本支出3万元。', DEPARTMENT],
    [moneyMatches, '三公经费支出8万元，完成预算10万元的80%。', '支出50万元，完成预算10万元的80%。', EXPENSES],
    [moneyMatches, '基本支出50万元（年初52万元，调整后55万元）。', '基本支出50万元（年初52万元，调整后56万元）。', DEPARTMENT],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('money and rates of other years and other things', () => {
  holds([
    [executionRateMatches, '三年累计安排预算280万元，支出252万元，总体执行率90%。', '全年安排预算100万元，总体执行率90%。'],
    [yearMatches, '加上2017年结转18万元，实际支出80.0万元。', '2017年实际支出80.0万元。'],
    [moneyMatches, '采购4次，预算137万元，成交126.84万元。', '预算137万元，支出80万元。'],
    [unitPriceAddsUp, '收取518.4万元（每人80元），赔付2317人次436.2万元。', '收取518.4万元，每人80元，参保2317人次436.2万元。'],
    [unitPriceAddsUp, '15,600人×40元＝62.4万元。', '15,600人×40元＝64.2万元。'],
    [partsAddUp, '户均1.83人；其中大学生624人、其他444人。', '入住1038人；其中大学生624人、其他444人。'],
    [partsAddUp, '次均补助1870元，其中住院193.5万元，门诊75.25万元。', '每人补助1870元，其中中央1700元，省级270元。'],
    [countsAreWhole, '同比分别提高3.5个和2.9个百分点。', '新增3.5个。'],
    [countsAreWhole, '万车死亡率0.69人，比上年0.76人下降0.07人。', '死亡0.69人。'],
    [countsAreWhole, '达4.6批次/千人。', '达4.6批次。'],
    [listedCountMatches, '各抽取1个村、每村22名村民。', '东镇、西镇、南镇2个镇。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('a rate of a part beside the one of all', () => {
  holds([
    [rateFollowsCounts, '发生14.36万亩，防治13.92万亩，防治率96.94%，无公害防治率92.5%。', '发生14.36万亩，防治13.92万亩，防治率96.49%。'],
    [rateFollowsCounts, '回收850份，满意775份，满意度91.2%，其中甲县的满意度为93.9%。', '回收850份，满意775份，满意度92.1%。'],
    [rateFollowsCounts, '完工20座，未完工的1座形象进度75%。', '应修20座，修复18座，修复率93%。'],
    [rateFollowsCounts, '网上立案4962件；诉前调解成功3155件，调解成功率60.60%。', '受理5206件；调解成功3155件，调解成功率66.60%。'],
    [rateFollowsCounts, '抽检4318批，检出不合格101批，合格率97.66%。', '抽检4318批，检出合格4217批，合格率96.76%。'],
    [rateFollowsCounts, '合格率较低的是餐饮具86.3%（41/299）。', '合格率较低的是餐饮具83.6%（41/299）。'],
    [rateFollowsCounts, '早诊早治率92.21%（71例/77例）。', '早诊早治率92.21%（71例/79例）。'],
    [rateFollowsCounts, '维修项目预算378.28万元，支出201.78万元，执行率53.34%。', '维修项目预算378.28万元，支出201.78万元，执行率53.43%。'],
    [rateFollowsCounts, '业务费78.6万元（预算80万元），执行率98.25%。', '业务费76.6万元（预算80万元），执行率98.25%。'],
    [rateFollowsCounts, '计划4.72万批次，超计划0.22万批次，检出率104.9%。', '抽检4.72万批次，检出0.22万批次，检出率6.66%。'],
    [rateFollowsCounts, '受理137件，调解129件，化解率94.16%。', '受理37件，调解129件，化解率94.16%。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('shares in the order of their parts', () => {
  holds([
    [shareAddsUp, '甲43.68万元，乙18.72万元，丙6万元，占比为63.9%、27.4%、8.8%。', '甲43.68万元，乙18.72万元，丙6万元，占比为63.9%、24.7%、8.8%。'],
    [shareAddsUp, '四项合计65.43万元，一、二两项占88.7%。', '甲40万元、乙60万元，甲占40%；全部100万元，乙60万元，占66%。'],
    [shareAddsUp, '日均142人次，是设计负荷100人次的1.42倍。', '日均142人次，是设计负荷100人次的1.24倍。'],
    [shareAddsUp, '公用经费12万元，占基本支出的24%。', '公用经费12万元，占基本支出的26%。', DEPARTMENT],
    [sharesMakeWhole, '四块占比依次是39.1%、48.3%、7.8%、4.8%。', '四块占比依次是39.1%、43.3%、7.8%、4.8%。'],
    [sharesMakeWhole, '前三类占比分别为51.5%、23.1%、15.4%。', '三类占比分别为51.5%、23.1%、15.4%。'],
    [sharesMakeWhole, '一季度18.1%、二季度22.6%、三季度21.9%、四季度37.4%。', '一季度18.1%、二季度22.6%、三季度29.9%、四季度37.4%。'],
    [partsAddUp, '教职工158人，其中专任教师132人，双师型71人，占专任教师的53.8%。', '教职工158人，其中专任教师132人，其他71人。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('changes whose base stands in brackets, and distances from plans', () => {
  holds([
    [changeAddsUp, '门诊61.28万人次，同比增长11.62%（上年54.9万人次）。', '门诊61.28万人次，同比增长11.26%（上年54.9万人次）。'],
    [changeAddsUp, '执行率96.49%，较上年（93.27%）提高3.22个百分点。', '执行率96.49%，较上年（93.27%）提高2.32个百分点。'],
    [changeAddsUp, '人均190.6件，比上年的168.3件多22.3件。', '人均190.6件，比上年的168.3件多23.2件。'],
    [changeAddsUp, '用时31.5小时，较2017年的97.4小时压缩67.66%。', '用时31.5小时，较2017年的97.4小时压缩66.67%。'],
    [changeAddsUp, '签约15600人，比2017年末的13927人增加1673人。', '签约15600人，比2017年末的13927人增加1763人。'],
    [partsAddUp, '计划改厕860户，实际改874户，多改14户。', '计划改厕860户，实际改847户，多改14户。'],
    [partsAddUp, '受理15399件，审结14863件，同比分别上升9.16%和10.41%，未结536件。', '受理15399件，审结14863件，同比分别上升9.16%和10.41%，未结556件。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists of all that no word calls parts', () => {
  holds([
    [partsAddUp, '培训682人。从工种看，母婴238人，养老196人，家政154人，编织94人。', '培训682人。从工种看，母婴238人，养老186人，家政154人，编织94人。'],
    [partsAddUp, '培训682人。按要求，母婴238人，养老186人，家政154人，编织94人。', '培训682人。按工种分，母婴238人，养老186人，家政154人，编织94人。'],
    [partsAddUp, '下达2543万元，用于除险加固1500万元、水土保持725万元、山洪防治318万元。', '下达2543万元，用于除险加固1500万元、水土保持725万元、山洪防治818万元。'],
    [partsAddUp, '544份问卷中，满意302份、较满意180份、一般53份、不满意9份。', '544份问卷中，满意302份、较满意190份、一般53份、不满意9份。'],
    [partsAddUp, '支出80万元。分科目看，工资32.45万元，办公26.3万元，维修21.25万元。', '支出80万元。分科目看，工资32.45万元，办公22.3万元，维修21.25万元。'],
    [unitPriceAddsUp, '加班费49000元。14人，每人每月350元，发10个月。', '加班费49000元。14人，每人每月850元，发10个月。'],
    [unitPriceAddsUp, '车间620平方米，每平方米180元，111600元。', '车间620平方米，每平方米180元，116600元。'],
    [unitPriceAddsUp, '发放贷款63笔1134万元，笔均18万元。', '发放贷款63笔1134万元，笔均19万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('indicators in other words', () => {
  const trained: Partial<Evaluation> = {
    indicators: [indicator('≥700人', '682人', { name: '家政培训人数' })],
  };
  const homes: Partial<Evaluation> = { indicators: [indicator('≥60个', '64个', { name: '妇女之家数' })] };
  const used: Partial<Evaluation> = { indicators: [indicator('≥80%', '76.5%', { name: '设备平均使用率' })] };
  const supplied: Partial<Evaluation> = { indicators: [indicator('≥95%', '97.2%', { name: '春耕农资供应率' })] };
  holds([
    [indicatorValuesMatch, '培训682人，比目标少18人。', '培训682人，比目标少16人。', trained],
    [indicatorValuesMatch, '新建妇女之家14个；累计建成64个。', '新建妇女之家14个。', homes],
    [indicatorValuesMatch, '剔除加速器，其余40台平均使用率为77.5%。', '设备平均使用率为77.5%。', used],
    [indicatorValuesMatch, '农资供应率97.2%。', '农资供应率92.7%。', supplied],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('scores that follow the score of another row', () => {
  const row = (name: string, points: string, score: string) =>
    indicator('4次', '4次', { name, points, score, level1: 'output', level2: 'quantity' });
  const form: Partial<Evaluation> = {
    method: BY_STANDARD,
    indicators: [
      row('融资方案合理性', '30', '28'),
      row('车站主体封顶座数', '30', '29.2'),
      row('居民知晓率', '30', '29.81'),
    ],
  };
  holds([
    [indicatorScoresMatch, '融资方案合理性扣2分，车站封顶扣0.8分，知晓率扣0.19分。', '融资方案合理性扣2分，车站封顶扣0.6分，知晓率扣0.19分。', form],
    [scoreMatches, '产出：1号地块建成792套。', '产出87.11分。', form],
    [indicatorScoresMatch, '全部指标得87.01分，共扣2.99分。', '全部指标得87.01分，共扣2.91分。', form],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('tables whose rows are parts of rows', () => {
  const details = (sum: string) =>
    `| 类别 | 预算 | 支出 |\n| --- | --- | --- |\n| 基本支出 | 51.20 | 51.10 |\n| 其中：人员经费 | 47.80 | 47.70 |\n| 公用经费 | 3.40 | 3.40 |\n| 项目支出 | 11.20 | 10.40 |\n| 合计 | 62.40 | ${sum} |`;
  const averages = (sum: string) =>
    `| 项目 | 户数 | 户均（元） | 上年户均（元） | 增减（元） |\n| --- | --- | --- | --- | --- |\n| 甲 | 28 | 1042 | 1086 | -44 |\n| 乙 | 42 | 1300 | 1275 | 25 |\n| 合计 | ${sum} | 1089 | 1121 | -32 |`;
  const times = (sum: string) =>
    `| 方式 | 补助 | 撬动倍数 |\n| --- | --- | --- |\n| 甲 | 48.60 | 17.8 |\n| 乙 | 24.10 | 17.1 |\n| 合计 | ${sum} | 17.6 |`;
  holds([
    [tableAddsUp, details('61.50'), details('65.10')],
    [tableAddsUp, times('72.70'), times('77.20')],
    [tableAddsUp, averages('70'), averages('77')],
    [moneyMatches, '学校总投资3.26亿元，当年支付62万元。', '当年支付62万元。', DEPARTMENT],
    [moneyMatches, '县级资金8万元未付。', '县级资金8万元。', SOURCES],
  ]);
});

describe('tables with numbers before the names', () => {
  const numbered = (sum: string) =>
    `| 序号 | 名称 | 数量（台） | 金额 |\n| --- | --- | --- | --- |\n| 1 | 甲 | 12 | 67.20 |\n| 2 | 乙 | 8 | 31.20 |\n| — | 合计 | 20 | ${sum} |`;
  const shares = (share: string) =>
    `| 地区 | 资金 | 占比 |\n| --- | --- | --- |\n| 甲 | 1860 | 33.82% |\n| 乙 | 1425 | ${share} |\n| 丙 | 2215 | 40.27% |\n| 合计 | 5500 | 100.00% |`;
  const subtotal = (sum: string) =>
    `| 合同 | 金额 |\n| --- | --- |\n| 甲 | 21360.00 |\n| 乙 | 18940.00 |\n| 小计 | ${sum} |`;
  holds([
    [tableAddsUp, numbered('98.40'), numbered('94.80')],
    [tableRowsAgree, shares('25.91%'), shares('29.51%')],
    [tableAddsUp, subtotal('40300.00'), subtotal('43300.00')],
  ]);
});
