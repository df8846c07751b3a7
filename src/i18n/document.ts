import type { Evaluation } from '../domain/evaluation.ts';
import type { Volume } from '../domain/volume.ts';

/** Words of the official document itself. It is Chinese by rule, whatever the language of the interface. */
export const documentText = {
  language: 'zh-CN',
  fiscalYear: (year: number) => `${year}年度`,
  /** 成文日期: without leading zeros. */
  date: (iso: string) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  letter: {
    mark: (name: string) => `${name}文件`,
    signer: '签发人：',
    copyTo: (names: string) => `抄送：${names.replace(/。?$/, '。')}`,
    printedOn: (date: string) => `${date}印发`,
  },
  attachment: { label: '附件', list: '附件：' },
  volume: {
    count: (reports: number) => `共${reports}份`,
    contents: '目录',
    overview: '总体情况',
    holds: (reports: number, offices: number, years: string) =>
      `本汇编收录${years}绩效评价报告${reports}份，涉及${offices}个单位。各份报告的数字与单独印发的打印件一致；页码为全册连续编号，封面、目录和总体情况用罗马数字。`,
    years: (first: number, last: number) => (first === last ? `${first}年度` : `${first}至${last}年度`),
    list: '收录报告',
    number: '序号',
    report: '报告',
    page: '页码',
  },
  colophon: {
    edition: (number: number) => `第${number}版`,
    change: (change: { readonly commit: string } | 'uncommitted') =>
      change === 'uncommitted' ? '未提交' : `提交 ${change.commit}`,
    digest: (groups: string) => `内容摘要 ${groups}`,
    code: (text: string) => `二维码：${text}`,
  },
  footnotes: '注释',
  footnoteBack: '回到正文',
  form: {
    caption: (title: string, year: number) => `${title}（${year}年度）`,
    projectName: '项目名称',
    department: '主管部门',
    organisation: '实施单位',
    money: (unit: string) => `项目资金（${unit}）`,
    total: '年度资金总额',
    ofWhich: '其中：',
    points: '分值',
    executionRate: '执行率',
    score: '得分',
    goal: '年度总体目标',
    expected: '预期目标',
    achieved: '实际完成情况',
    indicators: '绩效指标',
    level1: '一级指标',
    level2: '二级指标',
    level3: '三级指标',
    target: '年度指标值',
    actual: '实际完成值',
    reason: '偏差原因分析及改进措施',
    sum: '总分',
    notes: '数据说明',
    notStated: '未填报',
    notApplicable: '不适用',
    notScored: '不计分',
    none: '无',
  },
} as const;

/** What a volume is called on its cover. */
export function volumeTitle({ of, reports }: Volume<{ readonly evaluation: Evaluation }>): string {
  const { fiscalYear, organisation } = (reports[0] as (typeof reports)[number]).evaluation;
  if (of === 'selection') return '预算绩效评价报告选编';
  return `${of === 'year' ? documentText.fiscalYear(fiscalYear) : organisation.name}预算绩效评价报告汇编`;
}
