import type { Evaluation } from '../domain/evaluation.ts';
import { FORM_LABELS } from '../domain/form/form.ts';
import type { Method } from '../domain/method.ts';
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
    ...FORM_LABELS,
    code: (code: string) => `表号：${code}`,
    withUnit: (name: string, unit: string) => `${name}（${unit}）`,
    /** Before the first row of each group of money. */
    leads: { source: '其中：', category: '支出：', part: '子项目：' },
    indicators: '绩效指标',
    year: (year: number) => `${year}年度`,
    grade: '等级',
    expenses: '三公经费',
    expenseBudget: '预算数',
    expenseExecuted: '执行数',
    expensePrevious: '上年数',
    controlRate: '控制率',
    carryOver: '结转结余',
    opening: '年初结转结余',
    closing: '年末结转结余',
    moneyReason: '预算执行和调整的说明',
    remarks: '文字说明',
    signature: (who: string) => `${who}：`,
    signatures: '签字',
    formNotes: '备注',
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

/** Words of the form: the usual ones, with those of the method's own form in their place. */
export function formWords({ form }: Pick<Method, 'form'>) {
  return { ...documentText.form, ...form.labels };
}
