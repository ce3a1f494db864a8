/**
 * `npm run fatong -- <command>`: the tool of operators and developers.
 */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { Refusal } from './process/refusal.mjs';
import { help, isKnown } from './fatong/help.mjs';

const [name = 'help'] = process.argv.slice(2);

if (name === 'doctor') {
  const { doctor } = await import('./doctor/doctor.mjs'); // also for an installation in which nothing is installed
  process.exit(await doctor(process.env));
}

await command({
  name: 'npm run fatong',
  script: fileURLToPath(import.meta.url),
  before: async () => {
    if (['help', '--help', '-h'].includes(name)) {
      console.log(help());
      process.exit(0);
    }
    if (!isKnown(name)) throw new Refusal(`There is no command "${name}".\n\n${help()}`);
  },
  main: async (args) => (await import('./fatong/delegate.mjs')).delegate(args),
});
