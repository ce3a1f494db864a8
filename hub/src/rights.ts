/**
 * `rights.ts [--check | --write]`, run by `npm run generate` on the sources: writes `docs/rights/`, the rights matrix of each area, or with `--check` fails when
 * it is not what the definitions say. A composition of its own: only a root file sees areas and access together.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsPages } from './access/index.js';
import { areas } from './areas/index.js';

const folder = 'docs/rights';
const isCheck = process.argv.includes('--check');
const pages = new Map(rightsPages(areas).map(({ file, text }) => [file, text]));
if (!isCheck) mkdirSync(folder, { recursive: true });
const there = existsSync(folder) ? readdirSync(folder) : [];

for (const file of new Set([...pages.keys(), ...there])) {
  const [text, path] = [pages.get(file), join(folder, file)];
  if (text === (there.includes(file) ? readFileSync(path, 'utf8') : undefined)) continue;
  if (isCheck) {
    console.error(`${path} is not what the definitions say: run npm run generate`);
    process.exitCode = 1;
  } else if (text === undefined) {
    rmSync(path);
  } else {
    writeFileSync(path, text);
  }
}
