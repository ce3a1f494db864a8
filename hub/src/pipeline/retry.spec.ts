import { describe, expect, it } from 'vitest';
import { newLine, writeFact } from './testing/new-line.js';
import { arrival, both, note, parcel, rumour, say, step } from './testing/world.js';

type Test = ReturnType<typeof newLine>;
const only = (test: Test, id: string) => test.state().added.message.find((row) => row.id === id)!;

/** Runs what is due until nothing is; says how many ran. */
async function retryAll(test: Test): Promise<number> {
  let all = 0;
  for (let ran = await test.retryTurn(); ran > 0; ran = await test.retryTurn()) all += ran;
  return all;
}

/** The same world after a release: what an earlier one kept, with today's mappings. */
function afterRelease(before: Test): Test {
  const today = newLine();
  Object.assign(today.state(), before.state());
  return today;
}

describe('A key by which messages of two kinds come, of which one keeps order', () => {
  it('is free with the last that stands before those that wait, of whatever kind it is', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood });
    const [failed, between, waits, later] = [
      say(step, 'K', 1, 'action refuses'),
      say(note, 'K', 1, 'action refuses'),
      say(step, 'K', 2, 'two'),
      say(step, 'K', 3, 'three'),
    ];
    for (const one of [failed, between, waits]) await test.take(arrival(one));
    mood.isHealed = true;
    for (const one of [failed, between]) {
      await test.retry([one.id]);
      await retryAll(test);
    }
    await test.take(arrival(later));
    expect([only(test, waits.id).state, only(test, later.id).state, test.state().blocks.size]).toEqual(['done', 'done', 0]);
  });
});

