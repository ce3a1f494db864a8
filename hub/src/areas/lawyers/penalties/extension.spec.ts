import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, concluded, heard, investigated } from '../testing/penalties.js';
import { alsoAs, judges, people } from '../testing/registers.js';

const clerk = people.huangpu;
const ask = (world: World) => act(world, clerk, 'askExtension', { extensionGrounds: '案情复杂，需要调取银行流水。' });
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [zh, expect.any(String) as unknown] } });

async function ledger(world: World): Promise<readonly string[]> {
  const row = caseOf(world);
  const shown = await world.engine.clocks(world.engine.catalogue.type(row.type)!, row);
  return shown.find(({ name }) => name === 'decide')!.ledger.map(({ on, words }) => `${on} ${words[0]}`);
}

describe('the extension of the time to decide a penalty case (A-1, L04)', () => {
  it('L04: the handler asks with grounds, another approves, the last day moves by sixty days, and the ledger names the law', async () => {
    const world = await investigated();
    expect(caseOf(world).values).toMatchObject({ decideDue: '2026-06-01', decideExtended: 0 });
    expect(await act(world, clerk, 'askExtension')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/extensionGrounds' }] },
    });
    expect(await ask(world)).toMatchObject({ done: { state: 'extension' } });
    expect(await act(world, alsoAs(clerk, 'district-deputy'), 'approveExtension')).toMatchObject(
      why('“报请延长办案期限”由您本人经办，须由他人批准延长办案期限。'),
    );
    expect(await act(world, judges.districtDeputy, 'approveExtension')).toMatchObject({ done: { state: 'investigation' } });
    expect(caseOf(world).values).toMatchObject({ decideDue: '2026-07-30', decideExtended: 1, extendedOn: '2026-03-02' });
    expect(await ledger(world)).toContain('2026-03-02 延长60 个自然日（行政处罚法第六十条）');
  });

  it('L04: it is granted once and no more, which is said before anybody is asked', async () => {
    const world = await investigated();
    await ask(world);
    await act(world, judges.districtDeputy, 'approveExtension');
    expect(await ask(world)).toMatchObject(why('办案期限已经延长过一次，不能再延长（行政处罚法第六十条）。'));
    expect(caseOf(world)).toMatchObject({ state: 'investigation', values: { decideDue: '2026-07-30', decideExtended: 1 } });
  });

  it('L04: refused with a reason the last day stays, and it may be asked for again', async () => {
    const world = await investigated();
    await ask(world);
    expect(await act(world, judges.districtDeputy, 'returnExtension')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    expect(await act(world, judges.districtDeputy, 'returnExtension', {}, '理由不足。')).toMatchObject({
      done: { state: 'investigation' },
    });
    expect(caseOf(world).values).toMatchObject({ decideDue: '2026-06-01', decideExtended: 0 });
    expect(await ask(world)).toMatchObject({ done: { state: 'extension' } });
  });

  it('L04: nothing is extended that is over, whether it is asked for or approved too late', async () => {
    const world = await investigated();
    await ask(world);
    world.move('2026-06-02');
    expect(await act(world, judges.districtDeputy, 'approveExtension')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(world, judges.districtDeputy, 'returnExtension', {}, '期限已经届满。');
    expect(await ask(world)).toMatchObject(why('办案期限已经届满，不能再延长。'));
  });

  it('L04: the head of the authority that has the case grants it, no other, and who asked does not review the case', async () => {
    const world = await heard();
    await ask(world);
    expect(await act(world, judges.deputy, 'approveExtension')).toMatchObject(why('本案由区司法局办理。'));
    for (const viewer of [judges.districtLead, judges.legalReviewer, people.lawyer, people.firm])
      expect(await act(world, viewer, 'approveExtension')).toEqual({ refused: { problem: 'forbidden' } });
    expect(world.tables.added.notice.filter(({ name }) => name === 'extensionAsked').map(({ address }) => address)).toContain(
      'lawyers.district-deputy@district:310101',
    );
    await act(world, judges.districtDeputy, 'approveExtension');
    await act(world, clerk, 'askReview', concluded());
    expect(await act(world, alsoAs(clerk, 'legal-reviewer'), 'approveReview', { legalOpinion: '同意。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });
});
