import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { listingChanged } from '@fatong/contracts/canonical/lawyers';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, uscc } from '../testing/reports.js';

const type = 'lawyers.mark';
const reviewer = { ...people.cityLead, account: { ...people.cityLead.account, id: 'city.lead.b' } };
let key = 0;
const act = (world: World, viewer: Viewer, action: string, form: object = {}, reason?: string) => {
  const row = action === 'propose' ? undefined : world.only(type);
  return world.engine.perform({
    viewer,
    type,
    action,
    form: { ...form },
    idempotencyKey: `g${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
};
const rows = (world: World) =>
  world.tables.added.outbox.filter((one) => one.type === listingChanged.type).map(({ data }) => data as Record<string, unknown>);
async function listed(about: object): Promise<World> {
  const world = lawyersWorld();
  await act(world, people.cityClerk, 'propose', { ...about, list: 'black', term: 1, facts: '多次违规收案收费。' });
  expect(rows(world)).toEqual([]);
  expect(await act(world, people.cityLead, 'approve')).toHaveProperty('done');
  return world;
}

describe('what the data platform (S26) gathers of the lists (L04)', () => {
  it('L04: is told who is listed and until when, without grounds, and when the term is over', async () => {
    const world = await listed({ subject: 'lawyer', lawyer: 'lawyer-1' });
    expect(rows(world)).toMatchObject([
      {
        entry: world.only(type).number,
        step: 'listed',
        list: 'black',
        subject: { kind: 'lawyer', name: '王小明', licence },
        on: '2026-03-02',
        until: '2026-04-02',
      },
    ]);
    expect(JSON.stringify(rows(world))).not.toContain('违规收案');
    world.move('2026-04-03');
    while ((await world.engine.strike()) > 0);
    expect(rows(world).slice(1)).toMatchObject([{ step: 'expired', on: '2026-04-03' }]);
    expect(rows(world).flatMap((row) => validator(listingChanged)(row))).toEqual([]);
  });

  it('L04: is told that a firm is off the list by its objection, or by a removal; of a removal that is only asked for it hears nothing', async () => {
    const firm = { subject: 'firm', listedFirm: 'firm-1' };
    const objected = await listed(firm);
    expect(rows(objected)).toMatchObject([{ subject: { kind: 'firm', uscc } }]);
    await act(objected, people.firm, 'object', { objection: '事实不符。' });
    await act(objected, reviewer, 'revoke', { finding: '异议成立。' });
    expect(rows(objected).slice(1)).toMatchObject([{ step: 'revoked' }]);
    const removed = await listed(firm);
    await act(removed, people.cityClerk, 'askRemoval', {}, '已整改。');
    expect(rows(removed)).toHaveLength(1);
    await act(removed, people.cityLead, 'remove');
    expect(rows(removed).slice(1)).toMatchObject([{ step: 'removed', on: '2026-03-02' }]);
  });
});
