import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { protectors, transferringWorld } from '../testing/protection.js';

const transfers = 'lawyers.rightsTransfer';
let at: Awaited<ReturnType<typeof transferringWorld>>;
beforeEach(async () => void (at = await transferringWorld()));
const offer: (typeof at)['offer'] = (...given) => at.offer(...given);
const act: (typeof at)['transfer'] = (...given) => at.transfer(...given);
const last = () => at.last();
const record = (type: string) => area.records.find(({ name }) => name === type)!;
const sees = async (viewer: Viewer, type: string, id: string) =>
  (await at.world.reader.get(type, id, scopesOf(viewer, record(type)))) !== null;
const seesCase = (viewer: Viewer) => sees(viewer, 'lawyers.rights', at.rights().id);
/** How many of each list there are, as this unit sees them. */
const lists = async (viewer: Viewer) => {
  const { items } = await at.world.reader.list({
    type: transfers,
    scopes: scopesOf(viewer, record(transfers)),
    sort: { field: 'createdAt', descending: false },
    limit: 50,
    fields: [],
  });
  return Object.fromEntries(
    Object.values(record(transfers).list.views).map(({ title, filter }) => {
      const states = [filter['state'] ?? []].flat();
      const isOurs = filter['side'] === 'sent';
      return [
        title[0],
        items.filter(
          ({ ownerUnit, state }) => (ownerUnit === viewer.account.unit) === isOurs && (states.length === 0 || states.includes(state!)),
        ).length,
      ];
    }),
  );
};
const notPossible = { refused: { problem: 'action-not-possible' } };

