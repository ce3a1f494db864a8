import { beforeEach, describe, expect, it } from 'vitest';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { scopesOf } from '../../../access/index.js';
import { lawyersWorld, people, pudongLawyer } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';
import { leave } from './leave.js';

const type = 'lawyers.leave';
let world: World;
let key = 0;
const report = (form: Readonly<Record<string, unknown>>, viewer: Viewer = people.firm, action = 'report') =>
  world.engine.perform({ viewer, type, action, form: { lawyer: 'lawyer-1', kind: 'resigned', ...form }, idempotencyKey: `r${++key}` });
const act = (viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}, reason?: string) => {
  const { id, version } = world.tables.of(type).at(-1)!;
  const said = reason === undefined ? {} : { reason };
  return world.engine.perform({ viewer, type, id, version, action, form, idempotencyKey: `a${++key}`, ...said });
};
const lawyerNow = () => world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
const history = () => world.tables.of('lawyers.membership').map(({ values }) => values['until'] ?? null);
const told = () => world.tables.added.notice.filter((one) => one.type === type).map(({ name, address }) => [name, address]);

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-24');
  const at = { district: '310101', ownerUnit: `firm/${uscc}` };
  const { values } = lawyerNow();
  world.tables.put(
    entry('lawyers.lawyer', 'lawyer-1', { ...values, joinedOn: '2020-03-01' }, at),
    entry('lawyers.membership', 'past', { lawyer: 'lawyer-1', firm: 'firm-1', since: '2015-01-01', until: '2020-02-28' }, at),
    entry('lawyers.membership', 'present', { lawyer: 'lawyer-1', firm: 'firm-1', since: '2020-03-01' }, at),
  );
});

