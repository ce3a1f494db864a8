/**
 * `measure.ts <set>`, run by `npm run measure <set>` on the sources: decides every case of a labelled set, prints what came out, and fails when a figure is
 * missed. A set is a file `<set>.measured.ts` of an area.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure, type MeasuredSet } from './definitions/index.js';

const ending = '.measured.ts';
const folder = resolve('hub', 'src', 'areas');
const found = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file.split(/[/\\]/).at(-1)!.slice(0, -ending.length), join(folder, file)] as const),
);
const [name = ''] = process.argv.slice(2);
const file = found.get(name);
if (file === undefined) {
  console.error(`Usage: npm run measure <set>, one of: ${[...found.keys()].sort().join(', ')}.`);
  process.exit(2);
}
const { measured } = (await import(pathToFileURL(file).href)) as { readonly measured: MeasuredSet };
const { size, decided, wrong, rate, manual, manualShare, faults, differences, missed } = await measure(measured);
console.log(`${measured.title[0]} ${measured.title[1]}`);
console.log(`size ${size}`);
console.log(`decided ${decided}`);
console.log(`wrong ${wrong}`);
console.log(`rate ${rate} % (at most ${measured.mostWrong} %)`);
console.log(`manual ${manual}, ${manualShare} % (at most ${measured.mostManual} %)`);
for (const [of, times] of Object.entries(faults)) console.log(`  ${of} ${times}`);
for (const one of differences) console.log(`  ${one}`);
for (const sentence of missed) console.error(sentence);
process.exitCode = missed.length > 0 ? 1 : 0;
