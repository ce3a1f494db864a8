import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { petition } from '../registration/petition.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { copy } from './copy.js';

const { district, districtHead, officeClerk, officeLead, lawyersClerk, lead } = people;
let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const copies = (): readonly RecordRow[] => at.all('copy');
const sees = async (viewer: Viewer, row: RecordRow) =>
  (await at.world.reader.get(row.type, row.id, scopesOf(viewer, row.type === copy.name ? copy : petition))) !== null;
/** 黄浦 registers, passes, divides to itself and accepts. */
const accepted = async (more: object = {}): Promise<void> => {
  await at.register({ content: 'notary', ...more }, district, 'registerHere');
  expect(await at.act(district, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' })).toHaveProperty('done');
  expect(await at.act(districtHead, 'divide', { main: 'huangpu' })).toHaveProperty('done');
  expect(await at.inPart('huangpu', district, 'receive')).toHaveProperty('done');
  expect(await at.inPart('huangpu', district, 'accept')).toHaveProperty('done');
};

describe('copies by the business of a petition (P05)', () => {
  it('P05: a notary petition that a district accepts is copied to the office in charge by itself; that it was opened is seen at the district', async () => {
    await accepted();
    expect(copies()).toMatchObject([
      { state: 'sent', ownerUnit: 'city/notary-office', values: { origin: 'dictionary', content: 'notary' } },
    ]);
    expect([
      await sees(officeClerk, copies()[0]!),
      await sees(officeClerk, at.petition()),
      await sees(lawyersClerk, at.petition()),
    ]).toEqual([true, true, false]);
    await at.world.engine.opening(copies()[0]!, officeClerk);
    expect(copies()[0]!.values).toMatchObject({ isRead: true, readOn: '2026-03-02' });
    expect(await sees(district, copies()[0]!)).toBe(true);
  });

  it('P05: who reads a copy does not act on the petition, and says something to it once', async () => {
    await accepted();
    expect(await at.inPart('huangpu', officeClerk, 'askReply', {})).toMatchObject({ refused: {} });
    expect(await at.act(officeClerk, 'deliver', {})).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.on(copies()[0]!, officeClerk, 'remark', { comment: '请关注收费。' })).toMatchObject({ done: { state: 'commented' } });
    expect(await at.on(copies()[0]!, officeClerk, 'remark', { comment: '再次。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });

  it('P05: the office that has it in hand gets no copy of it', async () => {
    await at.divided({ main: 'notary' });
    await at.inPart('notary', officeClerk, 'receive');
    await at.inPart('notary', officeClerk, 'accept');
    expect(copies()).toEqual([]);
  });

  it('P05: when the business is said otherwise another office reads it, and the one before no longer does', async () => {
    await accepted();
    expect(await at.act(district, 'recontent', { content: 'lawyers' })).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.act(district, 'recontent', { content: 'lawyers' }, '实为律师服务。')).toHaveProperty('done');
    expect(copies()).toMatchObject([
      { state: 'revoked', ownerUnit: 'city/notary-office' },
      { state: 'sent', ownerUnit: 'city/lawyers-office', values: { content: 'lawyers' } },
    ]);
    for (const row of [copies()[0]!, at.petition()])
      expect([await sees(officeClerk, row), await sees(officeLead, row)]).toEqual([false, false]);
    expect([await sees(lawyersClerk, copies()[1]!), await sees(lawyersClerk, at.petition())]).toEqual([true, true]);
  });

  it('P05: a named person confirms that he read what he was told, is reminded after three working days, and nobody confirms for him', async () => {
    await at.divided({ main: 'huangpu' });
    at.world.employ(officeClerk, people.officeColleague);
    const told = { petition: at.petition().id, body: 'notary' };
    expect(await at.open('copy', lead, 'inform', told)).toMatchObject({ refused: { findings: [{ pointer: '/form/reader' }] } });
    expect(await at.open('copy', lead, 'inform', { ...told, reader: [{ id: officeClerk.account.id }] })).toMatchObject({
      done: { state: 'told' },
    });
    expect(copies()[0]!.values).toMatchObject({ confirmDue: '2026-03-05' });
    expect(await sees(officeClerk, at.petition())).toBe(true);
    expect(await at.on(copies()[0]!, people.officeColleague, 'confirm')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    at.world.move('2026-03-06');
    await at.world.engine.strike();
    expect(at.world.tables.added.notice.map(({ name }) => name)).toContain('overdue');
    expect(await at.on(copies()[0]!, officeClerk, 'confirm')).toMatchObject({ done: { state: 'confirmed' } });
    expect(copies()[0]!.values).toMatchObject({ confirmedOn: '2026-03-06' });
  });

  it('P05: of an accusation no copy is sent anywhere, not by the dictionary, by hand nor to a person', async () => {
    await at.register({ purpose: 'accusation', content: 'notary' });
    await at.act(people.reviewer, 'pass', { purpose: 'accusation', content: 'notary', grade: 'usual' });
    const row = at.petition();
    at.world.employ(officeClerk);
    expect(await at.act(lead, 'circulate', { sendTo: ['notary'] })).toMatchObject({
      refused: { why: ['检举控告不抄送。', expect.any(String)] },
    });
    expect(
      await at.open('copy', lead, 'inform', { petition: row.id, body: 'notary', reader: [{ id: officeClerk.account.id }] }),
    ).toMatchObject({
      refused: { why: ['检举控告不抄送。', expect.any(String)] },
    });
    expect(await at.act(lead, 'divide', { main: 'huangpu' })).toMatchObject({
      refused: { why: [expect.stringContaining('不分办其他单位'), expect.any(String)] },
    });
    expect(copies()).toEqual([]);
  });

  it('P05: copies to further units leave those who read it before', async () => {
    await at.divided({ main: 'huangpu' });
    await at.act(lead, 'circulate', { sendTo: ['notary'] });
    expect(await at.act(lead, 'circulate', { sendTo: ['lawyers'] })).toHaveProperty('done');
    expect([await sees(officeClerk, at.petition()), await sees(lawyersClerk, at.petition())]).toEqual([true, true]);
    expect(await at.act(lead, 'circulate', { sendTo: ['notary'] })).toMatchObject({
      refused: { why: [expect.stringContaining('已向该单位抄送'), expect.any(String)] },
    });
  });
});
