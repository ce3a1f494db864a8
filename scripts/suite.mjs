/**
 * `npm run unit -- <part of a path> …` and `npm run integration -- <part of a path> …`: some tests alone, the second on a throw-away RabbitMQ and PostgreSQL. What
 * is given goes to vitest as it stands.
 */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { chineseFont, rabbitmq } from './install/debian.mjs';

const [project] = process.argv.slice(2);

await command({
  name: `npm run ${project}`,
  script: fileURLToPath(import.meta.url),
  debian: () => [...(project === 'integration' ? [{ ...rabbitmq, instead: undefined }] : []), chineseFont], // a broker of their own, whatever AMQP_URL says; letters are printed
  main: async (args) => (await import('./test/some.mjs')).runSome(args),
});
