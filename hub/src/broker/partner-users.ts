import type { Log } from '../ports/index.js';
import type { Topology } from './topology.js';

/** Whom the broker lets in to speak as a partner. Several of one system while a secret is changed. */
export interface PartnerUser {
  readonly system: string;
  readonly name: string;
  readonly password: string;
}

export interface PartnerUsersParts {
  /** Of RabbitMQ's management, with user and password of an administrator. */
  readonly managementUrl: string;
  /** Where the queues are; of a cluster any node. */
  readonly amqpUrl: string;
  readonly topology: Topology;
  readonly users: readonly PartnerUser[];
  readonly log: Log;
}

/** What a partner's user may do, as regular expressions over names: publish to its own exchange, read its own answers, declare nothing. */
export const permissionsOf = ({ prefix }: Pick<Topology, 'prefix'>, system: string): Readonly<Record<'configure' | 'write' | 'read', string>> => {
  const own = `${prefix}partner.${system}`.replaceAll('.', '\\.');
  return { configure: '^$', write: `^${own}$`, read: `^${own}\\.answers$` };
};

/**
 * Makes the broker's users of partners who speak AMQP, with nothing more than {@link permissionsOf} says, and removes those of them (`<system>:<n>`) whose key is gone.
 * What fails is logged: the doors are open all the same, and users that are there already stay.
 */
export async function admitPartners({ managementUrl, amqpUrl, topology, users, log }: PartnerUsersParts): Promise<void> {
  const ask = asking(managementUrl);
  const vhost = encodeURIComponent(vhostOf(amqpUrl));
  const doors = topology.systems.filter(({ door }) => door).map(({ system }) => system);
  try {
    const there = (await ask('GET', 'users')) as readonly { readonly name: string }[];
    const gone = there.filter(({ name }) => doors.includes(name.replace(/:\d+$/, '')) && !users.some((user) => user.name === name));
    for (const { name } of gone) await ask('DELETE', `users/${encodeURIComponent(name)}`);
    for (const { system, name, password } of users) {
      await ask('PUT', `users/${encodeURIComponent(name)}`, { password, tags: '' });
      await ask('PUT', `permissions/${vhost}/${encodeURIComponent(name)}`, permissionsOf(topology, system));
    }
    log.info({ users: users.map(({ name }) => name), removed: gone.map(({ name }) => name) }, 'The broker knows the partners');
  } catch (error) {
    log.error({ reason: error instanceof Error ? error.message : String(error) }, 'The broker’s users of partners could not be brought up to date');
  }
}

/** As amqplib reads it: no path is the virtual host `/`. */
function vhostOf(amqpUrl: string): string {
  const [first = ''] = amqpUrl.split(',');
  const { pathname } = new URL(first);
  return pathname === '' ? '/' : decodeURIComponent(pathname.slice(1));
}

function asking(managementUrl: string): (method: 'GET' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<unknown> {
  const { origin, username, password } = new URL(managementUrl);
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  return async (method, path, body) => {
    const answer = await fetch(`${origin}/api/${path}`, { method, headers: { authorization, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return method === 'GET' ? answer.json() : undefined;
  };
}
