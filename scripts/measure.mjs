/** `npm run measure <set>`: how often a decision is wrong, on labelled cases; fails when a figure is missed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onSources } from './declarations/program.mjs';
import { command } from './install/command.mjs';
import { root } from './root.mjs';

await command({
  name: 'npm run measure',
  script: fileURLToPath(import.meta.url),
  main: async (args) => {
    const [code] = await once(spawn(process.execPath, onSources('hub/src/measure.ts', ...args), { cwd: root, stdio: 'inherit' }), 'exit');
    return code;
  },
});
