import type { Message } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { mayKnow } from '../access/index.js';
import { mostWatched } from '../definitions/index.js';
import { city, districtUnit, entry, gate, newWorld, somebody, type World } from './testing/index.js';

const clerk = somebody('clerk', ['gate.clerk'], city);
const type = 'gate.sighting';
const idNumber = makeResidentId({ born: '1980-05-06', serial: 7, sex: 'male' });
let count = 0;
const seen = (version: number, said: object, id = 'N-1'): Message => ({
  id: `m${++count}`,
  source: '/systems/north',
  type: 'gate.seen.v1',
  time: '',
  datacontenttype: '',
  partitionkey: id,
  data: { source: 'north', id, version, ...said },
});
const newGate = (): World => {
  const world = newWorld([gate]);
  const at = (district: string) => ({ district, ownerUnit: null });
  world.tables.put(
    entry('gate.entrant', 'e1', { pass: 'P-1', name: '张三', idNumber }, at('310101')),
    entry('gate.entrant', 'e2', { pass: 'P-2', name: '李四' }, at('310115')),
    entry('gate.carrier', 'c1', { code: 'C-1', name: '快达' }, at('310104')),
    entry('gate.carrier', 'c2', { code: 'C-2', name: '李四' }, at('310104')),
  );
  return world;
};
const name = (world: World, form: object) => {
  const row = world.only(type);
  return world.engine.perform({
    viewer: clerk,
    type,
    action: 'name',
    id: row.id,
    version: row.version,
    form: { ...form },
    idempotencyKey: `k${++count}`,
  });
};
const involved = (world: World): string[] => (world.tables.involvements.get(`${type}:${world.only(type).id}`) ?? []).map(({ who }) => who);

describe('matching whom a record is about', () => {
  it.each([
    ['pass and name agree', { name: '张三', pass: 'P-1' }, 'look', { matched: 'exact', entrant: 'e1', entrants: null, carrier: null }],
    ['a carrier agrees', { name: '快达', pass: 'C-1' }, 'look', { matched: 'exact', entrant: null, carrier: 'c1', carriers: null }],
    ['name and ID number agree', { name: '张三', idNumber }, 'search', { matched: 'probable', entrant: null, entrants: ['e1'] }],
    ['name and year of birth agree', { name: '张三', birthYear: 1980 }, 'search', { matched: 'probable', entrant: null, entrants: ['e1'] }],
    ['only the pass agrees', { name: '王五', pass: 'P-1' }, 'search', { matched: 'none', entrant: null, entrants: null }],
    ['only the name agrees', { name: '张三', birthYear: 1981 }, 'search', { matched: 'none', entrant: null, entrants: null }],
  ])('when %s', async (_, said, state, values) => {
    const world = newGate();
    await world.report('gate', [seen(1, said)]);
    expect(world.only(type)).toMatchObject({ state, values });
  });

  it('of two that agree exactly says neither: both wait for a person', async () => {
    const world = newGate();
    world.tables.put(entry('gate.carrier', 'c3', { code: 'P-1', name: '张三' }));
    await world.report('gate', [seen(1, { name: '张三', pass: 'P-1' })]);
    expect(world.only(type)).toMatchObject({
      state: 'search',
      values: { matched: 'probable', entrant: null, carrier: null, entrants: ['e1'], carriers: ['c3'] },
    });
  });

  it("places an exact one in the district of whom it found, and involves him; a probable one has no effect and is the city's alone", async () => {
    const exact = newGate();
    await exact.report('gate', [seen(1, { name: '张三', pass: 'P-1', grave: true })]);
    expect(exact.only(type)).toMatchObject({ district: '310101', ownerUnit: 'city' });
    expect(involved(exact)).toEqual(['gate.entrant:e1']);
    expect(exact.only('gate.warning')).toMatchObject({ state: 'proposed', values: { entrant: 'e1' } });
    const probable = newGate();
    await probable.report('gate', [seen(1, { name: '张三', birthYear: 1980, grave: true })]);
    expect(probable.only(type)).toMatchObject({ district: null, ownerUnit: 'city' });
    expect(involved(probable)).toEqual([]);
    expect(probable.tables.of('gate.warning')).toEqual([]);
    await name(probable, { entrant: 'e1' });
    expect(probable.only(type)).toMatchObject({ state: 'look', district: '310101', values: { matched: 'hand', entrants: null } });
    expect(probable.only('gate.warning')).toMatchObject({ values: { entrant: 'e1' } });
  });

  it("tells the keeper of the district, who hears nothing of what is the city's alone, neither that it is there", async () => {
    const keepers = ['310101', '310115'].map((code) => somebody(`keeper ${code}`, ['gate.keeper'], districtUnit(code)));
    const tried = async (kept: boolean) => {
      const world = newGate();
      await world.report('gate', [seen(1, { name: '张三', pass: 'P-1', kept })]);
      return {
        told: world.tables.added.notice.map(({ name: of }) => of),
        known: keepers.map((viewer) => mayKnow(viewer, gate.records.find((one) => one.name === type)!, world.only(type))),
      };
    };
    expect(await tried(false)).toMatchObject({ told: ['came', 'known'], known: [true, true] });
    expect(await tried(true)).toMatchObject({ told: ['came'], known: [false, false] });
  });

  it('looks again when its source says more, and no more once a person has said it', async () => {
    const world = newGate();
    await world.report('gate', [seen(1, { name: '张三' })]);
    expect(world.only(type)).toMatchObject({ state: 'search', values: { matched: 'none' } });
    await world.report('gate', [seen(2, { name: '张三', pass: 'P-1' })]);
    expect(world.only(type)).toMatchObject({ state: 'look', values: { matched: 'exact', entrant: 'e1' } });
    await world.report('gate', [seen(3, { name: '王五' })]);
    expect(world.only(type)).toMatchObject({ state: 'search', district: null, values: { matched: 'none', entrant: null } });
    await name(world, { entrant: 'e2' });
    await world.report('gate', [seen(4, { name: '张三', pass: 'P-1' })]);
    expect(world.only(type)).toMatchObject({ state: 'look', values: { matched: 'hand', entrant: 'e2', name: '张三' } });
  });

  it('leaves whom it found where the state no longer lets that change', async () => {
    const world = newGate();
    await world.report('gate', [seen(1, { name: '张三', pass: 'P-1' })]);
    const { id, version } = world.only(type);
    await world.engine.perform({ viewer: clerk, type, action: 'report', id, version, form: {}, idempotencyKey: `k${++count}` });
    await world.report('gate', [seen(2, { name: '李四', pass: 'P-2' })]);
    expect(world.only(type)).toMatchObject({ state: 'told', values: { matched: 'exact', entrant: 'e1', name: '李四' } });
  });

  it('asks each register once a key for a whole batch', async () => {
    const world = newGate();
    await world.report(
      'gate',
      Array.from({ length: 20 }, (_, i) => seen(1, { name: '张三', pass: `P-${i}`, birthYear: 1980 }, `N-${i}`)),
    );
    expect(world.tables.reads.filter((read) => read.startsWith('neighbours'))).toEqual([
      'neighbours gate.entrant pass',
      'neighbours gate.entrant name',
      'neighbours gate.carrier code',
      'neighbours gate.carrier name',
      'neighbours gate.sighting entrant',
    ]);
  });
});

