import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from '../build.mjs';
import { lives, readState } from '../launch/state.mjs';
import { ended } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';
import { buildFolder, dataFolder } from '../root.mjs';
import { commands } from './help.mjs';

/**
 * Runs the program behind a command with the terminal as its own.
 * @returns {Promise<number>} its exit code
 */
export async function delegate([name, ...args]) {
  const env = environment(name, process.env);
  const { program } = commands[name];
  const isRunning = readState(env.FATONG_DATA).launcher.some(lives);
  const folder = isRunning ? buildFolder('start') : await build('start', { screens: false }); // what runs is never built over
  const here = process.env.INIT_CWD ?? process.cwd();
  const given =
    name === 'send'
      ? [...args.slice(0, 2), ...args.slice(2, 3).map((file) => resolve(here, file)), ...args.slice(3)]
      : name === 'take-over'
        ? [...args.slice(0, 2).map((file) => resolve(here, file)), ...args.slice(2)]
        : [name, ...args];
  const child = spawn(process.execPath, ['--enable-source-maps', join(folder, ...program), ...given], { stdio: 'inherit', env });
  await ended(child);
  return child.exitCode ?? 1;
}

/** The environment says where the servers are; otherwise the running start does. */
export function environment(name, env) {
  const data = dataFolder(env);
  const { launcher, urls } = readState(data);
  const running = launcher.some(lives) ? urls : {};
  const found = {
    FATONG_MODE: 'demo',
    ...(running.amqp && { AMQP_URL: running.amqp }),
    ...(running.database && { DATABASE_URL: running.database }),
    ...(running.adapters && { ADAPTERS_URL: running.adapters }),
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
    FATONG_DATA: data,
  };
  // Who sends needs one of them; its program knows which.
  const needed =
    name === 'take-over'
      ? []
      : name === 'send'
        ? found.AMQP_URL || found.AMQP_PARTNERS_URL
          ? []
          : ['ADAPTERS_URL']
        : ['DATABASE_URL', 'AMQP_URL'];
  const missing = needed.filter((variable) => !found[variable]);
  if (missing.length > 0)
    throw new Refusal(`Nothing runs on ${data}: start Fatong first (\`npm start\`), or set ${missing.join(' and ')}.`);
  return found;
}
