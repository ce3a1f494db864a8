/**
 * `node <build>/hub/src/rights.js [--check | --write]`: writes `docs/rights.md`, the rights matrix of all areas, or with `--check` fails when it is
 * not what the definitions say. A composition of its own: only a root file sees areas and access together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rightsMatrix } from './access/index.js';
import { areas } from './areas/index.js';

const file = 'docs/rights.md';
const text = rightsMatrix(areas);

if (process.argv.includes('--check')) {
  if (current() !== text) {
    console.error(`${file} is not what the definitions say: run npm run generate`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}

function current(): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Not there yet is not right either; anything else is a surprise.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
