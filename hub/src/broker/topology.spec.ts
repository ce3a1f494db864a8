import { describe, expect, it } from 'vitest';
import { permissionsOf } from './partner-users.js';
import { partnersUrlOf, virtualHostOf } from './partners-place.js';
import { partAt, topology } from './topology.js';
import type { SystemQueues, TopologyInput } from './topology.js';

const court: SystemQueues = { system: 'court', partitions: 2, in: true, out: true };

describe('The topology', () => {
  it('has a quorum queue for every system, direction and partition, and one for the dead', () => {
    const { queues } = topology({ systems: [court, { system: 'ministry', partitions: 1, in: false, out: true }] });
    expect(queues.map(({ name }) => name)).toEqual([
      'dead',
      'inbound.court.0',
      'inbound.court.1',
      'outbound.court.0',
      'outbound.court.1',
      'outbound.ministry.0',
    ]);
    expect(queues[1]).toEqual({
      name: 'inbound.court.0',
      place: 'ours',
      kind: 'inbound',
      system: 'court',
      exchange: 'inbound',
      routingKey: 'court.0',
      arguments: {
        'x-queue-type': 'quorum',
        'x-single-active-consumer': true,
        'x-queue-leader-locator': 'balanced',
        'x-delivery-limit': 20,
        'x-dead-letter-exchange': 'dead',
        'x-dead-letter-strategy': 'at-least-once',
        'x-overflow': 'reject-publish',
      },
    });
  });

  it('has a delivery limit on every queue', () => {
    for (const queue of topology({ systems: [court] }).queues) expect(queue.arguments['x-delivery-limit']).toBeGreaterThan(0);
  });

  it('drops nothing at its limit: every queue dead-letters at least once, into a queue that itself gives nothing up', () => {
    const { queues, exchanges } = topology({
      systems: [court, { system: 'ministry', partitions: 3, in: true, out: false }],
      prefix: 't1.',
    });
    const [last, ...others] = queues;
    expect(last).toMatchObject({ kind: 'dead', arguments: { 'x-delivery-limit': 1_000_000 } });
    // A fanout takes every routing key: a dead-lettered message cannot miss the queue behind it.
    expect(exchanges).toContainEqual({ name: last!.exchange, place: 'ours', type: 'fanout' });
    expect(others.length).toBe(7);
    for (const queue of others)
      expect(queue.arguments).toMatchObject({
        'x-dead-letter-exchange': last!.exchange,
        'x-dead-letter-strategy': 'at-least-once',
        'x-overflow': 'reject-publish',
      });
  });

  it('gives a partner who speaks AMQP, in a virtual host apart from our lines, an exchange of its own with a bounded queue that refuses what is too much, and answers that stay until they are read', () => {
    const all = topology({
      systems: [court, { system: 'ferry', partitions: 8, in: true, out: false, door: true }],
      prefix: 't1.',
      numbers: { doorMessages: 50, doorBytes: 5000 },
    });
    const { exchanges, queues } = partAt('partners', all);
    expect(exchanges.map(({ name, type }) => ({ name, type }))).toEqual([
      { name: 't1.partners.dead', type: 'fanout' },
      { name: 't1.answers', type: 'direct' },
      { name: 't1.partner.ferry', type: 'fanout' },
    ]);
    expect(new Set(partAt('ours', all).queues.map(({ kind }) => kind))).toEqual(new Set(['dead', 'inbound', 'outbound']));
    expect(queues).toMatchObject([
      { name: 't1.partners.dead', kind: 'dead', exchange: 't1.partners.dead', arguments: { 'x-delivery-limit': 1_000_000 } },
      {
        name: 't1.partner.ferry.in',
        kind: 'partner',
        exchange: 't1.partner.ferry',
        arguments: {
          'x-single-active-consumer': true,
          'x-max-length': 50,
          'x-max-length-bytes': 5000,
          'x-overflow': 'reject-publish',
          'x-dead-letter-exchange': 't1.partners.dead',
        },
      },
      {
        name: 't1.partner.ferry.answers',
        kind: 'answers',
        exchange: 't1.answers',
        routingKey: 'ferry',
        arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': 1_000_000 },
      },
    ]);
    expect(queues.at(-1)!.arguments).not.toHaveProperty('x-max-length');
    expect(permissionsOf({ prefix: 't1.' }, 'ferry')).toEqual({
      configure: '^$',
      write: '^t1\\.partner\\.ferry$',
      read: '^t1\\.partner\\.ferry\\.answers$',
    });
  });

  it.each([
    ['amqp://u:p@one:5672', 'amqp://u:p@one:5672/partners', 'partners'],
    ['amqps://u:p@one?heartbeat=9', 'amqps://u:p@one/partners?heartbeat=9', 'partners'],
    [
      'amqp://u:p@one/city%2F1, amqp://u:p@two/city%2F1',
      'amqp://u:p@one/city%2F1-partners,amqp://u:p@two/city%2F1-partners',
      'city/1-partners',
    ],
  ])('finds the virtual host of partners beside that of %s, on each of its nodes', (ours, theirs, name) => {
    expect([partnersUrlOf(ours), virtualHostOf(partnersUrlOf(ours))]).toEqual([theirs, name]);
  });

  it('puts the prefix before every name, and before no routing key', () => {
    const { queues, exchanges } = topology({ systems: [court], prefix: 't1.' });
    for (const { name } of [...queues, ...exchanges]) expect(name).toMatch(/^t1\./);
    expect(queues[1]).toMatchObject({ exchange: 't1.inbound', routingKey: 'court.0', arguments: { 'x-dead-letter-exchange': 't1.dead' } });
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown key', { systems: [court], queues: [] }, /topology has unknown keys: queues/],
    ['an unknown number', { systems: [court], numbers: { prefetch: 9 } }, /topology\.numbers has unknown keys: prefetch/],
    ['an unknown key of a system', { systems: [{ ...court, out_: true }] }, /system court has unknown keys: out_/],
    ['a number that is none', { systems: [court], numbers: { batch: 0 } }, /numbers\.batch is 0/],
    ['a name that could be no folder', { systems: [{ ...court, system: 'Court 1' }] }, /"Court 1" is no system name/],
    ['a system twice', { systems: [court, court] }, /court stands there twice/],
    ['no partition', { systems: [{ ...court, partitions: 0 }] }, /has 0 partitions/],
    ['a door of a system that sends nothing', { systems: [{ ...court, in: false, door: true }] }, /has a door and sends nothing/],
    ['a system that is silent', { systems: [{ ...court, in: false, out: false }] }, /talks in neither direction/],
  ])('refuses %s', (_, input, sentence) => {
    expect(() => topology(input as TopologyInput)).toThrow(sentence);
  });
});
