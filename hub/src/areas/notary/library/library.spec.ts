import { beforeEach, describe, expect, it } from 'vitest';
import { mayKnow, scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, faultAt, forbidden, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { library } from './library.js';

const { clerk, lead, association, associationHead, office, officeTwo, officer, district, pudong } = people;
const type = 'notary.library';
let at: AddressedWorld;
beforeEach(() => {
  at = addressedWorld();
});
const row = (): RecordRow => at.last(type);
const create = async (form: object = {}, viewer: Viewer = clerk, action = 'create') =>
  at.perform(viewer, type, action, undefined, {
    title: '遗嘱公证细则',
    documentNumber: '司法部令第57号',
    issuer: '司法部',
    ...(action === 'create' && { kind: 'rule' }),
    effectiveOn: '2026-01-01',
    papers: await at.upload(viewer, type, 'papers'),
    ...form,
  });
const rowOf = (id: string): RecordRow => at.world.tables.of(type).find((one) => one.id === id)!;
const sees = async (viewer: Viewer, one = row()) => (await at.world.reader.get(type, one.id, scopesOf(viewer, library))) !== null;
const seen = async (viewers: readonly Viewer[]) => Promise.all(viewers.map((viewer) => sees(viewer)));

describe('rules and regulations (N20)', () => {
  it('N20: a second version that is in force makes the first one revised, with a link to it', async () => {
    expect(await create()).toMatchObject({ done: { state: 'current' } });
    const first = row();
    expect(first.values).toMatchObject({ version: 1 });
    expect(await create({ replaces: first.id, effectiveOn: '2026-03-01' })).toMatchObject({ done: { state: 'current' } });
    expect(row().values).toMatchObject({ version: 2, replaces: first.id });
    expect(rowOf(first.id)).toMatchObject({ state: 'revised', values: { replacedBy: row().id, endedOn: '2026-03-02' } });
    for (const effectiveOn of ['2026-03-01', '2026-04-01'])
      expect(await create({ replaces: first.id, effectiveOn })).toMatchObject(refusedWith('不是现行有效版本'));
  });

  it('N20: a version of a later day comes into force on that day, and the first one is in force until then', async () => {
    await create();
    const first = row();
    expect(await create({ replaces: first.id, effectiveOn: '2026-03-10' })).toMatchObject({ done: { state: 'pending' } });
    at.world.move('2026-03-09');
    await at.world.engine.strike();
    expect([rowOf(first.id).state, row().state]).toEqual(['current', 'pending']);
    at.world.move('2026-03-10');
    await at.world.engine.strike();
    expect([rowOf(first.id).state, row().state]).toEqual(['revised', 'current']);
  });

  it('N20: what is visible to the city alone is not there for a district; roles and units that are named see it', async () => {
    await create();
    expect(await seen([lead, district, association, office, officer])).toEqual([true, false, false, false, false]);
    expect(mayKnow(district, library, row())).toBe(false);
    expect(await at.perform(clerk, type, 'share', row(), { visibleTo: ['district', 'officer'], units: ['GZ-02'] })).toHaveProperty('done');
    expect(await seen([district, pudong, association, office, officeTwo, officer])).toEqual([true, true, false, false, true, true]);
  });

  it('N20: an office keeps its own rules, which other offices do not see, and the association its norms', async () => {
    await create({}, office, 'createOfOffice');
    expect(row().values).toMatchObject({ kind: 'house' });
    expect(await seen([office, officer, officeTwo, clerk])).toEqual([true, true, false, true]);
    expect(await at.perform(clerk, type, 'abolish', row(), {}, '代为废止。')).toMatchObject(refusedWith('只有录入单位'));
    expect(await create({}, officer, 'createOfOffice')).toMatchObject(forbidden);
    expect(await create({}, office)).toMatchObject(forbidden);
    await create({ visibleTo: ['office'] }, association, 'createOfAssociation');
    expect(row().values).toMatchObject({ kind: 'guild' });
    expect(await seen([associationHead, office, district])).toEqual([true, true, false]);
  });

  it('N20: a rule of an office ends no law that offices read, and the bureau’s ends no rule of an office', async () => {
    await create({ visibleTo: ['office'] });
    const law = row();
    expect(await create({ replaces: law.id }, office, 'createOfOffice')).toMatchObject(refusedWith('只能修订同类制度'));
    expect(rowOf(law.id).state).toBe('current');
    await create({}, office, 'createOfOffice');
    const house = row();
    expect(await create({ replaces: house.id })).toMatchObject(refusedWith('只能修订同类制度'));
    expect(await create({ replaces: house.id }, office, 'createOfOffice')).toMatchObject({ done: { state: 'current' } });
    expect(rowOf(house.id).state).toBe('revised');
  });

  it('N20: nothing is deleted: it is abolished, with a reason; a text is needed', async () => {
    await create();
    expect(library.actions).not.toHaveProperty('delete');
    expect(await at.perform(clerk, type, 'abolish', row())).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.perform(clerk, type, 'abolish', row(), {}, '上位法已废止。')).toMatchObject({ done: { state: 'abolished' } });
    expect(row().values).toMatchObject({ endedOn: '2026-03-02' });
    expect(await create({ papers: [] })).toMatchObject(faultAt('/form/papers'));
  });
});
