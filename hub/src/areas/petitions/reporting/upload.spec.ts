import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { somebody } from '../../../engine/testing/index.js';
import { people, units } from '../testing/cast.js';
import { reporting } from '../testing/reporting.js';
import { upload } from './upload.js';

const { desk, lead } = people;
const both = somebody('both', ['petitions.desk', 'petitions.lead'], units.petitions);
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

let at: ReturnType<typeof reporting>;
beforeEach(() => {
  at = reporting();
});
const register = (more: object = {}) => at.register({ origin: 'own', ...more });

describe('a step of a petition that is reported to the ministry (P23)', () => {
  it('P23: arises by what happens, with what is said, its version and its SM3, and nothing leaves by that', async () => {
    await register();
    expect(at.of('register')).toMatchObject({
      state: 'waiting',
      number: expect.stringMatching(/^SB20260302\d{6}$/) as string,
      values: {
        petitionNumber: at.petition().number,
        happenedOn: '2026-03-02',
        channel: 'letter',
        content: 'notary',
        petitioner: '张三',
        payloadVersion: 1,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
    expect(at.sent()).toEqual([]);
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject(why('登记员尚未核对'));
    expect(at.sent()).toEqual([]);
  });

  it('P23: is checked by the desk and approved by another, the head; then it is sent with its digest', async () => {
    await register();
    expect(await at.report(at.of('register'), people.officeClerk, 'check')).toEqual({ refused: { problem: 'forbidden' } });
    await at.report(at.of('register'), both, 'check');
    expect(await at.report(at.of('register'), both, 'approve')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await at.report(at.of('register'), desk, 'approve')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject({ done: { state: 'approved' } });
    expect(at.sent()).toMatchObject([
      {
        data: {
          event: 'register',
          petition: at.petition().number,
          version: 1,
          digest: at.of('register').values['digest'],
          channel: 'letter',
        },
      },
    ]);
  });

  it('P23: of ten steps one has a value that the dictionary does not know: nine are received, its field is named, and corrected it is received', async () => {
    for (let i = 0; i < 10; i++) await register(i === 6 ? { origin: 'hotline' } : {});
    for (const row of at.rows()) expect(await at.approve(row)).toHaveProperty('done');
    for (const row of at.rows())
      if (row.values['origin'] === 'hotline')
        await at.answer(row, 'fault', { returnedOn: '2026-03-03', field: 'XFLY', reason: '信访来源的代码不在部级字典中' });
      else await at.answer(row, 'receipt');
    expect(at.rows().filter(({ state }) => state === 'accepted')).toHaveLength(9);
    const wrong = at.rows().find(({ state }) => state === 'failed')!;
    expect(wrong.values).toMatchObject({ faultField: 'XFLY', faultReason: '信访来源的代码不在部级字典中', upload: 'returned' });
    expect(await at.report(wrong, desk, 'correct', { origin: 'own' })).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.report(wrong, desk, 'correct', { origin: 'own' }, '改为本级登记。')).toMatchObject({ done: { state: 'waiting' } });
    expect(at.now(wrong).values).toMatchObject({ payloadVersion: 2 });
    expect(await at.report(wrong, lead, 'approve')).toMatchObject({ done: { state: 'approved' } });
    await at.answer(wrong, 'receipt');
    expect(at.now(wrong)).toMatchObject({ state: 'accepted', values: { upload: 'received', theirNumber: 'BJ-1', faultField: null } });
    expect(at.sent()).toHaveLength(11);
  });

  it('P23: what the dictionary wants is missing: it is said at its field, and nothing is approved', async () => {
    await at.register();
    expect(await at.report(at.of('register'), desk, 'check')).toMatchObject({
      refused: { findings: [{ pointer: '/form/origin', words: ['部级字典要求填写“信访来源”。', expect.any(String)] }] },
    });
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject(why('登记员尚未核对'));
    expect(await at.report(at.of('register'), desk, 'correct', { origin: 'own' }, '补填。')).toHaveProperty('done');
  });

  it('P23: steps of a petition leave in their order: a later one waits for an earlier one', async () => {
    await at.divided({ main: 'notary' }, { origin: 'own' });
    await at.report(at.of('transfer'), desk, 'check');
    expect(await at.report(at.of('transfer'), lead, 'approve')).toMatchObject(why('在先的事项尚未核准上报'));
    await at.approve(at.of('register'));
    expect(await at.report(at.of('transfer'), lead, 'approve')).toHaveProperty('done');
    expect(at.sent().map(({ data }) => (data as { event: string }).event)).toEqual(['register', 'transfer']);
    expect(at.sent().map(({ key }) => key)).toEqual([at.petition().number, at.petition().number]);
  });

  it('P23: the head sends back with a reason; corrected it is approved; what need not be reported is dropped', async () => {
    await register();
    const row = at.of('register');
    await at.report(row, desk, 'check');
    expect(await at.report(row, lead, 'sendBack', {}, '概况不准确。')).toMatchObject({ done: { state: 'returned' } });
    await at.report(row, desk, 'correct', { summary: '反映公证收费。' }, '已修改。');
    expect(at.now(row).values).toMatchObject({ payloadVersion: 2, isChecked: true });
    expect(await at.report(row, lead, 'drop', {}, '重复登记，不上报。')).toMatchObject({ done: { state: 'dropped' } });
  });

  it('P23: arrives as the ministry says; what it refuses fails and is corrected as any', async () => {
    await register();
    const row = at.of('register');
    await at.approve(row);
    const tell = (outcome: 'delivered' | 'refused') =>
      at.world.store.transact((unit) =>
        at.world.engine.acting.told(unit, `petitions.upload:${row.id}`, {
          deliveryId: '00000000-0000-8000-8000-00000000000d',
          messageId: '00000000-0000-8000-8000-00000000000e',
          system: 'moj-petitions',
          type: 'moj-petitions.register.v1',
          outcome,
          factId: at.sent()[0]!.id,
        }),
      );
    await tell('delivered');
    expect(at.now(row).state).toBe('sent');
    await tell('refused');
    expect(at.now(row)).toMatchObject({
      state: 'failed',
      values: { upload: 'undelivered', faultReason: expect.stringContaining('拒收') as string },
    });
    expect(await at.report(row, desk, 'correct', {}, '核对后重报。')).toMatchObject({ done: { state: 'waiting' } });
  });

  it('P23: of an accusation nothing is reported, and nobody but the office and supervision sees reports', async () => {
    await register({ purpose: 'accusation' });
    expect(at.rows()).toEqual([]);
    await register();
    const sees = async (who: keyof typeof people) =>
      (await at.world.reader.get(upload.name, at.of('register').id, scopesOf(people[who], upload))) !== null;
    expect([await sees('desk'), await sees('lead'), await sees('supervisor'), await sees('officeClerk'), await sees('district')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('what the ministry has, compared (P14)', () => {
  /** Registered, divided, accepted and extended, all of it received. */
  const extended = async () => {
    await at.divided({ main: 'notary' }, { origin: 'own' });
    await at.inPart('notary', people.officeClerk, 'receive');
    await at.inPart('notary', people.officeClerk, 'accept');
    await at.inPart('notary', people.officeClerk, 'askExtension', { extensionDays: 29, extensionGrounds: '需要鉴定。' });
    await at.inPart('notary', people.deputy, 'approveExtension');
    for (const event of ['register', 'transfer', 'accept', 'extend']) {
      expect(await at.approve(at.of(event))).toHaveProperty('done');
      await at.answer(at.of(event), 'receipt');
    }
  };
  const same = (event: string) => {
    const { values } = at.of(event);
    return { event, version: values['payloadVersion'], digest: values['digest'], happenedOn: values['happenedOn'] };
  };
  const compare = async (event: string, held: object) => {
    await at.report(at.of(event), desk, 'compare');
    await at.answer(at.of(event), 'held', held);
    return at.of(event);
  };

  it('P14: a lost extension is one difference; ours stands and it is reported again; then there is none, and the month is closed', async () => {
    await extended();
    for (const event of ['register', 'transfer', 'accept']) {
      expect(await compare(event, { count: 4, held: same(event) })).toMatchObject({ state: 'accepted', values: { ownCount: 4 } });
    }
    expect(await compare('extend', { count: 3 })).toMatchObject({
      state: 'different',
      values: { differences: ['missing', 'count'], ownCount: 4, heldCount: 3 },
    });
    at.world.move('2026-04-02');
    expect(await at.lock('2026-03')).toMatchObject({ why: [expect.stringContaining('还有 1 件上报没有办结'), expect.any(String)] });
    expect(await at.report(at.of('extend'), desk, 'oursStand')).toMatchObject({ refused: { problem: 'input' } });
    await at.report(at.of('extend'), desk, 'oursStand', {}, '我方已依法延期，对方漏收。');
    expect(await at.report(at.of('extend'), lead, 'approve')).toHaveProperty('done');
    await at.answer(at.of('extend'), 'receipt');
    expect(await compare('extend', { count: 4, held: same('extend') })).toMatchObject({
      state: 'accepted',
      values: { differences: null, payloadVersion: 2, settled: 'ours' },
    });
    expect(await at.lock('2026-03', desk)).toEqual({ problem: 'forbidden' });
    expect(await at.lock('2026-03')).toBeNull();
  });

  it('P14: is compared field by field; where theirs stands with a reason, the month can be closed too', async () => {
    await register();
    await at.approve(at.of('register'));
    await at.answer(at.of('register'), 'receipt');
    expect(
      await compare('register', { count: 1, held: { ...same('register'), digest: '0'.repeat(64), happenedOn: '2026-03-01' } }),
    ).toMatchObject({
      state: 'different',
      values: { differences: ['happenedOn', 'digest'] },
    });
    expect(await at.report(at.of('register'), desk, 'theirsStand', {}, '部级平台人工更正。')).toMatchObject({
      done: { state: 'accepted' },
    });
    at.world.move('2026-04-02');
    expect(await at.lock('2026-03')).toBeNull();
  });

  it('P14: of a month that is closed nothing is reported again until it is opened with a reason, and it stays as it was received', async () => {
    await register();
    await at.approve(at.of('register'));
    await at.answer(at.of('register'), 'receipt');
    at.world.move('2026-04-02');
    expect(await at.lock('2026-03')).toBeNull();
    await at.report(at.of('register'), desk, 'correct', { summary: '改写。' }, '补正。');
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject(why('已锁定'));
    expect(at.sent()).toHaveLength(1);
    expect(await at.lock('2026-03', lead, '补正一件。')).toBeNull();
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject({ done: { state: 'approved' } });
  });

  it('P14: a month with a step that was never approved is not closed', async () => {
    await register();
    at.world.move('2026-04-02');
    expect(await at.lock('2026-03')).toMatchObject({ why: [expect.stringContaining('没有办结'), expect.any(String)] });
  });

  it('P14: what was received and says the same is not sent again', async () => {
    await register();
    await at.approve(at.of('register'));
    await at.answer(at.of('register'), 'receipt');
    await at.report(at.of('register'), desk, 'correct', {}, '重发。');
    expect(await at.report(at.of('register'), lead, 'approve')).toMatchObject(why('对方已签收，且内容没有变化'));
    expect(at.sent()).toHaveLength(1);
    expect(await at.report(at.of('register'), desk, 'keep', {}, '无需重发。')).toMatchObject({ done: { state: 'accepted' } });
  });
});
