/** Where a file stands in Fatong: the folder that is entered as one (unit) and what sort of folder that is (kind). */
import { posix } from 'node:path';

/** Folders whose subfolders are entered each by itself. */
const shelves = ['contracts/systems', 'contracts/canonical', 'contracts/bureau', 'hub/src/areas'];
const packages = ['contracts', 'mappings', 'adapters', 'hub/src'];
/** They put parts of the programs together, to measure them or to show what they do in a world of their own. */
const composing = ['e2e/bench', 'e2e/partitions'];
/** Entered as a whole, whatever folders they have inside. */
const wholes = ['portal/ui', 'portal', 'admin', ...composing, 'e2e', 'scripts'];

/**
 * @param {string} file relative to the repository, with slashes
 * @returns {string | undefined} the unit: a folder, or the file itself when it lies directly in a package
 */
export function unitOf(file) {
  const whole = wholes.find((folder) => file.startsWith(`${folder}/`));
  if (whole) return whole;
  const shelf = shelves.find((folder) => file.startsWith(`${folder}/`));
  if (shelf) {
    const [name, ...rest] = file.slice(shelf.length + 1).split('/');
    return rest.length > 0 ? `${shelf}/${name}` : shelf;
  }
  const home = packages.find((folder) => file.startsWith(`${folder}/`));
  if (!home) return undefined;
  const [name, ...rest] = file.slice(home.length + 1).split('/');
  return rest.length > 0 ? `${home}/${name}` : file;
}

/** @returns {string} the kind of a unit, one of the names in `table.mjs` */
export function kindOf(unit) {
  if (unit.startsWith('contracts/')) return 'contracts';
  if (unit === 'mappings/kit') return 'mapping kit';
  if (unit.startsWith('mappings/')) return unit.endsWith('.ts') ? 'mapping list' : 'mapping';
  if (unit === 'adapters/kit') return 'adapter kit';
  if (unit.startsWith('adapters/')) return unit.endsWith('.ts') || unit === 'adapters/host' ? 'root' : 'adapter';
  if (unit === 'hub/src/areas') return 'area list';
  if (unit.startsWith('hub/src/areas/')) return 'area';
  if (unit.startsWith('hub/src/')) return unit.endsWith('.ts') ? 'root' : unit.slice('hub/src/'.length);
  if (composing.includes(unit)) return 'bench';
  return unit === 'portal/ui' ? 'ui' : unit;
}

/** @returns {boolean} whether a file is a test or serves only tests, as the table of an area's rights does; those compose what they need */
export const isTest = (file) =>
  /\.(spec|integration|robot)\.ts$|\/testing(\/|\.ts$)|\/conformance[^/]*\.ts$|^hub\/src\/areas\/[^/]+\/rights\.ts$/.test(file);

/**
 * @param {string} from the importing file
 * @param {string} specifier what it imports
 * @returns {{file: string} | {external: string}} a file of ours (as source, `.ts`), or the name of a package
 */
export function resolveImport(from, specifier) {
  if (specifier.startsWith('.')) return { file: asSource(posix.join(posix.dirname(from), specifier)) };
  const ours = /^@fatong\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (!ours) return { external: /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)[0] };
  const [, name, rest] = ours;
  const home = { hub: 'hub/src', ui: 'portal/ui' }[name] ?? name;
  return { file: posix.join(home, rest ?? '', 'index.ts') };
}

const asSource = (path) => (/\.[mc]?js$/.test(path) ? path.replace(/js$/, 'ts') : /\.[a-z]+$/i.test(path) ? path : `${path}.ts`);

/** @returns {string} the package a unit belongs to */
export const packageOf = (unit) =>
  [...wholes, 'contracts', 'mappings', 'adapters', 'hub'].find(
    (name) => !composing.includes(name) && (unit === name || unit.startsWith(`${name}/`)),
  );
