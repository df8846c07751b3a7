import { describe } from 'vitest';
import { changeAddsUp } from '../../../src/domain/checks/change-adds-up.ts';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorScoresMatch } from '../../../src/domain/checks/indicator-scores-match.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { levelCountsMatch } from '../../../src/domain/checks/level-counts-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import { sameQuantityAgrees } from '../../../src/domain/checks/same-quantity-agrees.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { scoreRowsAddUp } from '../../../src/domain/checks/score-rows-add-up.ts';
import { shareAddsUp } from '../../../src/domain/checks/share-adds-up.ts';
import { tableRowsAgree } from '../../../src/domain/checks/table-rows-agree.ts';
import { unitPriceAddsUp } from '../../../src/domain/checks/unit-price-adds-up.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator } from '../example.ts';
import { BY_STANDARD } from '../scored.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Offices of roads, water, forests, museums, weather, taxes, schools and relief, each sentence made up: one that is right,
 * and one like it that is wrong. The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

/** 产出 26.84 of 30. */
const FORM: Partial<Evaluation> = {
  method: BY_STANDARD,
  indicators: [
    indicator('4次', '4次', { name: '资金到位率', points: '10', score: '8' }),
    indicator('4次', '4次', { name: '道路改造长度', points: '20', score: '18.84' }),
  ],
};

