import { join } from 'node:path';
import { endProcess, startChild } from '../process/child.mjs';
import { programArguments } from '../process/program.mjs';
import { logFile } from './logs.mjs';

/**
 * The programs of Fatong in the order they start; each is ready when its address answers 200.
 *
 * @param {object} options
 * @param {string} options.build the build folder
 * @param {ReturnType<import('./settings.mjs').readSettings>} options.settings
 * @param {Record<string, string>} options.servers AMQP_URL and DATABASE_URL
 * @returns {{name: string, file: string, env: Record<string, string>, ready: string, sources: string[]}[]} `sources`: the folders whose change means a restart
 */
export function programs({ build, settings, servers }) {
  const { data, mode, ports, host, name } = settings;
  const common = { ...servers, FATONG_DATA: data, FATONG_MODE: mode, FATONG_HOST: host };
  const all = [
    {
      name: 'hub',
      file: join(build, 'hub', 'src', 'main.js'),
      env: { ...common, PORT: String(ports.hub), FATONG_STATIC: join(build, 'static') },
      ready: `http://${name}:${ports.hub}/health/ready`,
      sources: ['contracts', 'mappings', 'hub'],
    },
    {
      name: 'adapters',
      file: join(build, 'adapters', 'main.js'),
      env: {
        ...common,
        ADAPTERS_PORT: String(ports.adapters),
        ...(mode === 'demo' && {
          FATONG_PARTNERS_URL: `http://${name}:${ports.simulators}`,
          // What changes in a simulated database is seen while somebody looks.
          FATONG_POLL_SECONDS: process.env.FATONG_POLL_SECONDS || '10',
        }),
      },
      ready: `http://${name}:${ports.adapters}/health/ready`,
      sources: ['contracts', 'hub', 'adapters'],
    },
    {
      name: 'simulators',
      file: join(build, 'adapters', 'simulators.js'),
      env: {
        ...common,
        SIMULATORS_PORT: String(ports.simulators),
        ADAPTERS_URL: `http://${name}:${ports.adapters}`,
        FATONG_SIMULATOR_RATE: process.env.FATONG_SIMULATOR_RATE || '1',
      },
      ready: `http://${name}:${ports.simulators}/health/ready`,
      sources: ['contracts', 'adapters'],
    },
  ];
  return mode === 'demo' ? all : all.filter(({ name }) => name !== 'simulators'); // in production nothing is simulated
}

/** Starts one of them; its output goes to its log. */
export function startProgram({ name, file, env }, { data, onChild }) {
  const child = startChild({
    program: process.execPath,
    args: [...programArguments, file],
    env: { ...process.env, ...env },
    log: logFile(data, name),
    dieWithParent: true,
  });
  if (child.pid) onChild(name, child.pid);
  return { child, stop: () => (child.pid ? endProcess({ pid: child.pid }, { graceMs: 20_000 }) : true) };
}
