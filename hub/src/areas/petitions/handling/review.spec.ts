import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { copy } from './copy.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld();
});
const act = (type: string, viewer: Viewer, action: string, form: object = {}) => {
  const { id, version } = at.world.only(type);
  return at.world.engine.perform({ viewer, type, action, id, version, form: { ...form }, idempotencyKey: `r${++key}` });
};
const ask = (level = 'first') =>
  at.act(people.desk, 'askReview', { reviewLevel: level, reviewAskedOn: '2026-03-03', reviewGrounds: '不服处理意见。' });

/** As it stands once the answer has arrived. */
async function delivered() {
  await at.divided({ main: 'notary' });
  const row = at.petition();
  at.world.tables.put({
    ...row,
    state: 'delivered',
    values: { ...row.values, answeredOn: '2026-03-02', deliveredOn: '2026-03-02', askDue: '2026-04-01' },
  });
  const part = at.partOf('notary');
  at.world.tables.put({ ...part, state: 'answered' });
}

describe('a review of the answer (P07)', () => {
  it('P07: is given to another unit than the one that answered, and decided by another than who proposes it', async () => {
    await delivered();
    expect(await ask()).toHaveProperty('done');
    expect(at.world.only('petitions.review')).toMatchObject({ state: 'asked', values: { original: 'notary', decideDue: '2026-04-02' } });
    expect(await ask()).toMatchObject({ refused: { why: [expect.stringContaining('正在复查复核'), expect.any(String)] } });
    expect(await act('petitions.review', people.lead, 'assign', { body: 'notary' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/body' }] },
    });
    await act('petitions.review', people.lead, 'assign', { body: 'lawyers' });
    await act('petitions.review', people.lawyersClerk, 'propose', { result: 'redo', opinion: '事实不清。' });
    expect(await act('petitions.review', people.deputy, 'approve')).toMatchObject({ done: { state: 'decided' } });
    expect(at.petition()).toMatchObject({
      state: 'dividing',
      values: { reviewLast: 'first', reviewResult: 'redo', result: null, daysTaken: null, answeredOn: null, replyDue: null },
    });
  });

  it('P07: after a second review it is final, and no further one is registered', async () => {
    await delivered();
    await ask('second');
    await act('petitions.review', people.lead, 'assign', { body: 'lawyers' });
    await act('petitions.review', people.lawyersClerk, 'propose', { result: 'upheld', opinion: '维持。' });
    await act('petitions.review', people.deputy, 'approve');
    expect(await ask('second')).toMatchObject({ refused: { why: [expect.stringContaining('复核终结'), expect.any(String)] } });
  });

  it('P10: what the review found stands on the petition that it makes final', async () => {
    await delivered();
    await ask('second');
    await act('petitions.review', people.lead, 'assign', { body: 'lawyers' });
    await act('petitions.review', people.lawyersClerk, 'propose', { result: 'changed', opinion: '变更。' });
    await act('petitions.review', people.deputy, 'approve');
    expect(at.petition().values).toMatchObject({ isFinal: true, reviewLast: 'second', reviewResult: 'changed', reviewedOn: '2026-03-02' });
  });

  /** The first review upholds the answer on this day. */
  const upheld = async (on: string) => {
    await delivered();
    await ask();
    await act('petitions.review', people.lead, 'assign', { body: 'lawyers' });
    await act('petitions.review', people.lawyersClerk, 'propose', { result: 'upheld', opinion: '维持。' });
    at.world.move(on);
    await act('petitions.review', people.deputy, 'approve');
  };

  it('P21: once it was reviewed a second review is asked for within thirty days of the result, and no first one again', async () => {
    await upheld('2026-03-30');
    expect(at.petition().values).toMatchObject({ reviewedOn: '2026-03-30', askSecondDue: '2026-04-29' });
    at.world.move('2026-04-20');
    expect(await ask()).toMatchObject({ refused: { findings: [{ pointer: '/form/reviewLevel' }] } });
    expect(await ask('second')).toHaveProperty('done');
    at = petitionsWorld();
    await upheld('2026-03-30');
    at.world.move('2026-04-30');
    expect(await ask('second')).toMatchObject({ refused: { why: [expect.stringContaining('第三十六条'), expect.any(String)] } });
  });

  it('P07: thirty days after the answer arrived none is registered', async () => {
    await delivered();
    at.world.move('2026-04-02');
    expect(await ask()).toMatchObject({ refused: { why: [expect.stringContaining('已满三十日'), expect.any(String)] } });
  });
});

describe('copies (P05)', () => {
  const circulated = async () => {
    await at.divided({ main: 'huangpu' });
    return at.act(people.lead, 'circulate', { sendTo: ['notary'] });
  };
  const sees = async (viewer: Viewer) =>
    (await at.world.reader.get(copy.name, at.world.only(copy.name).id, scopesOf(viewer, copy))) !== null;

  it('P05: the unit reads it, which is kept with the day, comments once, and does nothing to the petition', async () => {
    expect(await circulated()).toHaveProperty('done');
    expect([await sees(people.officeClerk), await sees(people.pudong)]).toEqual([true, false]);
    const { id, version } = at.world.only(copy.name);
    await at.world.engine.perform({
      viewer: people.officeClerk,
      type: copy.name,
      action: 'look',
      id,
      version,
      form: {},
      idempotencyKey: 'look',
      isReading: true,
    });
    expect(at.world.only(copy.name)).toMatchObject({ state: 'sent', values: { isRead: true, readOn: '2026-03-02' } });
    expect(await act(copy.name, people.officeClerk, 'remark', { comment: '已知悉。' })).toMatchObject({ done: { state: 'commented' } });
    expect(await at.act(people.officeClerk, 'deliver')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.inPart('huangpu', people.officeClerk, 'receive')).toMatchObject({ refused: { problem: 'forbidden' } });
  });

  it('P05: of an accusation no copy is sent', async () => {
    await at.register({ purpose: 'accusation' });
    await at.act(people.reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' });
    expect(await at.act(people.lead, 'circulate', { sendTo: ['notary'] })).toMatchObject({
      refused: { why: ['检举控告不抄送。', expect.any(String)] },
    });
    expect(at.world.tables.of(copy.name)).toEqual([]);
  });
});