describe('another assessment, other works and what was sampled', () => {
  holds([
    [scoreMatches, '据2018年满意度调查，我市综合得分93.47分，列全省第4。', '我市自评综合得分93.47分。', FORM],
    [levelCountsMatch, '据全省满意度调查，得分居前。四项二级指标均在92分以上。', '设置四项二级指标。'],
    [moneyMatches, '高新区服务厅迁建滞后，项目总投资480万元，已完成投资312万元。', '建设滞后，项目总投资480万元，已完成投资312万元。'],
    [moneyMatches, '现场评价覆盖3个县区、27个村，资金量59.87万元，占七成。', '现场评价覆盖全部资金，资金量59.87万元。'],
    [indicatorScoresMatch, '道路改造长度失分，占全部扣分3.16分的36.7%。', '道路改造长度失分，扣3.16分。', FORM],
    [indicatorScoresMatch, '资金到位率偏低，每低3个百分点扣1分，扣2分。', '资金到位率偏低，低3个百分点扣1分。', FORM],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('values of indicators: exact, of another year, planned, or of a name with 应 in it', () => {
  const told: Partial<Evaluation> = {
    indicators: [
      indicator('≥4.5万人', '4.63万人', { name: '受益人口' }),
      indicator('≥12万人次', '13.46万人次', { name: '应急救助人次' }),
      indicator('≥71%', '71.36%', { name: '森林覆盖率' }),
    ],
  };
  holds([
    [indicatorValuesMatch, '受益人口46283人，户均3.7人。', '受益人口46383人，户均3.7人。', told],
    [indicatorValuesMatch, '应急救助13.46万人次，超过目标1.46万人次。', '应急救助13.64万人次，超过目标1.46万人次。', told],
    [indicatorValuesMatch, '森林覆盖率71.12%（2017年末）。', '森林覆盖率71.12%（2018年末）。', told],
    [sameQuantityAgrees, '市局下达造林任务10450亩，分为退化林修复1850亩、抚育8600亩。\n\n退化林修复1862亩。', '退化林修复1850亩、抚育8600亩。\n\n退化林修复1862亩。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('tables of shares and of what a price came down by', () => {
  const shares = (last: string) =>
    `| 内容 | 金额 | 比重 |\n| --- | --- | --- |\n| 甲 | 281.74 | 35.22% |\n| 乙 | 402.63 | 50.33% |\n| 丙 | 115.63 | ${last} |\n| 合计 | 800 | 100% |`;
  const bids = (last: string) =>
    `| 标段 | 限价 | 中标价 | 下浮率 |\n| --- | --- | --- | --- |\n| 一 | 2586.40 | 2487.35 | 3.83% |\n| 二 | 2114.75 | 2046.18 | 3.24% |\n| 三 | 2052.30 | 1972.67 | ${last} |`;
  holds([
    [tableRowsAgree, shares('14.45%'), shares('14.54%')],
    [tableRowsAgree, bids('3.88%'), bids('8.38%')],
  ]);
});

describe('comparisons whose base stands in brackets, is a mean or makes a multiple', () => {
  holds([
    [changeAddsUp, '开展活动146场，较上年（98场）增加48场。', '开展活动146场，较上年（98场）增加43场。'],
    [changeAddsUp, '满意度95.5%，比上年（93.2%）高2.3个百分点。', '满意度95.5%，比上年（93.2%）高2.8个百分点。'],
    [changeAddsUp, '网上办税率90.3%，提高了12.6个百分点（上年77.7%）。', '网上办税率90.3%，提高了12.3个百分点（上年77.7%）。'],
    [changeAddsUp, '事故1037起，同比减少126起，降10.8%（上年1163起）。', '事故1037起，同比减少128起，降10.8%（上年1163起）。'],
    [changeAddsUp, '登记3468户（上年3105户），增长11.7%。', '登记3468户（上年3105户），增长17.1%。'],
    [changeAddsUp, '登记3468户（上年3105户），注销86户，增长两成。', '登记3468户，增长17.1%（上年3105户）。'],
    [changeAddsUp, '接待65.28万人次，较2016年的31.06万人次增长1.1倍。', '接待65.28万人次，较2016年的31.06万人次增长1.6倍。'],
    [changeAddsUp, '受灾0.92万亩，较近五年平均值2.35万亩减少1.43万亩。', '受灾0.92万亩，较近五年平均值2.35万亩减少1.48万亩。'],
    [changeAddsUp, '等候6.8分钟，较上年的11.5分钟压缩4.7分钟。', '等候6.8分钟，较上年的11.5分钟压缩7.4分钟。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what a sentence reckons with', () => {
  const spent = (water: string) =>
    `全年支出1043.12万元。支出明细：人员618万元，人均6万元；设备147.2万元；水电${water}万元；其他91.38万元。`;
  holds([
    [partsAddUp, spent('186.54'), spent('166.54')],
    [partsAddUp, '实际支出6215.47万元，占到位资金的89.69%，其中拆除类桥梁支出4386.20万元，加固类桥梁支出1402.77万元，其他费用支出426.50万元。', '实际支出6215.47万元，占到位资金的89.69%，其中拆除类桥梁支出4386.20万元，加固类桥梁支出1402.77万元，其他费用支出462.50万元。'],
    [partsAddUp, '312份问卷中，“很满意”186份、“满意”87份、“一般”33份、“不满意”6份，满意度87.5%。', '312份问卷中，“很满意”186份、“满意”87份、“一般”38份、“不满意”6份，满意度87.5%。'],
    [partsAddUp, '应收312.5万元，实收288.75万元，欠收23.75万元。', '应收312.5万元，实收288.75万元，欠收27.75万元。'],
    [partsAddUp, '增加投资21.36万元、核减投资14.52万元，增减相抵净增6.84万元。', '增加投资21.36万元、核减投资14.52万元，增减相抵净增6.48万元。'],
    [rateFollowsCounts, '27个村中有5个村公示不足7天，占18.5%。', '27个村中有5个村公示不足7天，占13.5%。'],
    [rateFollowsCounts, '8门高炮中，有5门使用超过25年，超期率62.5%。', '8门高炮中，有5门使用超过25年，超期率6.25%。'],
    [rateFollowsCounts, '8门高炮中，有5门超过25年，另有3门在检，在检率37.5%。', '8门高炮中有5门在检，占67.5%。'],
    [executionRateMatches, '支出80万元，为预算的80%、到位资金的80%。', '支出80万元，为预算的80%、到位资金的82%。'],
    [scoreRowsAddUp, '得分率依次为：产出89.47%、效益100%。', '得分率依次为：产出84.97%、效益100%。', FORM],
    [scoreRowsAddUp, '满意率依次为：产出84.97%、效益100%。', '得分率：产出89.74%。', FORM],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('rests, parts, averages and rates of hospitals, parks, streets and villages', () => {
  const told: Partial<Evaluation> = {
    indicators: [
      indicator('≤1.1万元', '1.06万元', { name: '户均改造成本', level2: 'quality' }),
      indicator('≥95%', '93.01%', { name: '债券资金使用率' }),
    ],
  };
  holds([
    [partsAddUp, '老旧小区共38个，前四年已改造17个，今年改造7个，还有14个待改造。', '老旧小区共38个，前四年已改造17个，还有23个待改造。'],
    [partsAddUp, '资金来源为债券1.8亿元、财政4500万元、自筹2500万元，其余2400万元以后解决。', '需4500万元，已筹2500万元，其余2400万元以后解决。'],
    [partsAddUp, '改造96栋，其中外墙62栋、屋面81栋（部分楼栋两项都做）。', '改造96栋，其中外墙62栋、屋面81栋（已验收）。'],
    [partsAddUp, '投诉降到127件，其中漏水类降幅最大，由158件降至31件。', '投诉127件，其中漏水类158件，停车类31件。'],
    [unitPriceAddsUp, '管网老（渗漏417户）、停车缺（车位仅有518个，户均0.16个）。', '渗漏417户，车位518个，户均0.16个。'],
    [rateFollowsCounts, '第一轮入户3208户，同意2786户；第二轮又有295户转为同意，同意率96.0%。', '入户3208户，同意2786户，同意率96.0%。'],
    [rateFollowsCounts, '检查4.72万批次，超计划0.22万批次，完成率104.9%。', '检查4.72万批次，抽中0.22万批次，抽中率46.6%。'],
    [indicatorValuesMatch, '户均改造成本：3402.48万元÷3208户=1.06万元。', '户均改造成本1.60万元。', told],
    [indicatorValuesMatch, '全部资金支出21607.5万元，资金使用率91.95%。', '债券资金使用率91.95%。', told],
    [moneyMatches, '居民出资难。实收51.56万元，占八成。', '资金落实难。预算100万元，实收51.56万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('more units, lists with brackets and rates before their counts', () => {
  const tested: Partial<Evaluation> = { indicators: [indicator('≥9600批次', '9874批次', { name: '食品抽检批次' })] };
  const sources = (own: string) =>
    `共筹资1885000元：省里补助1260000元，县里配套540000元，村集体自筹${own}元（其中积累50000元、筹资35000元）。`;
  holds([
    [indicatorValuesMatch, '食品抽检9874批次，完成计划的102.9%。', '食品抽检9784批次，完成计划的102.9%。', tested],
    [partsAddUp, sources('85000'), sources('80000')],
    [partsAddUp, '支出3402.48万元的构成是：管网1206.45万元（35.5%）、立面1042.3万元（30.6%）、其他1153.73万元（33.9%）。', '支出3402.48万元的构成是：管网1206.45万元（35.5%）、立面1042.3万元（30.6%）、其他1158.73万元（33.9%）。'],
    [changeAddsUp, '控制价3286.5万元，中标价3145.18万元，让利141.32万元，下浮4.3%。', '控制价3286.5万元，中标价3145.18万元，让利146.32万元，下浮4.3%。'],
    [changeAddsUp, '阳性率74.6%，比更新前（68.3%）提高6.3个百分点。', '阳性率74.6%，比更新前（68.3%）提高5.3个百分点。'],
    [rateFollowsCounts, '最高的是纺织小区97.8%（45份中44份）。', '最高的是纺织小区97.8%（45份中41份）。'],
    [rateFollowsCounts, '接通1038人，表示满意的958人，满意度92.3%；职工问卷150份，满意132份。', '接通1038人，表示满意的958人，满意度93.2%；职工问卷150份，满意132份。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what outputs cost, averages of other things and counts for so many people', () => {
  const patents = (held: string): Partial<Evaluation> => ({
    indicators: [indicator('≥12件', held, { name: '万人发明专利拥有量' })],
  });
  const villages = '设机构16个，防疫员154人，平均每人负责';
  holds([
    [moneyMatches, '## 产出\n\n安装监测点126处，完成率105%。支出756万元。', '## 资金\n\n安装监测点126处，完成率105%。支出756万元。'],
    [moneyMatches, '搬迁108户，均已入住。支出923.75万元，户均8.55万元。', '搬迁108户，均已入住。支出923.75万元，资金全部到户。'],
    [moneyMatches, '包括工程治理9处，预算275万元；监测点120处，预算78万元。', '治理和监测全部完工，预算275万元。'],
    [unitPriceAddsUp, `${villages}2.1个村。`, '设机构16个，154人，户均补助2100元，154户共3.23万元。'],
    [unitPriceAddsUp, '补助1691.03万元。\n\n196家企业研发费由7.68亿元增加到9.37亿元，净增1.69亿元，平均每家补助8.63万元。', '196家企业研发费9.37亿元，平均每家9.37万元。'],
    [countsAreWhole, '万人发明专利拥有量13.6件，上年为11.8件。', '发明专利13.6件。', patents('13.6件')],
    [countsAreWhole, '每千人床位7.2张。', '床位7.2张。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what makes up a change, shares behind brackets and growth by a rounded distance', () => {
  const central: Partial<Evaluation> = {
    budget: {
      unit: '万元',
      sources: [
        { source: 'fiscal-appropriation', level: 'central', initial: '60', adjusted: '74.5', received: '74.5', executed: '60' },
        { source: 'fiscal-appropriation', level: 'county', initial: '40', adjusted: '40', received: '40', executed: '40' },
      ],
    },
  }; // biome-ignore format: a row a line
  holds([
    [moneyMatches, '年初预算100万元，上级追加14.5万元（中央14.5万元），年终预算114.5万元。', '年初预算100万元（中央64.5万元），上级追加14.5万元。', central],
    [moneyMatches, '中央资金支出慢，14.5万元未支出。', '支出慢，15.4万元未支出。', central],
    [shareAddsUp, '支出994.86万元。奖补78万元（省一级园48万元，市一级园30万元），占7.8%。', '支出994.86万元，奖补78万元（省一级园48万元，市一级园30万元），占8.7%。'],
    [shareAddsUp, '支出788.2万元。路径64套，131万元，平均2.05万元/套，占16.6%。', '支出788.2万元，路径131万元，平均2.05万元/套，占16.1%。'],
    [shareAddsUp, '支出788.2万元。公园2个，421.6万元，分别为236.4万元、185.2万元，占53.5%。', '支出788.2万元，公园421.6万元，分别为236.4万元、185.2万元，占55.3%。'],
    [partsAddUp, '区级到位2250万元（南区540万元、北区380万元），欠拨150万元（南区60万元、北区90万元）。', '应拨540万元，已拨380万元，欠拨150万元。'],
    [partsAddUp, '年末注册855人，今年新培训127人；其中一级36人、二级208人、三级611人。', '年末注册855人，今年新培训127人；其中一级36人、二级208人、三级617人。'],
    [changeAddsUp, '零售额3.58亿元，比2016年增加1.52亿元，增长73.8%。', '零售额3.58亿元，比2016年增加1.52亿元，增长78.3%。'],
  ]); // biome-ignore format: right and wrong beside each other
});
