/** `npm start`: installs, builds and runs everything; `npm run dev` (--watch) also rebuilds and restarts on change. */
import { fileURLToPath } from 'node:url';
import { letterFace, rabbitmq } from './install/debian.mjs';
import { command } from './install/command.mjs';
import { readSettings } from './launch/settings.mjs';
import { takeOver } from './launch/take-over.mjs';

await command({
  name: 'npm start',
  script: fileURLToPath(import.meta.url),
  debian: () => [...(readSettings(process.env).amqpUrl ? [] : [rabbitmq]), ...(process.env.FATONG_LETTER_FONTS ? [] : [letterFace])],
  before: () => takeOver(readSettings(process.env)),
  main: async (args) => {
    const { launch } = await import('./launch/launch.mjs');
    const whenUp = args.includes('--watch') ? (await import('./launch/watch.mjs')).watch : undefined;
    await launch(readSettings(process.env), { whenUp });
  },
});
