import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dice, type Message } from '@fatong/contracts';
import { StoreAway, type DeliveryRow, type Leased, type Log, type MessageRow, type OperationRow } from '../ports/index.js';
import { startPipeline, type OperationOrder, type Pipeline } from './index.js';
import { operator, testActing, until, type Mood } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { arrival, canonical, mappings, note, rumour, say, step, systems } from './testing/world.js';

/** What operators do about failures, on a real PostgreSQL; nothing here needs a broker. */

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
let mood: Mood;
const started: Pipeline[] = [];

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());
beforeEach(async () => {
  kept = await databases.open();
  mood = { isHealed: false };
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
  await kept.close();
});

function start({ known = mappings, idle = 20 }: { known?: typeof mappings; idle?: number } = {}): Pipeline {
  const one = startPipeline({
    broker,
    store: kept.store,
    flow: kept.flow,
    operations: kept.operations,
    gatherings: kept.gatherings,
    corrections: kept.corrections,
    acting: testActing([], mood),
    mappings: known,
    canonical,
    systems,
    log,
    meter,
    retry: { idle },
    relay: { idle },
    operate: { idle: 20 },
  });
  started.push(one);
  return one;
}

const take = async (pipeline: Pipeline, ...messages: readonly Message[]): Promise<void> =>
  (await pipeline.inbound(messages.map((of) => arrival(of)))).commit();
/** From now on commits are those of processes that may be killed: before it, which leaves nothing, or after it, which leaves all. Counts both. */
function mortal(): { before: number; after: number } {
  const chances = dice(20261125);
  const killed = { before: 0, after: 0 };
  const commit = kept.store.transact.bind(kept.store);
  Object.assign(kept.store, {
    transact: async (work: Parameters<typeof commit>[0]) => {
      const fate = chances.next();
      const result = await commit(async (unit) => {
        const done = await work(unit);
        if (fate < 0.1) throw (killed.before++, new StoreAway('killed before the commit'));
        return done;
      });
      if (fate < 0.2) throw (killed.after++, new StoreAway('killed after the commit'));
      return result;
    },
  });
  return killed;
}
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
    expect([await stateOf(first.id), await kept.acted(), await kept.reader.failureGroups()]).toEqual([
      'discarded',
      ['K:two', 'K:three'],
      [],
    ]);
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
    const [retried, discarded] = await Promise.all([
      pipeline.retry(ids, operator, { confirmed: false }),
      discard(pipeline, ...ids.toReversed()),
    ]);
    expect(retried.retried + discarded.discarded).toBe(all.length);
    await until(
      'all are settled',
      async () =>
        Object.values(await kept.reader.stateCounts(ids)).length > 0 &&
        Object.keys(await kept.reader.stateCounts(ids)).every((state) => state === 'done' || state === 'discarded'),
    );
    expect(await kept.acted()).toHaveLength(retried.retried);
  });

  it('takes back what a retry is just doing: given up is given up', async () => {
    const leaseIncoming = kept.flow.leaseIncoming.bind(kept.flow);
    Object.assign(kept.flow, {
      leaseIncoming: async (...given: Parameters<typeof leaseIncoming>): Promise<readonly Leased[]> => {
        const leased = await leaseIncoming(...given);
        await kept.store.transact((unit) =>
          unit.settle(
            leased.map(({ delivery }): { deliveryId: string; state: DeliveryRow['state'] } => ({
              deliveryId: delivery.id,
              state: 'discarded',
            })),
          ),
        );
        return leased;
      },
    });
    // Begun only now: its first turn may last, and takes what is due by then.
    const pipeline = start({ idle: 60_000 });
    const of = say(note, 'A', 1, 'action refuses');
    await take(pipeline, of);
    mood.isHealed = true;
    await pipeline.retry([of.id], operator, { confirmed: false });
    await settled(of.id, 'discarded');
    await pipeline.stop();
    expect([await stateOf(of.id), await kept.acted()]).toEqual(['discarded', []]);
  });
});

describe('A retry, on a real store', () => {
  it('is over only with its effect: killed before its commit it is still due, killed after it it is done, and either way the message has one effect', async () => {
    const all = Array.from({ length: 60 }, (_, i) => say(note, `N${i}`, 1, 'action refuses'));
    const ids = all.map(({ id }) => id);
    const before = start();
    await take(before, ...all);
    await before.stop();
    mood.isHealed = true;
    expect(await before.retry(ids, operator, { confirmed: false })).toEqual({ retried: 60, refused: [] });
    const killed = mortal();
    start();
    start();
    await until('all are done', async () => (await kept.reader.stateCounts(ids)).done === 60, 60_000);
    expect([killed.before > 0, killed.after > 0]).toEqual([true, true]);
    expect((await kept.acted()).toSorted()).toEqual(ids.map((_, i) => `N${i}:action refuses`).toSorted());
  }, 90_000);
});

