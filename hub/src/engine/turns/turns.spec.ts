import { describe, expect, it } from 'vitest';
import { bench, city, districtUnit, entry, newWorld, somebody, yard, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const other = somebody('other', ['yard.clerk', 'yard.lead'], city);
const lead = somebody('lead', ['yard.lead'], city);
const head = somebody('head', ['yard.head'], city);
let key = 0;
const act = async (world: World, viewer: typeof clerk, type: string, action: string, form: Record<string, unknown> = {}, id?: string) => {
  const outcome = await world.engine.perform({
    viewer,
    type,
    action,
    form,
    ...(world.engine.catalogue.type(type)!.actions[action]!.reason !== 'none' && { reason: '应当如此' }),
    idempotencyKey: `k${++key}`,
    ...(id !== undefined && { id, version: world.tables.records.get(`${type}:${id}`)!.version }),
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
/** What is asked on a record, in short: the action and the address. */
const asked = (world: World, type: string, id: string): string[] =>
  (world.tables.turns.get(`${type}:${id}`) ?? []).map(({ action, address }) => `${action} ${address}`);

function yardWorld(): World {
  const world = newWorld([yard]);
  world.tables.put({ ...entry('yard.keeper', 'k', { code: 'K1' }), number: 'K1', state: 'serving' });
  return world;
}

describe('whose turn it is', () => {
  it('is kept with the act that makes it so: what is asked, of which role and where, by when, since when and by whom', async () => {
    const world = yardWorld();
    const id = await act(world, clerk, 'yard.matter', 'open', { subject: '失职', keeper: 'k' });
    expect(world.tables.turns.get(`yard.matter:${id}`)).toEqual([
      {
        type: 'yard.matter',
        recordId: id,
        action: 'decide',
        address: 'yard.lead@*',
        role: 'yard.lead',
        since: '2026-03-02T01:00:00.000Z',
        dueOn: '2026-03-09',
        dueAt: null,
        dueBy: 'decideDue',
        askedBy: 'clerk',
        barred: [],
      },
    ]);
  });

  it('is nobody’s while the record waits or is over, and anew when it goes on; what is only possible is asked of nobody', async () => {
    const world = yardWorld();
    const id = await act(world, clerk, 'yard.matter', 'open', { subject: '失职', keeper: 'k' });
    await act(world, clerk, 'yard.matter', 'ask', {}, id);
    expect(asked(world, 'yard.matter', id)).toEqual([]);
    world.move('2026-03-04');
    await act(world, clerk, 'yard.matter', 'resume', {}, id);
    const [turn] = world.tables.turns.get(`yard.matter:${id}`)!;
    expect(turn).toMatchObject({ action: 'decide', since: '2026-03-04T01:00:00.000Z', dueOn: '2026-03-10' });
    await act(world, lead, 'yard.matter', 'decide', {}, id);
    expect(asked(world, 'yard.matter', id)).toEqual([]);
  });

  it('passes along an approval from post to post, and is never asked of whoever passed it before', async () => {
    const world = yardWorld();
    const id = await act(world, other, 'yard.wish', 'make');
    await act(world, other, 'yard.wish', 'askGranting', { what: '假期' }, id);
    expect(world.tables.turns.get(`yard.wish:${id}`)).toMatchObject([{ action: 'passGranting', role: 'yard.lead', barred: ['other'] }]);
    await act(world, lead, 'yard.wish', 'passGranting', {}, id);
    expect(world.tables.turns.get(`yard.wish:${id}`)).toMatchObject([
      { action: 'approveGranting', role: 'yard.head', askedBy: 'lead', barred: ['other', 'lead'] },
    ]);
    await act(world, head, 'yard.wish', 'returnGranting', {}, id);
    expect(asked(world, 'yard.wish', id)).toEqual([]);
  });

  it('follows what an act brings about in other records, and an instant where hours are counted', async () => {
    const world = yardWorld();
    const id = await act(world, clerk, 'yard.matter', 'open', { subject: '失职', keeper: 'k', until: '2026-05-01' });
    await act(world, lead, 'yard.matter', 'decide', {}, id);
    const errand = world.only('yard.errand');
    expect(world.tables.turns.get(`yard.errand:${errand.id}`)).toMatchObject([
      { action: 'finish', address: 'yard.clerk@*', dueOn: '2026-03-03', dueAt: '2026-03-03T01:00:00.000Z', askedBy: 'lead' },
    ]);
  });

  it('ends with the clock that ends the record', async () => {
    const world = yardWorld();
    const id = await act(world, clerk, 'yard.matter', 'open', { subject: '失职', keeper: 'k' });
    world.move('2026-03-10');
    while ((await world.engine.strike()) > 0);
    expect([world.only('yard.matter').state, asked(world, 'yard.matter', id)]).toEqual(['lapsed', []]);
  });

  it('is asked where the right of the role lets it see the record, and only of the authority that has the case', async () => {
    const world = newWorld([bench]);
    const district = somebody('of-district', ['bench.district-clerk'], districtUnit('310101'));
    const id = await act(world, district, 'bench.hearing', 'open', { officers: [{ name: '甲' }, { name: '乙' }] });
    await act(world, district, 'bench.hearing', 'askFiling', {}, id);
    expect(asked(world, 'bench.hearing', id)).toEqual(['approveFiling bench.district-head@district:310101']);
    await act(world, somebody('dh', ['bench.district-head'], districtUnit('310101')), 'bench.hearing', 'approveFiling', {}, id);
    expect(asked(world, 'bench.hearing', id)).toEqual([]);
    await act(world, district, 'bench.hearing', 'offerHanding', {}, id);
    expect(asked(world, 'bench.hearing', id)).toEqual(['acceptHanding bench.city-clerk@*']);
  });

  it('costs nothing where nothing is asked of anybody', async () => {
    const world = yardWorld();
    world.tables.reads.length = 0;
    await act(world, clerk, 'yard.inspection', 'begin', { subject: '例行', officers: [], findings: [] });
    expect(world.tables.reads.filter((read) => read.startsWith('doers'))).toEqual([]);
    expect(world.tables.turns.size).toBe(0);
  });
});

describe('what is asked on records that were there before', () => {
  it('is kept record by record after a release, once, since they were changed last', async () => {
    const world = yardWorld();
    const ids = [
      await act(world, clerk, 'yard.matter', 'open', { keeper: 'k' }),
      await act(world, clerk, 'yard.matter', 'open', { keeper: 'k' }),
    ];
    world.tables.turns.clear();
    world.move('2026-03-05');
    let taken = 0;
    for (let more = 1; more > 0; taken += more) more = await world.engine.roundOfTurns();
    expect(taken).toBe(2);
    expect(ids.map((id) => world.tables.turns.get(`yard.matter:${id}`))).toMatchObject([
      [{ action: 'decide', since: '2026-03-02T01:00:00.000Z', dueOn: '2026-03-09', askedBy: null }],
      [{ action: 'decide', since: '2026-03-02T01:00:00.000Z', dueOn: '2026-03-09', askedBy: null }],
    ]);
    world.tables.turns.clear();
    expect([await world.engine.roundOfTurns(), world.tables.turns.size]).toEqual([0, 0]);
  });

  it('is kept anew when the definition of their type has changed', async () => {
    const world = yardWorld();
    const id = await act(world, clerk, 'yard.matter', 'open', { keeper: 'k' });
    while ((await world.engine.roundOfTurns()) > 0);
    world.tables.turnRounds.set('yard.matter', { type: 'yard.matter', version: 'of before', after: null, isDone: true });
    world.tables.turns.clear();
    while ((await world.engine.roundOfTurns()) > 0);
    expect(asked(world, 'yard.matter', id)).toEqual(['decide yard.lead@*']);
  });
});
