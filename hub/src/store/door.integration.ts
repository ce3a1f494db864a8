import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { Refusal, TakeRequest } from '../ports/index.js';
import type { Statement } from './connect.js';
import type { Stores } from './index.js';
import { cause, message, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
let counting: Statement[] = [];

beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open({ onStatement: (statement) => counting.push(statement) });
  other = await database.open();
});
afterAll(() => database.drop());

const request = (over: Partial<TakeRequest> = {}): TakeRequest => ({
  messageId: uuidv7(),
  system: 'court',
  type: 'court.verdict.v1',
  key: 'k',
  digest: 'd1',
  nonce: { keyId: 'court:1', value: uuidv7(), expiresAt: new Date(Date.now() + 300_000).toISOString() },
  ...over,
});

const refusal = (over: Partial<Refusal> = {}): Refusal => ({
  id: uuidv7(),
  at: new Date().toISOString(),
  system: 'court',
  door: 'POST /exchange/court/verdict',
  status: 422,
  problem: 'contract',
  paths: ['/name'],
  body: Buffer.from('{"name":"张三丰"}'),
  ...over,
});

const receiptOf = (messageId: string): ReturnType<Stores['door']['receipt']> =>
  one.door.receipt('court', one.messages.receiptOf(messageId));

describe('the door', () => {
  it('takes a new message, knows it again by its digest, and sees another body as a conflict', async () => {
    const first = request();
    const taken = await one.door.take(first);
    expect(taken).toEqual({ kind: 'taken', receipt: one.messages.receiptOf(first.messageId) });
    const { receipt } = taken as { receipt: string };
    expect(await other.door.take(request({ messageId: first.messageId }))).toEqual({ kind: 'again', receipt, state: 'taken' });
    await one.door.queued(first.messageId);
    expect(await other.door.take(request({ messageId: first.messageId }))).toEqual({ kind: 'again', receipt, state: 'queued' });
    expect(await other.door.take(request({ messageId: first.messageId, digest: 'd2' }))).toEqual({ kind: 'conflict' });
  });

  it('refuses a nonce seen before in any process, also when the message would be known', async () => {
    const first = request();
    const answers = await Promise.all([one.door.take(first), other.door.take(first)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['replayed', 'taken']);
    expect(await one.door.take(first)).toEqual({ kind: 'replayed' });
    expect(await one.door.take({ ...first, messageId: uuidv7() })).toEqual({ kind: 'replayed' });
    expect(await one.door.take({ ...first, nonce: { ...first.nonce!, keyId: 'court:2' } })).toMatchObject({
      kind: 'again',
      state: 'taken',
    });
  });

  it('leaves no receipt behind when the nonce was replayed', async () => {
    const first = request();
    await one.door.take(first);
    const second = request({ nonce: first.nonce });
    await other.door.take(second);
    expect(await receiptOf(second.messageId)).toBeNull();
  });

  it('keeps what came beside the receipt, sealed, once: not of a repeat, a conflict or a replay', async () => {
    const original = { contentType: 'text/xml; charset=gb18030', body: Buffer.from('<AH>\u0000</AH>') };
    const [first, bare] = [request({ original }), request()];
    await Promise.all([one.door.take(first), one.door.take(bare)]);
    for (const again of [request({ messageId: first.messageId }), request({ messageId: first.messageId, digest: 'd2' }), { ...first }])
      await other.door.take({ ...again, original: { ...original, body: Buffer.from('<other/>') } });
    expect(await other.messages.bodies(first.messageId)).toEqual([
      { messageId: first.messageId, receivedAt: expect.any(String) as string, stage: 'original', ...original },
    ]);
    expect(await other.messages.bodies(bare.messageId)).toEqual([]);
    const [row] = await database.rows(
      `SELECT body, received_at > now() - interval '1 minute' AS recent FROM message_body WHERE message_id = '${first.messageId}'`,
    );
    expect((row!['body'] as Buffer).includes('AH')).toBe(false);
    expect(row!['recent']).toBe(true);
  });

  it('finds what came and what the hub made of it as bodies of one message, though midnight lay between', async () => {
    const { messageId } = request();
    await one.door.take(request({ messageId, original: { contentType: 'text/xml', body: Buffer.from('<AH/>') } }));
    await one.store.transact(async (unit) => {
      unit.add('body', {
        messageId,
        receivedAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
        stage: 'received',
        contentType: 'application/json',
        body: Buffer.from('{}'),
      });
      await Promise.resolve();
    });
    expect((await one.messages.bodies(messageId)).map(({ stage }) => stage)).toEqual(['original', 'received']);
  });

  it('remembers with the receipt that other contents came, how many and when the last one, whichever process refused them', async () => {
    const { messageId } = request();
    await one.door.take(request({ messageId }));
    expect(await receiptOf(messageId)).not.toHaveProperty('conflict');
    await one.door.take(request({ messageId }));
    await one.door.take(request({ messageId, digest: 'd2' }));
    await other.door.take(request({ messageId, digest: 'd3' }));
    expect(await receiptOf(messageId)).toMatchObject({ state: 'taken', conflict: { at: expect.any(String) as string, count: 2 } });
    for (let i = 0; i < 20; i++) {
      const same = uuidv7();
      const answers = await Promise.all([
        one.door.take(request({ messageId: same })),
        other.door.take(request({ messageId: same, digest: 'd2' })),
      ]);
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'taken']);
      expect((await receiptOf(same))?.conflict?.count).toBe(1);
    }
  });

  it('judges copies that arrive together one after the other', async () => {
    const first = request();
    const again = request({ messageId: first.messageId });
    const answers = await Promise.all(
      [first, again, request({ messageId: first.messageId, digest: 'd2' }), request({ nonce: first.nonce }), first].map(
        one.door.take.bind(one.door),
      ),
    );
    const receipt = one.messages.receiptOf(first.messageId);
    expect(answers).toEqual([
      { kind: 'taken', receipt },
      { kind: 'again', receipt, state: 'taken' },
      { kind: 'conflict' },
      { kind: 'replayed' },
      { kind: 'replayed' },
    ]);
  });

  it('takes one of two equal reports that reach two processes at the same moment', async () => {
    for (let i = 0; i < 20; i++) {
      const messageId = uuidv7();
      const answers = await Promise.all([one.door.take(request({ messageId })), other.door.take(request({ messageId }))]);
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['again', 'taken']);
    }
  });

  it('shares a statement among concurrent calls', async () => {
    counting = [];
    const answers = await Promise.all(Array.from({ length: 100 }, () => one.door.take(request())));
    expect(answers.every(({ kind }) => kind === 'taken')).toBe(true);
    expect(counting.length).toBe(1);
  });

  it('fails a request that cannot be stored without harm to those beside it', async () => {
    const answers = await Promise.allSettled(
      [
        request(),
        request({ nonce: { keyId: 'court:1', value: randomBytes(8000).toString('hex'), expiresAt: new Date().toISOString() } }),
        request(),
      ].map(one.door.take.bind(one.door)),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells of a receipt what became of its message, by its number and only to its system', async () => {
    const { messageId } = request();
    await one.door.take(request({ messageId }));
    const number = one.messages.receiptOf(messageId);
    expect(await other.door.receipt('court', number)).toEqual({
      messageId,
      number,
      system: 'court',
      type: 'court.verdict.v1',
      takenAt: expect.any(String) as string,
      state: 'taken',
    });
    expect(await one.door.receipt('police', number)).toBeNull();
    expect(await one.door.receipt('court', messageId)).toBeNull();
    expect(await one.door.receipt('court', 'no id')).toBeNull();
    await one.store.transact(async (unit) => {
      unit.add('message', message({ id: messageId, state: 'parked', cause: cause() }));
      await Promise.resolve();
    });
    expect((await receiptOf(messageId))?.message).toMatchObject({ state: 'parked', cause: cause() });
  });
});