describe('a rule whose facts are no longer true', () => {
  it('takes back what it proposed while nobody has taken it up, and may propose it anew', async () => {
    const world = newGate();
    const said = { name: '张三', pass: 'P-1' };
    await world.report('gate', [seen(1, { ...said, grave: true })]);
    await world.report('gate', [seen(2, said)]);
    expect(world.only('gate.warning')).toMatchObject({ state: 'gone' });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      name: 'retract',
      reason: '所依据的事实已不成立',
      actor: { kind: 'system', id: 'gate.grave' },
    });
    await world.report('gate', [seen(3, { ...said, grave: true })]);
    expect(world.tables.of('gate.warning').map(({ state }) => state)).toEqual(['gone', 'proposed']);
    await world.report('gate', [seen(4, { ...said, grave: true, happenedOn: '2026-03-01' })]);
    expect(world.tables.of('gate.warning')).toHaveLength(2);
  });

  it('takes nothing back of whom there is more than it looks at', async () => {
    const world = newGate();
    const said = { name: '张三', pass: 'P-1' };
    await world.report('gate', [seen(1, { ...said, grave: true })]);
    world.move('2026-03-03');
    await world.report(
      'gate',
      Array.from({ length: mostWatched }, (_, i) => seen(1, said, `L-${i}`)),
    );
    expect(world.tables.of('gate.warning').map(({ state }) => state)).toEqual(['proposed']);
  });

  it('leaves what a person has taken up', async () => {
    const world = newGate();
    await world.report('gate', [seen(1, { name: '张三', pass: 'P-1', grave: true })]);
    const { id, version } = world.only('gate.warning');
    await world.engine.perform({
      viewer: clerk,
      type: 'gate.warning',
      action: 'issue',
      id,
      version,
      form: {},
      idempotencyKey: `k${++count}`,
    });
    await world.report('gate', [seen(2, { name: '张三', pass: 'P-1' })]);
    expect(world.only('gate.warning')).toMatchObject({ state: 'issued' });
  });
});
