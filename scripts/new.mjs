/** `npm run new:system <folder>` and `npm run new:record <area> <record>`: write the files a new system or record type begins with. */
import { system } from './new/system.mjs';
import { record } from './new/record.mjs';
import { Refusal, report } from './process/refusal.mjs';
import { root } from './root.mjs';

const kinds = { system, record };

try {
  const [kind = '', ...args] = process.argv.slice(2);
  if (!Object.hasOwn(kinds, kind)) throw new Refusal('Usage: npm run new:system <folder>, or npm run new:record <area> <record>.');
  for (const line of await kinds[kind](root, args)) console.log(line);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
