import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { amqpDoor, amqpHand, brokerUser, demoKeys } from '@fatong/adapters/kit';
import { admitPartners, claimChecked, connectBroker, partnersUrlOf, sealedLines } from '@fatong/hub/broker';
import { openLog } from '@fatong/hub/platform';
import { openStore } from '@fatong/hub/store';
import { startWatching } from '../../adapters/host/watching.js';
import { given } from './given.js';
import { queuesOfWorld, source, systems } from './world.js';

/** The door for AMQP of the world of eight partitions, as a process of its own that can be killed: as the adapters' host opens it. */
const log = openLog('info');
const queues = queuesOfWorld(given('QUEUE_PREFIX'), given('OVER'));
const store = await openStore({ url: given('DATABASE_URL'), dataDir: given('FATONG_DATA'), records: [], log });
const amqpUrl = given('AMQP_URL');
await admitPartners({
  managementUrl: given('AMQP_MANAGEMENT_URL'),
  amqpUrl,
  partnersUrl: partnersUrlOf(amqpUrl),
  topology: queues,
  users: demoKeys.of(source).map((key) => brokerUser(source, key)),
  log,
});
const broker = claimChecked(
  sealedLines(await connectBroker({ url: amqpUrl, topology: queues, log, name: 'door' }), store.bodySeal),
  store.blobs,
);
const watching = await startWatching({ systems, guarding: store.guarding, broker, callTimeout: 1000, log, every: 200 });

async function recovered(system: string): Promise<void> {
  await store.store.recovered();
  while (!broker.state().connected || broker.state().partners?.connected === false) await pause(100);
  await watching.room.free(system);
}

const consuming = await broker.consume(
  { kind: 'partner', systems: [source], ...amqpHand },
  amqpDoor({
    systems,
    keys: demoKeys,
    door: store.door,
    publisher: broker,
    blobs: store.blobs,
    room: watching.room,
    log,
    count: () => undefined,
    recovered,
  }),
);
const ready = createServer((_request, response) => response.end('ready')).listen(Number(given('PORT')), '127.0.0.1');

process.once(
  'SIGTERM',
  () =>
    void (async () => {
      await consuming.stop();
      await watching.stop();
      await broker.close();
      await store.close();
      ready.close();
      ready.closeAllConnections();
    })(),
);