describe('a lawyer who left his firm (L24)', () => {
  it('L24: the firm reports, the district confirms: the practice history ends, he has no firm, and six months run until 20 May 2027', async () => {
    expect(await report({ leftOn: '2026-11-20' })).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({
      state: 'reported',
      district: '310101',
      values: { lawyerName: '王小明', firm: 'firm-1', joinedOn: '2020-03-01', reportDue: '2026-11-27', checkDue: '2026-11-27' },
    });
    expect(world.only(type).ownerUnit).toBe(`firm/${uscc}`);
    expect(told()).toEqual([
      ['reported', 'lawyers.district-lead@district:310101'],
      ['reported', 'lawyers.district-clerk@district:310101'],
    ]);
    expect(await act(people.huangpu, 'confirm')).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({ state: 'confirmed', values: { confirmedOn: '2026-11-24' } });
    expect(history()).toEqual(['2020-02-28', '2026-11-20']);
    expect(lawyerNow().values).toMatchObject({
      firm: null,
      firmUscc: null,
      joinedOn: null,
      formerFirm: 'firm-1',
      leftOn: '2026-11-20',
      idleDue: '2027-05-20',
    });
    expect(lawyerNow()).toMatchObject({ district: '310101', ownerUnit: 'city' });
  });

  it('L24: reported later than five working days after he left it is marked late, whatever happens to it afterwards', async () => {
    await report({ leftOn: '2026-11-13' });
    expect(world.only(type).values).toMatchObject({ reportDue: '2026-11-20', reportMet: '2026-11-24' });
    world.move('2026-11-30');
    await act(people.huangpu, 'sendBack', {}, '请补充交接情况。');
    await act(people.firm, 'submit', { leftOn: '2026-11-13', kind: 'resigned', cases: 'yes' });
    expect(world.only(type).values).toMatchObject({ reportedOn: '2026-11-24', reportMet: '2026-11-24', cases: 'yes' });
  });

  it('L24: sent back and reported again, the day may be any up to that day, and none after it', async () => {
    await report({ leftOn: '2026-11-20' });
    await act(people.huangpu, 'sendBack', {}, '离所日期有误。');
    world.move('2026-11-30');
    expect(await act(people.firm, 'submit', { leftOn: '2026-12-01' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/leftOn' }] },
    });
    expect(await act(people.firm, 'submit', { leftOn: '2026-11-27' })).toHaveProperty('done');
    expect(world.only(type).values).toMatchObject({ leftOn: '2026-11-27', reportedOn: '2026-11-24', submittedOn: '2026-11-30' });
  });

  it('L24: begun as a draft it waits for nobody; reported it may be taken back, and it is nowhere deleted', async () => {
    expect(await report({}, people.firm, 'draft')).toHaveProperty('done');
    expect(told()).toEqual([]);
    expect(await act(people.firm, 'submit')).toMatchObject({ refused: { findings: [{ pointer: '/form/leftOn' }] } });
    await act(people.firm, 'submit', { leftOn: '2026-11-20' });
    await act(people.firm, 'withdraw');
    expect(world.only(type).state).toBe('dropped');
    expect(Object.keys(leave.actions).filter((name) => /delete|remove/i.test(name))).toEqual([]);
  });

  it('L24: another firm’s lawyer is not known to the firm', async () => {
    world.tables.put(pudongLawyer);
    expect(await report({ lawyer: 'lawyer-7', leftOn: '2026-11-20' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/lawyer', code: 'reference' }] },
    });
    expect(world.tables.of(type)).toEqual([]);
  });

  it('L24: a day in the future, or before he joined, is refused at the field', async () => {
    for (const [leftOn, words] of [
      ['2026-11-25', '离所日期不能晚于今天。'],
      ['2020-02-29', '离所日期早于入所日期。'],
    ])
      expect(await report({ leftOn })).toMatchObject({
        refused: { findings: [{ pointer: '/form/leftOn', words: [words, expect.any(String)] }] },
      });
  });

  it('L24: what is confirmed changes by a correction alone, with a reason, and history and clock follow', async () => {
    await report({ leftOn: '2026-11-20' });
    await act(people.huangpu, 'confirm');
    for (const action of ['submit', 'withdraw'])
      expect(await act(people.firm, action, action === 'submit' ? { leftOn: '2026-11-19' } : {})).toMatchObject({
        refused: { problem: 'action-not-possible' },
      });
    expect(await act(people.firm, 'correct', { corrected: '2026-11-18' }, '误报')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.huangpu, 'correct', { corrected: '2026-11-18' })).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(people.huangpu, 'correct', { corrected: '2019-11-18' }, '误报')).toMatchObject({
      refused: { findings: [{ pointer: '/form/corrected' }] },
    });
    expect(await act(people.huangpu, 'correct', { corrected: '2026-11-25' }, '误报')).toMatchObject({
      refused: { findings: [{ pointer: '/form/corrected', words: ['离所日期不能晚于今天。', expect.any(String)] }] },
    });
    expect(await act(people.huangpu, 'correct', { corrected: '2026-11-18' }, '律所误报离所日期。')).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({ state: 'confirmed', values: { leftOn: '2026-11-18' } });
    expect(history()).toEqual(['2020-02-28', '2026-11-18']);
    expect(lawyerNow().values).toMatchObject({ leftOn: '2026-11-18', idleDue: '2027-05-18' });
  });

  it('L24: of two reports about one lawyer only one is confirmed', async () => {
    await report({ leftOn: '2026-11-20' });
    const { id: first } = world.only(type);
    await report({ leftOn: '2026-11-20' });
    await act(people.huangpu, 'confirm');
    const again = { viewer: people.huangpu, type, id: first, version: 1, action: 'confirm', form: {}, idempotencyKey: 'again' };
    expect(await world.engine.perform(again)).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['该律师已无执业机构，离所已经登记。', expect.any(String)] },
    });
    expect(history()).toEqual(['2020-02-28', '2026-11-20']);
  });

  it('L24: the same report sent again after it was confirmed gets its answer again, though the lawyer is the firm’s no longer', async () => {
    const order = {
      viewer: people.firm,
      type,
      action: 'report',
      form: { lawyer: 'lawyer-1', kind: 'resigned', leftOn: '2026-11-20' },
      idempotencyKey: 'once',
    };
    const first = await world.engine.perform(order);
    await act(people.huangpu, 'confirm');
    expect(await world.engine.perform(order)).toEqual({ ...first, isRepeat: true });
    expect(await world.engine.perform({ ...order, idempotencyKey: 'anew' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/lawyer', code: 'reference' }] },
    });
  });

  it('L24: another district and the association see nothing of it; he himself sees it once it is confirmed', async () => {
    await report({ leftOn: '2026-11-20' });
    const { id } = world.only(type);
    const seen = async (viewer: Viewer) => (await world.reader.get(type, id, scopesOf(viewer, leave))) !== null;
    expect(await Promise.all([people.pudong, people.association, people.lawyer, people.huangpu, people.firm].map(seen))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    await act(people.huangpu, 'confirm');
    expect(await seen(people.lawyer)).toBe(true);
  });
});
