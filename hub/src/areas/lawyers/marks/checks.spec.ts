import { describe, expect, it } from 'vitest';
import { city, somebody, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { listBadge } from '../beside.js';
import { lawyersWorld, people } from '../testing/registers.js';

const type = 'lawyers.mark';
const leadB = somebody('city.lead.b', ['lawyers.city-lead'], city);
let key = 0;
const act = (world: World, viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}) => {
  const row = world.tables.of(type).at(0);
  return world.engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: `c${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};
/** The lawyer stands on a list from 27 October 2026, proposed by a clerk and approved by a lead. */
async function listed(list: 'black' | 'yellow', term: number): Promise<World> {
  const world = lawyersWorld();
  world.move('2026-10-27');
  await act(world, people.cityClerk, 'propose', { subject: 'lawyer', lawyer: 'lawyer-1', list, term, facts: '公开谴责。' });
  expect(await act(world, people.cityLead, 'approve')).toMatchObject({ done: { state: 'listed' } });
  return world;
}
const told = (world: World, name: string) => world.tables.added.notice.filter((one) => one.name === name).map(({ address }) => address);
const wears = (world: World) => (listBadge.states as readonly string[]).includes(world.only(type).state!);
const parties = ['lawyers.lawyer@lawyers.lawyer:lawyer-1', expect.stringMatching(/^lawyers\.firm-clerk@/) as unknown];

describe('the checks of the page on lists (L04)', () => {
  it('L04: on the black list since 27 Oct 2026 for a month, on 28 Nov 2026 it has expired; lawyer, firm and district are told, and the badge is gone', async () => {
    const world = await listed('black', 1);
    world.move('2026-11-27');
    await world.engine.strike();
    expect([world.only(type).state, wears(world)]).toEqual(['listed', true]);
    world.move('2026-11-28');
    await world.engine.strike();
    expect(world.only(type)).toMatchObject({ state: 'expired', values: { listedOn: '2026-10-27', removedOn: '2026-11-28' } });
    expect(told(world, 'expired')).toEqual(expect.arrayContaining([...parties, 'lawyers.district-clerk@district:310101']));
    expect(wears(world)).toBe(false);
  });

  it('L04: the lawyer objects on the tenth day; who approved does not decide on it, another lead revokes, and the score is counted anew', async () => {
    const world = await listed('yellow', 12);
    world.move('2026-11-10');
    expect(await act(world, people.lawyer, 'object', { objection: '事实不清。' })).toMatchObject({ done: { state: 'objected' } });
    expect(await act(world, people.cityLead, 'revoke', { finding: '属实。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['“批准列入”由您本人经办，须由他人撤销列入。', expect.any(String)] },
    });
    expect(await act(world, leadB, 'revoke', { finding: '事实不清，撤销。' })).toMatchObject({ done: { state: 'revoked' } });
    expect(wears(world)).toBe(false);
    expect(told(world, 'revoked')).toEqual(expect.arrayContaining(parties));
    while ((await world.engine.rescore()) > 0);
    expect(world.tables.scores.get('lawyers.lawyer:lawyer-1')).toMatchObject({ points: 1000, parts: [] });
  });

  it('L04: the firm of a lawyer on the yellow list is reminded once, of one on the black list not', async () => {
    const yellow = await listed('yellow', 12);
    expect(told(yellow, 'reminder')).toEqual([expect.stringMatching(/^lawyers\.firm-clerk@/)]);
    await act(yellow, people.lawyer, 'object', { objection: '事实不清。' });
    await act(yellow, leadB, 'uphold', { finding: '维持。' });
    expect(told(yellow, 'reminder')).toHaveLength(1);
    expect(told(await listed('black', 36), 'reminder')).toEqual([]);
  });
});
