import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isUnderLockedNode } from '../install/prepare.mjs';
import { chineseFont, chromium, missing, rabbitmq } from '../install/debian.mjs';
import { isInstalled, lockedNode } from '../install/npm.mjs';
import { root } from '../root.mjs';

/** @typedef {{ok: boolean, sentence: string, server?: 'broker' | 'database'}} Finding `server`: the one that does not work */

/** What is installed. @returns {Finding[]} */
export function machine({ settings }) {
  return [node(), npm(), packages(), ...debian(settings)];
}

function node() {
  const major = Number(process.versions.node.split('.')[0]);
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { ok: false, sentence: `Fatong runs on Linux x64, and this is ${process.platform} ${process.arch}.` };
  if (major < 20) return { ok: false, sentence: `Node ${process.versions.node} is too old to begin with: install nodejs 20 or newer.` };
  if (!existsSync(lockedNode(root)))
    return { ok: false, sentence: 'Node 24, which runs the programs, is not installed yet: npm start does that.' };
  const { stdout } = spawnSync(lockedNode(root), ['--version'], { encoding: 'utf8' });
  return {
    ok: /^v24\./.test(stdout),
    sentence: `Node ${stdout.trim()} runs the programs${isUnderLockedNode(root) ? '' : `, and Node v${process.versions.node} of the machine begins them`}.`,
  };
}

function npm() {
  const { stdout, status } = spawnSync('npm', ['--version'], { encoding: 'utf8' });
  return status === 0
    ? { ok: true, sentence: `npm ${stdout.trim()} is there.` }
    : { ok: false, sentence: "npm is not there: install Debian's package npm." };
}

function packages() {
  return isInstalled(root)
    ? { ok: true, sentence: 'The npm packages are those of package-lock.json.' }
    : { ok: false, sentence: 'The npm packages are not those of package-lock.json: npm start installs them.' };
}

function debian({ amqpUrl }) {
  const names = missing(amqpUrl ? [] : [rabbitmq]);
  const forTests = missing([chromium, chineseFont]);
  return [
    names.length === 0
      ? { ok: true, sentence: amqpUrl ? 'RabbitMQ is the one AMQP_URL names.' : 'RabbitMQ is installed.' }
      : {
          ok: false,
          sentence: `${names.join(' and ')} is not installed: npm start installs it as root; otherwise run \`sudo apt-get install ${names.join(' ')}\`, or set AMQP_URL.`,
        },
    {
      ok: true,
      sentence:
        forTests.length === 0
          ? 'What npm test needs beside that is installed.'
          : `For npm test alone ${forTests.join(' and ')} ${forTests.length === 1 ? 'is' : 'are'} missing.`,
    },
  ];
}
