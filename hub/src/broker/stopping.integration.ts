import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Arrival, Broker } from '../ports/index.js';
import { connectBroker } from './index.js';
import type { Topology } from './index.js';
import { variable } from './testing/management.js';
import { deleteTopology } from './testing/raw.js';
import { publication, readableLog, testTopology, textOf, until } from './testing/rig.js';

let declared: Topology;
let broker: Broker;

beforeEach(async () => {
  declared = testTopology();
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: declared, log: readableLog() });
});

afterEach(async () => {
  await broker.close();
  await deleteTopology(declared);
});

const waiting = async (): Promise<number> =>
  (await broker.depths()).find(({ queue }) => queue === `${declared.prefix}inbound.association.0`)!.messages;

describe('A stop', () => {
  it('ends only when what is in hand and what was sent ahead is done, and leaves the rest in the queue', async () => {
    const inHand = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    let done = 0;
    await broker.publish(['a', 'b', 'c', 'd', 'e'].map((text) => publication(text)));
    const consuming = await broker.consume({ kind: 'inbound', systems: ['association'], batch: 1 }, async () => {
      inHand.resolve();
      await release.promise;
      done++;
    });
    await inHand.promise;
    const stopped = consuming.stop();
    release.resolve();
    await stopped;
    expect(done).toBe(3);
    await until('two wait again', async () => (await waiting()) === 2);
  });

  it('ends within seconds also while a long batch is taken one by one: what is done is done once, the rest waits for another', async () => {
    const seen: string[] = [];
    await broker.publish(Array.from({ length: 500 }, (_, index) => publication(String(index))));
    const begun = Promise.withResolvers<void>();
    const consuming = await broker.consume({ kind: 'inbound', systems: ['association'], batch: 500, linger: 200 }, async (batch) => {
      if (batch.length > 1) throw new Error('singly, please');
      begun.resolve();
      await pause(50);
      seen.push(...batch.map(textOf));
    });
    await begun.promise;
    const asked = performance.now();
    await consuming.stop();
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(seen.length).toBeLessThan(500);
    const rest: Arrival[] = [];
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => void rest.push(...batch));
    await until('all have arrived', () => seen.length + rest.length >= 500);
    expect([...seen, ...rest.map(textOf)]).toEqual(Array.from({ length: 500 }, (_, index) => String(index)));
  });

  it('never gives again what was acknowledged just before a stop', async () => {
    const seen: string[] = [];
    for (let round = 1; round <= 3; round++) {
      const all = Promise.withResolvers<void>();
      await broker.publish(Array.from({ length: 500 }, (_, index) => publication(`${round} ${index}`)));
      const consuming = await broker.consume({ kind: 'inbound', systems: ['association'], batch: 500, linger: 200 }, async (batch) => {
        // One by one there are 500 acknowledgements in a burst, which a quorum queue does not apply at once.
        if (batch.length > 1) throw new Error('singly, please');
        seen.push(...batch.map(textOf));
        if (seen.length === round * 500) all.resolve();
      });
      await all.promise;
      await consuming.stop();
    }
    await until('nothing waits', async () => (await waiting()) === 0);
    expect(seen).toHaveLength(1_500);
  });
});
