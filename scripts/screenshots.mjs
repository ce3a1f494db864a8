/**
 * `npm run screenshots`: takes the pictures of the READMEs anew, from the start that runs on FATONG_DATA, into docs/screenshots/. Needs Debian's
 * chromium and a Chinese font, as npm test does. Exit code 1 where a picture could not be taken or is too large to be kept.
 */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';

await command({
  name: 'npm run screenshots',
  script: fileURLToPath(import.meta.url),
  main: async (args) => (await import('./screenshots/take.mjs')).takePictures(args),
});
