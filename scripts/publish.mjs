/** `npm run publish:contracts`: at a release, locks what is promised to others; from then on `npm run check` refuses what breaks it. */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';

await command({
  name: 'npm run publish:contracts',
  script: fileURLToPath(import.meta.url),
  main: async (args) => {
    const [{ spawnSync }, { onSources }] = [await import('node:child_process'), await import('./declarations/program.mjs')];
    return spawnSync(process.execPath, onSources('scripts/declarations/publish.mjs', ...args), { stdio: 'inherit' }).status ?? 1;
  },
});
