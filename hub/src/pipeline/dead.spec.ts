import { describe, expect, it } from 'vitest';
import { ConsumerIll, type Arrival } from '../ports/index.js';
import { newLine, writeFact } from './testing/new-line.js';
import { arrival, note, outcomeMessage, parcel, say } from './testing/world.js';

const died = (of: Arrival, queue = of.queue, reason = 'rejected'): Arrival => ({
  ...of,
  queue: 'dead',
  headers: { ...of.headers, 'x-first-death-queue': queue, 'x-first-death-reason': reason },
});

describe('The dead queue', () => {
  it('becomes parked rows with their cause and bytes', async () => {
    const test = newLine();
    await test.dead([died(arrival(say(note, 'A', 1))), died(arrival(say(note, 'B', 1)), 'inbound.court.0', 'delivery_limit')]);
    expect(test.state().added.message.map(({ state, system, cause }) => [state, system, cause!.code])).toEqual([
      ['parked', 'court', 'crashed'],
      ['parked', 'court', 'delivery-limit'],
    ]);
    expect(test.state().added.body.filter(({ stage }) => stage === 'received')).toHaveLength(2);
    expect(test.acted()).toEqual([]);
  });

  it('is never looked into: a mapping that kills its process there too would kill it for ever', async () => {
    const test = newLine();
    const [route] = test.catalog.lanes('court.note.v1')[0]!.chain;
    Object.assign(route!, {
      run: () => {
        throw new Error('mapped');
      },
    });
    await test.dead([died(arrival(say(note, 'A', 1)), 'inbound.court.0', 'delivery_limit')]);
    expect(test.state().added.message).toMatchObject([{ state: 'parked', cause: { code: 'delivery-limit' } }]);
  });

  it('a parked one can be retried like any other', async () => {
    const test = newLine();
    const message = say(note, 'A', 1);
    await test.dead([died(arrival(message), 'inbound.court.0', 'delivery_limit')]);
    await test.retry([message.id]);
    await test.retryTurn();
    expect(test.acted()).toEqual(['A:text']);
  });

  it('a message that was committed before it died changes nothing', async () => {
    const test = newLine();
    const message = say(note, 'A', 1);
    await test.take(arrival(message));
    await test.dead([died(arrival(message))]);
    expect(test.state().added.message).toMatchObject([{ state: 'done' }]);
    expect(test.acted()).toEqual(['A:text']);
  });

  it('hostile death headers and unreadable bytes are parked too', async () => {
    const test = newLine();
    await test.dead([
      {
        queue: 'dead',
        body: Buffer.from([0xff]),
        contentType: {},
        redelivered: true,
        headers: { 'x-first-death-queue': ['a'], 'x-death': 1 },
      },
    ]);
    expect(test.state().added.message).toMatchObject([{ state: 'parked', unreadable: true, system: 'unknown' }]);
  });

  it('an outgoing message that killed its adapter is of unknown outcome, never sent again by itself', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    await test.relayTurn();
    const [{ wire }] = test.published as [(typeof test.published)[number]];
    await test.dead([
      died(
        { queue: 'outbound.office.0', body: wire.body, contentType: 'application/json', redelivered: true, headers: { ...wire.headers } },
        'outbound.office.0',
        'delivery_limit',
      ),
    ]);
    expect(test.state().added.delivery).toMatchObject([{ state: 'unknown', cause: { code: 'delivery-limit', kind: 'unknown' } }]);
    expect(await test.relayTurn()).toBe(0);
  });

  it('a copy that died after its delivery arrived or went on to another attempt changes nothing, and no record is told', async () => {
    const test = newLine();
    await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'A')));
    await test.relayTurn();
    const { wire } = test.published.find(({ exchange }) => exchange === 'outbound')!;
    const copy = died(
      { queue: 'outbound.office.0', body: wire.body, contentType: 'application/json', redelivered: true, headers: { ...wire.headers } },
      'outbound.office.0',
      'delivery_limit',
    );
    const { id } = test.state().added.delivery[0]!;
    test.state().added.delivery[0] = { ...test.state().added.delivery[0]!, attempt: 2 };
    await test.dead([copy]);
    expect([test.state().added.delivery[0]!.state, test.told]).toEqual(['sent', []]);
    await test.take(outcomeMessage('office', { delivery: id, n: 2, outcome: 'delivered' }));
    await test.dead([{ ...copy, headers: { ...copy.headers, 'x-fatong-attempt': 2 } }]);
    expect([test.state().added.delivery[0]!.state, test.told.map(({ outcome }) => outcome)]).toEqual(['done', ['delivered']]);
  });

  it('database away: the consumer pauses', async () => {
    const test = newLine();
    test.away(true);
    await expect(test.dead([died(arrival(say(note, 'A', 1)))])).rejects.toThrow(ConsumerIll);
  });
});
