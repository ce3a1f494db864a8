import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, warned } from '../testing/penalties.js';
import { judges, people } from '../testing/registers.js';

const clerk = people.huangpu;
const at = (pointer: string) => ({ refused: { problem: 'input', findings: [{ pointer }] } });
const asked = { reconsiderationOn: '2026-04-01', reconsiderationBody: '黄浦区人民政府', reconsideration: 'pending' };
const sued = { lawsuitOn: '2026-05-06', lawsuitCourt: '上海铁路运输法院', lawsuit: 'pending' };

async function served(): Promise<World> {
  const world = await warned();
  await act(world, judges.districtDeputy, 'decide');
  await act(world, clerk, 'serve');
  return world;
}

describe('what the party does against a penalty (A-6, A-7, L04)', () => {
  it('L04: a served penalty shows the last day for reconsideration and for the court, and is never late by them', async () => {
    const world = await served();
    expect(caseOf(world).values).toMatchObject({ servedOn: '2026-03-02', reconsiderDue: '2026-05-06', sueDue: '2026-09-02' });
    world.move('2026-10-10');
    await world.engine.strike();
    const row = caseOf(world);
    const shown = await world.engine.clocks(world.engine.catalogue.type(row.type)!, row);
    expect(
      shown.filter(({ name }) => name === 'reconsider' || name === 'sue').map(({ standing, ledger }) => [standing, ledger[0]!.words[0]]),
    ).toEqual([
      ['met', '自送达起算，当日不计；60 个自然日（A-6）'],
      ['met', '自送达起算，当日不计；6 个月（A-7）'],
    ]);
  });

  it('L04: the handler records both with day, body and result, also after the case was closed, and the head is told', async () => {
    const world = await served();
    expect(await act(world, clerk, 'reconsider', asked)).toMatchObject({ done: { state: 'served' } });
    await act(world, clerk, 'publish');
    expect(await act(world, judges.districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
    expect(await act(world, clerk, 'reconsider', { reconsideration: 'upheld' })).toMatchObject({ done: { state: 'closed' } });
    expect(await act(world, clerk, 'sue', sued)).toMatchObject({ done: { state: 'closed' } });
    expect(caseOf(world).values).toMatchObject({ ...asked, reconsideration: 'upheld', ...sued });
    expect(world.tables.added.notice.filter(({ name }) => name === 'remedied').map(({ address }) => address)).toEqual(
      Array.from({ length: 3 }, () => 'lawyers.district-deputy@district:310101'),
    );
  });

  it('L04: the bureau answers within ten days of the copy in reconsideration and fifteen in court, and is reminded before', async () => {
    const world = await served();
    await act(world, clerk, 'reconsider', { ...asked, reconsiderationReceivedOn: '2026-04-03' });
    await act(world, clerk, 'sue', { ...sued, lawsuitReceivedOn: '2026-05-11' });
    expect(caseOf(world).values).toMatchObject({ answerReconsiderationDue: '2026-04-13', answerLawsuitDue: '2026-05-26' });
    for (const day of ['2026-04-10', '2026-04-12']) {
      world.move(day);
      await world.engine.strike();
    }
    expect(world.tables.added.notice.filter(({ name }) => name === 'answerLate').map(({ address }) => address)).toEqual([
      'lawyers.district-clerk@district:310101',
      'lawyers.district-clerk@district:310101',
    ]);
  });

  it('L04: an answer names its day and its papers, after the copy was received', async () => {
    const world = await served();
    await act(world, clerk, 'reconsider', asked);
    const answer = (form: object) => act(world, clerk, 'answerReconsideration', { ...form });
    expect(await answer({ reconsiderationAnsweredOn: '2026-04-08' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['尚未记录收到复议申请书副本的日期。', expect.any(String)] },
    });
    expect(await act(world, clerk, 'reconsider', { reconsiderationReceivedOn: '2026-03-31' })).toMatchObject(
      at('/form/reconsiderationReceivedOn'),
    );
    await act(world, clerk, 'reconsider', { reconsiderationReceivedOn: '2026-04-03' });
    expect(await answer({ reconsiderationAnsweredOn: '2026-04-01' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/reconsiderationPapers' }, { pointer: '/form/reconsiderationAnsweredOn' }] },
    });
    expect(await act(world, clerk, 'answerLawsuit', {})).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(world, people.lawyer, 'answerReconsideration', {})).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L04: neither comes before the service, nor without its day, body and result, nor is it recorded by another', async () => {
    const world = await served();
    expect(await act(world, clerk, 'reconsider', { ...asked, reconsiderationOn: '2026-03-01' })).toMatchObject(
      at('/form/reconsiderationOn'),
    );
    expect(await act(world, clerk, 'sue', { ...sued, lawsuitOn: '2026-03-01' })).toMatchObject(at('/form/lawsuitOn'));
    expect(await act(world, clerk, 'reconsider')).toMatchObject({
      refused: {
        findings: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'].map((field) => ({ pointer: `/form/${field}` })),
      },
    });
    expect(await act(world, clerk, 'sue')).toMatchObject({
      refused: { findings: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'].map((field) => ({ pointer: `/form/${field}` })) },
    });
    for (const viewer of [judges.districtDeputy, people.lawyer, people.firm])
      expect(await act(world, viewer, 'sue', sued)).toEqual({ refused: { problem: 'forbidden' } });
    const unserved = await warned();
    expect(await act(unserved, clerk, 'reconsider', asked)).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});
