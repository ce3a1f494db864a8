import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ngArgs, ngEnvironment } from '../build/apps.mjs';
import { runChecks } from '../check/checks.mjs';
import { runToEnd } from '../process/run.mjs';
import { root } from '../root.mjs';
import { fromClosingLine, fromVitest } from './counts.mjs';

const minutes = (count) => count * 60_000;

/**
 * The suites of `npm test`. Each answers its counts and what is worth reading when it failed.
 * @param {{build: string, environment: NodeJS.ProcessEnv}} options the build folder; the environment of every runner
 */
export function suites({ build, environment }) {
  const logs = join(build, 'logs');
  mkdirSync(logs, { recursive: true });
  const run = (log, args, env, limitMs) =>
    runToEnd({
      program: process.execPath,
      args,
      env: { ...environment, ...env, NO_COLOR: '1' },
      cwd: root,
      log: join(logs, `${log}.log`),
      limitMs,
    });

  const vitest = async (project, env, limitMs) => {
    const report = join(logs, `${project}.json`);
    rmSync(report, { force: true });
    const { code, output } = await run(
      project,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      env,
      limitMs,
    );
    return { ...fromVitest(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code), output };
  };

  const system = async (log, servers, folders) => {
    const { code, output } = await run(log, [join(root, 'e2e', 'run.mjs'), ...folders], { ...servers, FATONG_BUILD: build }, minutes(55));
    return { ...fromClosingLine(output, code), output };
  };

  return {
    check: async () => {
      const results = await runChecks({ buildName: 'test', besideTests: true });
      const failed = results.filter(({ ok }) => !ok);
      return {
        passed: results.length - failed.length,
        failed: failed.length,
        output: failed.map(({ name, output }) => `FAILED ${name}\n${output}`).join('\n'),
      };
    },
    unit: () => vitest('unit', {}, minutes(20)),
    integration: (servers) => vitest('integration', servers, minutes(35)),
    // Library and both apps as one: what they share is compiled once.
    karma: async () => {
      const { code, output } = await run(
        'karma',
        [...ngArgs(root), 'test', 'screens', '--watch', 'false', '--progress', 'false'],
        ngEnvironment({ CHROME_BIN: '/usr/bin/chromium' }),
        minutes(6),
      );
      return { ...fromClosingLine(output, code), output };
    },
    e2e: (servers) => system('e2e', servers, ['e2e/journeys', 'e2e/chaos']),
    // Copies of the checkout that grow: compilers at work, while journeys wait for pages.
    structure: (servers) => system('structure', servers, ['e2e/structure']),
  };
}
