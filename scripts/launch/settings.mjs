import { isIP, isIPv6 } from 'node:net';
import { Refusal } from '../process/refusal.mjs';
import { dataFolder } from '../root.mjs';

/**
 * What a start is told by its environment. `host`: where the programs listen, `name`: by which name this machine reaches them, `isOpen`: whether other machines do.
 * @param {Record<string, string | undefined>} env
 * @returns {{data: string, mode: 'demo' | 'production', host: string, name: string, isOpen: boolean, ports: {hub: number, adapters: number, simulators: number}, amqpUrl?: string, databaseUrl?: string}}
 */
export function readSettings(env) {
  const ports = {
    hub: port(env, 'PORT', 8080),
    adapters: port(env, 'ADAPTERS_PORT', 8081),
    simulators: port(env, 'SIMULATORS_PORT', 8082),
  };
  const values = Object.values(ports);
  if (new Set(values).size !== values.length)
    throw new Refusal(`PORT, ADAPTERS_PORT and SIMULATORS_PORT must differ, and are ${values.join(', ')}.`);
  return {
    data: dataFolder(env),
    mode: mode(env),
    ...listening(env),
    ports,
    amqpUrl: address(env, 'AMQP_URL', ['amqp:', 'amqps:']),
    databaseUrl: address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
  };
}

/** The variables' names, for sentences about them. */
export const portVariables = { hub: 'PORT', adapters: 'ADAPTERS_PORT', simulators: 'SIMULATORS_PORT' };

function mode({ FATONG_MODE: text = 'demo' }) {
  if (!['demo', 'production'].includes(text)) throw new Refusal(`FATONG_MODE must be demo or production, and is "${text}".`);
  return text;
}

/** As the programs take it (hub/src/platform/listening.ts): in demo mode this machine alone unless it is said otherwise. */
function listening(env) {
  const host = env.FATONG_HOST || (mode(env) === 'demo' ? '127.0.0.1' : '0.0.0.0');
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
    throw new Refusal(`FATONG_HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, and is "${host}".`);
  const isOpen = host !== 'localhost' && host !== '::1' && !/^127\./.test(host);
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const one = isIPv6(host) ? `[${host}]` : host;
  // Others than 127.0.0.1 in 127.0.0.0/8 are no localhost.
  return { host, isOpen, name: isEverywhere || ['127.0.0.1', '::1'].includes(host) ? 'localhost' : one };
}

function port(env, name, otherwise) {
  const text = env[name] || String(otherwise);
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65_535) throw new Refusal(`${name} must be a port from 1 to 65535, and is "${text}".`);
  return value;
}

function address(env, name, protocols) {
  const text = env[name];
  if (!text) return undefined;
  // A broker may have several, one for each node.
  if (!text.split(',').every((one) => URL.canParse(one.trim()) && protocols.includes(new URL(one.trim()).protocol))) {
    throw new Refusal(`${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }
  return text;
}
