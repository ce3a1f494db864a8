import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compiler } from '../compile.mjs';
import { onSources } from '../declarations/program.mjs';
import { generate } from '../generate.mjs';
import { runToEnd } from '../process/run.mjs';
import { buildFolder, root } from '../root.mjs';
import { deadLinks } from './links.mjs';

const logs = join(buildFolder('check'), 'logs');
const tool = (file, ...args) => program(join(root, 'node_modules', file), ...args);
const program = (...args) => async (log) => {
  const { code, output } = await runToEnd({ program: process.execPath, args, cwd: root, env: { ...process.env, NO_COLOR: '1' }, log });
  return { ok: code === 0, output };
};

/** Everything that needs no server, each a name and a question with yes or no. */
const checks = [
  { name: 'lint with boundaries', ask: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'types of the programs', ask: program(...compiler(root), '-p', 'tsconfig.json') },
  ...['portal/ui', 'portal', 'admin'].map((folder) => ({
    name: `types of ${folder}`,
    isCompiledByTests: true,
    ask: tool('@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', `${folder}/tsconfig.spec.json`, '--noEmit', '--rootDir', '.'),
  })),
  { name: 'declarations and published contracts', ask: program(...onSources('check.mjs')) },
  { name: 'generated files', ask: generated },
  { name: 'links of the documents', ask: links },
];

async function links() {
  const dead = deadLinks(root);
  return { ok: dead.length === 0, output: dead.join('\n') };
}

async function generated(_log, buildName) {
  const results = await generate({ check: true, buildName });
  return { ok: results.length > 0 && results.every(({ ok }) => ok), output: results.filter(({ ok }) => !ok).map(({ name, output }) => `${name}\n${output}`).join('\n') };
}

/**
 * Asks all of them, two at a time.
 * @param {{buildName?: string, besideTests?: boolean}} options `buildName`: the build folder that generators may use; `besideTests`: what the tests compile
 *   themselves, and fail for, is left to them
 * @param {(result: {name: string, ok: boolean, output: string, seconds: number}) => void} [tell] called as each is known
 * @returns {Promise<{name: string, ok: boolean, output: string, seconds: number}[]>}
 */
export async function runChecks({ buildName, besideTests = false } = {}, tell = () => {}) {
  mkdirSync(logs, { recursive: true });
  const waiting = checks.filter(({ isCompiledByTests }) => !(besideTests && isCompiledByTests));
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = Date.now();
      const log = join(logs, `${check.name.replace(/\W+/g, '-')}.log`);
      const answer = await check.ask(log, buildName).catch((error) => ({ ok: false, output: error.message }));
      results.push({ name: check.name, ...answer, seconds: (Date.now() - start) / 1000 });
      tell(results.at(-1));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
