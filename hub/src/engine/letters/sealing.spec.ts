import { beforeEach, describe, expect, it } from 'vitest';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { city, entry, newWorld, somebody, toll, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['toll.clerk'], city);
const lead = somebody('lead', ['toll.lead'], city);
const digest = 'ab'.repeat(32);

let world: World;
let fine: string;
beforeEach(async () => {
  world = newWorld([toll], '2026-11-27T01:00:00.000Z');
  world.tables.put({ ...entry('toll.carter', 'c', { code: '沪0007', called: '张三' }), state: 'driving' });
  const form = { carter: 'c', facts: '逾期停留', witness: { name: '王五' }, articles: ['a7'], amount: '100' };
  const opened = await world.engine.perform({ viewer: clerk, type: 'toll.fine', action: 'open', idempotencyKey: 'o', form });
  if ('refused' in opened) throw new Error(JSON.stringify(opened.refused));
  fine = opened.done.id;
  await world.engine.perform({ viewer: lead, type: 'toll.fine', id: fine, action: 'decide', version: 1, idempotencyKey: 'd', form: {} });
});

const letter = () => world.tables.letters()[0]!;
const print = (): void => void world.tables.prints.set(letter().id, { state: 'ready', address: 'a', size: 1, digest });
const asked = () => world.tables.added.outbox.filter(({ type }) => type === letterPrinted.type);
const answer = (data: object) =>
  world.report('letters', [
    {
      ...sealed,
      data: {
        source: 'them',
        receipt: 'QZ-1',
        request: asked().at(-1)!.id,
        result: 'sealed',
        at: '2026-11-27T02:00:00.000Z',
        digest,
        seal: '司法局印章',
        certificate: '29',
        signature: 'U0lNdGVzdA==',
        ...data,
      },
    },
  ]);
const sealed = {
  id: '00000000-0000-8000-8000-000000000001',
  source: '/systems/them',
  type: letterSealed.type,
  time: '2026-11-27T02:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'r',
} as const;

describe('a letter that is to be sealed', () => {
  it('is answered by one lane, whatever area issued it, and by no area', () => {
    expect(world.engine.acting.subscribers(letterSealed.type)).toEqual(['letters']);
  });

  it('is asked for once its PDF is there, once, by its SM3 and nothing that it says', async () => {
    expect([await world.engine.askSeals(), asked()]).toEqual([0, []]);
    print();
    expect([await world.engine.askSeals(), await world.engine.askSeals()]).toEqual([1, 0]);
    expect(asked()).toEqual([
      expect.objectContaining({
        type: 'documents.letter-printed.v1',
        record: `toll.fine:${fine}`,
        key: '关罚决〔2026〕1号',
        data: {
          request: asked()[0]!.id,
          number: '关罚决〔2026〕1号',
          title: '处罚决定书',
          unit: '市局律师工作处',
          issuedOn: '2026-11-27',
          digest,
        },
      }),
    ]);
    expect(letter().seal).toEqual({ state: 'asked', request: asked()[0]!.id });
  });

  it('has the seal that the service answers with, and its record the news, whatever comes again', async () => {
    print();
    await world.engine.askSeals();
    expect(await answer({})).toEqual([{ done: true, record: `toll.fine:${fine}`, note: 'applied' }]);
    expect(await answer({ seal: '另一枚' })).toEqual([{ done: true, record: `toll.fine:${fine}`, note: 'nothing-new' }]);
    expect(letter().seal).toMatchObject({ state: 'sealed', content: { seal: '司法局印章', certificate: '29', reason: null } });
    expect(world.tables.added.event.filter(({ name }) => name === letterSealed.type)).toMatchObject([
      { recordId: fine, kind: 'report', actor: { id: 'them' }, reason: '《处罚决定书》关罚决〔2026〕1号：已签章' },
    ]);
  });

  it('that was refused says why and is asked for again only then, by a new request', async () => {
    print();
    await world.engine.askSeals();
    const again = () => world.store.transact((unit) => unit.askSealAgain(letter().id));
    expect(await again()).toBe(false);
    const nothing = { seal: undefined, certificate: undefined, signature: undefined };
    await answer({ ...nothing, result: 'refused', reason: '用印单位未备案印章' });
    expect(letter().seal).toMatchObject({ state: 'refused', content: { reason: '用印单位未备案印章' } });
    expect([await again(), await world.engine.askSeals()]).toEqual([true, 1]);
    expect(new Set(asked().map(({ id }) => id)).size).toBe(2);
  });

  it('takes no seal over another document, and none that nobody asked for', async () => {
    print();
    await world.engine.askSeals();
    expect(await answer({ digest: 'cd'.repeat(32) })).toMatchObject([{ refused: { code: 'other-digest' } }]);
    expect(await answer({ request: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2a12' })).toMatchObject([{ refused: { code: 'unknown-request' } }]);
    expect(letter().seal).toMatchObject({ state: 'asked' });
  });
});
