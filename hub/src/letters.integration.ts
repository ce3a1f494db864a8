import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { bytesInPlace, sealOver, sealPlaceIn } from '@fatong/contracts/seals';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, somebody, toll } from './engine/testing/index.js';
import type { KeptLetter, LetterRow } from './ports/index.js';
import { Printer } from './printing/index.js';
import { sealFor, sm3Around } from './printing/testing/seal.js';
import { placeOf, type Stores } from './store/index.js';
import { testDatabase, type TestDatabase } from './store/testing/index.js';

const clerk = somebody('clerk', ['toll.clerk'], city);
const lead = somebody('lead', ['toll.lead'], city);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** What the tests install. */
const files = ['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'];
const at = '2026-11-27T01:00:00.000Z';

let database: TestDatabase;
/** Two processes. */
let offices: readonly { readonly stores: Stores; readonly engine: Engine; readonly printer: Printer }[];
let carter: string;
beforeAll(async () => {
  database = await testDatabase(toll.records);
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const place = placeOf(folder, folder);
  offices = await Promise.all(
    [1, 2].map(async () => {
      const stores = await database.open({ blobPlace: place });
      const printer = new Printer({ letters: stores.letters, blobs: stores.blobs, files: () => files, log });
      const engine = openEngine({
        sealing: printer,
        areas: [toll],
        store: stores.store,
        records: stores.records,
        rights: { rolesIn, scopesOf, mayKnow },
        systems: {},
        log,
        clock: () => at,
      });
      return { stores, engine, printer };
    }),
  );
  carter = await done(lead, 'toll.carter', 'admit', { code: '沪0007', called: '张三丰' });
});
afterAll(() => database.drop());

async function done(
  viewer: typeof clerk,
  type: string,
  action: string,
  form: Record<string, unknown> = {},
  id?: string,
  office = 0,
): Promise<string> {
  const { engine, stores } = offices[office]!;
  const version = id === undefined ? undefined : (await stores.records.get(type, id, [{ kind: 'city' }]))!.version;
  const outcome = await engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: randomUUID(),
    ...(id !== undefined && { id, version: version! }),
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
}
const opened = (form: Record<string, unknown> = {}): Promise<string> =>
  done(clerk, 'toll.fine', 'open', { carter, facts: '逾期停留', witness: { name: '王五' }, articles: ['a7'], amount: '100', ...form });
const lettersOf = (fine: string): Promise<readonly KeptLetter[]> => offices[0]!.stores.letters.of('toll.fine', fine);
const issued = async (): Promise<number[]> =>
  (await database.rows(`SELECT number FROM record_letter WHERE number LIKE '关罚决〔2026〕%'`))
    .map(({ number }) => Number(/(\d+)号/.exec(String(number))![1]))
    .toSorted((a, b) => a - b);

