/** Who publishes the archive: `content/site.yaml`. */
export interface Site {
  readonly title: string;
  readonly publisher: string;
  /** What this archive is, on the front page. */
  readonly introduction: string;
  readonly language: 'zh-CN' | 'en';
  readonly contact?: string;
  /** Where the archive is hosted, `https://data.example.gov.cn`; what needs whole addresses is made with it only. */
  readonly address?: string;
  /** Terms for the data, in a line. */
  readonly license?: string;
  /** Official copies as PDF/A and PDF/UA with their data inside, or as PDF without either. */
  readonly pdf: 'archival' | 'plain';
}
