/**
 * `node scripts/generate/functions.mjs [--check]`: where each function and outside system of `docs/functions.md` lives, its last column. Records, reports and scores say
 * by `law` which functions they serve, systems too; the state of each, and what is missing, people write.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { settle } from './settle.mjs';

const page = 'docs/functions.md';
const row = /^\| ([LNFPBS]\d\d) \|/;

/** Ids a text says by `law: 'L05'` or `law: ['L05', 'L06']`; what names an article of a law is none. */
export const idsIn = (text) => [
  ...new Set(
    [...text.matchAll(/\blaw: ('[^']*'|\[[^\]]*\])/g)].flatMap(([, said]) => [...said.matchAll(/'([LNFPB]\d\d)'/g)].map(([, id]) => id)),
  ),
];

/** The folders a system has, those that are there. */
const foldersOf = (folder, at) =>
  ['contracts/systems', 'adapters', 'mappings'].map((of) => `${of}/${folder}`).filter((of) => existsSync(join(at, of)));

/** @returns {{id: string, place: string, by: string}[]} what says where an id lives, in the order of the places */
export function mentions(at = root) {
  const declaring = readdirSync(join(at, 'hub/src/areas'), { recursive: true })
    .map((file) => `hub/src/areas/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !/\.(spec|integration)\.ts$/.test(file))
    .sort()
    .flatMap((file) => idsIn(readFileSync(join(at, file), 'utf8')).map((id) => ({ id, place: file, by: file })));
  const systems = readdirSync(join(at, 'contracts/systems'))
    .sort()
    .map((folder) => `contracts/systems/${folder}/system.ts`)
    .filter((file) => existsSync(join(at, file)))
    .flatMap((file) => {
      const text = readFileSync(join(at, file), 'utf8');
      const own = /\bid: '(S\d\d)'/.exec(text)?.[1];
      // A function names the system by its contracts; the system's own row says the rest.
      const served = idsIn(text).map((id) => ({ id, place: dirname(file), by: file }));
      const its = own === undefined ? [] : foldersOf(dirname(file).split('/').at(-1), at).map((place) => ({ id: own, place, by: file }));
      return [...its, ...served];
    });
  return [...declaring, ...systems];
}

/** The page with its last column as the mentions have it; a system may be none of the tender's. @throws {Error} where one names no function of the page */
export function withPlaces(text, found) {
  const places = Map.groupBy(found, ({ id }) => id);
  const lines = text.split('\n').map((line) => {
    const id = row.exec(line)?.[1];
    if (id === undefined) return line;
    const where = (places.get(id) ?? []).map(({ place }) => place).join(', ');
    places.delete(id);
    return line.replace(/[^|]*\|\s*$/, where === '' ? '  |' : ` ${where} |`);
  });
  const unknown = [...places.values()].flat().find(({ id }) => !id.startsWith('S'));
  if (unknown !== undefined) throw new Error(`${unknown.by} says that it serves ${unknown.id}, and ${page} has no such row`);
  return lines.join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  settle(root, [{ file: page, text: withPlaces(readFileSync(join(root, page), 'utf8'), mentions()) }]);
}
