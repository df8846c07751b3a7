/** How a copy is set: as the standard says, to be commented on, on less paper, or for eyes that see little. */
export const VARIANTS = {
  official: '正式件',
  draft: '征求意见稿',
  compact: '紧凑版',
  'large-print': '大字版',
} as const;

export type Variant = keyof typeof VARIANTS;

/** Sizes that differ from the style sheet's; it says what each is for. Whole lines fill the type area of 225 mm. */
const STYLES: Readonly<Record<Variant, string>> = {
  official: '',
  draft: '',
  // 34 lines of 36 characters in 小四.
  compact: `:root {
    --size: 12pt; --line: 6.6146mm; --tracking: 0.1mm; --title-size: 18pt;
    --table-size: 10.5pt; --table-line: 5.2mm; --form-size: 9.5pt; --form-line: 4.6mm;
    --small-size: 9.5pt; --small-line: 4.8mm; --tight-size: 9pt; --tight-line: 4.2mm;
  }`,
  // 16 lines of 20 characters in 二号; nothing below 14 pt.
  'large-print': `:root {
    --size: 22pt; --line: 14.0604mm; --tracking: 0mm; --title-size: 28pt;
    --table-size: 18pt; --table-line: 9mm; --form-size: 14pt; --form-line: 7mm;
    --small-size: 16pt; --small-line: 8mm; --tight-size: 14pt; --tight-line: 6.6mm;
    --least-size: 14pt; --least-line: 7mm;
  }`,
};

/** Chapters begin on right-hand sheets, behind a blank back where one is needed. */
const CHAPTERS_RIGHT = `
.report-body > h2:not(:first-child), .report-body > .form, .report-body > .attachment-start { break-before: right; }
`;

/** What is written across every sheet of a copy that isn't the valid one. */
const WATERMARKS: Readonly<Record<string, string>> = { superseded: '已被取代', withdrawn: '已撤回' };

/** What a report says of itself on its built page. */
export interface Standing {
  /** `draft`, `final`, `superseded`, `withdrawn`. */
  readonly status: string | undefined;
  /** Made-up data. */
  readonly sample: boolean;
}

/** How the sheets of one report differ from plain official ones. */
export interface Dress {
  /** Comes after print.css. */
  readonly styles: string;
  /** Comes after sheets.css. */
  readonly sheetStyles: string;
  /** Across every sheet. */
  readonly watermark: string;
  /** At the head of every sheet. */
  readonly headMark: string;
  /** In the left margin, so that comments can name a line. */
  readonly lineNumbers: boolean;
}

/** A draft is printed as one, unless another variant is asked for. */
export function dressOf(
  { status, sample }: Standing,
  { variant, chaptersRight = false }: { readonly variant?: Variant; readonly chaptersRight?: boolean },
): Dress {
  const chosen = variant ?? (status === 'draft' ? 'draft' : 'official');
  return {
    styles: STYLES[chosen],
    sheetStyles: chaptersRight ? CHAPTERS_RIGHT : '',
    watermark: WATERMARKS[status ?? ''] ?? (chosen === 'draft' || status === 'draft' ? VARIANTS.draft : ''),
    headMark: sample ? '示例' : '',
    lineNumbers: chosen === 'draft',
  };
}

export function isVariant(name: string): name is Variant {
  return Object.hasOwn(VARIANTS, name);
}
