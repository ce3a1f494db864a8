import { describe, expect, it } from 'vitest';
import { ConsumerIll, CutShort } from '../ports/index.js';
import { newLine } from './testing/new-line.js';
import { arrival, both, note, outcomeMessage, parcel, rumour, say, step } from './testing/world.js';

const causeOf = (test: ReturnType<typeof newLine>, id: string): string | undefined =>
  test.state().added.message.find((row) => row.id === id)?.cause?.code;

describe('An incoming message', () => {
  it('is validated, mapped, checked, acted on and stored with both bodies in one transaction, and leaves no delivery', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'hello');
    await test.take(arrival(message));
    const { added } = test.state();
    expect(test.acted()).toEqual(['A:hello']);
    expect(added.message).toMatchObject([
      { id: message.id, direction: 'in', system: 'court', key: 'A', state: 'done', record: 'cases.case:A', sourceVersion: '1' },
    ]);
    expect(added.message[0]!.stages.map(({ stage, ok }) => [stage, ok])).toEqual([
      ['received', true],
      ['validated', true],
      ['mapped', true],
      ['checked', true],
      ['acted', true],
    ]);
    expect(added.body.map(({ stage, body }) => [stage, JSON.parse(body.toString()) as unknown])).toEqual([
      ['received', { C: 'A', V: 1, T: 'hello' }],
      ['mapped', { case: 'A', version: 1, text: 'hello' }],
    ]);
    expect(added.delivery).toEqual([]);
  });

  it('has its effect once, whether repeated in the same batch, in a later one, or after a crash between commit and acknowledgement', async () => {
    const test = newLine();
    const message = arrival(say(note, 'A', 1));
    await test.take(message, message);
    await test.take({ ...message, redelivered: true });
    expect(test.acted()).toEqual(['A:text']);
    expect(test.state().added.message).toHaveLength(1);
    expect(test.counts.get('fatong_inbound_messages_total court duplicate court.note.v1')).toBe(2);
  });

  it('repeated with another body changes nothing, and the conflict is counted', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'first');
    await test.take(arrival(message));
    await test.take(arrival({ ...message, data: { C: 'A', V: 1, T: 'other' } }));
    expect(test.acted()).toEqual(['A:first']);
    expect(test.counts.get('fatong_inbound_conflicts_total court')).toBe(1);
  });

  it('with fields beyond the contract is taken, and the drift is noted', async () => {
    const test = newLine();
    const message = say(note, 'A', 1);
    await test.take(arrival({ ...message, data: { ...(message.data as object), NEU: 1 } }));
    expect(test.acted()).toEqual(['A:text']);
    expect(test.state().added.message[0]!.stages.find(({ stage }) => stage === 'validated')!.note![1]).toContain('/NEU');
  });
});

