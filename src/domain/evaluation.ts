import type { Budget } from './budget.ts';
import type { Place } from './diagnostic.ts';
import type { Indicator } from './indicator.ts';
import type { Method } from './method.ts';
import type { Organisation } from './organisation.ts';

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
  /** 发文字号. */
  readonly documentNumber?: string;
  readonly project: {
    readonly name: string;
    readonly nature: Nature;
    /** 主管部门, where it isn't the one of the organisation. */
    readonly department?: string;
  };
  readonly budget: Budget;
  /** 年度总体目标: what was promised and what was reached. */
  readonly goal?: { readonly expected: string; readonly achieved: string };
  readonly indicators: readonly Indicator[];
  readonly attachments: readonly Attachment[];
  readonly accepted: readonly Accepted[];
  /** True for made-up data: the page and every sheet say 示例. */
  readonly sample?: boolean;
}

/** An annex that the report declares. */
export interface Attachment {
  readonly title: string;
  /** Address inside the evaluation's folder; nothing when the annex was not preserved. */
  readonly file?: string;
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
}
