import type { VerifyText } from './verify-zh.ts';

/** Texts of the page that verifies copies, in English. */
export const verifyEn: VerifyText = {
  title: 'Verify a copy',
  introduction:
    'Find out whether a PDF is the official copy that this archive has now. Your browser computes its hash; the file is not uploaded.',
  choose: 'Choose PDF files',
  drop: 'Or drop them here, several at once if you like.',
  results: 'Results',
  paper: 'Verify a paper copy',
  paperNote:
    'The last sheet of a paper copy has a content digest of 16 digits. Scan the code beside it, or type it here.',
  digest: 'Content digest',
  check: 'Check',
  self: 'Verify it yourself',
  selfNote:
    'You need not trust this page. Download the list of hashes, put it beside the copy and use a command of your system:',
  selfCompare:
    'The hash has to be that of the line report.pdf in the list. In the folder of a whole downloaded archive, all files are checked at once:',
  sums: 'List of hashes',
  manifest: 'All files and earlier editions',
  systems: { linux: 'Linux', mac: 'macOS', windows: 'Windows' },
  limits:
    'The same hash only says that the file is what this site published; whether the site is to be trusted, its publisher has to say.',
  kinds: {
    official: 'Official',
    current: 'Current',
    older: 'Older',
    altered: 'Altered',
    unknown: 'Unknown',
    failed: 'Not checked',
  },
  says: {
    official: 'The current official copy of “[title]”, the same to the byte.',
    file: 'The current file [path] of this archive, the same to the byte.',
    older: 'Edition [edition] of “[title]”, unchanged; the current one is edition [editions].',
    reprinted: 'An earlier print of edition [edition] of “[title]”, unchanged: the same content, set otherwise.',
    altered: 'It says that it is a copy of “[title]”, but no published edition has these bytes. Don’t rely on it.',
    foreign: 'It says that it is a copy of [id], which this archive doesn’t have.',
    unknown: 'This archive has never published this file.',
    current: 'Edition [edition] of “[title]”. Compare the rest of the paper with the page.',
    digestOlder: 'Edition [edition] of “[title]”; the current one is edition [editions].',
    digestUnknown:
      'No edition has the content digest [digest]. Check what you typed; if it is right, the paper is not of this archive, or of no published edition.',
    noManifest: 'The manifest of this archive can’t be read. Compare the hash with the list SHA256SUMS.',
    unreadable: 'This file can’t be read.',
    working: 'Computing…',
    report: 'Open the page',
  },
};
