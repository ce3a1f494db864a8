/** Everything that is declared, checked against itself and against what was published: a sentence a fault, exit 1 when there is one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMapping } from '../generate/lists.mjs';
import { report } from '../process/refusal.mjs';
import { root } from '../root.mjs';
import { publishedFile, readPublished } from './published-file.mjs';

const missing = `${publishedFile} is missing: take it from the last release, or write the first with \`npm run publish:contracts\`.`;

/** Mappings refuse what is wrong when they are read: each by itself, so that every file is named. */
async function unreadableMappings() {
  const folders = readdirSync(join(root, 'mappings'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) =>
    readdirSync(join(root, 'mappings', name))
      .filter(isMapping)
      .map((file) => `mappings/${name}/${file}`),
  );
  const read = await Promise.allSettled(files.map((file) => import(join(root, file))));
  return read.flatMap(({ status, reason }, index) => (status === 'rejected' ? [`${files[index]}: ${reason.message}`] : []));
}

async function routes(declared) {
  const unreadable = await unreadableMappings();
  if (unreadable.length > 0) return unreadable;
  const { mappings, checkRoutes } = await import('../../mappings/index.ts');
  return checkRoutes(mappings, declared);
}

/** Who is told beside the areas: what serves all of them. */
const frame = ['hub', 'documents', 'notices'];

async function faults() {
  const { systems } = await import('../../contracts/systems/index.ts');
  const { canonical } = await import('../../contracts/canonical/index.ts');
  const { checkContracts } = await import('../../contracts/check.ts');
  const { brokenPromises } = await import('../../contracts/publishing/index.ts');
  const { areas } = await import('../../hub/src/areas/index.ts');
  const { checkAreas } = await import('../../hub/src/definitions/index.ts');
  const { checkFilled } = await import('../../hub/src/definitions/check/filled.ts');
  const published = readPublished();
  return [
    ...checkContracts(systems, canonical),
    ...(published ? brokenPromises(published, [...systems.flatMap(({ contracts }) => contracts), ...canonical]) : [missing]),
    ...(await routes({ systems, canonical, areas: areas.map(({ name }) => name).concat(frame) })),
    ...checkAreas(areas),
    ...checkFilled(areas),
  ];
}

try {
  const found = await faults();
  for (const fault of found) console.log(fault);
  process.exitCode = found.length === 0 ? 0 : 1;
} catch (error) {
  report(error);
  process.exitCode = 1;
}