describe('A message that cannot go on is parked with its cause, and its neighbours go on', () => {
  const neighbours = [arrival(say(note, 'N', 1, 'before')), arrival(say(note, 'N', 2, 'after'))] as const;

  it.each([
    ['contract', arrival({ ...say(note, 'A', 1), data: { C: 'A', V: 'one' } })],
    ['unknown-message', arrival({ ...say(note, 'A', 1), type: 'court.unheard-of.v9' })],
    ['unknown-message', arrival({ ...say(note, 'A', 1), type: 'office.reply.v1' }, 'court')],
    ['no-mapping', arrival(say(rumour, 'A', 1))],
    ['mapping', arrival(say(note, 'A', 1, 'mapping fails'))],
    ['mapping', arrival(say(note, 'A', 1, 'mapping throws'))],
    ['contract', arrival(say(note, 'A', 1, 'mapping makes rubbish'))],
    ['state', arrival(say(note, 'A', 1, 'action refuses'))],
    ['action', arrival(say(note, 'A', 1, 'action throws'))],
  ])('%s', async (code, bad) => {
    const test = newLine();
    await test.take(neighbours[0], bad, neighbours[1]);
    expect(test.acted()).toEqual(['N:before', 'N:after']);
    const parked = test.state().added.message.filter(({ state }) => state === 'parked');
    expect(parked.map(({ cause }) => cause!.code)).toEqual([code]);
    expect(parked[0]!.cause!.words.every((words) => words.length > 3)).toBe(true);
    expect(test.state().added.delivery).toMatchObject([{ state: 'parked', direction: 'in', messageId: parked[0]!.id, attempt: 1 }]);
    expect(test.state().added.body.some(({ messageId, stage }) => messageId === parked[0]!.id && stage === 'received')).toBe(true);
  });

  it('names the failing paths of a broken contract, and keeps the technical text of a throw', async () => {
    const test = newLine();
    const [broken, thrown] = [{ ...say(note, 'A', 1), data: { C: 'A', V: 'one' } }, say(note, 'B', 1, 'action throws')];
    await test.take(arrival(broken), arrival(thrown));
    const [first, second] = [broken, thrown].map(({ id }) => test.state().added.message.find((row) => row.id === id)!.cause!);
    expect(first!.paths).toEqual(expect.arrayContaining(['/V', '/T']));
    expect(second!.technical).toContain('RangeError: the action has a defect');
    expect(second!.words.join()).not.toContain('defect');
  });

  it.each([
    ['no headers', { headers: {} }],
    ['no content type', { contentType: undefined }],
    ['another content type', { contentType: 'text/plain' }],
    ['binary', { body: Buffer.from([0xff, 0x00, 0xfe]) }],
    ['no JSON', { body: Buffer.from('{"C":') }],
    ['too deep', { body: Buffer.from('['.repeat(65) + ']'.repeat(65)) }],
    ['numbers beyond all bounds', { body: Buffer.from('{"C":1e999}') }],
    ['an id that is none', { headers: { ...arrival(say(note, 'A', 1)).headers, 'cloudEvents:id': 'abc' } }],
    ['control characters in its key', { headers: { ...arrival(say(note, 'A', 1)).headers, 'cloudEvents:partitionkey': 'a\0b' } }],
    ['headers that are no text', { headers: { 'cloudEvents:id': { deep: [1] }, 'cloudEvents:type': 7, 'x-death': 'none' } }],
  ])('bytes that are no message: %s', async (_, change) => {
    const test = newLine();
    const good = arrival(say(note, 'A', 1));
    await test.take(neighbours[0], { ...good, ...change }, neighbours[1]);
    await test.take({ ...good, ...change });
    expect(test.acted()).toEqual(['N:before', 'N:after']);
    const parked = test.state().added.message.filter(({ state }) => state === 'parked');
    expect(parked).toMatchObject([{ unreadable: true, system: 'court', cause: { code: 'unreadable', stage: 'received' } }]);
    await test.take(good);
    expect(test.acted()).toEqual(['N:before', 'N:after', 'A:text']);
  });
});

