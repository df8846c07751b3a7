import type { Column, MoneyUnit, SourceId } from '../budget.ts';

/** What the official form calls its parts: 财预〔2020〕10号附件1. A local form has its own words for some of them. */
export const FORM_LABELS = {
  projectName: '项目名称',
  department: '主管部门',
  organisation: '实施单位',
  money: '项目资金',
  total: '年度资金总额',
  executionRate: '执行率',
  points: '分值',
  score: '得分',
  goal: '年度总体目标',
  expected: '预期目标',
  achieved: '实际完成情况',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '年度指标值',
  operator: '指标性质',
  value: '指标值',
  unit: '度量单位',
  actual: '实际完成值',
  reason: '偏差原因分析及改进措施',
  sum: '总分',
} as const;
export type FormLabel = keyof typeof FORM_LABELS;

/** How the official form is laid out: all that differs between local forms, as data of their methods. */
export interface Form {
  readonly title: string;
  /** What an office calls the form: 公开14表. Printed above its title. */
  readonly code?: string;
  /** Unit of money on the form, where it isn't 万元. */
  readonly unit?: MoneyUnit;
  /** The form's own names for columns of money, in its order; without them the names of 财预〔2020〕10号. */
  readonly columns?: { readonly [column in Column]?: string };
  /** The form's own words where they differ from `FORM_LABELS`. */
  readonly labels?: { readonly [label in FormLabel]?: string };
  /** Sources with a row of their own even without money, in the form's order and words; other sources come after them. */
  readonly sources?: { readonly [source in SourceId]?: string };
  /** Whether each source has an execution rate, not only the whole. */
  readonly sourceRates?: boolean;
  /** Head of a column beside the money that says why little was spent; without one the reason stands below. */
  readonly moneyReason?: string;
  /** Whether 指标性质, 指标值 and 度量单位 stand in columns of their own. */
  readonly splitTarget?: boolean;
  /** Whether a 二级指标 without an indicator keeps its row, empty. */
  readonly blankLevels?: boolean;
  /** False for a form without 分值 and 得分. */
  readonly scored?: boolean;
  /** Whether the row 总分 names the grade too. */
  readonly grade?: boolean;
  /** Rows of text below the indicators: 评价结论. */
  readonly remarks?: readonly string[];
  /** The remark that gathers the reasons of all indicators, in place of a column of their own. */
  readonly reasonsIn?: string;
  /** Who signs. */
  readonly signatures?: readonly string[];
  /** 备注, below everything. */
  readonly notes?: readonly string[];
}