describe('An operation, on a real store', () => {
  const order = (ids: readonly string[], more: Partial<OperationOrder> = {}): OperationOrder => ({
    kind: 'retry',
    chosen: { ids: ids.length },
    choice: { ids },
    ...more,
  });
  const prepare = async (pipeline: Pipeline, of: OperationOrder): Promise<OperationRow> => {
    const made = await kept.store.transact((unit) => pipeline.operating.prepare(unit, of, operator));
    if ('refused' in made) throw new Error(JSON.stringify(made.refused));
    return made.done;
  };
  const tell = (pipeline: Pipeline, act: 'start' | 'pause' | 'resume' | 'cancel' | 'tryOut', id: string) =>
    kept.store.transact((unit) => pipeline.operating[act](unit, id, operator)).finally(() => pipeline.wake());
  const row = async (id: string): Promise<OperationRow> => (await kept.operations.operation(id))!;
  const failed = async (count: number, text = 'action refuses'): Promise<string[]> => {
    const pipeline = start();
    const all = Array.from({ length: count }, (_, i) => say(note, `N${i}`, 1, text));
    await take(pipeline, ...all);
    await pipeline.stop();
    return all.map(({ id }) => id);
  };

  it('retries a group in waves to its end, and the group resolves itself', async () => {
    const ids = await failed(40);
    const pipeline = start();
    const [group] = await kept.reader.failureGroups();
    const { id, progress } = await prepare(pipeline, {
      kind: 'retry',
      chosen: { group: group!.id },
      choice: { filter: { group: group!.id } },
    });
    expect(progress.total).toBe(40);
    mood.isHealed = true;
    await tell(pipeline, 'start', id);
    await until('it is done', async () => (await row(id)).state === 'done');
    expect(await row(id)).toMatchObject({
      progress: { total: 40, done: 40, failed: 0, refused: 0, running: 0, wave: 4 },
      endedAt: expect.any(String) as unknown,
    });
    expect([await kept.reader.stateCounts(ids), (await kept.acted()).length, await kept.reader.failureGroups()]).toEqual([
      { done: 40 },
      40,
      [],
    ]);
  });

  it('stops at the first new failure with the cause, and goes on when it is resumed', async () => {
    const ids = await failed(10);
    const pipeline = start();
    const { id } = await prepare(pipeline, order(ids));
    await tell(pipeline, 'start', id);
    await until('it stops', async () => (await row(id)).state === 'paused');
    expect(await row(id)).toMatchObject({
      halt: { account: null, why: ['1 条再次失败，已自动暂停：状态不允许', expect.any(String)] },
      progress: { failed: 1, running: 0 },
    });
    expect((await kept.operations.members(id, { state: 'failed', limit: 10 })).map(({ messageId, why }) => [messageId, why])).toEqual([
      [ids.toSorted()[0], ['状态不允许', 'Not allowed in this state']],
    ]);
    mood.isHealed = true;
    await tell(pipeline, 'resume', id);
    await until('it is done', async () => (await row(id)).state === 'done');
    expect(await kept.acted()).toHaveLength(9);
  });

  it('goes on in whatever processes there are: killed between and within waves, nothing is lost and nothing doubled', async () => {
    const ids = await failed(120);
    mood.isHealed = true;
    const pipelines = [start(), start()];
    const { id } = await prepare(pipelines[0]!, order(ids, { orders: { waves: [1, 5, 20], perSecond: 500 } }));
    await tell(pipelines[0]!, 'start', id);
    mortal();
    while ((await row(id)).state === 'running') {
      const { version } = await row(id);
      await until('a step more, or the end', async () => (await row(id)).version > version || (await row(id)).state !== 'running');
      await Promise.all(pipelines.splice(0).map((one) => one.stop()));
      pipelines.push(start(), start());
    }
    expect(await row(id)).toMatchObject({ progress: { total: 120, done: 120, failed: 0, refused: 0, running: 0 } });
    expect((await kept.acted()).toSorted()).toEqual(ids.map((_, i) => `N${i}:action refuses`).toSorted());
  }, 120_000);

  it('tries what it is about by the mapping of today, and writes nothing of the messages', async () => {
    const before = start({ known: mappings.filter(({ id }) => id !== 'court.note.v1>cases.noted.v1') });
    const [fine, wrong, never] = [say(note, 'A', 1), say(note, 'B', 1, 'mapping fails'), say(rumour, 'C', 1)];
    await take(before, fine, wrong, never);
    await before.stop();
    const today = start();
    const all = [fine, wrong, never];
    const rows = async (): Promise<unknown> =>
      Promise.all(all.map(async ({ id }) => [await kept.reader.message(id), await kept.reader.deliveries(id), await kept.flow.bodies(id)]));
    const asKept = await rows();
    const { id } = await prepare(today, order(all.map((one) => one.id)));
    await tell(today, 'tryOut', id);
    await until('all are tried', async () => (await row(id)).dryRun?.isDone === true);
    expect((await row(id)).dryRun).toMatchObject({ upTo: 3, settled: 0, passing: 1, failing: [{ count: 1 }, { count: 1 }] });
    expect([await rows(), await kept.acted(), (await row(id)).state]).toEqual([asKept, [], 'prepared']);
  });

  it('and a retry of the same messages alone, at the same moment: each runs once, for one of the two', async () => {
    const ids = await failed(40);
    mood.isHealed = true;
    const [pipeline, elsewhere] = [start(), start()];
    const { id } = await prepare(pipeline, order(ids, { orders: { waves: [40], perSecond: 500 } }));
    const started = tell(pipeline, 'start', id);
    const alone = await Promise.all(ids.slice(10, 30).map((one) => elsewhere.retry([one], operator, { confirmed: false })));
    await started;
    await until('it is done', async () => (await row(id)).state === 'done');
    const taken = alone.reduce((sum, { retried }) => sum + retried, 0);
    expect((await row(id)).progress).toMatchObject({ total: 40, done: 40 - taken, refused: taken, failed: 0 });
    await until('all are done', async () => (await kept.reader.stateCounts(ids)).done === 40);
    expect((await kept.acted()).toSorted()).toEqual(ids.map((_, i) => `N${i}:action refuses`).toSorted());
  });

  it('at once with another about the same messages: one is prepared, the other hears whose it is', async () => {
    const ids = await failed(20);
    const pipeline = start();
    const both = await Promise.all(
      [operator, { ...operator, account: 'a2' }].map((by) =>
        kept.store
          .transact(async (unit) => {
            const made = await pipeline.operating.prepare(unit, order(by === operator ? ids : ids.toReversed()), by);
            if ('refused' in made) throw Object.assign(new Error('refused'), made);
            return made.done;
          })
          .catch((error: unknown): { refused: unknown } => error as { refused: unknown }),
      ),
    );
    const winner = both.find((one) => 'account' in one);
    expect(both.filter((one) => 'refused' in one)).toMatchObject([
      { refused: { kind: 'held', held: [{ operation: winner!.id, account: winner!.account, count: 20 }] } },
    ]);
    expect((await kept.operations.list({ limit: 10 })).items.map(({ id }) => id)).toEqual([winner!.id]);
  });
});

