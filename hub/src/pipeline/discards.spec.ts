import { describe, expect, it } from 'vitest';
import { newLine, operator, writeFact } from './testing/new-line.js';
import { arrival, note, outcomeMessage, parcel, say, step } from './testing/world.js';
import { planDiscards, type DiscardResult } from './discards.js';

type Test = ReturnType<typeof newLine>;
const discard = async (test: Test, ...ids: readonly string[]): Promise<DiscardResult> =>
  test.store.transact(await planDiscards(ids, operator, '对方已撤回', test));

describe('Discarding', () => {
  it('gives up what is parked, with the reason in its stages and the audit, and nothing tries it again', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    expect(await discard(test, message.id)).toEqual({ discarded: 1, refused: [] });
    expect(test.state().added.message).toMatchObject([{ state: 'discarded' }]);
    expect(test.state().added.message[0]!.stages.at(-1)?.note?.[1]).toBe('Discarded: 对方已撤回');
    expect(test.state().added.audit.at(-1)).toMatchObject({ act: 'message.discard', object: `message:${message.id}`, outcome: 'done' });
    expect([await test.retryTurn(), (await test.retry([message.id])).retried]).toEqual([0, 0]);
    expect(await discard(test, message.id)).toMatchObject({ discarded: 0, refused: [{ messageId: message.id }] });
  });

  it('lets what waited behind it go on, in order', async () => {
    const test = newLine();
    const [first, ...rest] = [say(step, 'K', 1, 'action refuses'), say(step, 'K', 2, 'two'), say(step, 'K', 3, 'three')];
    await test.take(arrival(first), ...rest.map((one) => arrival(one)));
    await discard(test, first.id);
    while ((await test.retryTurn()) > 0);
    expect(test.acted()).toEqual(['K:two', 'K:three']);
    expect(test.state().blocks.size).toBe(0);
  });

  it("gives up a route's message, and leaves what belongs to a case to its official", async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'F')));
    while ((await test.relayTurn()) > 0);
    for (const { id } of [...test.state().added.delivery])
      await test.take(outcomeMessage('office', { delivery: id, n: 1, outcome: 'refused' }));
    const [route, fact] = test.state().added.delivery.map(({ messageId }) => ({ messageId })) as [
      { messageId: string },
      { messageId: string },
    ];
    expect(await discard(test, route.messageId, fact.messageId)).toMatchObject({
      discarded: 1,
      refused: [{ messageId: fact.messageId, why: [expect.any(String), expect.stringContaining('official')] }],
    });
    expect(test.state().added.delivery.map(({ state }) => state)).toEqual(['discarded', 'parked']);
  });
});