describe('refusals', () => {
  it('are kept with their bytes, sealed, and found again', async () => {
    const refused = refusal({ system: 'kept', type: 'kept.x.v1', key: 'k' });
    await one.door.refuse(refused);
    expect(await one.messages.refusal(refused.id)).toEqual(refused);
    const { body: _body, ...listed } = refused;
    expect((await one.messages.refusals({ system: 'kept', limit: 10 })).items).toEqual([listed]);
  });

  it('are kept whatever they say', async () => {
    const id = uuidv7();
    await one.door.refuse(refusal({ id, system: 'x'.repeat(9000), door: '\u0000', type: '"\\,{}', key: '\ud800' }));
    expect(await one.messages.refusal(id)).toMatchObject({ system: 'x'.repeat(200), door: '\uFFFD', type: '"\\,{}', key: '\uFFFD' });
  });

  it('take the nonce with them, also of those whose bytes are not kept', async () => {
    const nonces = Array.from({ length: 120 }, () => request().nonce!);
    await Promise.all(nonces.map((nonce) => one.door.refuse(refusal({ system: 'nonces', nonce }))));
    await one.door.refuse(refusal({ system: 'nonces', nonce: nonces[0]! }));
    const answers = await Promise.all(nonces.map((nonce) => other.door.take(request({ nonce }))));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['replayed']));
  });

  it('are sampled under a flood and counted exactly', async () => {
    for (const stores of [one, other])
      await Promise.all(Array.from({ length: 150 }, () => stores.door.refuse(refusal({ system: 'flood' }))));
    const [kept] = await database.rows(`SELECT count(*)::int AS n FROM refusal WHERE system = 'flood'`);
    expect(kept!['n']).toBe(100);
    expect((await one.messages.refusalCounts(60)).find(({ system }) => system === 'flood')).toEqual({
      system: 'flood',
      problem: 'contract',
      count: 300,
    });
  });
});
