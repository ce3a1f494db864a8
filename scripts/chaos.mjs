/** `npm run chaos`: builds, starts servers of its own that may be killed, and plays every scenario; prints a JSON line each. */
import { fileURLToPath } from 'node:url';
import { rabbitmq } from './install/debian.mjs';
import { command } from './install/command.mjs';

await command({
  name: 'npm run chaos',
  script: fileURLToPath(import.meta.url),
  debian: () => [rabbitmq],
  main: async (args) => (await import('./chaos/run.mjs')).chaos(args),
});
