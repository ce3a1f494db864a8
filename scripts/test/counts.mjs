/**
 * How many tests of a run passed and failed, by what each runner says. A run that ends badly without a failed test, or
 * that runs no test at all, is a failure: silence never counts as success.
 * @typedef {{passed: number, failed: number, skipped?: number, complaint?: string}} Counts
 */

/**
 * @param {string | undefined} json what vitest's reporter `json` wrote; undefined when there is no file
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function fromVitest(json, code) {
  if (json === undefined) return judged({ passed: 0, failed: 0 }, code);
  const report = JSON.parse(json);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return judged({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles, ...(skipped > 0 && { skipped }) }, code);
}

/**
 * @param {string} output ends with a line `N passed, N failed`, with or without a name before it
 * @param {number} code
 * @returns {Counts}
 */
export function fromClosingLine(output, code) {
  const lines = [...output.matchAll(/(?:^|\n)(?:[\w-]+: )?(\d+) passed, (\d+) failed\s*(?=\n|$)/g)];
  const last = lines.at(-1);
  return judged(last ? { passed: Number(last[1]), failed: Number(last[2]) } : { passed: 0, failed: 0 }, code);
}

function judged(counts, code) {
  if (counts.failed > 0) return counts;
  if (code !== 0) return { ...counts, failed: 1, complaint: `ended with exit code ${code} although no test failed` };
  if (counts.passed === 0) return { ...counts, failed: 1, complaint: 'ran no test' };
  return counts;
}

/** @returns {Counts} of several runs as one suite */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped = 0, complaint }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      complaint: [total.complaint, complaint].filter(Boolean).join('; '),
    }),
    { passed: 0, failed: 0, skipped: 0, complaint: '' },
  );

/** @returns {string} the table of suites and the closing line */
export function summary(suites) {
  const total = sum(suites);
  const row = (name, passed, failed, minutes, note = '') =>
    `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(minutes).padStart(10)}  ${note}`.trimEnd();
  return [
    row('suite', 'passed', 'failed', 'minutes'),
    ...suites.map(({ name, passed, failed, seconds, skipped, complaint }) =>
      row(name, passed, failed, (seconds / 60).toFixed(1), [complaint, skipped ? `${skipped} skipped` : ''].filter(Boolean).join('; ')),
    ),
    '',
    `${total.passed} passed, ${total.failed} failed`,
  ].join('\n');
}
