import { describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { OperationRow } from '../../ports/index.js';
import type { OperationOrder } from './operating.js';
import { newLine, operator, type Mood } from '../testing/new-line.js';
import { arrival, note, outcomeMessage, parcel, rumour, say } from '../testing/world.js';

type Test = ReturnType<typeof newLine>;
const other = { ...operator, account: 'a2' };

const group = (test: Test): string => test.state().added.message.find(({ cause }) => cause)?.cause?.group ?? 'nothing failed';
const order = (test: Test, more: Partial<OperationOrder> = {}): OperationOrder => ({
  kind: 'retry',
  chosen: { group: 'g' },
  choice: { filter: { group: group(test) } },
  ...more,
});

async function prepared(test: Test, more: Partial<OperationOrder> = {}): Promise<OperationRow> {
  const result = await test.store.transact((unit) => test.operating.prepare(unit, order(test, more), operator));
  if ('refused' in result) throw new Error(`Refused: ${JSON.stringify(result.refused)}`);
  return result.done;
}
type Act = 'start' | 'pause' | 'resume' | 'cancel' | 'tryOut';
const tell = (test: Test, act: Act, id: string) => test.store.transact((unit) => test.operating[act](unit, id, operator));
const now = (test: Test, id: string): OperationRow => test.state().operations.get(id)!.row;
const statesOf = (test: Test, id: string): string =>
  test
    .state()
    .operations.get(id)!
    .members.map(({ state }) => state[0])
    .join('');

/** Everything that can go on does, as if time passed. */
async function run(test: Test, id: string, isEnough: (row: OperationRow) => boolean = () => false): Promise<OperationRow> {
  for (let idle = 0; idle < 3 && !isEnough(now(test, id)); ) {
    const kept = test.state().operations.get(id)!;
    if (kept.nextAt !== null && kept.row.state !== 'prepared') test.state().operations.set(id, { ...kept, nextAt: 0 });
    const did = (await test.operationTurn()) + (await test.retryTurn()) + (await test.relayTurn());
    idle = did > 0 && kept.nextAt !== null ? 0 : idle + 1;
    if (now(test, id).state === 'done' || now(test, id).state === 'cancelled') break;
  }
  return now(test, id);
}

async function failed(count: number, mood: Mood = { isHealed: false }): Promise<{ test: Test; mood: Mood; ids: readonly string[] }> {
  const test = newLine({ mood });
  const all = Array.from({ length: count }, (_, i) => say(note, `N${i}`, 1, 'action refuses'));
  await test.take(...all.map((of) => arrival(of)));
  return { test, mood, ids: all.map(({ id }) => id) };
}

describe('An operation', () => {
  it('retries a group in waves of 1, 5, 20, 100, each when the one before has passed, and is done with the last', async () => {
    const { test, mood, ids } = await failed(140);
    const { id } = await prepared(test);
    expect([now(test, id).progress.total, await test.operationTurn(), test.acted()]).toEqual([140, 0, []]);
    mood.isHealed = true;
    await tell(test, 'start', id);
    const begun: number[] = [];
    const row = await run(
      test,
      id,
      ({ progress }) => progress.wave > begun.length && progress.left === 0 && begun.push(progress.running) > 99,
    );
    expect(begun.slice(0, 3)).toEqual([1, 5, 20]);
    expect(row).toMatchObject({ state: 'done', progress: { total: 140, done: 140, failed: 0, refused: 0, running: 0, wave: 5 } });
    expect(test.acted()).toHaveLength(140);
    expect(ids.map((one) => test.stateOf(one)).filter((state) => state !== 'done')).toEqual([]);
    expect(test.state().added.audit.filter(({ act, outcome }) => act === 'message.retry' && outcome === 'done')).toHaveLength(140);
    expect(
      test
        .state()
        .added.audit.filter(({ object }) => object === `operation:${id}`)
        .map(({ act, account }) => [act, account]),
    ).toEqual([
      ['operation.prepare', 'a1'],
      ['operation.start', 'a1'],
      ['operation.done', 'hub'],
    ]);
  });

  it('stops by itself at the first new failure, says why, and goes on with small waves when told to', async () => {
    const { test, mood } = await failed(30);
    const { id } = await prepared(test);
    await tell(test, 'start', id);
    expect(await run(test, id)).toMatchObject({
      state: 'paused',
      halt: { account: null, why: [expect.any(String), expect.stringContaining('1 failed again')] },
      progress: { failed: 1, running: 0, wave: 1 },
    });
    expect(statesOf(test, id)).toBe(`f${'w'.repeat(29)}`);
    expect(test.counts.get('fatong_operations_total retry paused')).toBe(1);
    mood.isHealed = true;
    await tell(test, 'resume', id);
    expect(await run(test, id)).toMatchObject({ state: 'done', halt: null, progress: { done: 29, failed: 1 } });
    expect(test.acted()).toHaveLength(29);
    expect(test.counts.get('fatong_operations_total retry done')).toBe(1);
  });

  it('bears as many failures as it was told to', async () => {
    const { test } = await failed(8);
    const { id } = await prepared(test, { orders: { tolerated: 5 } });
    await tell(test, 'start', id);
    expect(await run(test, id)).toMatchObject({ state: 'paused', progress: { failed: 6, wave: 2 } });
  });

  it('is paused and cancelled between any two steps: nothing more begins, what is under way is counted, the rest is let go', async () => {
    const { test, mood } = await failed(10);
    const { id } = await prepared(test);
    mood.isHealed = true;
    await tell(test, 'start', id);
    await test.operationTurn();
    await tell(test, 'pause', id);
    expect(await run(test, id)).toMatchObject({ state: 'paused', halt: { account: 'a1', why: null }, progress: { done: 1, running: 0 } });
    await tell(test, 'resume', id);
    await test.operationTurn();
    expect(await tell(test, 'cancel', id)).toMatchObject({ done: { state: 'cancelling' } });
    expect(await run(test, id)).toMatchObject({ state: 'cancelled', progress: { done: 2, running: 0 } });
    expect([statesOf(test, id), test.acted().length]).toEqual(['ddllllllll', 2]);
    for (const act of ['start', 'pause', 'resume', 'cancel', 'tryOut'] as const)
      expect(await tell(test, act, id)).toMatchObject({ refused: { kind: 'state' } });
    expect(await tell(test, 'start', 'no-such')).toMatchObject({ refused: { kind: 'gone' } });
  });

  it('holds its messages: nobody prepares them a second time until it has ended or let them go', async () => {
    const { test, ids } = await failed(3);
    const { id } = await prepared(test);
    const again = () => test.store.transact((unit) => test.operating.prepare(unit, order(test, { choice: { ids: ids.slice(1) } }), other));
    expect(await again()).toMatchObject({ refused: { kind: 'held', held: [{ operation: id, account: 'a1', count: 2 }] } });
    expect(await test.store.transact((unit) => test.operating.holding(unit, ids))).toMatchObject([{ operation: id, count: 3 }]);
    await tell(test, 'cancel', id);
    expect(await again()).toMatchObject({ done: { progress: { total: 2 } } });
  });

  it('that nobody starts within a day lets its messages go by itself', async () => {
    const { test } = await failed(1);
    const { id } = await prepared(test);
    const kept = test.state().operations.get(id)!;
    test
      .state()
      .operations.set(id, { ...kept, nextAt: 0, row: { ...kept.row, createdAt: new Date(Date.now() - 25 * 3_600_000).toISOString() } });
    await test.operationTurn();
    expect([now(test, id).state, statesOf(test, id), now(test, id).halt!.why![1]]).toEqual([
      'cancelled',
      'l',
      expect.stringContaining('within a day'),
    ]);
  });

  it('answers for each message it cannot take, and finds none where nothing is chosen', async () => {
    const { test, mood, ids } = await failed(2);
    mood.isHealed = true;
    await test.retry([ids[0]!]);
    const { id } = await prepared(test, { choice: { ids: [...ids, '00000000-0000-8000-8000-000000000000'] }, orders: { waves: [10] } });
    await tell(test, 'start', id);
    expect(await run(test, id)).toMatchObject({ state: 'done', progress: { total: 3, done: 1, refused: 2 } });
    expect(
      test
        .state()
        .operations.get(id)!
        .members.map(({ why }) => why?.[1]),
    ).toEqual(['It is about to be handled.', undefined, 'There is no such message.']);
    expect(
      await test.store.transact((unit) =>
        test.operating.prepare(unit, { ...order(test), choice: { filter: { type: 'nothing' } } }, operator),
      ),
    ).toEqual({ refused: { kind: 'nothing' } });
  });

  it('that processes died of stops and says so, untried; resumed, it begins anew', async () => {
    const { test, mood } = await failed(2);
    const { id } = await prepared(test);
    await tell(test, 'tryOut', id);
    test.state().deaths.set(id, 3);
    await test.operationTurn();
    expect(now(test, id)).toMatchObject({
      state: 'paused',
      halt: { account: null },
      dryRun: { isDone: true, upTo: 0 },
      progress: { running: 0 },
    });
    test.state().deaths.delete(id); // the store forgets what is saved
    mood.isHealed = true;
    await tell(test, 'resume', id);
    expect(await run(test, id)).toMatchObject({ state: 'done', progress: { done: 2 } });
  });

  it('that meets a defect of ours stops and says so, and nothing of the step stays', async () => {
    const { test, mood } = await failed(2);
    const { id } = await prepared(test);
    await tell(test, 'start', id);
    const { flow } = test;
    const messages = flow.messages.bind(flow);
    Object.assign(flow, { messages: () => Promise.reject(new TypeError('a defect')) });
    await test.operationTurn();
    expect(now(test, id)).toMatchObject({ state: 'paused', halt: { account: null }, progress: { running: 0 } });
    Object.assign(flow, { messages });
    mood.isHealed = true;
    await tell(test, 'resume', id);
    expect(await run(test, id)).toMatchObject({ state: 'done', progress: { done: 2 } });
  });
});

describe('A process that dies anywhere', () => {
  it.each([1, 2, 3])('between two waves or within one, before or after a commit, doubles and loses nothing (seed %i)', async (seed) => {
    const chances = dice(seed);
    const { test, mood } = await failed(60);
    const { id } = await prepared(test, { orders: { tolerated: 100 } });
    mood.isHealed = true;
    await tell(test, 'start', id);
    for (let turn = 0; turn < 2_000 && now(test, id).state !== 'done'; turn++) {
      const kept = test.state().operations.get(id)!;
      test.state().operations.set(id, { ...kept, nextAt: 0 });
      test.beforeCommit(
        chances.next() < 0.3
          ? () => {
              throw new Error('killed');
            }
          : undefined,
      );
      // A second process may take up the same step: its lease has ended, its version has not changed yet.
      const first = test.operationTurn();
      test.operations.freeLeases();
      await Promise.allSettled([first, test.operationTurn(), test.retryTurn()]);
      test.beforeCommit(undefined);
      if (now(test, id).state === 'paused') await tell(test, 'resume', id);
      test.operations.freeLeases();
    }
    expect(now(test, id)).toMatchObject({ state: 'done', progress: { total: 60, done: 60, failed: 0, refused: 0, running: 0 } });
    expect(test.acted().toSorted()).toEqual(Array.from({ length: 60 }, (_, i) => `N${i}:action refuses`).toSorted());
    expect(test.state().added.audit.filter(({ act }) => act === 'message.retry')).toHaveLength(60);
  });
});

describe('A dry run of an operation', () => {
  it('tries every member by the mapping of today without effect, counts and shows samples, and goes on in another process', async () => {
    const before = newLine({ without: ['court.note.v1>cases.noted.v1'] });
    const all = [
      ...Array.from({ length: 150 }, (_, i) => say(note, `A${i}`, 1)),
      ...Array.from({ length: 30 }, (_, i) => say(note, `B${i}`, 1, 'mapping fails')),
    ];
    await before.take(...all.map((of) => arrival(of)));
    const { id } = await prepared(before);
    const rows = structuredClone(before.state().added.message);
    const today = newLine();
    Object.assign(today.state(), before.state());
    await tell(today, 'tryOut', id);
    await today.operationTurn();
    expect(now(today, id).dryRun).toMatchObject({ upTo: 100, isDone: false });
    while ((await today.operationTurn()) > 0);
    expect(now(today, id).dryRun).toMatchObject({ isDone: true, settled: 0, passing: 150, failing: [{ count: 30 }], changed: [] });
    expect(now(today, id).dryRun!.samples).toHaveLength(20);
    expect([today.state().added.message, today.acted(), now(today, id).state]).toEqual([rows, [], 'prepared']);
  });

  it('is refused where nothing is mapped', async () => {
    const { test } = await failed(1);
    const { id } = await prepared(test, { kind: 'discard', orders: { reason: '无用' } });
    expect(await tell(test, 'tryOut', id)).toMatchObject({ refused: { kind: 'state' } });
  });
});

describe('What is done to many at once', () => {
  it('discards in waves, each message with the reason', async () => {
    const { test } = await failed(10);
    const { id } = await prepared(test, { kind: 'discard', orders: { reason: '对方已撤回' } });
    await tell(test, 'start', id);
    expect(await run(test, id)).toMatchObject({ state: 'done', progress: { done: 10, running: 0 } });
    expect(new Set(test.state().added.message.map(({ state }) => state))).toEqual(new Set(['discarded']));
  });

  it('sends once more what was delivered, as the same request, and nothing that is not done with', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)), arrival(say(parcel, 'B', 1)));
    await test.relayTurn();
    const [first, second] = test.state().added.delivery.map(({ id: of, messageId }) => ({ id: of, messageId })) as [
      { id: string; messageId: string },
      { id: string; messageId: string },
    ];
    await test.take(outcomeMessage('office', { delivery: first.id, n: 1, outcome: 'delivered' }));
    const { id } = await prepared(test, {
      kind: 'resend',
      choice: { ids: [first.messageId, second.messageId] },
      orders: { reason: '对方数据丢失', waves: [10] },
    });
    await tell(test, 'start', id);
    await test.operationTurn();
    await test.relayTurn();
    const sent = test.published
      .filter(({ exchange }) => exchange === 'outbound')
      .map(({ wire }) => [wire.attributes.id, wire.headers!['x-fatong-delivery'] === first.id]);
    expect(sent).toEqual([
      [first.messageId, true],
      [second.messageId, false],
      [first.messageId, false],
    ]);
    const again = test.state().added.delivery.at(-1)!;
    await test.take(outcomeMessage('office', { delivery: again.id, n: 1, outcome: 'delivered' }));
    expect(await run(test, id)).toMatchObject({ state: 'done', progress: { done: 1, refused: 1 } });
  });

  it('replays to a subscriber what it has not had, marked, and nothing it once took', async () => {
    const before = newLine();
    const [had, kept] = [say(note, 'A', 1), say(rumour, 'R', 1)];
    await before.take(arrival(had), arrival(kept));
    const chosen = { kind: 'replay' as const, choice: { ids: [had.id, kept.id] } };
    const { id } = await prepared(before, { ...chosen, orders: { target: 'cases', reason: '新接入', waves: [10] } });
    await tell(before, 'start', id);
    expect(await run(before, id)).toMatchObject({ state: 'done', progress: { refused: 2 } });
    // As if the area had not taken it: a message that came before its lane was there.
    before.state().inbox.delete(`cases ${had.id}`);
    const next = await prepared(before, { ...chosen, orders: { target: 'cases', reason: '新接入', waves: [10] } });
    await tell(before, 'start', next.id);
    expect(await run(before, next.id)).toMatchObject({ state: 'done', progress: { done: 1, refused: 1 } });
    expect(before.acted()).toEqual(['A:text', 'A:text']);
    expect(
      before
        .state()
        .added.message.find((row) => row.id === had.id)!
        .stages.map(({ note: words }) => words?.[1]),
    ).toContain('Replayed to cases: 新接入');
  });
});
