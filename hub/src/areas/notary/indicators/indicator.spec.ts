import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { indicator } from './indicator.js';

let at: ReturnType<typeof notaryWorld>;
beforeEach(() => {
  at = notaryWorld('2026-03-02T01:00:00.000Z');
});
const all = () => at.world.tables.of('notary.indicator');
const last = (): RecordRow => all().at(-1)!;
const act = (viewer: Viewer, action: string, form: object = {}, row?: RecordRow, reason?: string) =>
  at.perform(viewer, 'notary.indicator', action, row && at.world.tables.records.get(`notary.indicator:${row.id}`), form, reason);
/** 网办率: all that is not offline, of all that is issued. */
const online = {
  code: 'S-01',
  name: '网办率',
  model: 'business',
  form: 'value',
  terms: [
    { part: 'over', item: 'issued', online: ['whole', 'application'] },
    { part: 'under', item: 'issued' },
  ],
  period: 'year',
  direction: 'up',
  unit: 'percent',
  weight: 5,
};
const issue = (id: string, office: string, how: string) =>
  at.world.tables.put({
    ...entry('notary.act', id, { office, notary: 'officer', online: how, acceptedOn: '2026-02-10', issuedOn: '2026-02-11', issuedIn: 1 }),
    state: 'issued',
  });
async function laidDown(form: object = online, effectiveOn = '2026-03-02'): Promise<RecordRow> {
  await act(people.clerk, 'create', form);
  const row = last();
  expect(await act(people.clerk, 'attempt', { from: '2026-02-15' }, row)).toMatchObject({ done: { state: 'tried' } });
  expect(await act(people.clerk, 'askLaying', { effectiveOn }, row)).toMatchObject({ done: { state: 'laying' } });
  expect(await act(people.lead, 'approveLaying', {}, row)).toMatchObject({ done: {} });
  return at.world.tables.records.get(`notary.indicator:${row.id}`)!;
}

describe('the dictionary of indicators (N48)', () => {
  it('N48: an indicator is made in the page, and a trial says of each office what list by list would say, raising nothing', async () => {
    for (const [i, how] of ['whole', 'application', 'offline', 'offline'].entries()) issue(`a${i}`, 'GZ-01', how);
    issue('b', 'GZ-02', 'offline');
    await act(people.clerk, 'create', online);
    expect(await act(people.clerk, 'attempt', { from: '2026-02-15' }, last())).toMatchObject({ done: { state: 'tried' } });
    expect(last().values['trial']).toMatchObject([
      { who: '申黄公证处', value: '50.0%' },
      { who: '申浦公证处', value: '0.0%' },
      // Of an office that told nothing there is no figure.
      { who: '申城公证处', value: '缺数据' },
    ]);
    expect(at.world.tables.of('notary.officeScore')).toEqual([]);
  });

  it('N48: an indicator of notaries is tried on notaries', async () => {
    issue('a', 'GZ-01', 'whole');
    await act(people.clerk, 'create', { ...online, model: 'activity' });
    await act(people.clerk, 'attempt', { from: '2026-02-01' }, last());
    expect(last().values['trial']).toMatchObject([
      { who: '钱文博', value: '—（分母为零）' },
      { who: '孙思远', value: '缺数据' },
      { who: '范思齐', value: '100.0%' },
    ]);
  });

  it('N48: it is in force once another person approved it, from its day on', async () => {
    await act(people.lead, 'create', online);
    await act(people.lead, 'attempt', { from: '2026-02-01' }, last());
    await act(people.lead, 'askLaying', { effectiveOn: '2026-03-10' }, last());
    expect(await act(people.lead, 'approveLaying', {}, last())).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.clerk, 'approveLaying', {}, last())).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'returnLaying', {}, last(), '由经办人送审')).toMatchObject({ done: { state: 'tried' } });
  });

  it('N48: approved before its day it waits, and the clock brings it into force', async () => {
    const row = await laidDown(online, '2026-03-10');
    expect(row.state).toBe('approved');
    at.world.move('2026-03-10');
    while ((await at.world.engine.strike()) > 0);
    expect(last()).toMatchObject({ state: 'current', values: { version: 1 } });
  });

  it('N48: one that is in use is changed by nobody alone, but by a further version that two persons lay down', async () => {
    const first = await laidDown();
    expect(first.state).toBe('current');
    expect(await act(people.clerk, 'revise', { ...online, weight: 9 }, first)).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    expect(await act(people.clerk, 'discard', {}, first, '不用了')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    const second = await laidDown({ ...online, weight: 9, replaces: first.id }, '2026-03-05');
    expect(second).toMatchObject({ state: 'approved', values: { version: 2 } });
    at.world.move('2026-03-05');
    while ((await at.world.engine.strike()) > 0);
    expect(all().map(({ state, values }) => [state, values['version'], values['endedOn'] ?? null])).toEqual([
      ['revised', 1, '2026-03-05'],
      ['current', 2, null],
    ]);
  });

  it('N48: a second one of the same code is no further version, and a version has the code of the former', async () => {
    const first = await laidDown();
    await act(people.clerk, 'create', online);
    expect(await act(people.clerk, 'attempt', { from: '2026-02-01' }, last())).toMatchObject({
      refused: { why: [expect.stringContaining('请作为修订版本新建'), expect.any(String)] },
    });
    expect(await act(people.clerk, 'create', { ...online, code: 'S-02', replaces: first.id })).toMatchObject({
      refused: { findings: [{ pointer: '/form/code' }] },
    });
  });

  it('N48: without a direction, without a numerator, or with a limit that does not fit it is refused at its place', async () => {
    const refused = async (form: object) =>
      (
        (await act(people.clerk, 'create', { ...online, ...form })) as { refused?: { findings?: { pointer: string }[] } }
      ).refused?.findings?.map(({ pointer }) => pointer);
    expect(await refused({ direction: null })).toEqual(['/form/direction']);
    expect(await refused({ terms: [{ part: 'under', item: 'issued' }] })).toEqual(['/form/terms']);
    expect(await refused({ terms: [{ part: 'over', item: 'complaints', online: ['whole'] }] })).toEqual(['/form/terms/0/online']);
    expect(await refused({ direction: 'info' })).toEqual(['/form/weight']);
    expect(await refused({ terms: [{ part: 'over', item: 'nothing' }] })).toEqual(['/form/terms/0/item']);
  });

  it('N48: the standard ones are drafted anew as a second version, to be changed', async () => {
    await act(people.clerk, 'adopt', { standard: 'N30-06' });
    expect(last()).toMatchObject({
      state: 'draft',
      values: { code: 'N30-06', name: '新领域新型业务占比', model: 'business', direction: 'up', weight: 15, version: 2 },
    });
    expect(last().values['terms']).toMatchObject([
      { row: 1, part: 'over', item: 'issued', isNew: true },
      { row: 2, part: 'under' },
    ]);
  });

  it('N48: it is taken out of use by two persons', async () => {
    const row = await laidDown();
    expect(await act(people.clerk, 'askRetirement', {}, row)).toMatchObject({ done: { state: 'retirement' } });
    expect(await act(people.clerk, 'approveRetirement', {}, row)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'approveRetirement', {}, row)).toMatchObject({ done: { state: 'retired' } });
    expect(last().values['endedOn']).toBe('2026-03-02');
  });

  it('N48: the association and single notaries have no part in it; offices read by what they are measured', () => {
    const scopes = (viewer: Viewer) => scopesOf(viewer, indicator).length;
    expect([scopes(people.association), scopes(people.officer)]).toEqual([0, 0]);
    expect(scopes(people.office)).toBeGreaterThan(0);
  });
});