describe('A correction, on a real store', () => {
  it('approved by a second person goes as the same message in the order of its key; of two who approve at once one does', async () => {
    const pipeline = start();
    const [first, next] = [say(step, 'K', 1, 'mapping fails'), say(step, 'K', 2, 'two')];
    await take(pipeline, first, next);
    const looked = await pipeline.correcting.look(first.id);
    if (!('done' in looked)) throw new Error('it can be corrected');
    const proposed = await kept.store.transact(
      await pipeline.correcting.planProposal(
        { messageId: first.id, base: looked.done.base, edits: [{ pointer: '/T', value: 'one' }], reason: '录入有误' },
        operator,
      ),
    );
    if (!('done' in proposed)) throw new Error('it is proposed');
    const approve = async (account: string) =>
      kept.store.transact(await pipeline.correcting.planApproval(proposed.done, { ...operator, account }));
    expect(await approve('a1')).toMatchObject({ refused: { kind: 'state' } });
    const both = await Promise.all([approve('a2'), approve('a3')]);
    expect(both.filter((one) => 'done' in one)).toHaveLength(1);
    pipeline.wake();
    await settled(next.id, 'done');
    expect(await kept.acted()).toEqual(['K:one', 'K:two']);
    expect((await kept.flow.bodies(first.id)).map(({ stage }) => stage)).toEqual(['received', 'corrected', 'mapped']);
    expect((await kept.reader.message(first.id))!.stages.map(({ note: words }) => words?.[0])).toContain('已更正：/T');
  });
});
