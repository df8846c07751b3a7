/** Texts of the register of indicators and of the library of ready ones, in Chinese. */
export const indicatorsZh = {
  register: {
    title: '指标总表',
    introduction: '所有定稿评价的三级指标，同名或同出指标库的排在一起。',
    indicator: '三级指标',
    level: '一级、二级指标',
    uses: '评价',
    outcome: '完成情况',
    outcomes: { achieved: '完成', missed: '未完成', pending: '尚不可测量', unknown: '无法判断' },
    unit: '单位',
    library: '指标库',
    definition: '指标解释',
    count: (count: number) => `${count} 个不同的指标`,
  },
  library: {
    title: '指标库',
    introduction: '按领域编好的三级指标，写明解释、算法、佐证材料和通常的数据来源，各单位采用同一口径才能比较。',
    howTo: '在绩效指标里写一行 use 就采用，层级、名称和方向从这里取；目标值、实际完成值和分值由各项目填写。',
    count: (count: number) => `${count} 个现成的指标`,
    formula: '计算公式',
    direction: '方向',
    directions: { higher: '越高越好', lower: '越低越好', equal: '应等于目标', qualitative: '定性' },
    evidence: '佐证材料',
    source: '数据来源',
    use: '采用',
    usedBy: (count: number) => `采用它的评价（${count}）`,
    reached: (target: string, actual: string) => `目标${target}，实际${actual}`,
    inReport: '指标解释',
    inReportNote: '采用指标库的指标，口径在这里；点名称看还有哪些评价采用。',
  },
};

export type IndicatorsText = typeof indicatorsZh;