describe('transfers of rights cases (L21)', () => {
  it('L21: has the six lists word for word', () => {
    expect(Object.values(record(transfers).list.views).map(({ title }) => title[0])).toEqual([
      '发起的转办申请',
      '撤销的转办申请',
      '接收的转办申请',
      '被接收的转办申请',
      '拒收的转办申请',
      '被拒收的转办申请',
    ]);
  });

  it('L21: offered, each side finds it in its list; the receiver reads the case and does nothing with it until he accepts', async () => {
    expect(await offer()).toHaveProperty('done');
    expect(at.rights()).toMatchObject({ state: 'offered', ownerUnit: 'association/lawyers' });
    expect(await lists(protectors.clerk)).toMatchObject({ 发起的转办申请: 1, 接收的转办申请: 0 });
    expect(await lists(protectors.branch)).toMatchObject({ 发起的转办申请: 0, 接收的转办申请: 1 });
    expect(await seesCase(protectors.branch)).toBe(true);
    expect(await at.act(protectors.branch, 'accept')).toMatchObject(notPossible);
    expect(at.world.tables.turns.get(`${transfers}:${last().id}`)!.map(({ action, address }) => [action, address])).toEqual(
      expect.arrayContaining([['accept', 'lawyers.rights-branch@association/lawyers-pudong']]),
    );
  });

  it('L21: refused with a reason it is 被拒收 here and 拒收 there, and the case to be examined at home; the other side no longer opens the case', async () => {
    await offer();
    expect(await act(protectors.branch, 'refuse')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/refusalGrounds' }] },
    });
    await act(protectors.branch, 'refuse', { refusalGrounds: '不在本区。' });
    expect(at.rights()).toMatchObject({ state: 'submitted', ownerUnit: 'association/lawyers' });
    expect(await lists(protectors.clerk)).toMatchObject({ 被拒收的转办申请: 1 });
    expect(await lists(protectors.branch)).toMatchObject({ 拒收的转办申请: 1, 接收的转办申请: 0 });
    expect(await seesCase(protectors.branch)).toBe(false);
  });

  it('L21: withdrawn it is 撤销 here, and the other side opens neither the case nor the offer, nor accepts it', async () => {
    await offer();
    await act(protectors.clerk, 'withdraw');
    expect(await lists(protectors.clerk)).toMatchObject({ 撤销的转办申请: 1 });
    expect([await seesCase(protectors.branch), await sees(protectors.branch, transfers, last().id)]).toEqual([false, false]);
    expect(await act(protectors.branch, 'accept')).toEqual({ refused: { problem: 'forbidden' } });
    expect(at.rights().state).toBe('submitted');
  });

  it('L21: what was withdrawn is accepted by nobody, not even by who still had it open', async () => {
    await offer();
    const { id, version } = last();
    await act(protectors.clerk, 'withdraw');
    at.world.tables.involvements.set(`${transfers}:${id}`, [
      { type: transfers, recordId: id, who: 'association/lawyers-pudong', role: 'copy', since: '2026-11-27T10:00:00.000Z' },
    ]);
    expect(await at.on(transfers, protectors.branch, 'accept', {})).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['当前状态为“已撤销”，不能接收转办申请。', expect.any(String)] },
    });
    expect(last().version).toBeGreaterThan(version);
  });

  it('L21: a third unit does not reach it by its id', async () => {
    await offer();
    expect(await act(protectors.third, 'accept')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.act(protectors.third, 'accept')).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L21: the sender does not accept his own offer, nor the receiver withdraw it', async () => {
    await offer();
    expect(await act(protectors.clerk, 'accept')).toMatchObject({
      refused: { why: ['只有接收单位可以接收转办申请。', 'Only the unit it was sent to may do this: "Accept: Transfer".'] },
    });
    expect(await act(protectors.branch, 'withdraw')).toMatchObject({
      refused: { why: ['只有发出单位可以撤销转办申请。', expect.any(String)] },
    });
  });

  it('L21: accepted, the receiver has the case and what is left of W-7, at least three working days; the sender reads it', async () => {
    at.world.move('2026-12-01');
    await offer();
    expect(at.rights().values).toMatchObject({ acceptDue: '2026-12-02' });
    at.world.move('2026-12-02');
    await act(protectors.branch, 'accept');
    expect(at.rights()).toMatchObject({
      state: 'submitted',
      ownerUnit: 'association/lawyers-pudong',
      values: { bodyName: '浦东律工委', bodyPhone: '021-0002', acceptDue: '2026-12-07' },
    });
    expect(await lists(protectors.clerk)).toMatchObject({ 被接收的转办申请: 1, 发起的转办申请: 1 });
    expect(await at.act(protectors.clerk, 'accept')).toMatchObject(notPossible);
    expect(await at.act(protectors.branch, 'accept')).toHaveProperty('done');
    expect(await seesCase(protectors.clerk)).toBe(true);
  });

  it('L21: accepted at once, the receiver has the rest and no more', async () => {
    await offer();
    await act(protectors.branch, 'accept');
    expect(at.rights().values).toMatchObject({ acceptDue: '2026-12-02' });
  });

  it('L21: not answered within one working day the sender is reminded, after three it is back by itself', async () => {
    await offer();
    at.world.move('2026-12-01');
    await at.world.engine.strike();
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'waiting').map(({ address }) => address)).toEqual([
      'lawyers.rights-clerk@association/lawyers',
      'lawyers.rights-branch@association/lawyers',
    ]);
    at.world.move('2026-12-03');
    await at.world.engine.strike();
    expect([last().state, last().ownerUnit, at.rights().state]).toEqual(['lapsed', 'association/lawyers', 'submitted']);
    expect(await seesCase(protectors.branch)).toBe(false);
  });

  it('L21: a case is offered three times at most', async () => {
    for (let i = 0; i < 3; i++) {
      await offer();
      await act(protectors.branch, 'refuse', { refusalGrounds: '不在本区。' });
    }
    expect(await offer()).toMatchObject({ refused: { why: ['本件转办申请次数已达上限。', expect.any(String)] } });
  });

  it('L21: nobody offers a case that another unit has, nor to the unit that has it', async () => {
    expect(await offer(protectors.clerk, { receiver: 'centre' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/receiver', words: ['本件已由该单位办理。', expect.any(String)] }] },
    });
    await offer();
    await act(protectors.branch, 'accept');
    expect(await offer(protectors.clerk, { receiver: 'bureau' })).toMatchObject({
      refused: { why: ['本件由律工委办理。', expect.any(String)] },
    });
  });

  it('L21: a bureau reads what is offered to it and accepts; the case is over here, and the applicant is told with whom it is', async () => {
    await offer(protectors.clerk, { receiver: 'bureau' });
    expect([await seesCase(protectors.pudong), await seesCase(protectors.branch)]).toEqual([true, false]);
    await act(protectors.pudong, 'accept');
    expect(at.rights()).toMatchObject({ state: 'transferred', values: { bodyName: '浦东新区司法局', acceptMet: '2026-11-27' } });
    expect(at.world.tables.added.notice.find(({ name }) => name === 'takenOver')).toMatchObject({
      address: 'lawyers.lawyer@lawyers.lawyer:lawyer-1',
      words: [expect.stringContaining('浦东新区司法局办理，咨询电话 021-0003'), expect.any(String)],
    });
  });

  it('L21: another province is written to, and the sender notes its reply with its number', async () => {
    await offer(protectors.clerk, { receiver: 'zhejiang' });
    expect(at.letters()).toContain('transfer');
    expect(await act(protectors.clerk, 'noteAccepted')).toMatchObject({ refused: { findings: [{ pointer: '/form/replyNumber' }] } });
    await act(protectors.clerk, 'noteAccepted', { replyNumber: '浙律维〔2026〕8号' });
    expect([last().state, at.rights().state]).toEqual(['accepted', 'transferred']);
  });

  it('L21: where the receiver answers here himself, nobody notes a reply for him', async () => {
    await offer();
    expect(await act(protectors.clerk, 'noteAccepted', { replyNumber: '1' })).toMatchObject({
      refused: { why: ['接收单位在本平台答复。', expect.any(String)] },
    });
  });
});
