import { describe, expect, it } from 'vitest';
import { newLine, writeFact } from './testing/new-line.js';
import { outcomeMessage } from './testing/world.js';

const sent = (test: ReturnType<typeof newLine>) =>
  test.published.filter(({ exchange, wire }) => exchange === 'outbound' && !('x-fatong-ask' in (wire.headers ?? {})));

/** A delivery that was sent once and of which nobody knows whether it arrived. */
async function unknown() {
  const test = newLine();
  await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'A')));
  while ((await test.relayTurn()) > 0);
  const { id: delivery } = test.state().added.delivery[0]!;
  const say = (outcome: string, n = 1): Promise<void> => test.take(outcomeMessage('office', { delivery, n, outcome }));
  await say('unknown');
  return { test, delivery, say, row: () => test.state().added.delivery[0]! };
}

describe('a delivery whose outcome is unknown', () => {
  it("is asked about on the system's own queue, and the question sends nothing again", async () => {
    const { test, delivery, row } = await unknown();
    expect(row()).toMatchObject({ state: 'unknown', attempt: 1 });
    expect(Date.parse(row().dueAt)).toBeGreaterThan(Date.now() + 5_000);
    expect(await test.askingTurn()).toBe(1);
    expect(test.published.at(-1)).toMatchObject({
      exchange: 'outbound',
      to: 'office',
      wire: {
        attributes: { id: row().messageId, partitionkey: 'A', correlationid: test.state().added.outbox[0]!.id },
        headers: { 'x-fatong-delivery': delivery, 'x-fatong-attempt': 1, 'x-fatong-ask': 1 },
      },
    });
    while ((await test.relayTurn()) > 0);
    expect([row().state, sent(test).length]).toEqual(['unknown', 1]);
  });

  it('is delivered when the partner says that it has it', async () => {
    const { test, say, row } = await unknown();
    await say('delivered');
    expect(row()).toMatchObject({ state: 'done' });
    expect(test.told.map(({ outcome }) => outcome)).toEqual(['unknown', 'delivered']);
  });

  it('goes again as the same message when the partner says that it never came, not before', async () => {
    const { test, say, row } = await unknown();
    const { messageId } = row();
    await say('absent');
    expect(row()).toMatchObject({ state: 'later', messageId, attempt: 1, cause: { code: 'not-arrived' } });
    expect(await test.askingTurn()).toBe(0);
    expect(test.told.at(-1)).toMatchObject({ outcome: 'absent' });
  });

  it('is parked when partner and we lose it again and again', async () => {
    const { test, delivery, row } = await unknown();
    await test.store.transact((unit) => unit.settle([{ deliveryId: delivery, state: 'unknown', attempt: 5 }]));
    await test.take(outcomeMessage('office', { delivery, n: 5, outcome: 'absent' }));
    expect(row()).toMatchObject({ state: 'parked' });
  });

  it('an answer to an old question changes nothing once somebody decided', async () => {
    const { test, say, row } = await unknown();
    expect(await test.decide('again')).toBeNull();
    await say('absent');
    expect(row().state).toBe('due');
    await test.relayTurn();
    await say('absent');
    expect(row()).toMatchObject({ state: 'sent', attempt: 2 });
    expect(sent(test).map(({ wire }) => [wire.attributes.id, wire.headers!['x-fatong-attempt']])).toEqual([
      [row().messageId, 1],
      [row().messageId, 2],
    ]);
  });
});

describe('what an official decides about it', () => {
  it.each([
    ['arrived', 'done'],
    ['again', 'due'],
    ['giveUp', 'discarded'],
  ] as const)('%s makes it %s, told to the record, and nobody decides a second time', async (decided, state) => {
    const { test, row } = await unknown();
    expect(await test.decide(decided)).toBeNull();
    expect(row().state).toBe(state);
    expect(test.told.at(-1)).toEqual({ record: 'cases.case:A', outcome: decided });
    const told = test.told.length;
    for (const other of ['arrived', 'giveUp', 'again'] as const)
      expect(await test.decide(other)).toEqual([expect.any(String), expect.any(String)]);
    expect([row().state, test.told.length]).toEqual([state, told]);
  });

  it('what was given up lets the next of its key go', async () => {
    const { test } = await unknown();
    await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'A')));
    while ((await test.relayTurn()) > 0);
    expect(sent(test)).toHaveLength(1);
    await test.decide('giveUp');
    while ((await test.relayTurn()) > 0);
    expect(sent(test)).toHaveLength(2);
  });

  it('what was refused may be sent again or given up, but not be called arrived', async () => {
    const { test, delivery, row } = await unknown();
    await test.take(outcomeMessage('office', { delivery, n: 1, outcome: 'refused' }));
    expect(row().state).toBe('parked');
    expect(await test.decide('arrived')).toEqual([expect.any(String), expect.any(String)]);
    expect(await test.decide('again')).toBeNull();
  });
});
