/** What the checkout has already: read from its files, so that nothing must be installed or built for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';

const read = (root, file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const foldersWith = (root, folder, file) => readdirSync(join(root, folder)).filter((name) => existsSync(join(root, folder, name, file)));
const systemText = (root, folder) => read(root, `contracts/systems/${folder}/system.ts`);
const areaText = (root, area) => read(root, `hub/src/areas/${area}/area.ts`);

/** Official numbers of the systems there are: number → folder. */
export const systemIds = (root) =>
  new Map(
    foldersWith(root, 'contracts/systems', 'system.ts').map((folder) => [/\bid: '(S\d\d)'/.exec(systemText(root, folder))?.[1], folder]),
  );

/** The row of a system in docs/functions.md: its official number and titles; empty where the folder is not of the tender. */
export function plannedSystem(root, folder) {
  const row = read(root, 'docs/functions.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((cells) => cells[2] === folder);
  const [, zh, en] = /^(.*?) \((.*)\)$/.exec(row?.[3] ?? '') ?? [];
  return row ? { id: row[1], zh, en } : {};
}

/** @throws Refusal when there is no such system. */
export function knownSystem(root, folder) {
  const systems = foldersWith(root, 'contracts/systems', 'system.ts');
  if (!systems.includes(folder))
    throw new Refusal(`There is no system "${folder}" in contracts/systems. The systems are: ${systems.join(', ')}.`);
  const text = systemText(root, folder);
  const word = (pattern) => pattern.exec(text)?.[1] ?? '';
  return { folder, area: word(/\barea: '([^']+)'/), protocol: word(/\bprotocol: '([^']+)'/), en: word(/\btitle: \['[^']*', '([^']*)'\]/) };
}

/** @throws Refusal when there is no such area. */
export function knownArea(root, area) {
  const areas = foldersWith(root, 'hub/src/areas', 'area.ts');
  if (!areas.includes(area)) throw new Refusal(`There is no area "${area}" in hub/src/areas. The areas are: ${areas.join(', ')}.`);
  return area;
}

/** The roles `bureau()` gives. */
const bureauRoles = ['city-clerk', 'city-lead', 'district-clerk', 'district-lead'];

/** The roles of an area that work in admin; the city's clerk first, since he sees everything of it. */
export function officialRoles(root, area) {
  const text = areaText(root, area);
  const own = [...text.matchAll(/'?([a-z][a-z0-9-]*)'?: \{ title: \[[^\]]*\], surface: 'admin'(?:, [a-z]+: true)* \}/g)].map(
    ([, name]) => name,
  );
  return [...(/\bbureau\(/.test(text) ? bureauRoles : []), ...own];
}

/** Letters that begin the numbers of records there are: `LS` of `LS{yyyymmdd}{seq:6}`. */
export const usedLetters = (root) =>
  new Set(
    readdirSync(join(root, 'hub/src/areas'), { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...read(root, join('hub/src/areas', file)).matchAll(/\bnumber: '([A-Z]{2,4})\{/g)].map(([, letters]) => letters)),
  );
