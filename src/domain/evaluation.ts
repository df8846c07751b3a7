import type { Amounts, Budget } from './budget.ts';
import type { DecimalText } from './decimal.ts';
import type { Place } from './diagnostic.ts';
import type { Indicator } from './indicator.ts';
import type { Method } from './method.ts';
import type { Organisation } from './organisation.ts';
import type { Passage } from './prose/passage.ts';

export const KINDS = {
  'project-self-evaluation': '项目支出绩效自评',
  'project-evaluation': '项目支出绩效评价',
  'department-self-evaluation': '部门整体支出绩效自评',
  'transfer-self-evaluation': '转移支付绩效自评',
} as const;
export type Kind = keyof typeof KINDS;

export const STATUSES = { draft: '草稿', final: '定稿', superseded: '已被取代', withdrawn: '已撤回' } as const;
export type Status = keyof typeof STATUSES;

export const AUDIENCES = { public: '公开', internal: '内部' } as const;
export type Audience = keyof typeof AUDIENCES;

export const NATURES = { new: '新增项目', continuing: '延续项目', 'one-off': '一次性项目' } as const;
export type Nature = keyof typeof NATURES;

/** The frontmatter of an evaluation: its record. Plain data, decimals as typed. */
export interface EvaluationRecord {
  readonly title: string;
  readonly kind: Kind;
  /** Id of a file of `content/methods/`. */
  readonly method: string;
  readonly fiscalYear: number;
  /** Id of a file of `content/organisations/`. */
  readonly organisation: string;
  /** Joins the years of a continuing project. */
  readonly series?: string;
  readonly status: Status;
  readonly audience: Audience;
  /** 成文日期, ISO. */
  readonly issued?: string;
  /** 发布日期, ISO. A public archive of an earlier day leaves the evaluation out. */
  readonly released?: string;
  /** 发文字号. */
  readonly documentNumber?: string;
  /** 索引号 of the disclosure catalogue. */
  readonly indexNumber?: string;
  /** Id of the evaluation that takes the place of a superseded or withdrawn one. */
  readonly successor?: string;
  /** Why it was withdrawn or superseded, for its readers. */
  readonly notice?: string;
  /** 版头 and 版记, where the report goes out as an official document of its own. */
  readonly letterhead?: Letterhead;
  /** What the money was for; a 部门整体支出 evaluation has `department` in its place. */
  readonly project?: Project;
  readonly department?: DepartmentSpending;
  /** Who evaluated, where it wasn't the unit itself. */
  readonly evaluator?: Evaluator;
  readonly budget: Budget;
  /** 年度总体目标: what was promised and what was reached. */
  readonly goal?: { readonly expected: string; readonly achieved: string };
  readonly indicators: readonly Indicator[];
  /** Texts of the rows that the form has below the indicators: 评价结论. */
  readonly remarks?: readonly { readonly name: string; readonly text: string }[];
  /** Scores as the office's own form prints them, where they are held against the computed ones. */
  readonly entered?: EnteredScores;
  readonly attachments: readonly Attachment[];
  readonly accepted: readonly Accepted[];
  /** True for made-up data: its pages say 示例. */
  readonly sample?: boolean;
}

export interface Project {
  readonly name: string;
  readonly nature?: Nature;
  /** 主管部门, where it isn't the one of the organisation. */
  readonly department?: string;
}

/** 部门整体支出: what the department spent besides where it came from. Amounts in the unit of the budget. */
export interface DepartmentSpending {
  /** 基本支出 and 项目支出; together they are the whole. */
  readonly basic: Amounts;
  readonly project: Amounts;
  /** 三公经费, each item with budget and spending of this year and spending of last year. */
  readonly threePublic?: readonly PublicExpense[];
  /** 结转结余 at the start and the end of the year. */
  readonly carryOver?: { readonly opening: DecimalText; readonly closing: DecimalText };
}

export const PUBLIC_EXPENSES = {
  abroad: '因公出国（境）费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行维护费',
  reception: '公务接待费',
} as const;

export interface PublicExpense {
  readonly item: keyof typeof PUBLIC_EXPENSES;
  readonly budget?: DecimalText;
  readonly executed: DecimalText;
  readonly previous?: DecimalText;
}

export const EVALUATOR_MODES = { department: '部门评价', finance: '财政评价', 'third-party': '第三方评价' } as const;

export interface Evaluator {
  readonly mode: keyof typeof EVALUATOR_MODES;
  readonly name: string;
}

/** 执行率得分, 总分 and 等级 of the form. Left out, they are computed. */
export interface EnteredScores {
  readonly executionScore?: DecimalText;
  readonly total?: DecimalText;
  readonly grade?: string;
}

/** An annex that the report declares. */
export interface Attachment {
  readonly title: string;
  /** Address inside the evaluation's folder; nothing when the annex was not preserved. */
  readonly file?: string;
}

/** What an official document (公文) has besides its text. */
export interface Letterhead {
  /** 发文机关标志; the organisation's name with 文件, where it isn't given. */
  readonly mark?: string;
  /** 签发人, for documents to a higher office. */
  readonly signer?: string;
  /** 抄送机关. */
  readonly copyTo?: string;
  /** 印发机关, where it isn't the organisation. */
  readonly printedBy?: string;
  /** 印发日期, ISO; 成文日期 where it isn't given. */
  readonly printedOn?: string;
}

/** A fault that the office knows and explains; printed in the report. */
export interface Accepted {
  readonly rule: string;
  readonly reason: string;
}

/** An evaluation with its method and organisation in place of their ids. */
export interface Evaluation extends Omit<EvaluationRecord, 'method' | 'organisation'> {
  /** `<year>/<slug>`. */
  readonly id: string;
  readonly method: Method;
  readonly organisation: Organisation;
  /** The year before in the same series, where the archive has it. */
  readonly previous?: Evaluation;
}

/** What was evaluated, by name: the project, or the spending of the whole department. */
export function subject({ project, organisation }: Pick<Evaluation, 'project' | 'organisation'>): string {
  return project?.name ?? `${organisation.name}部门整体支出`;
}

/** Where an evaluation was written, for checks that point at it. */
export interface Manuscript {
  readonly file: string;
  /** Place of a value of the frontmatter, or of its nearest parent that exists. */
  readonly place: (path: readonly PropertyKey[]) => Place;
  readonly prose: Prose;
}

/** What the body says, with places. */
export interface Prose {
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly place: Place }[];
  /** `{name}` references to figures. */
  readonly figures: readonly { readonly name: string; readonly place: Place }[];
  readonly components: readonly { readonly name: string; readonly place: Place }[];
  /** Pictures with their addresses as typed and what they show in words. */
  readonly images: readonly Image[];
  /** Headings, paragraphs, list items and table cells in order, with every number typed in them. */
  readonly passages: readonly Passage[];
}

export interface Image {
  readonly address: string;
  readonly alternative: string;
  readonly place: Place;
}

/** A body that could not be read. Its own fault says so: rules about what it lacks have nothing to say. */
export const NO_PROSE: Prose = { headings: [], figures: [], components: [], images: [], passages: [] };

/** Whether there is a body to judge. A body that was read and is empty is one. */
export function isRead(prose: Prose): boolean {
  return prose !== NO_PROSE;
}
