/** What the checkout has already: read from its files, so that nothing must be installed or built for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';

const read = (root, file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const foldersWith = (root, folder, file) => readdirSync(join(root, folder)).filter((name) => existsSync(join(root, folder, name, file)));

/** Official numbers of the systems there are: number → folder. */
export const systemIds = (root) => new Map(foldersWith(root, 'contracts/systems', 'index.ts')
  .map((folder) => [/\bid: '(S\d\d)'/.exec(read(root, `contracts/systems/${folder}/index.ts`))?.[1], folder]));

/** The row of a system in docs/functions.md: its official number and titles; empty where the folder is not of the tender. */
export function plannedSystem(root, folder) {
  const row = read(root, 'docs/functions.md').split('\n').map((line) => line.split('|').map((cell) => cell.trim())).find((cells) => cells[2] === folder);
  const [, zh, en] = /^(.*?) \((.*)\)$/.exec(row?.[3] ?? '') ?? [];
  return row ? { id: row[1], zh, en } : {};
}

/** @throws Refusal when there is no such area. */
export function knownArea(root, area) {
  const areas = foldersWith(root, 'hub/src/areas', 'area.ts');
  if (!areas.includes(area)) throw new Refusal(`There is no area "${area}" in hub/src/areas. The areas are: ${areas.join(', ')}.`);
  return area;
}

/** The roles of an area that work in admin; the city's clerk first, since he sees everything of it. */
export function officialRoles(root, area) {
  const text = read(root, `hub/src/areas/${area}/roles.ts`) + read(root, `hub/src/areas/${area}/area.ts`);
  const roles = [...text.matchAll(/'?([a-z][a-z0-9-]*)'?: \{ title: \[[^\]]*\], surface: 'admin'(?:, [a-z]+: true)* \}/g)].map(([, name]) => name);
  return roles.sort((a, b) => Number(b === 'city-clerk') - Number(a === 'city-clerk'));
}

/** Letters that begin the numbers of records there are: `LS` of `LS{yyyymmdd}{seq:6}`. */
export const usedLetters = (root) => new Set(foldersWith(root, 'hub/src/areas', 'area.ts').flatMap((area) => {
  const folder = `hub/src/areas/${area}/records`;
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((file) => /number: '([A-Z]{2,4})\{/.exec(read(root, `${folder}/${file}`))?.[1]) : [];
}));