describe('numbers of letters', () => {
  it('have no gap and no double, when two processes issue at once and some acts are rolled back', async () => {
    const before = await issued();
    const fines = await Promise.all(Array.from({ length: 12 }, (_, i) => opened(i % 3 === 0 ? { facts: null } : {})));
    const outcomes = await Promise.allSettled(fines.map((fine, i) => done(lead, 'toll.fine', 'decide', {}, fine, i % 2)));
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(4);
    const numbers = await issued();
    expect(numbers.length).toBe(before.length + 8);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('wait for the act before them, and are given again when that is rolled back', async () => {
    const [first] = offices;
    const last = (await issued()).at(-1) ?? 0;
    const taken = Promise.withResolvers<string>();
    const end = Promise.withResolvers<void>();
    const rolledBack = first!.stores.store.transact(async (unit) => {
      taken.resolve(await unit.yearly('关罚决〔{yyyy}〕{seq}号', '2026-11-27'));
      await end.promise;
      throw new Error('no');
    });
    expect(await taken.promise).toBe(`关罚决〔2026〕${last + 1}号`);
    const fine = await opened();
    let isDone = false;
    const deciding = done(lead, 'toll.fine', 'decide', {}, fine, 1).then(() => (isDone = true));
    await expect.poll(async () => (await database.rows('SELECT FROM pg_locks WHERE NOT granted')).length).toBeGreaterThan(0);
    expect(isDone).toBe(false);
    end.resolve();
    await expect(rolledBack).rejects.toThrow('no');
    await deciding;
    expect((await lettersOf(fine))[0]!.number).toBe(`关罚决〔2026〕${last + 1}号`);
  });
});

describe('a letter in the store', () => {
  it('keeps sealed what it says, and its PDF holds number and text whatever became of the record since', async () => {
    const fine = await opened({ facts: '在关卡内逾期停留，拒不离开' });
    await done(lead, 'toll.fine', 'decide', {}, fine);
    const [letter] = await lettersOf(fine);
    expect(letter).toMatchObject({
      to: `toll.carter:${carter}`,
      print: { state: 'waiting', attempt: 0, cause: null },
      deliveries: [],
      content: { title: ['处罚决定书', 'Decision'] },
    });
    const [row] = await database.rows('SELECT content FROM record_letter WHERE id = $1', [letter!.id]);
    for (const words of ['张三丰', '逾期停留', '王五']) expect((row!['content'] as Buffer).includes(words)).toBe(false);

    await done(lead, 'toll.carter', 'rename', { called: '李四' }, carter);
    while ((await offices[1]!.printer.turn()) > 0);
    const [after] = await lettersOf(fine);
    const asIssued = (of: KeptLetter): LetterRow => {
      const { print: _, deliveries: __, ...rest } = of;
      return rest;
    };
    expect(asIssued(after!)).toEqual(asIssued(letter!));
    const made = await offices[0]!.printer.pdf(after!);
    if ('cause' in made) throw new Error(made.cause[1]);
    expect(made.digest).toBe(hash('sm3', made.bytes));
    expect(after!.print).toEqual({
      state: 'ready',
      address: expect.any(String) as string,
      size: made.bytes.length,
      digest: made.digest,
      range: sm3Around(made.bytes),
    });
    const text = (await extractText(await getDocumentProxy(new Uint8Array(made.bytes)), { mergePages: true })).text.replaceAll(/\s/g, '');
    for (const words of [letter!.number, '张三丰', '在关卡内逾期停留，拒不离开', '100.00元（大写：壹佰元整）', '二〇二六年十一月二十七日'])
      expect(text).toContain(words);
    expect(text).not.toContain('李四');
  });

  it('is printed by two processes at once as one PDF, which outlives the sweeping of what nobody claims', async () => {
    const fine = await opened();
    await done(lead, 'toll.fine', 'decide', {}, fine);
    const [letter] = await lettersOf(fine);
    const [one, two] = await Promise.all(offices.map(({ printer }) => printer.pdf(letter!)));
    expect(one).toEqual(two);
    await database.rows(`UPDATE blob_claim SET claimed_at = now() - interval '20 days'`);
    await database.rows(`UPDATE blob SET touched_at = now() - interval '20 days'`);
    await offices[0]!.stores.sweepBlobs();
    expect(await offices[0]!.printer.pdf((await lettersOf(fine))[0]!)).toEqual(one);
  });

  it('is asked for its seal once by two processes at once, and keeps what the service says sealed', async () => {
    const fine = await opened();
    await done(lead, 'toll.fine', 'decide', {}, fine);
    const [letter] = await lettersOf(fine);
    await offices[0]!.printer.pdf(letter!);
    await Promise.all(offices.map(({ engine }) => engine.askSeals()));
    const asked = await database.rows(`SELECT id FROM outbox WHERE record = $1 AND type = 'documents.letter-printed.v1'`, [
      `toll.fine:${fine}`,
    ]);
    const [after] = await lettersOf(fine);
    expect([asked.length, after!.seal]).toEqual([1, { state: 'asked', request: asked[0]!['id'] }]);
    const content = { at, seal: '司法局印章', certificate: '29', reason: null, unsealed: null };
    const { store } = offices[1]!.stores;
    await store.transact(async (unit) => {
      const found = await unit.askedSeal(String(asked[0]!['id']));
      expect(await unit.askedSeal('nothing')).toBeNull();
      await unit.keepSeal(found!.id, { state: 'refused', request: String(asked[0]!['id']), content });
    });
    expect((await lettersOf(fine))[0]!.seal).toMatchObject({ state: 'refused', content });
    const [row] = await database.rows('SELECT seal FROM record_letter WHERE id = $1', [letter!.id]);
    expect((row!['seal'] as Buffer).includes('司法局印章')).toBe(false);
    const again = () => store.transact((unit) => unit.askSealAgain(letter!.id));
    expect([await again(), await again()]).toEqual([true, false]);
    expect((await lettersOf(fine))[0]!.seal).toEqual({ state: 'waiting' });
    const { letters } = offices[0]!.stores;
    expect([(await letters.numbered(letter!.number))?.id, await letters.numbered('关罚决〔2026〕999号')]).toEqual([letter!.id, null]);
  });

  it('S29: has the seal within its PDF, which outlives the sweeping, and any reader finds the digest within it by recomputing', async () => {
    const fine = await opened();
    await done(lead, 'toll.fine', 'decide', {}, fine);
    const [letter] = await lettersOf(fine);
    const before = await offices[0]!.printer.pdf(letter!);
    if ('cause' in before) throw new Error(before.cause[1]);
    await offices[0]!.engine.askSeals();
    const [asked] = await database.rows('SELECT id FROM outbox WHERE record = $1 AND type = $2', [`toll.fine:${fine}`, letterPrinted.type]);
    const digest = sm3Around(before.bytes);
    const answer = {
      id: randomUUID(),
      source: '/systems/e-seal',
      type: letterSealed.type,
      time: at,
      datacontenttype: 'application/json',
      partitionkey: 'x',
      data: {
        source: 'e-seal',
        receipt: 'QZ-1',
        request: String(asked!['id']),
        result: 'sealed',
        at,
        digest,
        seal: '司法局印章',
        certificate: '29',
        signature: sealFor(digest),
      },
    } as const;
    const { acting } = offices[1]!.engine;
    const brought = await acting.bring!('letters', [answer]);
    if ('refused' in brought) throw new Error(brought.refused.words[1]);
    const outcomes = await offices[1]!.stores.store.transact((unit) => acting.act(unit, 'letters', [answer], brought.files));
    expect(outcomes).toMatchObject([{ done: true, note: 'applied' }]);

    await database.rows(`UPDATE blob_claim SET claimed_at = now() - interval '20 days'`);
    await database.rows(`UPDATE blob SET touched_at = now() - interval '20 days'`);
    await offices[0]!.stores.sweepBlobs();
    const [after] = await lettersOf(fine);
    expect(after!.seal).toMatchObject({ state: 'sealed', content: { seal: '司法局印章', unsealed: before.digest } });
    const sealed = await offices[0]!.printer.pdf(after!);
    if ('cause' in sealed) throw new Error(sealed.cause[1]);
    const over = sealOver(bytesInPlace(sealed.bytes, sealPlaceIn(sealed.bytes)!))!;
    expect([sm3Around(sealed.bytes), Buffer.from(over.digest).toString('hex')]).toEqual([digest, digest]);
    expect([sealed.digest === before.digest, sealed.digest]).toEqual([false, hash('sm3', sealed.bytes)]);
  });

  it('says why it is not printed, and waits its time before the next try', async () => {
    const fine = await opened({ facts: '李㐂' });
    await done(lead, 'toll.fine', 'decide', {}, fine);
    await offices[0]!.printer.turn();
    const [letter] = await lettersOf(fine);
    expect(letter!.print).toEqual({ state: 'waiting', attempt: 1, cause: [expect.stringContaining('㐂（U+3402）'), expect.any(String)] });
    expect(await offices[1]!.stores.letters.due(10)).toEqual([]);
    await database.rows(`UPDATE record_letter SET due_at = now() - interval '1 second' WHERE id = $1`, [letter!.id]);
    expect((await offices[1]!.stores.letters.due(10)).map(({ id }) => id)).toEqual([letter!.id]);
  });

  it('keeps the steps of its delivery as they were written down, for good', async () => {
    const fine = await opened();
    await done(lead, 'toll.fine', 'decide', {}, fine);
    const [letter] = await lettersOf(fine);
    const step = {
      id: randomUUID(),
      letterId: letter!.id,
      at,
      way: 'post',
      sentOn: '2026-11-27',
      arrivedOn: '2026-11-28',
      content: { receivedBy: '张三丰', proof: 'EMS 1', notedBy: '某' },
    };
    await offices[0]!.stores.store.transact(async (unit) => unit.add('letterDelivery', step));
    expect((await lettersOf(fine))[0]!.deliveries).toEqual([step]);
    await expect(database.rows('DELETE FROM letter_delivery')).rejects.toThrow('neither changed nor deleted');
  });
});
