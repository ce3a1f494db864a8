/**
 * `npm run new:area`, `new:system`, `new:message`, `new:record`: write the files a new one begins with, then what is generated from them, so that the checkout
 * is green as it stands.
 */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { Refusal } from './process/refusal.mjs';
import { root } from './root.mjs';

const kinds = { area: './new/area.mjs', system: './new/system.mjs', message: './new/message.mjs', record: './new/record.mjs' };
const [kind = ''] = process.argv.slice(2);

await command({
  name: `npm run new:${kind}`,
  script: fileURLToPath(import.meta.url),
  before: async () => {
    if (Object.hasOwn(kinds, kind)) return;
    throw new Refusal(
      'Usage: npm run new:area <area>, npm run new:system <folder>, npm run new:message <system> <message>, or npm run new:record <area> <record>.',
    );
  },
  main: async ([, ...args]) => {
    const lines = await (await import(kinds[kind]))[kind](root, args);
    for (const line of [...lines, '']) console.log(line);
    const { generate, tell } = await import('./generate.mjs');
    return tell(await generate({ check: false }));
  },
});
