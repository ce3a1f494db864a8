import { describe, expect, it } from 'vitest';
import { BrokerAway, PublishRefused } from '../ports/index.js';
import { newLine, writeFact } from './testing/new-line.js';
import { arrival, message, outcomeMessage, parcel, reply, say } from './testing/world.js';

type Test = ReturnType<typeof newLine>;
const state = (test: Test, fact: string): Promise<void> => test.store.transact((unit) => Promise.resolve(writeFact(unit, fact)));
const sent = (test: Test) => test.published.filter(({ exchange }) => exchange === 'outbound');

describe('The relay', () => {
  it('makes of a fact a message for each system that wants it, announces the fact, and sends the delivery once', async () => {
    const test = newLine();
    await state(test, 'A');
    const [fact] = test.state().added.outbox;
    while ((await test.relayTurn()) > 0);
    expect(test.published.map(({ exchange, to }) => [exchange, to])).toEqual([
      ['events', 'cases.urged.v1'],
      ['outbound', 'office'],
    ]);
    const [{ wire }] = sent(test) as [ReturnType<typeof sent>[number]];
    const [delivery] = test.state().added.delivery;
    expect(wire.headers).toEqual({ 'x-fatong-delivery': delivery!.id, 'x-fatong-attempt': 1 });
    expect(wire.attributes).toMatchObject({ type: 'office.letter.v1', partitionkey: 'A', causationid: fact!.id, correlationid: fact!.id });
    expect(JSON.parse(wire.body.toString())).toEqual({ C: 'A', V: 1, T: 'urge' });
    expect(delivery).toMatchObject({ state: 'sent', attempt: 1, record: 'cases.case:A', sender: 'anna' });
    expect(test.state().added.body.map(({ stage }) => stage)).toEqual(['fact', 'mapped']);
  });

  it('running twice sends each delivery once and gives a message the same id again', async () => {
    const test = newLine();
    for (const fact of ['A', 'B', 'C']) await state(test, fact);
    await Promise.all([test.relayTurn(), test.relayTurn(), test.relayTurn()]);
    expect(
      sent(test)
        .map(({ wire }) => wire.attributes.partitionkey)
        .sort(),
    ).toEqual(['A', 'B', 'C']);
    const again = newLine();
    await again.store.transact((unit) => Promise.resolve(writeFact(unit, 'A', 'urge', test.state().added.outbox[0]!.id)));
    await again.relayTurn();
    expect(again.state().added.message[0]!.id).toBe(test.state().added.message[0]!.id);
  });

  it("parks what it cannot map or what breaks the target's contract, beside the others", async () => {
    const test = newLine();
    for (const text of ['mapping throws', 'fine', 'mapping makes rubbish', 'not for you'])
      await test.store.transact((unit) => Promise.resolve(writeFact(unit, text, text)));
    await test.relayTurn();
    expect(test.state().added.delivery.map(({ key, state: is, cause }) => [key, is, cause?.code])).toEqual([
      ['mapping throws', 'parked', 'mapping'],
      ['fine', 'sent', undefined],
      ['mapping makes rubbish', 'parked', 'contract'],
    ]);
    expect(test.state().expanded.size).toBe(4);
  });

  it('parks for each target a fact that processes died of, before anything maps it, and goes on behind it', async () => {
    const test = newLine();
    for (const of of ['A', 'B']) await state(test, of);
    test.state().deaths.set(test.state().added.outbox[0]!.id, 3);
    await test.relayTurn();
    expect(test.state().added.delivery.map(({ key, state: is, cause }) => [key, is, cause?.code])).toEqual([
      ['A', 'parked', 'crashed'],
      ['B', 'sent', undefined],
    ]);
    expect(test.state().added.body.filter(({ stage }) => stage === 'mapped')).toHaveLength(1);
  });

  it('keeps everything due while the broker is away: what left with its commit and was not confirmed too', async () => {
    const test = newLine();
    test.brokerThrows = new BrokerAway('no confirm');
    await test.take(arrival(say(parcel, 'A', 1)));
    expect(test.state().added.delivery).toMatchObject([{ state: 'due', attempt: 0 }]);
    await expect(test.relayTurn()).rejects.toThrow(BrokerAway);
    expect(test.state().added.delivery).toMatchObject([{ state: 'due', attempt: 0 }]);
    test.brokerThrows = undefined;
    await test.relayTurn();
    expect(sent(test).map(({ wire }) => wire.headers!['x-fatong-attempt'])).toEqual([1]);
    expect(test.state().added.departure).toEqual([]);
  });

  it('leaves deliveries to a system without a queue due, and goes on', async () => {
    const test = newLine();
    test.brokerThrows = new PublishRefused('no queue');
    await test.take(arrival(say(parcel, 'A', 1)));
    test.brokerThrows = undefined;
    expect(await test.relayTurn()).toBe(0); // left alone for a while
    await test.take(arrival(say(parcel, 'B', 1)));
    expect(test.state().added.delivery).toMatchObject([
      { state: 'due', attempt: 0 },
      { state: 'due', attempt: 0 },
    ]);
    expect(sent(test)).toEqual([]);
  });

  it('sends what another process stored as sent and never published, as the same attempt', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    const { id } = test.state().added.delivery[0]!;
    test.state().added.departure.push({ id: 'dead', deliveries: [{ id, attempt: 1 }] });
    expect(await test.flow.recall(['dead'])).toBe(1);
    await test.relayTurn();
    expect(sent(test).map(({ wire }) => wire.headers!['x-fatong-attempt'])).toEqual([1, 1]);
    await test.take(outcomeMessage('office', { delivery: id, n: 1, outcome: 'delivered' }));
    test.state().added.departure.push({ id: 'late', deliveries: [{ id, attempt: 1 }] });
    expect(await test.flow.recall(['late'])).toBe(0);
  });
});

