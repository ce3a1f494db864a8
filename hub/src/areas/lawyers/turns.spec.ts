import { describe, expect, it } from 'vitest';
import type { World } from '../../engine/testing/index.js';
import { act, caseOf, deliberated, filed, investigated, referred, served, warned } from './testing/penalties.js';
import { judges, lawyersWorld, people } from './testing/registers.js';
import { complaint, decision, violation } from './testing/reports.js';
import { acting } from './violations/testing/acting.js';

/** What is asked on the only record of a type: action, address and day. */
const asked = (world: World, type: string): string[] =>
  (world.tables.turns.get(`${type}:${world.only(type).id}`) ?? []).map(
    ({ action, address, dueOn }) => `${action} ${address} ${dueOn ?? '-'}`,
  );
const ofPenalty = (world: World): string[] => asked(world, 'lawyers.penalty');
const huangpu = 'district:310101';
const clerk = `lawyers.district-clerk@${huangpu}`;

describe('whose turn it is among lawyers', () => {
  it('L04: a penalty case goes from the clerk of the district to its head, its deputy head and back, each asked once, with the day of its clock', async () => {
    const world = await referred();
    expect(ofPenalty(world)).toEqual([`askFiling lawyers.district-clerk@${huangpu} -`, `drop lawyers.district-clerk@${huangpu} -`]);
    await act(world, people.huangpu, 'askFiling', filed);
    expect(ofPenalty(world)).toEqual([`passFiling lawyers.district-lead@${huangpu} -`]);
    await act(world, judges.districtLead, 'passFiling');
    expect(ofPenalty(world)).toEqual([`approveFiling lawyers.district-deputy@${huangpu} -`]);
    await act(world, judges.districtDeputy, 'approveFiling');
    expect(ofPenalty(world)).toEqual([`hear lawyers.district-clerk@${huangpu} 2026-06-01`]);
    await act(world, people.huangpu, 'hear', { defence: '已退还费用。' });
    expect(ofPenalty(world)).toEqual([`askReview lawyers.district-clerk@${huangpu} 2026-06-01`]);
  });

  it('L04: preserved evidence is asked after until it is settled, an extension of the deputy head, a discussion of him too', async () => {
    const world = await investigated();
    await act(world, people.huangpu, 'preserve', { preserved: '账簿三册' });
    expect(ofPenalty(world)).toEqual([`hear ${clerk} 2026-06-01`, `settlePreserved ${clerk} 2026-03-11`]);
    await act(world, people.huangpu, 'settlePreserved', { preservation: '已发还。' });
    expect(ofPenalty(world)).toEqual([`hear ${clerk} 2026-06-01`]);
    await act(world, people.huangpu, 'askExtension', { extensionGrounds: '案情复杂。' });
    expect(ofPenalty(world)).toEqual([`approveExtension lawyers.district-deputy@${huangpu} 2026-06-01`]);
    expect(ofPenalty(await deliberated())).toEqual([`notifyHearing lawyers.district-clerk@${huangpu} 2026-06-01`]);
  });

  it('L04: what is decided is asked to be served, published and paid, each by its own day, and the head to close it once that is done', async () => {
    const world = await served([{ kind: 'warning' }], warned());
    expect(ofPenalty(world)).toEqual([`publish lawyers.district-clerk@${huangpu} 2026-03-11`]);
    await act(world, people.huangpu, 'publish');
    expect(ofPenalty(world)).toEqual([`close lawyers.district-lead@${huangpu} -`]);
    await act(world, judges.districtLead, 'close');
    expect([caseOf(world).state, ofPenalty(world)]).toEqual(['closed', []]);
  });

  it('L05: news of a violation is asked of the district to verify, then of the city to propose and its head to approve, and not of whoever proposed it', async () => {
    const { world, act: does } = await acting(violation());
    const turns = (): string[] => asked(world, 'lawyers.violation');
    expect(turns()).toEqual([`verify lawyers.district-clerk@${huangpu} 2026-03-16`]);
    await does('verify', 'huangpu', { verification: '已核实。' });
    expect(turns()).toEqual(['confirm lawyers.city-clerk@* 2026-03-16']);
    expect(asked(world, 'lawyers.mark')).toEqual(['confirm lawyers.city-clerk@* -', 'reject lawyers.city-clerk@* -']);
    await does('confirm', 'cityClerk', { verification: '已核实。', proposed: 'illegal', facts: '伪造证据。' });
    expect(turns()).toEqual(['approve lawyers.city-lead@* -']);
    expect(world.tables.turns.get(`lawyers.violation:${world.only('lawyers.violation').id}`)!.map(({ barred }) => barred)).toEqual([
      [people.cityClerk.account.id],
    ]);
  });

  it('L04: a complaint that the association decided with a sanction is asked to be disposed of, until it is', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    expect(asked(world, 'lawyers.complaint')).toEqual([]);
    await world.report('lawyers', [decision(4)]);
    expect(asked(world, 'lawyers.complaint')).toEqual([`dispose lawyers.district-clerk@${huangpu} -`]);
    const { id, version } = world.only('lawyers.complaint');
    await world.engine.perform({
      viewer: people.huangpu,
      type: 'lawyers.complaint',
      id,
      version,
      action: 'dispose',
      form: { disposal: 'talk', disposalText: '已谈话提醒。' },
      idempotencyKey: 'dispose',
    });
    expect(asked(world, 'lawyers.complaint')).toEqual([]);
  });
});
