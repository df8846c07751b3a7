import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Trace } from '../trace.ts';
import type { Attachment } from './attachments.ts';
import type { Machine } from './browser.ts';
import type { FaceFiles } from './faces.ts';
import type { Press } from './press.ts';
import type { Variant } from './variants.ts';

/** One report to print. */
export interface PrintJob {
  readonly id: string;
  /** The built page, an absolute path below `root`. */
  readonly html: string;
  /** Where the copy goes, an absolute path. */
  readonly pdf: string;
  /** The author's file, for diagnostics: as they name it. */
  readonly source: string;
  /** What the author's file says, so that a character can be found in it. */
  readonly sourceText?: string;
  readonly title: string;
  readonly author?: string;
  /** A language tag, "zh-CN". */
  readonly language: string;
  /** ISO date of the edition, 成文日期. The copy's only date, so that the same edition gives the same bytes; none is invented. */
  readonly date?: string;
  /** Files of the archive that go into the copy. */
  readonly attachments?: readonly AttachmentFile[];
  /** Numbers of the sheets that ids will be on, when this becomes the front of a volume. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** PDF/A and PDF/UA, by default, or a PDF without claims and without files inside. */
  readonly conformance?: 'archival' | 'plain';
}

/** A file to be put into a copy. */
export interface AttachmentFile extends Omit<Attachment, 'bytes'> {
  /** An absolute path. */
  readonly path: string;
}

export interface PrintOptions {
  /** The built archive. */
  readonly root: string;
  /** Where fonts that were cut are kept. */
  readonly cache: string;
  /** What addresses in the archive start with; "/" by default. */
  readonly base?: string;
  readonly faces?: FaceFiles;
  /** How copies are set; by default drafts as drafts, all others as official ones. */
  readonly variant?: Variant;
  /** Chapters begin on right-hand sheets. */
  readonly chaptersRight?: boolean;
  /** For a print shop: a larger sheet with marks where it is cut, and room to bleed. */
  readonly cropMarks?: boolean;
  /** The first press, where one was started before; it is closed at the end like the others. */
  readonly press?: Press | undefined;
  /** Reports printed at once; by default one for each core as far as memory goes, four at most. */
  readonly presses?: number;
  /** Milliseconds for each of a report's stages: fonts, layout, print, finish. */
  readonly timeout?: number;
  readonly machine?: Partial<Machine>;
  readonly onProgress?: (progress: Progress) => void;
  /** Notes each report's time, one lane for each press. */
  readonly trace?: Trace;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly last: PrintResult;
}

export interface PrintResult {
  readonly id: string;
  /** 0 when there is no copy. */
  readonly sheets: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Why there is no copy, when that is no fault of the author: a crash, a timeout. */
  readonly failure?: Error;
}
