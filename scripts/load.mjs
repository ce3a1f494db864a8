/** `npm run load`: builds, starts throw-away servers as careful as in production, fills them as full as the bureau will be, and lets three hundred people work; prints JSON lines. */
import { fileURLToPath } from 'node:url';
import { rabbitmq } from './install/debian.mjs';
import { command } from './install/command.mjs';

await command({
  name: 'npm run load',
  script: fileURLToPath(import.meta.url),
  debian: () => [rabbitmq],
  main: async (args) => (await import('./bench/run.mjs')).bench(args, 'load'),
});
