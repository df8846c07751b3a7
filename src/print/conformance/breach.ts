/** A rule of a standard that a file doesn't keep. */
export interface Breach {
  /** Standard and clause, `ISO 14289-1 7.18.5`. */
  readonly clause: string;
  /** What is there and what should be, in Chinese, without the clause. */
  readonly message: string;
}

/** Breaches of one clause. */
export function breaches(clause: string, messages: readonly string[]): Breach[] {
  return messages.map((message) => ({ clause, message }));
}

/** A breach where something doesn't hold. */
export function unless(holds: boolean, clause: string, message: string): Breach[] {
  return holds ? [] : [{ clause, message }];
}
