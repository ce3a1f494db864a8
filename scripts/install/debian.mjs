import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';
import { isRabbitmqInstalled } from '../servers/rabbitmq.mjs';

/** Debian's packages that Fatong may need, with how to see that one is there, and what would do instead. */
export const rabbitmq = { name: 'rabbitmq-server', isThere: isRabbitmqInstalled, instead: 'set AMQP_URL to a broker of yours' };
export const chromium = { name: 'chromium', isThere: () => existsSync('/usr/bin/chromium') };
export const chineseFont = { name: 'fonts-wqy-microhei', isThere: () => existsSync('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc') };
/** The face letters are printed in: 11.5 MB, with the rare characters of names. `without`: what is not to be had while it is missing; nothing is refused for it. */
export const letterFace = {
  name: 'fonts-babelstone-han',
  isThere: () => existsSync('/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf'),
  without: 'letters are printed in whatever face there is',
};

const aptGet = '/usr/bin/apt-get';

/** @returns {string[]} the names of those that are not installed */
export const missing = (packages) => packages.filter(({ isThere }) => !isThere()).map(({ name }) => name);

const mayInstall = () => process.getuid() === 0 && existsSync(aptGet);

/** Those we have to have; what we can do without is missed, not refused. */
const needed = (packages) => packages.filter(({ without }) => without === undefined);

/** @returns {string[]} a sentence for each that is missing and that we do without */
export const missed = (packages) =>
  packages
    .filter(({ isThere, without }) => without !== undefined && !isThere())
    .map(({ name, without }) => `${name} is not installed (\`sudo apt-get install -y --no-install-recommends ${name}\`): ${without}.`);

/** Those we would install now. */
export const wanted = (packages) => missing(mayInstall() ? packages : needed(packages));

/** Says in one sentence what to do when we may not install; does nothing when all is there or we may. */
export function refuseIfNotAllowed(packages) {
  const names = missing(needed(packages));
  if (names.length === 0 || mayInstall()) return;
  const others = packages.flatMap(({ name, instead: other }) => (other && names.includes(name) ? [other] : []));
  const instead = others.length > 0 ? ` (or ${others.join(', ')})` : '';
  throw new Refusal(
    existsSync(aptGet)
      ? `Missing Debian packages that only root may install: run \`sudo apt-get install -y --no-install-recommends ${names.join(' ')}\`${instead}, then run the command again.`
      : `Missing programs: install ${names.join(', ')}${instead}, then run the command again. Fatong expects them where Debian 13 puts them.`,
  );
}

/** Installs the missing ones as root; `log` gets apt's output. */
export async function installDebianPackages(packages, log) {
  const names = wanted(packages);
  if (names.length === 0) return;
  refuseIfNotAllowed(packages);
  mkdirSync(dirname(log), { recursive: true });
  const apt = (args) =>
    runToEnd({
      program: aptGet,
      args: ['-o', 'DPkg::Lock::Timeout=120', ...args],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      log,
    });
  const install = (of, ...more) => apt([...more, 'install', '-y', '--no-install-recommends', ...of]);
  const must = missing(needed(packages));
  const update = must.length > 0 ? await apt(['update']) : { code: 0 };
  const { code, output } = must.length > 0 ? await install(must) : { code: 0, output: '' };
  const left = missing(needed(packages));
  // What we can do without keeps nobody waiting for a network that is not there.
  const spare = names.filter((name) => !must.includes(name));
  if (left.length === 0 && spare.length > 0)
    await install(spare, '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10');
  if (left.length === 0) return;
  throw new Refusal(
    update.code !== 0 || /Unable to fetch|Temporary failure|Could not resolve|Unable to connect|Unable to locate/.test(output)
      ? `apt cannot get ${left.join(', ')}: connect this machine to the network (or set apt's proxy and sources), then run the command again. Details: ${log}`
      : `apt could not install ${left.join(', ')} (exit code ${code}). Details: ${log}`,
  );
}
