/** Who publishes the archive: `content/site.yaml`. */
export interface Site {
  readonly title: string;
  readonly publisher: string;
  /** What this archive is, on the front page. */
  readonly introduction: string;
  /** The language of the interface; reports stay as they were written. */
  readonly locale: 'zh-CN' | 'en';
  readonly contact?: string;
  /** Where the archive is hosted, `https://data.example.gov.cn`; what needs whole addresses is made with it only. */
  readonly address?: string;
  /** Terms for the data, in a line. */
  readonly license?: string;
  /** Official copies as PDF/A and PDF/UA with their data inside, or as PDF without either. */
  readonly pdf: 'archival' | 'plain';
  /** Font files of its own for official copies, from the content folder. What isn't named prints in an open face. */
  readonly fonts?: Readonly<Partial<Record<FontRole, string>>>;
  /** Whether copies end with their edition, commit, digest and QR code. */
  readonly colophon: boolean;
}

/** What GB/T 9704-2012 sets in a face of its own: text, second headings, first headings, titles, numbers of sheets. */
export type FontRole = 'fangsong' | 'kai' | 'hei' | 'xiaobiaosong' | 'song';
