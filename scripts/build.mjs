/** `npm run build [-- name]`: builds what changed into `.build/<name>` (default: start). */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apps, buildApp } from './build/apps.mjs';
import { buildNode } from './build/node.mjs';
import { exclusively } from './install/checkout.mjs';
import { command } from './install/command.mjs';
import { say } from './process/progress.mjs';
import { Refusal } from './process/refusal.mjs';
import { all } from './process/scope.mjs';
import { buildFolder, root } from './root.mjs';

/**
 * Builds the Node packages and both screens, as far as their inputs changed. The compiler runs beside the first screen,
 * the screens one after the other: two cores are busy with that.
 * @param {string} name of the build folder
 * @param {{screens?: boolean}} [options]
 * @returns {Promise<string>} the build folder
 */
export async function build(name, { screens = true } = {}) {
  const target = buildFolder(name);
  mkdirSync(join(target, 'logs'), { recursive: true });
  if (screens && !existsSync(join(root, 'angular.json'))) throw new Refusal('There is no angular.json: this checkout is not complete.');
  await exclusively(
    root,
    `build-${name}`,
    () => all([timed('programs', (log) => buildNode(root, target, log), target), screens ? buildScreens(target) : undefined]),
    () => say('Waiting for another command that builds this checkout'),
  );
  return target;
}

async function buildScreens(target) {
  for (const app of apps) await timed(`screen ${app}`, (log) => buildApp(root, target, app, log), target);
}

async function timed(what, run, target) {
  const start = Date.now();
  if (await run(join(target, 'logs', `${what.replace(' ', '-')}.log`)))
    say(`Built ${what} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await command({
    name: 'npm run build',
    script: fileURLToPath(import.meta.url),
    main: async (args) =>
      console.log(await build(args.find((arg) => !arg.startsWith('--')) ?? 'start', { screens: !args.includes('--programs') })),
  });
}
