/** `npm run new:system <folder>` and `npm run new:record <area> <record>`: write the files a new system or record type begins with. */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { Refusal } from './process/refusal.mjs';
import { root } from './root.mjs';

const kinds = { system: './new/system.mjs', record: './new/record.mjs' };
const [kind = ''] = process.argv.slice(2);

await command({
  name: `npm run new:${kind}`,
  script: fileURLToPath(import.meta.url),
  before: async () => {
    if (!Object.hasOwn(kinds, kind)) throw new Refusal('Usage: npm run new:system <folder>, or npm run new:record <area> <record>.');
  },
  main: async ([, ...args]) => {
    for (const line of await (await import(kinds[kind]))[kind](root, args)) console.log(line);
  },
});
