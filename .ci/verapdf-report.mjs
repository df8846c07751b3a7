// Reads a report of veraPDF: `node verapdf-report.mjs PROFILE REPORT COUNT`. Exit code 1 unless COUNT files passed.
import { readFileSync } from 'node:fs';

const [, , profile, path, count] = process.argv;
const { jobs } = read().report;
const results = jobs.map(({ itemDetails, validationResult, taskException }) => ({
  file: itemDetails.name,
  judged: [validationResult].flat()[0],
  problem: taskException?.exceptionMessage,
}));
const passed = results.filter(({ judged }) => judged?.compliant === true);
for (const { file, judged, problem } of results) {
  if (judged?.compliant === true) continue;
  console.log(`${profile} ${file}: ${problem ?? 'fails'}`);
  for (const rule of judged?.details?.ruleSummaries ?? []) {
    console.log(`  ${rule.clause}-${rule.testNumber} (${rule.failedChecks} checks) ${rule.description}`);
    console.log(`    ${rule.checks?.[0]?.errorMessage ?? ''} at ${rule.checks?.[0]?.context ?? '?'}`);
  }
}
console.log(`${profile}: ${passed.length} of ${count} pass`);
if (passed.length !== Number(count)) process.exitCode = 1;

function read() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.log(`${profile}: veraPDF wrote no report`);
    return { report: { jobs: [] } };
  }
}
