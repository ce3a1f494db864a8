import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';
import { isRabbitmqInstalled } from '../servers/rabbitmq.mjs';

/** Debian's packages that Fatong may need, with how to see that one is there, and what would do instead. */
export const rabbitmq = { name: 'rabbitmq-server', isThere: isRabbitmqInstalled, instead: 'set AMQP_URL to a broker of yours' };
export const chromium = { name: 'chromium', isThere: () => existsSync('/usr/bin/chromium') };
export const chineseFont = { name: 'fonts-wqy-microhei', isThere: () => existsSync('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc') };

const aptGet = '/usr/bin/apt-get';

/** @returns {string[]} the names of those that are not installed */
export const missing = (packages) => packages.filter(({ isThere }) => !isThere()).map(({ name }) => name);

/** Says in one sentence what to do when we may not install; does nothing when all is there or we may. */
export function refuseIfNotAllowed(packages) {
  const names = missing(packages);
  if (names.length === 0 || (process.getuid() === 0 && existsSync(aptGet))) return;
  const others = packages.flatMap(({ name, instead: other }) => (other && names.includes(name) ? [other] : []));
  const instead = others.length > 0 ? ` (or ${others.join(', ')})` : '';
  throw new Refusal(existsSync(aptGet)
    ? `Missing Debian packages that only root may install: run \`sudo apt-get install -y --no-install-recommends ${names.join(' ')}\`${instead}, then run the command again.`
    : `Missing programs: install ${names.join(', ')}${instead}, then run the command again. Fatong expects them where Debian 13 puts them.`);
}

/** Installs the missing ones as root; `log` gets apt's output. */
export async function installDebianPackages(packages, log) {
  const names = missing(packages);
  if (names.length === 0) return;
  refuseIfNotAllowed(packages);
  mkdirSync(dirname(log), { recursive: true });
  const apt = (args) => runToEnd({ program: aptGet, args: ['-o', 'DPkg::Lock::Timeout=120', ...args], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, log });
  const update = await apt(['update']);
  const { code, output } = await apt(['install', '-y', '--no-install-recommends', ...names]);
  const left = missing(packages);
  if (left.length === 0) return;
  throw new Refusal(update.code !== 0 || /Unable to fetch|Temporary failure|Could not resolve|Unable to connect|Unable to locate/.test(output)
    ? `apt cannot get ${left.join(', ')}: connect this machine to the network (or set apt's proxy and sources), then run the command again. Details: ${log}`
    : `apt could not install ${left.join(', ')} (exit code ${code}). Details: ${log}`);
}