describe('Retrying an incoming message', () => {
  it('runs the stored bytes through the mapping of today, and settles message and delivery', async () => {
    const before = newLine({ without: ['court.note.v1>cases.noted.v1'] });
    const message = say(note, 'A', 1);
    await before.take(arrival(message));
    expect(only(before, message.id).cause!.code).toBe('no-mapping');
    const test = afterRelease(before);
    expect(await test.retry([message.id])).toEqual({ retried: 1, refused: [] });
    expect(await retryAll(test)).toBe(1);
    expect(test.acted()).toEqual(['A:text']);
    expect(only(test, message.id)).toMatchObject({ state: 'done', record: 'cases.case:A' });
    expect(only(test, message.id).cause).toBeUndefined();
    expect(test.state().added.delivery).toMatchObject([{ state: 'done', attempt: 2 }]);
    expect(test.state().added.body.map(({ stage }) => stage)).toEqual(['received', 'mapped']);
    await test.take(arrival(message));
    expect(test.acted()).toEqual(['A:text']);
  });

  it('that fails again is parked again, with the attempt counted', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'action throws');
    await test.take(arrival(message));
    await test.retry([message.id]);
    await retryAll(test);
    expect(test.state().added.delivery).toMatchObject([{ state: 'parked', attempt: 2, cause: { code: 'action' } }]);
    expect(only(test, message.id)).toMatchObject({ state: 'parked', cause: { code: 'action' } });
  });

  it('that the database does not get through with is tried again later, with its attempt counted, and what is due behind it goes on', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood, without: ['court.note.v1>cases.noted.v1'] });
    const [slow, other] = [say(note, 'A', 1, 'action is slow'), say(note, 'B', 1)];
    for (const one of [slow, other]) await test.take(arrival(one));
    const today = newLine({ mood });
    Object.assign(today.state(), test.state());
    await today.retry([slow.id]);
    await today.retry([other.id]);
    await retryAll(today);
    expect([only(today, slow.id), only(today, other.id)]).toMatchObject([
      { state: 'later', cause: { kind: 'transient', group: 'stored:too-slow:cases:court.note.v1' } },
      { state: 'done' },
    ]);
    expect(today.state().added.delivery.map(({ attempt }) => attempt)).toEqual([2, 2]);
  });

  it('releases what waited behind it in order, and unblocks the key with its last delivery', async () => {
    const first = say(step, 'K', 1, 'mapping fails');
    const test = newLine();
    await test.take(arrival(first), arrival(say(step, 'K', 2, 'two')), arrival(say(step, 'K', 3, 'three')));
    // As if today's mapping knew what yesterday's did not.
    const body = test.state().added.body.find(({ messageId, stage }) => messageId === first.id && stage === 'received')!;
    test.state().added.body.splice(test.state().added.body.indexOf(body), 1, {
      ...body,
      body: Buffer.from(JSON.stringify({ C: 'K', V: 1, T: 'one' })),
    });
    await test.retry([first.id]);
    expect(await retryAll(test)).toBe(3);
    expect(test.acted()).toEqual(['K:one', 'K:two', 'K:three']);
    expect(test.state().blocks.size).toBe(0);
    await test.take(arrival(say(step, 'K', 4, 'four')));
    expect(test.acted().at(-1)).toBe('K:four');
  });

  it('that fails again keeps its key blocked', async () => {
    const test = newLine();
    const first = say(step, 'K', 1, 'action refuses');
    await test.take(arrival(first), arrival(say(step, 'K', 2)));
    await test.retry([first.id]);
    await retryAll(test);
    expect(test.acted()).toEqual([]);
    expect(test.state().added.delivery.map(({ state }) => state)).toEqual(['parked', 'waiting']);
  });

  it('on a route to another system writes what goes out', async () => {
    const before = newLine({ without: ['court.parcel.v1>office.letter.v1'] });
    const message = say(parcel, 'A', 1);
    await before.take(arrival(message));
    const test = afterRelease(before);
    await test.retry([message.id]);
    await retryAll(test);
    expect(test.state().added.message.map(({ direction, state }) => [direction, state])).toEqual([
      ['in', 'done'],
      ['out', 'due'],
    ]);
    await test.relayTurn();
    expect(test.published.map(({ to }) => to)).toEqual(['office']);
  });

  it('whose mapping is gone is parked again, although another lane still takes the message', async () => {
    const before = newLine();
    const message = say(both, 'A', 1, 'action refuses');
    await before.take(arrival(message));
    const test = newLine({ without: ['court.both.v1>cases.noted.v1'] });
    Object.assign(test.state(), before.state());
    await test.retry([message.id]);
    await retryAll(test);
    expect(test.state().added.delivery.filter(({ direction }) => direction === 'in')).toMatchObject([
      { state: 'parked', cause: { code: 'no-mapping' } },
    ]);
  });

  it('by two processes at once has one effect, also when the lease of one ran out', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood });
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    await test.retry([message.id]);
    mood.isHealed = true;
    // The store in memory knows no leases: both get the same delivery.
    await Promise.all([test.retryTurn(), test.retryTurn()]);
    expect(test.acted()).toEqual(['A:action refuses']);
    expect(test.counts.get('fatong_retries_total in overtaken')).toBe(1);
  });

  it('that is given up while it runs has no effect', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood });
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    await test.retry([message.id]);
    mood.isHealed = true;
    const { flow } = test;
    const leaseIncoming = flow.leaseIncoming.bind(flow);
    Object.assign(flow, {
      leaseIncoming: async (...of: Parameters<typeof leaseIncoming>) => {
        const leased = await leaseIncoming(...of);
        await test.store.transact((unit) => unit.settle(leased.map(({ delivery }) => ({ deliveryId: delivery.id, state: 'discarded' }))));
        return leased;
      },
    });
    await test.retryTurn();
    expect([test.acted(), test.state().added.delivery[0]!.state, test.counts.get('fatong_retries_total in overtaken')]).toEqual([
      [],
      'discarded',
      1,
    ]);
  });
});