describe('Ill ourselves', () => {
  it('database away: nothing is rejected or parked, the consumer pauses until it is back', async () => {
    const test = newLine();
    test.away(true);
    const ill = await test.take(arrival(say(note, 'A', 1))).catch((error: unknown) => error);
    expect(ill).toBeInstanceOf(ConsumerIll);
    const recovered = (ill as ConsumerIll).recovered();
    test.away(false);
    await recovered;
    await test.take(arrival(say(note, 'A', 1)));
    expect(test.acted()).toEqual(['A:text']);
    expect(test.state().added.delivery).toEqual([]);
  });

  it('somebody faster on the same record: tried again at once', async () => {
    const test = newLine();
    await test.take(arrival(say(note, 'A', 1, 'somebody was faster')), arrival(say(note, 'B', 1)));
    expect(test.acted()).toEqual(['A:somebody was faster', 'B:text']);
    expect(test.counts.get('fatong_inbound_split_total stale')).toBe(1);
  });

  it('a commit that fails for one message parks that one alone', async () => {
    const test = newLine();
    const bad = say(note, 'BAD', 1);
    test.beforeCommit(({ added }) => {
      if (added.audit.some(({ object }) => object.startsWith('BAD'))) throw new Error('the store refuses these rows');
    });
    await test.take(arrival(say(note, 'A', 1)), arrival(bad), arrival(say(note, 'B', 1)));
    expect(test.acted()).toEqual(['A:text', 'B:text']);
    expect(causeOf(test, bad.id)).toBe('action');
  });

  it('one that throws among five hundred is found in a few transactions, and the others stay together', async () => {
    const test = newLine();
    let commits = 0;
    test.beforeCommit(({ added }) => {
      commits++;
      if (added.audit.some(({ object }) => object.startsWith('BAD'))) throw new Error('the store refuses these rows');
    });
    const [before, bad, after] = [
      Array.from({ length: 300 }, (_, i) => say(note, `A${i}`, 1)),
      say(note, 'BAD', 1),
      Array.from({ length: 199 }, (_, i) => say(note, `B${i}`, 1)),
    ];
    await test.take(...[...before, bad, ...after].map((message) => arrival(message)));
    expect(test.acted()).toEqual([...before, ...after].map(({ partitionkey }) => `${partitionkey}:text`));
    expect(causeOf(test, bad.id)).toBe('action');
    expect(commits).toBeLessThan(30);
  });

  it('a batch that is run in parts ends when it is cut short: what is committed stays, the rest comes again and has its effect once', async () => {
    const test = newLine();
    const batch = Array.from({ length: 16 }, (_, i) => arrival(say(note, `A${i}`, 1, i === 15 ? 'action throws' : 'text')));
    const cut = new AbortController();
    test.beforeCommit(() => cut.abort());
    await expect((await test.inbound(batch)).commit(cut.signal)).rejects.toThrow(CutShort);
    expect(test.acted()).toEqual(['A0:text', 'A1:text']);
    await expect((await test.inbound(batch)).commit(cut.signal)).rejects.toThrow(CutShort);
    expect(test.acted()).toHaveLength(2);
    await test.take(...batch);
    expect(test.acted()).toEqual(Array.from({ length: 15 }, (_, i) => `A${i}:text`));
  });

  it('what cannot even be parked is thrown back to the broker', async () => {
    const test = newLine();
    test.beforeCommit(() => {
      throw new Error('no row is ever taken');
    });
    await expect(test.take(arrival(say(note, 'A', 1)))).rejects.toThrow('no row is ever taken');
  });
});

