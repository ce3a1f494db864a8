import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ngArgs, ngEnvironment } from '../build/apps.mjs';
import { runChecks } from '../check/checks.mjs';
import { runToEnd } from '../process/run.mjs';
import { root } from '../root.mjs';
import { fromClosingLine, fromVitest, sum } from './counts.mjs';

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
    karma: async () => {
      const runs = [];
      for (const project of ['ui', 'portal', 'admin']) {
        const { code, output } = await run(
          `karma-${project}`,
          [...ngArgs(root), 'test', project, '--watch', 'false', '--progress', 'false'],
          ngEnvironment({ CHROME_BIN: '/usr/bin/chromium' }),
          minutes(4),
        );
        const counts = fromClosingLine(output, code);
        runs.push({ ...counts, complaint: counts.complaint && `${project} ${counts.complaint}`, output });
      }
      return {
        ...sum(runs),
        output: runs
          .filter(({ failed }) => failed > 0)
          .map(({ output }) => output)
          .join('\n'),
      };
    },
    e2e: async (servers) => {
      const { code, output } = await run('e2e', [join(root, 'e2e', 'run.mjs')], { ...servers, FATONG_BUILD: build }, minutes(55));
      return { ...fromClosingLine(output, code), output };
    },
  };
}
