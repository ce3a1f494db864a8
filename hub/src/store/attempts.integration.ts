import { beforeEach, describe, expect, it } from 'vitest';
import type { CallOutcome, DeliveryRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, cause, delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, departure, message, message_body, attempt'));

async function stored(direction: 'in' | 'out', over: Partial<DeliveryRow>): Promise<DeliveryRow> {
  const { system = direction === 'out' ? 'court' : 'test-system', key = 'k1', state = 'due' } = over;
  const row = message({ direction, system, key, state });
  const made = delivery(row, over);
  await one.store.transact(async (unit) => {
    unit.add('message', row);
    unit.add('body', body(row, direction === 'out' ? 'mapped' : 'received'));
    unit.add('delivery', made);
  });
  return made;
}
const outgoing = (over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> => stored('out', over);
const incoming = (over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> => stored('in', over);
const dispatched = (): Promise<number> => one.flow.dispatch(100, 100, () => Promise.resolve());
const stateOf = async (id: string): Promise<string | undefined> => (await one.flow.delivery(id))?.state;

describe('attempts', () => {
  const is = (id: string, state: DeliveryRow['state'], attempt: number): Promise<unknown> =>
    database.rows('UPDATE delivery SET state = $2, attempt = $3 WHERE id = $1', [id, state, attempt]);
  const delivered: CallOutcome = {
    outcome: 'delivered',
    partnerRef: 'R-1',
    answer: { contentType: 'application/json', body: Buffer.from('{"ok":"张"}') },
  };

  it('let one of two copies call, tell the other that nobody knows, and repeat a result', async () => {
    const { id, messageId } = await outgoing();
    const kinds = (await Promise.all([one, other, one].map(({ attempts }) => attempts.begin(id, 1)))).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['begun', 'open', 'open']);
    await one.attempts.finish(id, 1, delivered);
    expect(await other.attempts.begin(id, 1)).toEqual({ kind: 'finished', outcome: delivered });
    expect(await other.messages.attempts(messageId)).toEqual([
      { deliveryId: id, n: 1, begunAt: expect.any(String) as unknown, finishedAt: expect.any(String) as unknown, ...delivered },
    ]);
  });

  it('let the next attempt call after a transient result, but none after a delivered one', async () => {
    const { id } = await outgoing();
    await one.attempts.begin(id, 1);
    await is(id, 'later', 1);
    expect(await one.attempts.begin(id, 2)).toEqual({ kind: 'open' });
    await one.attempts.finish(id, 1, { outcome: 'transient', cause: cause({ technical: 'ETIMEDOUT' }) });
    expect(await one.attempts.begin(id, 2)).toEqual({ kind: 'begun', isProbe: false });
    await one.attempts.finish(id, 2, delivered);
    await is(id, 'sent', 3);
    expect(await one.attempts.begin(id, 3)).toEqual({ kind: 'finished', outcome: delivered });
    expect(await one.attempts.begin(id, 1)).toEqual({
      kind: 'finished',
      outcome: { outcome: 'transient', cause: cause({ technical: 'ETIMEDOUT' }) },
    });
  });

  it('are begun only by a message whose delivery is or may be under way as that attempt, whatever a forged one says', async () => {
    const { id } = await outgoing();
    const kinds = async (state: DeliveryRow['state'], attempt: number, numbers: readonly number[]): Promise<string[]> => {
      await is(id, state, attempt);
      return Promise.all(numbers.map(async (n) => (await one.attempts.begin(id, n)).kind));
    };
    expect(await kinds('due', 1, [0, 1, 3, 99])).toEqual(['stale', 'stale', 'stale', 'stale']);
    expect(await kinds('sent', 2, [1, 3, 1.5])).toEqual(['stale', 'stale', 'stale']);
    for (const state of ['done', 'discarded', 'parked', 'unknown', 'held', 'waiting'] as const)
      expect([state, await kinds(state, 1, [1, 2])]).toEqual([state, ['stale', 'stale']]);
    expect(await kinds('sent', 2, [2])).toEqual(['begun']);
    const tomorrow = await outgoing({ key: 'tomorrow', state: 'later', dueAt: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await one.attempts.begin(tomorrow.id, 1)).toEqual({ kind: 'stale' });
    const early = await outgoing({ key: 'early', attempt: 1, state: 'later' });
    expect((await one.attempts.begin(early.id, 2)).kind).toBe('begun');
    const came = await incoming({ key: 'in' });
    for (const other of [came.id, '0197a000-0000-7000-8000-00000000dead', 'no-uuid'])
      expect(await one.attempts.begin(other, 1)).toEqual({ kind: 'stale' });
    expect(await database.rows('SELECT n FROM attempt ORDER BY n')).toHaveLength(2);
  });

  it('wait for a relay that has published and not yet marked: the message is at its partner before its row says so', async () => {
    const { id } = await outgoing();
    let begun: Promise<{ kind: string }> | undefined;
    await other.flow.dispatch(10, 10, () => {
      begun = one.attempts.begin(id, 1);
      return Promise.resolve();
    });
    expect(await begun).toEqual({ kind: 'begun', isProbe: false });
    expect(await one.flow.delivery(id)).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('decide what becomes of deliveries that were never heard of: open or finished without knowing is unknown, none may go again, finished says so again with the next', async () => {
    const rows: DeliveryRow[] = [];
    for (const key of ['open', 'none', 'finished', 'young', 'asked']) rows.push(await outgoing({ key }));
    const [open, none, finished, young, asked] = rows.map(({ id }) => id) as [string, string, string, string, string];
    await dispatched();
    await one.attempts.begin(open, 1);
    await one.attempts.begin(finished, 1);
    await one.attempts.finish(finished, 1, delivered);
    await one.attempts.begin(asked, 1);
    await one.attempts.finish(asked, 1, { outcome: 'unknown' });
    await database.rows(`UPDATE delivery SET updated_at = now() - interval '2 hours' WHERE id <> $1`, [young]);
    expect(await one.flow.overdue(10, 3600, [rows[0]!.target])).toBe(0);
    expect(await one.flow.overdue(10, 3600, ['another'])).toBe(4);
    expect(await Promise.all([open, none, finished, young, asked].map(stateOf))).toEqual(['unknown', 'due', 'due', 'sent', 'unknown']);
    await dispatched();
    expect(await other.attempts.begin(finished, 2)).toMatchObject({ kind: 'finished', outcome: { outcome: 'delivered' } });
    expect(await other.attempts.begin(open, 1)).toEqual({ kind: 'finished', outcome: { outcome: 'unknown' } });
  });
});
