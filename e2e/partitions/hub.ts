import { createServer } from 'node:http';
import type { Message } from '@fatong/contracts';
import { connectBroker, partitionOf, sealedLines } from '@fatong/hub/broker';
import { openLog, uuidv7 } from '@fatong/hub/platform';
import { defaultPolicy, startPipeline } from '@fatong/hub/pipeline';
import type { Acting, Cause } from '@fatong/hub/ports';
import { openStore } from '@fatong/hub/store';
import { given } from './given.js';
import { canonical, mappings, partitions, queuesOfWorld, stated, systems } from './world.js';

/** A hub of the world of eight partitions, as a process of its own that can be killed: the real pipeline, store and broker, and an area that states a fact of each message. */
const log = openLog('info');
const store = await openStore({ url: given('DATABASE_URL'), dataDir: given('FATONG_DATA'), records: [], log });
const broker = sealedLines(
  await connectBroker({ url: given('AMQP_URL'), topology: queuesOfWorld(given('QUEUE_PREFIX'), given('OVER')), log, name: 'hub' }),
  store.bodySeal,
);

/** One in eleven fails when this process sees it first: it is tried again soon, and what comes after it of its key waits. */
const seen = new Set<string>();
const busy: Cause = { stage: 'acted', code: 'transient', kind: 'transient', words: ['暂时不行', 'Not now'], group: 'acted:busy' };
const failsFirst = ({ id, data }: Message): boolean => {
  const isNew = !seen.has(id);
  seen.add(id);
  return isNew && (data as { number: number }).number % 11 === 0;
};

const acting: Acting = {
  subscribers: (type) => (type === 'cases.stepped.v1' ? ['cases'] : []),
  act: (unit, _subscriber, messages) =>
    Promise.resolve(
      messages.map((message) => {
        if (failsFirst(message)) return { refused: busy };
        const { key, number } = message.data as { key: string; number: number };
        unit.add('outbox', {
          id: uuidv7(),
          type: stated.type,
          source: '/areas/cases',
          time: new Date().toISOString(),
          key,
          subject: `${number} ${process.pid} ${partitionOf(key, partitions)}`,
          record: `cases.case:${key}`,
          data: { key, number },
        });
        return { done: true, record: `cases.case:${key}`, note: 'applied' };
      }),
    ),
  told: () => Promise.resolve(),
};

const pipeline = startPipeline({
  broker,
  store: store.store,
  flow: store.flow,
  operations: store.operations,
  corrections: store.corrections,
  gatherings: store.gatherings,
  acting,
  mappings,
  canonical,
  systems,
  log,
  meter: { count: () => undefined, observe: () => undefined, gauge: () => undefined },
  policy: { ...defaultPolicy, kinds: { ...defaultPolicy.kinds, transient: { again: 0, later: Array.from({ length: 50 }, () => 0.2) } } },
  retry: { idle: 100 },
});
await pipeline.consume();
const ready = createServer((_request, response) => response.end('ready')).listen(Number(given('PORT')), '127.0.0.1');

process.once(
  'SIGTERM',
  () =>
    void (async () => {
      await pipeline.stop();
      await broker.close();
      await store.close();
      ready.close();
      ready.closeAllConnections();
    })(),
);
