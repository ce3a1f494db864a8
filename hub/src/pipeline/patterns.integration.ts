import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dice, type Message } from '@fatong/contracts';
import { gathering, type Mapping } from '@fatong/mappings/kit';
import type { Log, MessageRow } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { operator, testActing, until } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { arrival, canonical, leaf, letter, mappings, message, noted, sheet, systems } from './testing/world.js';

/** Wholes that are gathered by two processes, on a real PostgreSQL; nothing here needs a broker. */

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
/** The world's mappings, whose wholes wait for a moment only. */
const hasty: readonly Mapping[] = [
  ...mappings.filter(({ gather }) => !gather),
  gathering(sheet, { by: (s) => s.C, isWhole: (g) => g.count.atLeast(g.first.Z), within: { seconds: 0.2 }, late: 'make' }, noted, (g) => ({
    case: g.key,
    version: g.count,
    text: g.last.T,
  })),
  gathering(leaf, { by: (s) => s.C, isWhole: (g) => g.count.atLeast(g.first.Z), within: { seconds: 0.2 }, late: 'ask' }, letter, (g) => ({
    C: g.key,
    V: g.count,
    T: g.last.T,
  })),
];

let databases: TestDatabases;
let kept: TestStore;
const started: Pipeline[] = [];
beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());
beforeEach(async () => void (kept = await databases.open()));
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
  await kept.close();
});

function start(known = mappings): Pipeline {
  const one = startPipeline({
    broker,
    store: kept.store,
    flow: kept.flow,
    operations: kept.operations,
    gatherings: kept.gatherings,
    corrections: kept.corrections,
    acting: testActing(),
    mappings: known,
    canonical,
    systems,
    log,
    meter,
    retry: { idle: 20 },
    relay: { idle: 20 },
  });
  started.push(one);
  return one;
}

const part = (of: typeof sheet, C: string, V: number): Message => message(of, { C, V, T: `t${V}`, Z: 3 });
const take = async (pipeline: Pipeline, ...all: readonly Message[]): Promise<void> =>
  (await pipeline.inbound(all.map((of) => arrival(of)))).commit();
const stateOf = async (id: string): Promise<MessageRow['state'] | undefined> => (await kept.reader.message(id))?.state;
const settled = (id: string, state: MessageRow['state']) => until(`${id} is ${state}`, async () => (await stateOf(id)) === state);

describe('Parts on a real store', () => {
  it('that two processes take at once, in any order and some of them twice, make each whole once', async () => {
    const two = [start(), start()];
    const cases = Array.from({ length: 30 }, (_, n) => `K${String(n).padStart(2, '0')}`);
    const parts = cases.flatMap((one) => [1, 2, 3].map((V) => part(sheet, one, V)));
    const chances = dice(5);
    const all = [...parts, ...parts.filter(() => chances.next() < 0.2)]
      .map((of) => ({ of, at: chances.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ of }) => of);
    const batches = Array.from({ length: Math.ceil(all.length / 7) }, (_, n) => all.slice(n * 7, n * 7 + 7));
    await Promise.all(
      two.map(async (pipeline, which) => {
        for (const [n, batch] of batches.entries()) if (n % 2 === which) await take(pipeline, ...batch);
      }),
    );
    for (const { id } of parts) await settled(id, 'done');
    expect((await kept.acted()).map((said) => said.split(':')[0]).toSorted()).toEqual(cases);
  });

  it('make what came when the time is over, once, also when the last comes then', async () => {
    const pipeline = start(hasty);
    const [first, second, third] = [part(sheet, 'L', 1), part(sheet, 'L', 2), part(sheet, 'L', 3)];
    await take(pipeline, first, second);
    await settled(first.id, 'done');
    expect([await kept.acted(), await stateOf(second.id)]).toEqual([['L:t2'], 'done']);
    await take(pipeline, third);
    await settled(third.id, 'done');
    expect(await kept.acted()).toEqual(['L:t2', 'L:t3']);
  });

  it('wait for a person where that was declared, as a failure with its cause, and go on by themselves when the rest comes', async () => {
    const pipeline = start(hasty);
    const parts = [1, 2, 3].map((V) => part(leaf, 'M', V));
    await take(pipeline, parts[0]!);
    await settled(parts[0]!.id, 'parked');
    expect(await kept.reader.failureGroups()).toMatchObject([{ cause: { code: 'incomplete' } }]);
    await take(pipeline, parts[1]!, parts[2]!);
    expect(await Promise.all(parts.map(({ id }) => stateOf(id)))).toEqual(['done', 'done', 'done']);
    expect([
      await kept.reader.failureGroups(),
      (await kept.reader.list({ direction: 'out', limit: 10 })).items.map(({ type }) => type),
    ]).toEqual([[], [letter.type]]);
    expect((await kept.reader.message(parts[0]!.id))!.stages.at(-1)?.note?.[1]).toBe('All parts have come');
  });

  it('are given up together with the part that waits, and what comes under their key begins another whole', async () => {
    const pipeline = start(hasty);
    const parts = [1, 2, 3].map((V) => part(leaf, 'G', V));
    await take(pipeline, parts[0]!, parts[1]!);
    await settled(parts[0]!.id, 'parked');
    await kept.store.transact(await pipeline.planDiscards([parts[0]!.id], operator, '对方不再发送'));
    expect(await Promise.all(parts.slice(0, 2).map(({ id }) => stateOf(id)))).toEqual(['discarded', 'discarded']);
    expect((await kept.reader.message(parts[1]!.id))!.stages.at(-1)?.note?.[1]).toBe('Discarded with its whole: 对方不再发送');
    await take(pipeline, parts[2]!);
    await settled(parts[2]!.id, 'parked');
    expect((await kept.reader.message(parts[2]!.id))!.cause?.words[1]).toContain('1 did');
  });
});
