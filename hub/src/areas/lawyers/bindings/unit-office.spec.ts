import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { city, entry, somebody, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { people } from '../testing/registers.js';
import { act, civil, handedIn, newest, practice, refusal, type, whole } from './testing/cases.js';

const unit = { id: 'employer/sp', parent: 'city', kind: 'institution', title: ['申浦集团', 'Shenpu'], district: null } as const;
const other = { ...unit, id: 'employer/other' };
const office = somebody('unit.reviewer', ['lawyers.unit-reviewer'], unit);
const second = somebody('unit.reviewer.b', ['lawyers.unit-reviewer'], unit);
const stranger = somebody('other.reviewer', ['lawyers.unit-reviewer'], other);
const reviewer = somebody('agency.reviewer', ['lawyers.agency-reviewer'], city);
const lawyer = (world: World) => world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
const opinion = { reason: '材料齐全。' };
let key = 0;

/** A corporate lawyer whose unit reviews, or not. */
function employed(reviews: boolean, values: object = { category: 'corporate', employer: 'unit-1' }): World {
  const world = practice();
  world.tables.put(
    entry('lawyers.employer', 'unit-1', { name: '申浦集团', kind: 'company', reviews }, { district: null, ownerUnit: unit.id }),
  );
  const row = lawyer(world);
  world.tables.put({ ...row, values: { ...row.values, unitReviews: reviews, ...values } });
  return world;
}
const onEntry = (world: World, viewer: Viewer, of: string, id: string, action: string, form: object, reason?: string) =>
  world.engine.perform({
    viewer,
    type: of,
    id,
    version: world.tables.of(of).find((one) => one.id === id)!.version,
    action,
    form: { ...form },
    idempotencyKey: `u${++key}`,
    ...(reason !== undefined && { reason }),
  });
const sees = async (world: World, viewer: Viewer) =>
  (await world.reader.get(type, newest(world).id, scopesOf(viewer, area.records.find(({ name }) => name === type)!))) !== null;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('the office of a unit that reviews its own lawyers (L19, 公职、公司律师所在单位)', () => {
  it('L19: a corporate lawyer’s case goes to the office of his unit, which sees and accepts it; the city does not', async () => {
    const world = employed(true);
    await handedIn(world, civil);
    expect(newest(world)).toMatchObject({ state: 'manual', values: { lawyerAuthority: 'unit', unitReviews: true, employer: 'unit-1' } });
    expect([await sees(world, office), await sees(world, stranger)]).toEqual([true, false]);
    expect(refusal(await act(world, reviewer, 'approve', {}, opinion))).toContain('由其所在单位审核');
    expect(refusal(await act(world, people.huangpu, 'approve', {}, opinion))).toContain('由市局审核');
    expect(await act(world, office, 'approve', {}, opinion)).toHaveProperty('done');
    expect(newest(world).state).toBe('bound');
  });

  it('L19: it is asked of that office within one working day, and of no other', async () => {
    const world = employed(true);
    await handedIn(world, civil);
    const asked = world.tables.turns.get(`${type}:${newest(world).id}`)!.filter(({ action }) => action === 'approve');
    const addresses = asked.map(({ address }) => address);
    expect(addresses).toContain('lawyers.unit-reviewer@employer/sp');
    expect(addresses.filter((one) => /agency-reviewer|district-clerk/u.test(one))).toEqual([]);
    expect(newest(world).values['reviewDue']).toBe('2026-11-30');
  });

  it('L19: there too a second person rejects', async () => {
    const world = employed(true);
    await handedIn(world, civil);
    await act(world, office, 'proposeRejection', {}, { reason: '委托书无效。' });
    expect(refusal(await act(world, office, 'reject', {}, { reason: '同意。' }))).toContain('拟驳回');
    expect(await act(world, second, 'reject', {}, { reason: '同意。' })).toHaveProperty('done');
    expect(newest(world).state).toBe('rejected');
  });

  it('L19: of a unit without an office here, and of a lawyer whose unit nobody named, the city’s reviewer decides', async () => {
    for (const world of [employed(false), employed(true, { category: 'corporate', employer: null })]) {
      await handedIn(world, civil);
      expect(newest(world).values['unitReviews']).toBe(false);
      expect(await act(world, reviewer, 'approve', {}, opinion)).toHaveProperty('done');
    }
  });

  it('L19: a lawyer of a firm is never reviewed by a unit, whatever stands in his entry', async () => {
    const world = employed(true, { category: 'fullTime', employer: 'unit-1' });
    await handedIn(world, { ...civil, clientKind: 'foreign' }, { papers: { ...whole, identity: null } });
    expect(newest(world).values).toMatchObject({ unitReviews: false, employer: null });
  });

  it('L19: the clerk of the city names the unit of a lawyer, of one of a firm never; once its office reviews, its lawyers go there', async () => {
    const world = employed(false, { category: 'fullTime', employer: null });
    const name = () => onEntry(world, people.cityClerk, 'lawyers.lawyer', 'lawyer-1', 'nameEmployer', { employer: 'unit-1' });
    expect(refusal(await name())).toContain('没有公职、公司律师所在单位');
    world.tables.put({ ...lawyer(world), values: { ...lawyer(world).values, category: 'corporate' } });
    expect(await name()).toHaveProperty('done');
    expect(lawyer(world).values).toMatchObject({ employer: 'unit-1', unitReviews: false });
    const says = (viewer: Viewer, reviews: boolean) =>
      onEntry(world, viewer, 'lawyers.employer', 'unit-1', 'handOver', { reviews, office: '法律合规部' }, '已设审核岗。');
    expect(refusal(await says(people.cityClerk, true))).toBe('forbidden');
    expect(await says(people.cityLead, true)).toHaveProperty('done');
    expect(lawyer(world).values['unitReviews']).toBe(true);
  });
});
