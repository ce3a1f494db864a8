/** `npm test`: everything that proves Fatong, alone on a fresh machine; ends with the line `N passed, N failed`. */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { chineseFont, chromium, rabbitmq } from './install/debian.mjs';

await command({
  name: 'npm test',
  script: fileURLToPath(import.meta.url),
  debian: () => [{ ...rabbitmq, instead: undefined }, chromium, chineseFont], // tests take a broker of their own, whatever AMQP_URL says
  main: async () => (await import('./test/run.mjs')).runTests(),
});