describe('What became of an outgoing message', () => {
  async function underWay(): Promise<{ test: Test; delivery: string }> {
    const test = newLine();
    await state(test, 'A');
    await test.relayTurn();
    return { test, delivery: test.state().added.delivery[0]!.id };
  }
  const cause = { code: 'x', kind: 'transient', words: ['连接被拒绝', 'Connection refused'], group: 'office:connect' };

  it('delivered: done, the record is told, no row for the outcome itself', async () => {
    const { test, delivery } = await underWay();
    await test.take(outcomeMessage('office', { delivery, n: 1, outcome: 'delivered', partnerRef: 'R-1' }));
    expect(test.state().added.message).toMatchObject([{ direction: 'out', state: 'done' }]);
    expect(test.state().added.message[0]!.stages.at(-1)).toMatchObject({
      stage: 'outcome',
      ok: true,
      note: [expect.any(String), expect.stringContaining('R-1')],
    });
    expect(test.told).toEqual([{ record: 'cases.case:A', outcome: 'delivered' }]);
  });

  it("refused: parked with the partner's words, whatever kind the adapter said", async () => {
    const { test, delivery } = await underWay();
    await test.take(outcomeMessage('office', { delivery, n: 1, outcome: 'refused', cause }));
    expect(test.state().added.delivery).toMatchObject([
      { state: 'parked', cause: { code: 'partner-refused', kind: 'data', words: cause.words } },
    ]);
  });

  it('transient: later by policy, then parked', async () => {
    const { test, delivery } = await underWay();
    await test.take(outcomeMessage('office', { delivery, n: 1, outcome: 'transient', cause }));
    const [row] = test.state().added.delivery;
    expect(row).toMatchObject({ state: 'later', attempt: 1 });
    expect(Date.parse(row!.dueAt) - Date.now()).toBeGreaterThan(8_000);
    await test.take(outcomeMessage('office', { delivery, n: 5, outcome: 'transient', cause }));
    expect(test.state().added.delivery).toMatchObject([{ state: 'parked', attempt: 5 }]);
  });

  it('unknown: a state of its own, never sent again by itself, only when a person confirms', async () => {
    const { test, delivery } = await underWay();
    await test.take(outcomeMessage('office', { delivery, n: 1, outcome: 'unknown', cause: { ...cause, kind: 'transient' } }));
    expect(test.state().added.delivery).toMatchObject([{ state: 'unknown', cause: { kind: 'unknown' } }]);
    while ((await test.relayTurn()) > 0);
    const id = test.state().added.message[0]!.id;
    expect(await test.retry([id])).toMatchObject({
      retried: 0,
      refused: [{ why: [expect.any(String), expect.stringContaining('may have arrived')] }],
    });
    while ((await test.relayTurn()) > 0);
    expect(sent(test)).toHaveLength(1);
    expect(await test.retry([id], true)).toEqual({ retried: 1, refused: [] });
    await test.relayTurn();
    expect(sent(test).map(({ wire }) => wire.headers!['x-fatong-attempt'])).toEqual([1, 2]);
  });

  it('a repeated or older outcome changes nothing', async () => {
    const { test, delivery } = await underWay();
    const transient = outcomeMessage('office', { delivery, n: 1, outcome: 'transient', cause });
    await test.take(transient);
    await test.retry([test.state().added.message[0]!.id]);
    await test.relayTurn();
    await test.take(transient, outcomeMessage('office', { delivery, n: 1, outcome: 'unknown', cause }));
    expect(test.state().added.delivery).toMatchObject([{ state: 'sent', attempt: 2 }]);
    expect(test.told).toHaveLength(1);
  });

  it("an outcome of another system's delivery, of none, or out of contract is parked", async () => {
    const { test, delivery } = await underWay();
    await test.take(
      outcomeMessage('court', { delivery, n: 1, outcome: 'delivered' }),
      outcomeMessage('office', { delivery: 'no uuid', n: 1, outcome: 'delivered' }),
      outcomeMessage('office', { delivery, n: 1, outcome: 'maybe' }),
    );
    expect(
      test
        .state()
        .added.message.filter(({ direction }) => direction === 'in')
        .map(({ state: is, cause: why }) => [is, why!.code]),
    ).toEqual([
      ['parked', 'unknown-delivery'],
      ['parked', 'unknown-delivery'],
      ['parked', 'contract'],
    ]);
    expect(test.state().added.delivery[0]).toMatchObject({ state: 'sent' });
  });

  it('a business answer comes back correlated with the fact it answers', async () => {
    const { test } = await underWay();
    const fact = test.state().added.outbox[0]!.id;
    await test.take(arrival(message(reply, { R: 'R1', Q: fact })));
    const [out, answer] = test.state().added.message;
    expect(answer).toMatchObject({ direction: 'in', state: 'done', correlation: fact });
    expect(out!.correlation).toBe(fact);
    expect(test.acted()).toEqual([`:${fact}`]);
  });
});
