/** A dated set of rules for one kind of evaluation: a file of `content/methods/`. Numbers come from here, never from code. */
export interface Method {
  readonly id: string;
  readonly name: string;
  readonly source: MethodSource;
  /** Budget years that the rules apply to; without `to` they are in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly levels: readonly Level1[];
  readonly execution: {
    /** 分母: the full-year budget or the money that arrived. */
    readonly denominator: 'adjusted' | 'received';
  };
  /** Decimal places at print. */
  readonly rounding: { readonly money: number; readonly percent: number; readonly score: number };
  readonly form: { readonly title: string };
  /** Chapters that a report has to contain, in order. */
  readonly outline: readonly string[];
  /** What no source has confirmed yet; printed on the page of the method. */
  readonly unconfirmed: readonly string[];
}

export interface MethodSource {
  readonly title: string;
  /** 文号, such as 财预〔2011〕285号. */
  readonly number: string;
}

/** 一级指标. */
export interface Level1 {
  readonly id: string;
  readonly name: string;
  readonly children: readonly Level2[];
}

/** 二级指标. */
export interface Level2 {
  readonly id: string;
  readonly name: string;
}
