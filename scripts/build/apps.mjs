import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedNode } from '../install/npm.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';
import { contractsReached } from './contracts.mjs';
import { digest, filesBelow } from './inputs.mjs';

export const apps = ['portal', 'admin'];

/** What each app is made of, beside its own folder. The library lies inside portal's folder. */
const shared = ['portal/ui', 'angular.json', 'tsconfig.json', 'package-lock.json', 'contracts/package.json'];

const isInput = (app) => (file) =>
  !/\.(spec|integration)\.ts$/.test(file) && (app === 'portal' || !file.startsWith('portal/') || file.startsWith('portal/ui/'));

/** Every file that a screen is made of. */
export function inputsOf(root, app) {
  const own = filesBelow(root, [...shared, app]).filter(isInput(app));
  return [...own, ...contractsReached(root, own)];
}

export const ngArgs = (root) => [join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js')];
export const ngEnvironment = (env = process.env) => ({ ...env, NG_CLI_ANALYTICS: 'false', CI: '1', NO_COLOR: '1' });

/**
 * Builds one screen into `<target>/static/<app>` when anything it is made of changed; the old one is served until the
 * new one is whole.
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function buildApp(root, target, app, log) {
  const wanted = digest(root, inputsOf(root, app));
  const stamp = join(target, `${app}.digest`);
  const place = join(target, 'static', app);
  if (existsSync(join(place, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  rmSync(stamp, { force: true });

  const fresh = join(target, `${app}.new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(join(target, 'static'), { recursive: true });
  const { code, output } = await runToEnd({
    program: lockedNode(root),
    args: [...ngArgs(root), 'build', app, '--output-path', fresh, '--progress', 'false'],
    env: ngEnvironment(),
    cwd: root,
    log,
  });
  if (code !== 0) throw new Refusal(`The screen ${app} does not build:\n${output.split('\n').slice(-40).join('\n')}`);
  rmSync(place, { recursive: true, force: true });
  renameSync(pages(fresh), place);
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Angular puts the pages into a folder `browser` unless the workspace says otherwise. */
const pages = (folder) => (existsSync(join(folder, 'browser', 'index.html')) ? join(folder, 'browser') : folder);
