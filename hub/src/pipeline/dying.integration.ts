import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Acting, Log } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { operator, testActing, until } from './testing/new-line.js';
import { databaseUrl, testDatabases, type Mortal, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { arrival, canonical, mappings, note, say, systems } from './testing/world.js';

/** A retry that kills its process: it is never heard of again, with everything in hand, and another begins. On a real PostgreSQL; nothing here needs a broker. */

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };
const broker = {
  publish: () => Promise.resolve(),
  consume: () => Promise.resolve({ stop: () => Promise.resolve() }),
  subscribe: () => Promise.resolve({ stop: () => Promise.resolve() }),
  depths: () => Promise.resolve([]),
  state: () => ({ connected: true, blocked: false }),
  close: () => Promise.resolve(),
};

let databases: TestDatabases;
let kept: TestStore;
let grave: PromiseWithResolvers<never>;
let started: Pipeline[];
let deaths: number;
const mood = { isHealed: false };

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());
beforeEach(async () => {
  [started, deaths, mood.isHealed] = [[], 0, false];
  grave = Promise.withResolvers();
  grave.promise.catch(() => undefined); // only the dead wait for it
  kept = await databases.open();
});
afterEach(async () => {
  grave.reject(new Error('the test is over'));
  await Promise.all(started.map((one) => one.stop()));
  await kept.close();
});

/** A process, which one message kills while it may. */
function start(on: Pick<Mortal, 'store' | 'flow' | 'operations' | 'corrections' | 'gatherings'>, dies?: () => void): Pipeline {
  const engine = testActing([], mood);
  const acting: Acting = {
    ...engine,
    act: (unit, subscriber, messages) => {
      if (!dies || !messages.some(({ data }) => (data as { case?: string }).case === 'killer'))
        return engine.act(unit, subscriber, messages);
      deaths++;
      dies();
      return grave.promise;
    },
  };
  const one = startPipeline({ broker, ...on, acting, mappings, canonical, systems, log, meter, retry: { idle: 20, pause: 20 } });
  started.push(one);
  return one;
}

async function mortal(): Promise<void> {
  const process = await kept.mortal();
  start(process, () => process.gate.shut());
}

const stateOf = async (id: string): Promise<string | undefined> => (await kept.reader.message(id))?.state;

describe('A retry that kills its process each time', () => {
  it('costs three processes and is parked with its cause; its neighbours have had their turn before the second; a person’s retry begins anew', async () => {
    const killer = say(note, 'killer', 1, 'action refuses');
    const neighbours = Array.from({ length: 5 }, (_, i) => say(note, `N${i}`, 1, 'action refuses'));
    const ids = [killer, ...neighbours].map(({ id }) => id);
    const first = start(kept);
    await (await first.inbound([killer, ...neighbours].map((of) => arrival(of)))).commit();
    await first.stop();
    mood.isHealed = true;
    expect(await first.retry(ids, operator, { confirmed: false })).toEqual({ retried: 6, refused: [] });

    const acted: number[] = [];
    for (const death of [1, 2, 3]) {
      await mortal();
      await until(`${death} have died`, () => deaths === death);
      acted.push((await kept.acted()).length);
    }
    expect(acted).toEqual([0, 5, 5]);
    await mortal();
    await until('it is parked', async () => (await stateOf(killer.id)) === 'parked');
    expect([deaths, (await kept.reader.message(killer.id))!.cause]).toMatchObject([
      3,
      {
        code: 'crashed',
        kind: 'ours',
        group: 'received:killed:cases:court.note.v1',
        words: [expect.stringContaining('3'), expect.stringContaining('3 times')],
      },
    ]);

    expect(await first.retry([killer.id], operator, { confirmed: false })).toEqual({ retried: 1, refused: [] });
    await until('it is tried again', () => deaths === 4);
    start(kept);
    await until('it is done by one that it does not kill', async () => (await stateOf(killer.id)) === 'done');
    expect((await kept.acted()).toSorted()).toEqual(['N0', 'N1', 'N2', 'N3', 'N4', 'killer'].map((of) => `${of}:action refuses`));
  }, 60_000);
});
