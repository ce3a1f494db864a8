import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from '../process/child.mjs';
import { say, step } from '../process/progress.mjs';
import { Refusal } from '../process/refusal.mjs';
import { exclusively, users } from './checkout.mjs';
import { installDebianPackages, missed, refuseIfNotAllowed, wanted } from './debian.mjs';
import { installPackages, isInstalled, lockedNode } from './npm.mjs';

/**
 * Brings the checkout's npm packages and the named Debian packages to where they should be; quick when they are.
 * @param {string} root
 * @param {{name: string, isThere: () => boolean, instead?: string}[]} debianPackages
 */
export async function prepare(root, debianPackages) {
  refuseWrongMachine();
  refuseIfNotAllowed(debianPackages);
  const names = wanted(debianPackages);
  const debian =
    names.length === 0
      ? undefined
      : step(`Installing Debian packages: ${names.join(', ')}`, () =>
          installDebianPackages(debianPackages, join(root, '.build', 'install-debian.log')),
        );
  const npm = isInstalled(root)
    ? undefined
    : exclusively(
        root,
        'install',
        () => packages(root),
        () => say('Waiting for another command of this checkout that is installing packages'),
      );
  const failed = (await Promise.allSettled([debian, npm])).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  for (const sentence of missed(debianPackages)) say(sentence);
}

async function packages(root) {
  if (isInstalled(root)) return; // by the command we waited for
  const [user] = users(root);
  if (user && existsSync(lockedNode(root))) {
    throw new Refusal(
      `package-lock.json changed while \`${user.command}\` (process ${user.pid}) of this checkout is running: stop it, then run this command again.`,
    );
  }
  const log = join(root, '.build', 'install-npm.log');
  await step('Installing npm packages', () => installPackages(root, log), { log });
}

function refuseWrongMachine() {
  if (process.platform !== 'linux') throw new Refusal(`Fatong runs on Linux (Debian 13), not on ${process.platform}.`);
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Refusal(`Node ${process.versions.node} is too old to begin with: install Debian's nodejs 20 or newer.`);
}

/** @returns {boolean} whether this process runs on the Node of the lockfile */
export const isUnderLockedNode = (root) =>
  existsSync(lockedNode(root)) && realpathSync(process.execPath) === realpathSync(lockedNode(root));

/**
 * Runs a script again under the lockfile's Node and ends when it ends. Signals are passed on, and the child learns by its
 * channel when we are killed.
 * @param {{script: string, args: string[], env: Record<string, string>}} options
 * @returns {Promise<number>} its exit code
 */
export async function underLockedNode(root, { script, args, env }) {
  const child = spawn(lockedNode(root), [script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...withLockedNode(root), ...env },
  });
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => child.kill(name));
  await ended(child);
  return child.exitCode ?? 1;
}

/** The environment in which `node` is the lockfile's. */
export const withLockedNode = (root, env = process.env) => ({ ...env, PATH: `${join(root, 'node_modules', '.bin')}:${env.PATH}` });