describe('A → B', () => {
  it('writes inbox, both messages, both bodies and the delivery in one transaction, without outbox, and publishes what it wrote right after it', async () => {
    const test = newLine();
    const message = say(parcel, 'A', 3);
    await test.take(arrival(message));
    const { added } = test.state();
    expect(added.outbox).toEqual([]);
    expect(added.message).toMatchObject([
      { id: message.id, direction: 'in', state: 'done' },
      { direction: 'out', system: 'office', type: 'office.letter.v1', state: 'sent', causation: message.id, key: 'A', sourceVersion: '3' },
    ]);
    expect(added.delivery).toMatchObject([{ direction: 'out', target: 'office', state: 'sent', attempt: 1, key: 'A' }]);
    expect(test.published.map(({ wire: { headers, body } }) => [headers, JSON.parse(body.toString()) as unknown])).toEqual([
      [
        { 'x-fatong-delivery': added.delivery[0]!.id, 'x-fatong-attempt': 1 },
        { C: 'A', V: 3, T: 'text' },
      ],
    ]);
    expect(added.departure).toEqual([]);
    expect(await test.relayTurn()).toBe(0);
    expect(added.body.map(({ stage, messageId }) => [stage, messageId])).toEqual([
      ['received', message.id],
      ['mapped', added.message[1]!.id],
    ]);
    await test.take(arrival(message));
    expect(test.state().added.delivery).toHaveLength(1);
    expect(test.published).toHaveLength(1);
  });

  it('is one conversation, whose correlation is the first message where nobody named one; that of a partner is kept', async () => {
    const test = newLine();
    const [silent, spoken, caused] = [
      say(parcel, 'A', 1),
      { ...say(parcel, 'B', 1), correlationid: 'theirs' },
      { ...say(note, 'C', 1), causationid: 'before' },
    ];
    await test.take(arrival(silent), arrival(spoken), arrival(caused));
    const conversations = test.state().added.message.map(({ key, direction, correlation }) => [key, direction, correlation]);
    expect(conversations.toSorted()).toEqual([
      ['A', 'in', undefined],
      ['A', 'out', silent.id],
      ['B', 'in', 'theirs'],
      ['B', 'out', 'theirs'],
      ['C', 'in', 'before'],
    ]);
  });

  it('of a key only the first that is not settled leaves; the others are due, in their order', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)), arrival(say(parcel, 'A', 2)), arrival(say(parcel, 'B', 1)));
    await test.take(arrival(say(parcel, 'A', 3)));
    expect(test.state().added.delivery.map(({ key, state }) => `${key} ${state}`)).toEqual(['A sent', 'A due', 'B sent', 'A due']);
    const versions = (): unknown[] =>
      test.published.map(({ wire: { body } }) => {
        const { C, V } = JSON.parse(body.toString()) as { C: string; V: number };
        return `${C}${V}`;
      });
    for (const version of [1, 2]) {
      const first = test.state().added.delivery.find(({ key, state }) => key === 'A' && state === 'sent')!;
      await test.take(outcomeMessage('office', { delivery: first.id, n: 1, outcome: 'delivered' }));
      await test.relayTurn();
      expect(versions().at(-1)).toBe(`A${version + 1}`);
    }
    expect(versions()).toEqual(['A1', 'B1', 'A2', 'A3']);
  });

  it('no more leaves than the system has credit; the rest waits for the relay', async () => {
    const test = newLine();
    await test.take(...Array.from({ length: 300 }, (_, i) => arrival(say(parcel, `K${i}`, 1))));
    const states = test.state().added.delivery.map(({ state }) => state);
    expect(states).toHaveLength(300);
    expect(states.filter((state) => state === 'sent').length).toBeLessThanOrEqual(200);
    while ((await test.relayTurn()) > 0);
    expect(test.published).toHaveLength(200);
  });

  it('and to an area at once: each lane for itself, one row for the message', async () => {
    const test = newLine();
    const message = say(both, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    const { added } = test.state();
    expect(added.message.filter(({ id }) => id === message.id)).toMatchObject([{ state: 'parked', cause: { code: 'state' } }]);
    expect(added.delivery.map(({ direction, target, state }) => [direction, target, state]).sort()).toEqual([
      ['in', 'cases', 'parked'],
      ['out', 'office', 'sent'],
    ]);
  });

  it('not meant for the target: done, nothing goes out', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1, 'not for you')));
    expect(test.state().added.message).toMatchObject([{ state: 'done' }]);
    expect(test.state().added.delivery).toEqual([]);
  });
});

describe('Order', () => {
  const deliveries = (test: ReturnType<typeof newLine>) => test.state().added.delivery.map(({ key, state }) => `${key} ${state}`);

  it.each([
    ['in the mapping', 'mapping fails'],
    ['in the action', 'action refuses'],
    ['by a throw', 'action throws'],
  ])('by key: what comes behind a message that failed %s waits, in the same batch and later; other keys go on', async (_, text) => {
    const test = newLine();
    await test.take(arrival(say(step, 'K', 1, text)), arrival(say(step, 'K', 2)), arrival(say(step, 'L', 1)));
    await test.take(arrival(say(step, 'K', 3)), arrival(say(step, 'L', 2)));
    expect(test.acted()).toEqual(['L:text', 'L:text']);
    expect(deliveries(test)).toEqual(['K parked', 'K waiting', 'K waiting']);
    expect(
      test
        .state()
        .added.message.filter(({ key }) => key === 'K')
        .map(({ state }) => state),
    ).toEqual(['parked', 'waiting', 'waiting']);
  });

  it('by key: a message that breaks its contract blocks its key too', async () => {
    const test = newLine();
    await test.take(arrival({ ...say(step, 'K', 1), data: { C: 'K', V: 1 } }), arrival(say(step, 'K', 2)));
    expect(deliveries(test)).toEqual(['K parked', 'K waiting']);
  });

  it('by version: nobody waits for a failed predecessor', async () => {
    const test = newLine();
    await test.take(arrival(say(note, 'K', 1, 'mapping fails')), arrival(say(note, 'K', 2)));
    await test.take(arrival(say(note, 'K', 3)));
    expect(test.acted()).toEqual(['K:text', 'K:text']);
    expect(deliveries(test)).toEqual(['K parked']);
  });
});
