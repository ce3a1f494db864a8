import type { CheckoutCopy } from './checkout-copy.js';

/** Deletes an area, its canonical contracts, the mappings that name them, and the systems to which nothing is said any more. @returns of which systems something went */
export function leave(copy: CheckoutCopy, area: string): string[] {
  const texts = copy.texts();
  const mappings = [...texts].filter(([path, text]) => /^mappings\/[a-z-]+\/[^/]+\.ts$/.test(path) && text.includes(`canonical/${area}`));
  const systemOf = (path: string): string => path.split('/')[1]!;
  const systems = [...new Set(mappings.map(([path]) => systemOf(path)).filter((name) => name !== 'kit'))];
  const gone = new Set(mappings.map(([path]) => path));
  const isSilent = (system: string): boolean =>
    ![...texts.keys()].some((path) => path.startsWith(`mappings/${system}/`) && /\.(in|out)\.ts$/.test(path) && !gone.has(path));
  const silent = systems.filter(isSilent);
  copy.remove(
    `hub/src/areas/${area}`,
    // An area that says nothing to other systems has none.
    ...[`contracts/canonical/${area}`].filter((folder) => [...texts.keys()].some((path) => path.startsWith(`${folder}/`))),
    ...silent.flatMap((system) => [`mappings/${system}`, `contracts/systems/${system}`, `adapters/${system}`]),
    ...mappings.map(([path]) => path).filter((path) => !silent.includes(systemOf(path))),
  );
  return systems;
}

/** Tests that speak of one of these systems, or of the areas themselves. */
export const speakingOf = (copy: CheckoutCopy, systems: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...copy.texts()]
      .filter(([path, text]) => isTest(path) && (systems.some((system) => text.includes(system)) || /^hub\/src\/areas\/[^/]+$/.test(path)))
      .map(([path]) => path),
  );

/** Specs, and what only they use. */
const isTest = (path: string): boolean => /\.(spec|integration)\.ts$|\/testing\//.test(path);

/** Says what is wrong with the declarations of the areas that are there, all that have a folder, and with what they speak of. */
const whole = `const [{ areas }, { checkAreas }, { existsSync, readdirSync }] = await Promise.all([import('./hub/src/areas/index.ts'), import('./hub/src/definitions/index.ts'), import('node:fs')]);
const folders = readdirSync('hub/src/areas').filter((name) => existsSync('hub/src/areas/' + name + '/area.ts'));
const names = areas.map(({ name }) => name);
if (names.length === 0 || names.toSorted().join() !== folders.toSorted().join()) throw new Error(names.join() + ' of ' + folders.join());
console.log(JSON.stringify(checkAreas(areas)));`;

/** What a hub would refuse to start for: what is wrong with the areas of a copy, of which one is gone. */
export const faultsOf = (copy: CheckoutCopy): readonly string[] =>
  JSON.parse(
    copy.run(
      process.execPath,
      '--experimental-transform-types',
      '--disable-warning=ExperimentalWarning',
      '--import',
      './scripts/declarations/sources.mjs',
      '--input-type=module',
      '-e',
      whole,
    ),
  ) as string[];
