/** An office whose spending is evaluated: a file of `content/organisations/`. */
export interface Organisation {
  readonly id: string;
  /** Full official name. */
  readonly name: string;
  readonly shortName?: string;
  /** 主管部门: who supervises it, as the form names it. */
  readonly department?: string;
  readonly region?: string;
  /** True for made-up offices: shown as 示例 wherever the name stands. */
  readonly sample?: boolean;
}
