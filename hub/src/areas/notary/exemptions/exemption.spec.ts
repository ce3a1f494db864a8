import { beforeEach, describe, expect, it } from 'vitest';
import { accepted } from '../testing/acts.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { isExempt } from './exemption.js';

const type = 'notary.exemption';
const uscc = '31310000FT02000585';
const listed = { kind: 'enterprise', name: '上海某公司', digest: 'C'.repeat(64), uscc } as const;
const entry = { uscc, name: '上海某公司', reason: '批量抵押登记业务。', from: '2026-01-01', until: '2026-12-31' };
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld('2026-03-03T02:00:00.000Z');
});
const does = (viewer: typeof people.clerk, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, type, action, action === 'propose' ? undefined : at.last(type), form, reason);
const list = async (form: object = {}) => {
  await does(people.clerk, 'propose', { ...entry, ...form });
  await does(people.clerk, 'askListing');
  return does(people.lead, 'approveListing');
};
const many = (count: number, on = '2026-03-02', from = 1) =>
  at.world.report(
    'notary',
    Array.from({ length: count }, (_, i) => accepted(`GZ-01-2026-${String(from + i).padStart(6, '0')}`, on, { applicants: [listed] })),
  );
const warned = () => at.world.tables.of('notary.warning').filter(({ values }) => values['model'] === 'sameParty');

describe('enterprises that are not counted (N02)', () => {
  it('N02: an enterprise that a clerk listed and the head approved is not counted within its period: twenty acts warn of nothing', async () => {
    expect(await list()).toMatchObject({ done: { state: 'current' } });
    expect(at.last(type).values).toMatchObject({ approvedOn: '2026-03-03' });
    await many(20);
    expect(at.world.tables.of('notary.party')[0]!.values['exemption']).toBe(at.last(type).id);
    expect(warned()).toEqual([]);
  });

  it('N02: before a second person approved it, it is counted like any other; nobody approves what he asked for', async () => {
    await does(people.clerk, 'propose', entry);
    await does(people.clerk, 'askListing');
    expect(await does(people.clerk, 'approveListing')).toHaveProperty('refused');
    await many(3);
    expect(warned()).toHaveLength(1);
  });

  it('N02: one that was listed after its first acts is not counted from then on, of all its acts in the period', async () => {
    await many(2);
    await list();
    await many(18, '2026-03-03', 3);
    expect(warned()).toEqual([]);
  });

  it('N02: what was accepted outside the period counts', async () => {
    await list({ from: '2026-01-01', until: '2026-02-28' });
    await many(3);
    expect(warned()).toHaveLength(1);
    const period = { from: '2026-01-01', until: '2026-02-28', approvedOn: '2026-01-01' };
    expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map((on) => isExempt(period, on))).toEqual([false, true, true, false]);
    expect(isExempt({ ...period, endedOn: '2026-01-31' }, '2026-02-01')).toBe(false);
  });

  it('N02: its period is over by itself, or a clerk ends it with a reason; then it is changed and approved anew', async () => {
    await list({ until: '2026-03-31' });
    at.world.move('2026-04-01');
    while ((await at.world.engine.strike()) > 0);
    expect(at.last(type)).toMatchObject({ state: 'ended', values: { endedOn: '2026-04-01' } });
    expect(await does(people.clerk, 'revise', { name: entry.name, reason: '续列。', from: entry.from, until: '2026-06-30' })).toMatchObject(
      { done: { state: 'draft' } },
    );
    expect(at.last(type).values).toMatchObject({ approvedOn: null, endedOn: null });
  });

  it('N02: it ends after it begins, is listed once, and offices do not read the list', async () => {
    expect(await does(people.clerk, 'propose', { ...entry, until: '2025-12-31' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/until' }] },
    });
    await list();
    expect(await does(people.clerk, 'propose', entry)).toHaveProperty('refused');
    expect(await does(people.office, 'stop', {}, '不再需要。')).toMatchObject({
      refused: { problem: expect.stringMatching(/forbidden|not-found/u) as string },
    });
  });
});
