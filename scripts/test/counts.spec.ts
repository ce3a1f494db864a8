import { describe, expect, it } from 'vitest';
import { fromClosingLine, fromVitest, sum, summary } from './counts.mjs';

const report = (part: object): string =>
  JSON.stringify({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...part });

describe('Counting what vitest reports', () => {
  it('takes its numbers', () => {
    expect(fromVitest(report({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(fromVitest(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('tells of skipped tests', () => {
    expect(fromVitest(report({ numPendingTests: 1, numTodoTests: 1 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a run without any report, without any test, or with a bad end as a failure', () => {
    expect(fromVitest(undefined, 137)).toMatchObject({ passed: 0, failed: 1 });
    expect(fromVitest(report({ numPassedTests: 0 }), 0)).toMatchObject({ failed: 1, complaint: 'ran no test' });
    expect(fromVitest(report({}), 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe('Counting by a closing line', () => {
  it('takes the last one, with or without a name', () => {
    expect(fromClosingLine('1 passed, 1 failed\nkarma: 12 passed, 0 failed\n', 0)).toEqual({ passed: 12, failed: 0 });
    expect(fromClosingLine('journeys\n7 passed, 2 failed', 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('takes a missing line, no test and a bad end for failures', () => {
    expect(fromClosingLine('Segmentation fault', 139)).toMatchObject({ passed: 0, failed: 1 });
    expect(fromClosingLine('0 passed, 0 failed', 0)).toMatchObject({ failed: 1 });
    expect(fromClosingLine('5 passed, 0 failed', 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('The summary', () => {
  it('ends with the sums over all suites', () => {
    const suites = [
      { name: 'unit', passed: 10, failed: 0, seconds: 30 },
      { name: 'e2e', passed: 2, failed: 1, seconds: 90, complaint: 'slow' },
    ];
    expect(sum(suites)).toMatchObject({ passed: 12, failed: 1, complaint: 'slow' });
    expect(summary(suites).split('\n').at(-1)).toBe('12 passed, 1 failed');
    expect(summary(suites)).toMatch(/e2e +2 +1 +1\.5 {2}slow/);
  });
});
