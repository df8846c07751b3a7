/** Who publishes the archive: `content/site.yaml`. */
export interface Site {
  readonly title: string;
  readonly publisher: string;
  /** What this archive is, on the front page. */
  readonly introduction: string;
  readonly language: 'zh-CN' | 'en';
  readonly contact?: string;
  /** Official copies as PDF/A and PDF/UA with their data inside, or as PDF without either. */
  readonly pdf: 'archival' | 'plain';
}
