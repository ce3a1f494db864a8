import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { dice } from '@fatong/contracts';
import { delivering, type Client } from '@fatong/adapters/kit';
import { connectBroker, partitionOf, sealedLines } from '@fatong/hub/broker';
import { openLog, wireOf } from '@fatong/hub/platform';
import { migrate, openStore } from '@fatong/hub/store';
import { given } from './given.js';
import { floodingOffice } from './office.js';
import { hotKey, message, partitions, queuesOfWorld, register, source, type Said } from './world.js';

/** The source and the register of the world of eight partitions, as one process that lives through everything: says what it is told to, hears what comes, and answers how far it is. */
const keys = 40;
const atOnce = 20;
const messages = Number(given('MESSAGES'));
/** The load is spread over so long, s. */
const lasts = Number(given('LASTS'));
const log = openLog('warn');

await migrate(given('DATABASE_URL'));
const store = await openStore({ url: given('DATABASE_URL'), dataDir: given('FATONG_DATA'), records: [], log });
const broker = sealedLines(
  await connectBroker({
    url: given('AMQP_URL'),
    topology: queuesOfWorld(given('QUEUE_PREFIX'), given('OVER')),
    log,
    name: 'source and register',
  }),
  store.bodySeal,
);

const heard: Said[] = [];
const client: Client = {
  send: ({ body }) => {
    const { K, N } = JSON.parse(body.toString()) as { K: string; N: number };
    heard.push({ key: K, number: N });
    return Promise.resolve({ outcome: 'delivered' });
  },
};
await broker.consume(
  { kind: 'outbound', systems: [register], batch: atOnce },
  delivering(register, client, {
    attempts: store.attempts,
    publisher: broker,
    recovered: () => store.store.recovered(),
    log,
    count: () => undefined,
  }),
);

/** This share of everything speaks of one key, beside the others. */
const hot = Number(given('HOT'));
/** Each key counts for itself, from 1. */
const chances = dice(Number(given('SEED')));
const last = new Map<string, number>();
const said = Array.from({ length: messages }, (): Said => {
  const key = chances.next() < hot ? hotKey : `k${chances.between(0, keys - 1)}`;
  const number = (last.get(key) ?? 0) + 1;
  last.set(key, number);
  return { key, number };
});

const placed = (one: Said): Said & { partition: number } => ({ ...one, partition: partitionOf(one.key, partitions) });

const office = floodingOffice(said);
let sent = 0;
let isTold = false;
async function send(): Promise<void> {
  isTold = true;
  if (given('OVER') === 'amqp') return office.flood();
  for (; sent < said.length; sent += atOnce) {
    await broker.publish(said.slice(sent, sent + atOnce).map((one) => ({ exchange: 'inbound', to: source, wire: wireOf(message(one)) })));
    await pause((lasts * 1000 * atOnce) / said.length);
  }
}

const progress = (): object =>
  given('OVER') === 'amqp' ? { ...office.progress(), heard: heard.length } : { sent: Math.min(sent, said.length), heard: heard.length };

/** `POST`: begins to say. `GET`: how far it is. `GET /all`: everything said and heard, with each key's partition. */
createServer((request, response) => {
  if (request.method === 'POST' && !isTold) void send();
  response.end(JSON.stringify(request.url === '/all' ? { said: said.map(placed), heard: heard.map(placed) } : progress()));
}).listen(Number(given('PORT')), '127.0.0.1');

process.once(
  'SIGTERM',
  () =>
    void (async () => {
      await office.close();
      await broker.close();
      await store.close();
      process.exit(0);
    })(),
);
