import { beforeEach, describe, expect, it } from 'vitest';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { city, entry, newWorld, printedNow, sealedPdf, somebody, toll, type World } from '../testing/index.js';

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
const print = (pdf = {}) => printedNow(world.tables, letter().id, pdf);
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
    expect([letterSealed, letterPrinted].map(({ type }) => world.engine.acting.brings?.(type))).toEqual([true, false]);
  });

  it('is asked for once its PDF is there, once, by the SM3 of all but the place for the seal, and by nothing that it says', async () => {
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
          room: 32_768,
        },
      }),
    ]);
    expect(letter().seal).toEqual({ state: 'asked', request: asked()[0]!.id });
  });

  it('has the seal that the service answers with in its PDF, and its record the news, whatever comes again', async () => {
    const before = print();
    await world.engine.askSeals();
    expect(await answer({})).toEqual([{ done: true, record: `toll.fine:${fine}`, note: 'applied' }]);
    expect(await answer({ seal: '另一枚' })).toEqual([{ done: true, record: `toll.fine:${fine}`, note: 'nothing-new' }]);
    expect(letter().seal).toMatchObject({
      state: 'sealed',
      content: { seal: '司法局印章', certificate: '29', reason: null, unsealed: before.digest },
    });
    expect(letter().print).toMatchObject({ state: 'ready', ...sealedPdf, range: digest });
    expect(world.tables.added.event.filter(({ name }) => name === letterSealed.type)).toMatchObject([
      {
        recordId: fine,
        kind: 'report',
        actor: { id: 'them' },
        reason: `《处罚决定书》关罚决〔2026〕1号：已签章，签章前文件的 SM3 为 ${before.digest}`,
      },
    ]);
  });

  it('that was refused says why and is asked for again only then, by a new request', async () => {
    print();
    await world.engine.askSeals();
    const again = () => world.store.transact((unit) => unit.askSealAgain(letter().id));
    expect(await again()).toBe(false);
    const nothing = { seal: undefined, certificate: undefined, signature: undefined };
    await answer({ ...nothing, result: 'refused', reason: '用印单位未备案印章' });
    expect(letter().seal).toMatchObject({ state: 'refused', content: { reason: '用印单位未备案印章', unsealed: null } });
    expect(letter().print).toMatchObject({ address: 'a' });
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

  it('goes on waiting, with its PDF as it was, when the seal does not go into it, and takes the next one that does', async () => {
    print();
    await world.engine.askSeals();
    for (const why of ['no-seal', 'too-long', 'other-digest', 'gone'] as const) {
      world.refuseSeals(why);
      expect(await answer({})).toMatchObject([
        { refused: { code: `seal-${why}`, words: [expect.stringMatching(/[\u4e00-\u9fff]{10}/), expect.any(String)] } },
      ]);
      expect([letter().seal, letter().print]).toMatchObject([{ state: 'asked' }, { address: 'a' }]);
    }
    world.refuseSeals(null);
    expect(await answer({ signature: undefined })).toMatchObject([{ refused: { code: 'seal-no-seal' } }]);
    expect(await answer({})).toMatchObject([{ done: true }]);
    expect(letter().seal).toMatchObject({ state: 'sealed' });
  });

  it('is printed anew where its PDF was made before there was a place for a seal in it', async () => {
    print({ range: null });
    expect([await world.engine.askSeals(), asked(), letter().print]).toMatchObject([1, [], { state: 'waiting' }]);
    print();
    expect([await world.engine.askSeals(), asked().length]).toEqual([1, 1]);
  });
});
