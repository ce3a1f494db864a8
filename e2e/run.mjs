/**
 * The whole-system journeys. Environment: FATONG_BUILD (a build folder with programs and screens), AMQP_URL, AMQP_MANAGEMENT_URL,
 * DATABASE_URL; CHROME_BIN. The last line of output is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../scripts/process/program.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const missing = ['FATONG_BUILD', 'AMQP_URL', 'AMQP_MANAGEMENT_URL', 'DATABASE_URL'].filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`Set ${missing.join(', ')} first; npm test does.`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'fatong-e2e-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'e2e/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...programEnvironment, FATONG_E2E_FOLDER: folder } },
);
let counts = { passed: 0, failed: 1 };
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  counts = { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
} catch (error) {
  console.error(`The journeys left no report: ${error.message}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = status === 0 && counts.passed > 0 && counts.failed === 0 ? 0 : 1;