describe('A retry that kills its process each time', () => {
  it('is parked with its cause before anything looks at it again, and begins anew when a person says so', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    await test.retry([message.id]);
    const { id } = test.state().added.delivery[0]!;
    test.state().deaths.set(id, 3);
    Object.assign(test.line, {
      prepareRead: () => {
        throw new Error('looked at');
      },
    });
    expect(await test.retryTurn()).toBe(1);
    expect(test.state().added.delivery).toMatchObject([
      { state: 'parked', attempt: 2, cause: { code: 'crashed', kind: 'ours', group: 'received:killed:cases:court.note.v1' } },
    ]);
    expect(only(test, message.id)).toMatchObject({
      state: 'parked',
      stages: expect.arrayContaining([expect.objectContaining({ ok: false, note: only(test, message.id).cause!.words })]) as unknown,
    });
    await test.retry([message.id]);
    expect(test.state().deaths.get(id)).toBeUndefined();
  });

  it('twice is tried once more', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood });
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    await test.retry([message.id]);
    test.state().deaths.set(test.state().added.delivery[0]!.id, 2);
    mood.isHealed = true;
    expect([await test.retryTurn(), test.acted()]).toEqual([1, ['A:action refuses']]);
  });
});

describe('Who may be retried', () => {
  it('each refusal says why, and everything is audited', async () => {
    const test = newLine();
    const [done, parked, first, waiting] = [say(note, 'A', 1), say(rumour, 'B', 1), say(step, 'K', 1, 'action refuses'), say(step, 'K', 2)];
    await test.take(arrival(done), arrival(parked), arrival(first), arrival(waiting), { ...arrival(done), headers: {} });
    const unreadable = test.state().added.message.find((row) => row.unreadable)!;
    const nobody = '00000000-0000-8000-8000-000000000000';
    const result = await test.retry([done.id, parked.id, waiting.id, unreadable.id, nobody, parked.id]);
    expect(result.retried).toBe(1);
    expect(result.refused.map(({ messageId, why }) => [messageId, why[1]])).toEqual([
      [done.id, 'It is done already.'],
      [waiting.id, 'It waits behind an earlier message of the same business number: that one comes first.'],
      [unreadable.id, 'The bytes are no message: a retry cannot succeed, the partner must send again.'],
      [nobody, 'There is no such message.'],
    ]);
    expect(test.state().added.audit.map(({ object, outcome, account }) => [object, outcome, account])).toContainEqual([
      `message:${parked.id}`,
      'done',
      'a1',
    ]);
    expect(
      test
        .state()
        .added.audit.filter(({ outcome }) => outcome === 'refused')
        .map(({ object }) => object),
    ).toContain(`message:${done.id}`);
  });

  it('an outgoing message whose mapping failed is made again from its fact', async () => {
    const before = newLine();
    await before.store.transact((unit) => Promise.resolve(writeFact(unit, 'A', 'mapping fails')));
    await before.relayTurn();
    const [row] = before.state().added.message;
    expect(row).toMatchObject({ direction: 'out', state: 'parked', cause: { code: 'mapping' }, system: 'office' });
    expect(await before.retry([row!.id])).toMatchObject({ retried: 0, refused: [{ messageId: row!.id }] });
    expect(before.state().added.delivery).toMatchObject([{ state: 'parked' }]);
    const fact = before.state().added.body.findIndex(({ stage }) => stage === 'fact');
    before.state().added.body[fact] = {
      ...before.state().added.body[fact]!,
      body: Buffer.from(JSON.stringify({ case: 'A', version: 1, text: 'fine today' })),
    };
    expect(await before.retry([row!.id])).toEqual({ retried: 1, refused: [] });
    await before.relayTurn();
    expect(
      before.published.filter(({ exchange }) => exchange === 'outbound').map(({ wire }) => JSON.parse(wire.body.toString()) as unknown),
    ).toEqual([{ C: 'A', V: 1, T: 'fine today' }]);
  });
});
