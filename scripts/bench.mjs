/** `npm run bench`: builds, starts throw-away servers as careful as in production, and measures; prints JSON lines. */
import { fileURLToPath } from 'node:url';
import { rabbitmq } from './install/debian.mjs';
import { command } from './install/command.mjs';

await command({
  name: 'npm run bench',
  script: fileURLToPath(import.meta.url),
  debian: () => [rabbitmq],
  main: async (args) => (await import('./bench/run.mjs')).bench(args),
});
