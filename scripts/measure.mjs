/** `npm run measure <set>`: judges a labelled set by the rules as they are; prints its size, what was wrong and the rate, and fails when the figure is missed. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onSources } from './declarations/program.mjs';
import { command } from './install/command.mjs';
import { Refusal } from './process/refusal.mjs';
import { root } from './root.mjs';

const sets = readdirSync(join(root, 'scripts/measure/sets'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.replace('.mjs', ''))
  .sort();

await command({
  name: 'npm run measure',
  script: fileURLToPath(import.meta.url),
  before: async () => {
    const [set] = process.argv.slice(2);
    if (!sets.includes(set)) throw new Refusal(`Usage: npm run measure <set>. There are: ${sets.join(', ')}.`);
  },
  main: ([set]) => spawnSync(process.execPath, onSources('scripts/measure/run.mjs', set), { cwd: root, stdio: 'inherit' }).status ?? 1,
});
