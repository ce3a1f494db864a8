import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { say } from '../process/progress.mjs';
import { all, inScope } from '../process/scope.mjs';
import { root, buildFolder } from '../root.mjs';
import { startThrowAwayServers } from '../servers/throw-away.mjs';
import { summary } from './counts.mjs';
import { suites } from './suites.mjs';

/** What a start of this checkout may have set; tests take ports and data of their own. */
const foreign =
  /^(PORT|ADAPTERS_PORT|SIMULATORS_PORT|ADAPTERS_URL|AMQP_URL|AMQP_PARTNERS_URL|AMQP_MANAGEMENT_URL|DATABASE_URL|HUB_SURFACE|FATONG_.*)$/;

/** Two suites at a time: what works hard beside what waits for servers and pages. The build counts as a test: it must succeed. */
const order = ['check', 'build', 'unit', 'integration', 'karma', 'e2e', 'structure'];

/** @returns {Promise<number>} the exit code */
export async function runTests() {
  for (const name of Object.keys(process.env).filter((key) => foreign.test(key))) delete process.env[name];
  // The programs are started some hundred times: what Node compiled of them is kept, for this run alone.
  process.env.NODE_COMPILE_CACHE = join(buildFolder('test'), 'compile-cache');
  rmSync(process.env.NODE_COMPILE_CACHE, { recursive: true, force: true });
  const results = [];
  const finished = await inScope(
    async (scope) => {
      const suite = {
        ...suites({ build: buildFolder('test'), environment: process.env }),
        build: async () => {
          await build('test');
          return { passed: 1, failed: 0, output: '' };
        },
      };
      const run = async (name, ...args) => {
        scope.signal.throwIfAborted();
        say(`Suite ${name} …`);
        const start = Date.now();
        const { output, ...counts } = await suite[name](...args).catch((error) => ({
          passed: 0,
          failed: 1,
          complaint: error.message.split('\n')[0],
          output: error.message,
        }));
        scope.signal.throwIfAborted();
        results.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
        if (counts.failed > 0) console.log(`${output.split('\n').slice(-600).join('\n').trimEnd()}\n`);
        say(
          `Suite ${name}: ${counts.passed} passed, ${counts.failed} failed${counts.complaint ? ` (${counts.complaint})` : ''} in ${((Date.now() - start) / 1000).toFixed(0)} s`,
        );
      };
      const servers = async () => {
        const started = await startThrowAwayServers({ root });
        scope.onStop(started.stop);
        return started.env;
      };
      await all([
        run('build')
          .then(() => run('karma'))
          .then(async () => run('e2e', await servers())),
        run('check')
          .then(() => run('unit'))
          .then(async () => {
            const given = await servers();
            await run('integration', given);
            await run('structure', given);
          }),
      ]);
      return true;
    },
    { stopping: () => say('Stopping …') },
  );
  results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  console.log(`\n${summary(results)}`);
  return finished && results.length === order.length && results.every(({ failed }) => failed === 0) ? 0 : 1;
}
