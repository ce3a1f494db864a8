import { join } from 'node:path';
import { build } from '../build.mjs';
import { say, step } from '../process/progress.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';
import { aborted, all, inScope } from '../process/scope.mjs';
import { root } from '../root.mjs';
import { announce, urlsOf } from './announce.mjs';
import { keepLogsSmall, lastWords, lengthOf, logFile } from './logs.mjs';
import { programs, startProgram } from './programs.mjs';
import { refusal, untilReady } from './ready.mjs';
import { record } from './record.mjs';
import { startServers } from './servers.mjs';
import { supervise } from './supervise.mjs';

/**
 * Brings everything up, says so, and keeps it running until the end is asked for.
 * @param {ReturnType<import('./settings.mjs').readSettings>} settings
 * @param {{whenUp?: (running: {scope: object, build: string, kept: Map<string, {program: object, restart: () => Promise<void>}>}) => Promise<void>}} [options]
 */
export async function launch(settings, { whenUp = async () => {} } = {}) {
  const recorded = record(settings.data);
  await inScope(
    async (scope) => {
      scope.onStop(async () => recorded.stopped());
      const running = await bringUp(settings, scope, recorded);
      scope.signal.throwIfAborted();
      recorded.ready(urlsOf(settings, running.env));
      announce(settings, running.env);
      await whenUp({ scope, ...running });
      await aborted(scope.signal);
    },
    { stopping: () => say('Stopping …') },
  );
  say('Fatong has stopped');
}

async function bringUp(settings, scope, recorded) {
  const { data } = settings;
  const onDeath = ({ name, reason, delay }) => {
    const log = logFile(data, logNames[name] ?? name);
    const why = reason === refusal ? `it refuses to start: ${lastWords(log)}` : reason;
    if (!scope.signal.aborted) say(`${name} ended (${why}); starting it again in ${delay / 1000} s; its log: ${log}`);
  };
  const onChild = recorded.child;
  scope.onStop(keepLogsSmall(data));

  const [folder, servers] = await all([
    build('start'),
    startServers({ root, settings, wishedPorts: recorded.state.ports, onChild, onDeath, scope }),
  ]);
  recorded.ports(servers.ports);
  const list = programs({ build: folder, settings, servers: servers.env });
  const cli = (title, name, args = []) => {
    const log = logFile(data, name);
    return step(title, () => runCli({ folder, args: [name, ...args], env: list[0].env, log, scope }), { log });
  };
  await cli('Bringing the database to this version', 'migrate');
  if (settings.mode === 'demo') await cli('Seeding demo data', 'seed', ['--size', '2000']);

  const kept = new Map();
  await step('Starting the programs', async () => {
    for (const program of list) {
      scope.signal.throwIfAborted();
      const from = lengthOf(logFile(data, program.name));
      const one = await supervise({ name: program.name, start: async () => startProgram(program, { data, onChild }), onDeath });
      scope.onStop(one.stop);
      kept.set(program.name, { program, from, ...one });
    }
    await all(
      list.map(({ name, ready }) => untilReady({ name, url: ready, ...kept.get(name), log: logFile(data, name), signal: scope.signal })),
    );
  });
  return { env: servers.env, build: folder, kept };
}

/** Longer than any migration takes here; a database that refuses us must not keep a start waiting for ever. */
const commandLimit = 10 * 60_000;

const logNames = { PostgreSQL: 'postgres', RabbitMQ: 'rabbitmq' };

async function runCli({ folder, args, env, log, scope }) {
  scope.signal.throwIfAborted();
  const { code } = await runToEnd({
    program: process.execPath,
    args: ['--enable-source-maps', join(folder, 'hub', 'src', 'cli.js'), ...args],
    env: { ...process.env, ...env },
    log,
    limitMs: commandLimit,
  });
  scope.signal.throwIfAborted();
  if (code !== 0) throw new Refusal(`\`${args.join(' ')}\` failed (${lastWords(log)}): the whole answer stands in ${log}`);
}
