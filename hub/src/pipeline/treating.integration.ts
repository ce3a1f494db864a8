import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import type { DeliveryRow, Leased, Log, MessageRow } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { operator, testActing, until, type Mood } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { arrival, canonical, mappings, note, rumour, say, step, systems } from './testing/world.js';

/** What operators do about failures, on a real PostgreSQL; nothing here needs a broker. */

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };
const broker = {
  publish: () => Promise.resolve(), consume: () => Promise.resolve({ stop: () => Promise.resolve() }), subscribe: () => Promise.resolve({ stop: () => Promise.resolve() }),
  depths: () => Promise.resolve([]), state: () => ({ connected: true, blocked: false }), close: () => Promise.resolve(),
};

let databases: TestDatabases;
let kept: TestStore;
let mood: Mood;
const started: Pipeline[] = [];

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());
beforeEach(async () => {
  kept = await databases.open();
  mood = { isHealed: false };
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(one => one.stop()));
  await kept.close();
});

function start({ known = mappings, idle = 20 }: { known?: typeof mappings; idle?: number } = {}): Pipeline {
  const one = startPipeline({ broker, store: kept.store, flow: kept.flow, reader: kept.reader, acting: testActing([], mood), mappings: known, canonical, systems, log, meter, retry: { idle }, relay: { idle } });
  started.push(one);
  return one;
}

const take = async (pipeline: Pipeline, ...messages: readonly Message[]): Promise<void> => (await pipeline.inbound(messages.map(of => arrival(of))))();
const stateOf = async (id: string): Promise<MessageRow['state'] | undefined> => (await kept.reader.message(id))?.state;
const settled = (id: string, state: MessageRow['state']) => until(`${id} is ${state}`, async () => (await stateOf(id)) === state);
const discard = async (pipeline: Pipeline, ...ids: readonly string[]) => {
  const done = await kept.store.transact(await pipeline.planDiscards(ids, operator, '对方已撤回'));
  pipeline.wake();
  return done;
};

describe('Discarding, on a real store', () => {
  it('gives up what is parked with its reason, resolves its group, and lets what waited behind it go on in order', async () => {
    const pipeline = start();
    const [first, second, third] = [say(step, 'K', 1, 'action refuses'), say(step, 'K', 2, 'two'), say(step, 'K', 3, 'three')];
    await take(pipeline, first, second, third);
    expect(await Promise.all([first, second, third].map(({ id }) => stateOf(id)))).toEqual(['parked', 'waiting', 'waiting']);
    expect(await discard(pipeline, first.id, second.id)).toMatchObject({ discarded: 1, refused: [{ messageId: second.id }] });
    await settled(third.id, 'done');
    expect([await stateOf(first.id), await kept.acted(), await kept.reader.failureGroups()]).toEqual(['discarded', ['K:two', 'K:three'], []]);
    expect((await kept.reader.message(first.id))!.stages.at(-1)?.note?.[0]).toContain('对方已撤回');
    const fourth = say(step, 'K', 4, 'four');
    await take(pipeline, fourth);
    expect(await stateOf(fourth.id)).toBe('done');
  });

  it('and retrying the same messages at once never both happens, and neither waits crosswise for the other', async () => {
    const pipeline = start();
    const all = Array.from({ length: 12 }, (_, i) => say(step, `K${i}`, 1, 'action refuses'));
    await take(pipeline, ...all);
    mood.isHealed = true;
    const ids = all.map(({ id }) => id);
    const [retried, discarded] = await Promise.all([pipeline.retry(ids, operator, { confirmed: false }), discard(pipeline, ...ids.toReversed())]);
    expect(retried.retried + discarded.discarded).toBe(all.length);
    await until('all are settled', async () => Object.values(await kept.reader.stateCounts(ids)).length > 0 && Object.keys(await kept.reader.stateCounts(ids)).every(state => state === 'done' || state === 'discarded'));
    expect(await kept.acted()).toHaveLength(retried.retried);
  });

  it('takes back what a retry is just doing: given up is given up', async () => {
    const pipeline = start({ idle: 60_000 });
    const of = say(note, 'A', 1, 'action refuses');
    await take(pipeline, of);
    mood.isHealed = true;
    const leaseIncoming = kept.flow.leaseIncoming.bind(kept.flow);
    Object.assign(kept.flow, { leaseIncoming: async (...given: Parameters<typeof leaseIncoming>): Promise<readonly Leased[]> => {
      const leased = await leaseIncoming(...given);
      await kept.store.transact(unit => unit.settle(leased.map(({ delivery }): { deliveryId: string; state: DeliveryRow['state'] } => ({ deliveryId: delivery.id, state: 'discarded' }))));
      return leased;
    } });
    await pipeline.retry([of.id], operator, { confirmed: false });
    await settled(of.id, 'discarded');
    await pipeline.stop();
    expect([await stateOf(of.id), await kept.acted()]).toEqual(['discarded', []]);
  });
});

describe('A dry run, on a real store', () => {
  it('says what the mapping of today would make, and writes nothing at all', async () => {
    const before = start({ known: mappings.filter(({ id }) => id !== 'court.note.v1>cases.noted.v1') });
    const [fine, wrong, never] = [say(note, 'A', 1), say(note, 'B', 1, 'mapping fails'), say(rumour, 'C', 1)];
    await take(before, fine, wrong, never);
    await before.stop();
    const today = start();
    const rows = async () => Promise.all([fine, wrong, never].map(async ({ id }) => [await kept.reader.message(id), await kept.reader.deliveries(id), await kept.flow.bodies(id)]));
    const kept0 = await rows();
    expect((await today.dryRun([fine.id, wrong.id, never.id])).map(({ cause }) => cause?.code)).toEqual([undefined, 'mapping', 'no-mapping']);
    expect(await rows()).toEqual(kept0);
    expect(await kept.acted()).toEqual([]);
  });
});
