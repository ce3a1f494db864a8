import { connect, type Channel } from 'amqplib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Broker } from '../ports/index.js';
import { admitPartners, connectBroker, partnersUrlOf, type Topology } from './index.js';
import { deleteTopology, manage, readableLog, testTopology, variable } from './testing/index.js';

/** Users of partners on a real RabbitMQ, with a virtual host of theirs beside ours. */
const [office, other] = ['tried-office', 'neighbour-office'] as const;
const secret = 'a-secret-of-at-least-32-characters';
const user = { system: office, name: `${office}:1`, password: secret };
const partners = (): string => partnersUrlOf(variable('AMQP_URL'));
const log = readableLog();

let queues: Topology;
let broker: Broker;

const admit = (systems: readonly string[]): Promise<boolean> =>
  admitPartners({
    managementUrl: variable('AMQP_MANAGEMENT_URL'),
    amqpUrl: variable('AMQP_URL'),
    partnersUrl: partners(),
    topology: queues,
    log,
    users: systems.map((system) => ({ system, name: `${system}:1`, password: secret })),
  });

function urlAs(name: string, password: string, of = partners()): string {
  const url = new URL(of);
  [url.username, url.password] = [encodeURIComponent(name), password];
  return url.href;
}

beforeEach(async () => {
  queues = testTopology(
    {},
    [office, other].map((system) => ({ system, partitions: 1, in: true, out: false, door: true as const })),
  );
  await admit([office, other]);
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: queues, log, name: 'hub beside partners' });
});

afterEach(async () => {
  await broker.close();
  await admit([]);
  await deleteTopology(queues);
});

describe('the broker’s user of a partner', () => {
  const forbidden: readonly (readonly [string, (channel: Channel) => Promise<unknown> | void])[] = [
    ['publish past its door to the hub', (channel) => void channel.publish(`${queues.prefix}inbound`, `${office}.0`, Buffer.from('x'))],
    ['publish to a queue by its name', (channel) => void channel.publish('', `${queues.prefix}inbound.${office}.0`, Buffer.from('x'))],
    ['publish in another partner’s name', (channel) => void channel.publish(`${queues.prefix}partner.${other}`, '', Buffer.from('x'))],
    ['read what waits before its door', (channel) => channel.consume(`${queues.prefix}partner.${office}.in`, () => undefined)],
    ['read another’s answers', (channel) => channel.consume(`${queues.prefix}partner.${other}.answers`, () => undefined)],
    ['empty its answers’ queue into nothing', (channel) => channel.deleteQueue(`${queues.prefix}partner.${office}.answers`)],
    ['declare a queue', (channel) => channel.assertQueue(`${queues.prefix}partner.${office}.mine`)],
  ];

  it.each(forbidden)('may not %s', async (_, act) => {
    const model = await connect(urlAs(user.name, user.password));
    model.on('error', () => undefined);
    const channel = await model.createChannel();
    const end = new Promise<Error>((resolve) => channel.once('error', resolve));
    await Promise.resolve(act(channel)).catch(() => undefined);
    expect((await end).message).toMatch(/403|ACCESS.REFUSED/);
    await model.close();
  });

  it('may not enter the virtual host of our lines, also when an earlier release let it in', async () => {
    const ours = urlAs(user.name, user.password, variable('AMQP_URL'));
    await expect(connect(ours)).rejects.toThrow();
    await manage('PUT', `permissions/%2F/${encodeURIComponent(user.name)}`, { configure: '^$', write: '.*', read: '.*' });
    await (await connect(ours)).close();
    await admit([office, other]);
    await expect(connect(ours)).rejects.toThrow();
  });

  it('is not let in with a wrong secret, nor when its key is gone', async () => {
    await expect(connect(urlAs(user.name, 'wrong'))).rejects.toThrow();
    await admit([other]);
    await expect(connect(urlAs(user.name, user.password))).rejects.toThrow();
    await (await connect(urlAs(`${other}:1`, secret))).close();
  });
});
