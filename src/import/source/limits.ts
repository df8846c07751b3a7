/** Sizes beyond which a file is no report. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 50_000_000,
  /** Bytes of everything in a package once unpacked. */
  unpacked: 300_000_000,
  /** Bytes of one part that we read. */
  part: 120_000_000,
  /** How many times larger a part may become; office files stay below 50. */
  ratio: 250,
  entries: 5000,
  /** Bytes of one picture: beyond that a browser may fail to print it. */
  picture: 20_000_000,
  pictures: 300,
  /** Rows and cells of a table that hold text. */
  rows: 5000,
  cells: 60_000,
  characters: 500_000,
} as const;
