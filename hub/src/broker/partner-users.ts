import type { Log } from '../ports/index.js';
import { addressesIn, virtualHostOf } from './partners-place.js';
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
  /** Our own lines: partners' users may not enter there. */
  readonly amqpUrl: string;
  /** Where partners publish, as our own user enters it; of a cluster any node. */
  readonly partnersUrl: string;
  readonly topology: Topology;
  readonly users: readonly PartnerUser[];
  readonly log: Log;
}

/** What a partner's user may do, as regular expressions over names: publish to its own exchange, read its own answers, declare nothing. */
export const permissionsOf = (
  { prefix }: Pick<Topology, 'prefix'>,
  system: string,
): Readonly<Record<'configure' | 'write' | 'read', string>> => {
  const own = `${prefix}partner.${system}`.replaceAll('.', '\\.');
  return { configure: '^$', write: `^${own}$`, read: `^${own}\\.answers$` };
};

/**
 * Makes the virtual host of partners who speak AMQP, lets our own user into it, and makes their users, with nothing more than {@link permissionsOf} says there and nothing at all
 * among our own lines; removes those of them (`<system>:<n>`) whose key is gone. Answers whether that succeeded. What fails is logged: the doors are open all the same, users that
 * are there already stay, and the caller tries again.
 */
export async function admitPartners({ managementUrl, amqpUrl, partnersUrl, topology, users, log }: PartnerUsersParts): Promise<boolean> {
  const ask = asking(managementUrl);
  const [ours, theirs] = [amqpUrl, partnersUrl].map((url) => encodeURIComponent(virtualHostOf(url))) as [string, string];
  const us = decodeURIComponent(new URL(addressesIn(partnersUrl)[0]!).username || 'guest');
  const doors = topology.systems.filter(({ door }) => door).map(({ system }) => system);
  try {
    await ask('PUT', `vhosts/${theirs}`, { description: 'Partners who speak AMQP' });
    await ask('PUT', `permissions/${theirs}/${encodeURIComponent(us)}`, { configure: '.*', write: '.*', read: '.*' });
    const there = (await ask('GET', 'users')) as readonly { readonly name: string }[];
    const gone = there.filter(({ name }) => doors.includes(name.replace(/:\d+$/, '')) && !users.some((user) => user.name === name));
    for (const { name } of gone) await ask('DELETE', `users/${encodeURIComponent(name)}`);
    for (const { system, name, password } of users) {
      await ask('PUT', `users/${encodeURIComponent(name)}`, { password, tags: '' });
      await ask('PUT', `permissions/${theirs}/${encodeURIComponent(name)}`, permissionsOf(topology, system));
    }
    // Earlier releases had their exchanges among our own lines.
    const entering = ours === theirs ? [] : ((await ask('GET', `vhosts/${ours}/permissions`)) as readonly { readonly user: string }[]);
    for (const { user } of entering)
      if (users.some(({ name }) => name === user)) await ask('DELETE', `permissions/${ours}/${encodeURIComponent(user)}`);
    log.info({ users: users.map(({ name }) => name), removed: gone.map(({ name }) => name) }, 'The broker knows the partners');
    return true;
  } catch (error) {
    log.error(
      { reason: error instanceof Error ? error.message : String(error) },
      'The broker’s users of partners could not be brought up to date',
    );
    return false;
  }
}

function asking(managementUrl: string): (method: 'GET' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<unknown> {
  const { origin, username, password } = new URL(managementUrl);
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  return async (method, path, body) => {
    const answer = await fetch(`${origin}/api/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return method === 'GET' ? answer.json() : undefined;
  };
}
