import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../access/index.js';
import { checkAreas } from '../index.js';
import type { Viewer } from '../../ports/index.js';
import { association, entry, moot, newWorld, somebody, type World } from '../../engine/testing/index.js';

const east = { ...association, id: 'association/east' };
const west = { ...association, id: 'association/west' };
const eastern = somebody('eastern', ['moot.clerk'], east);
const easternReeve = somebody('eastern.reeve', ['moot.reeve'], east);
const western = somebody('western', ['moot.clerk'], west);
const [parcel, handing] = ['moot.parcel', 'moot.handing'];
const recordOf = (type: string) => moot.records.find(({ name }) => name === type)!;

let world: World;
let key = 0;
const act = async (viewer: Viewer, type: string, action: string, form: Record<string, unknown> = {}) => {
  const row = ['keep', 'offer'].includes(action) ? undefined : world.tables.of(type).at(-1);
  const on = row === undefined ? {} : { id: row.id, version: row.version };
  return world.engine.perform({ viewer, type, action, form, idempotencyKey: `h${++key}`, ...on });
};
const only = (type: string) => world.tables.of(type).at(-1)!;
const sees = async (viewer: Viewer, type: string) =>
  (await world.reader.get(type, only(type).id, scopesOf(viewer, recordOf(type)))) !== null;
const offer = (viewer: Viewer = eastern) => act(viewer, handing, 'offer', { subject: only(parcel).id, receiver: 'w', grounds: '在西。' });

beforeEach(async () => {
  world = newWorld([moot]);
  world.tables.put(
    entry('moot.hundred', 'e', { called: '东' }, { district: null, ownerUnit: east.id }),
    entry('moot.hundred', 'w', { called: '西' }, { district: null, ownerUnit: west.id }),
  );
  await act(eastern, parcel, 'keep', { hundred: 'e' });
});

describe('what one unit hands to another', () => {
  it('is read by the other side from the offer on, and belongs to it once it accepts, with at least so much of its time limit', async () => {
    expect(await sees(western, parcel)).toBe(false);
    world.move('2026-03-05');
    await offer();
    expect([only(parcel).state, await sees(western, parcel), await sees(western, handing)]).toEqual(['offered', true, true]);
    expect(only(parcel).values['fetchDue']).toBe('2026-03-05');
    expect(await act(western, handing, 'accept')).toHaveProperty('done');
    expect(only(parcel)).toMatchObject({ state: 'kept', ownerUnit: west.id, values: { fetchDue: '2026-03-09' } });
    expect(only(handing)).toMatchObject({ state: 'accepted', ownerUnit: east.id });
    const ledger = (await world.engine.clocks(recordOf(parcel), only(parcel))).find(({ name }) => name === 'fetch')!.ledger;
    expect(ledger.map(({ words }) => words[0])).toContain('自此至少 2 个工作日（M-2）');
  });

  it('is the turn of whom it was offered to, and of nobody where it was sent', async () => {
    await offer();
    expect(world.tables.turns.get(`${handing}:${only(handing).id}`)!.map(({ action, address }) => [action, address])).toEqual([
      ['accept', 'moot.clerk@association/west'],
      ['accept', 'moot.reeve@association/west'],
    ]);
  });

  it('refused, withdrawn or unanswered is back, and whoever answered is no part of it', async () => {
    await offer();
    await act(western, handing, 'refuse', { refusalGrounds: '不在西。' });
    expect([only(parcel).state, await sees(western, parcel), await sees(western, handing)]).toEqual(['kept', false, true]);
    await offer();
    await act(eastern, handing, 'withdraw');
    expect([only(parcel).state, await sees(western, parcel), await sees(western, handing)]).toEqual(['kept', false, false]);
    await offer();
    world.move('2026-03-06');
    await world.engine.strike();
    expect([only(handing).state, only(handing).ownerUnit, only(parcel).state, only(parcel).ownerUnit]).toEqual([
      'lapsed',
      east.id,
      'kept',
      east.id,
    ]);
  });

  it('is withdrawn by the side that sent it and answered by the other', async () => {
    await offer();
    expect(await act(eastern, handing, 'accept')).toMatchObject({ refused: { why: ['只有接收单位可以接收交接单。', expect.any(String)] } });
    expect(await act(western, handing, 'withdraw')).toMatchObject({
      refused: { why: ['只有发出单位可以撤销交接单。', expect.any(String)] },
    });
  });

  it('is offered by nobody who does not act on it himself', async () => {
    await act(eastern, parcel, 'keep', { hundred: 'e', isSealed: true });
    expect(await offer(easternReeve)).toMatchObject({ refused: { why: ['已封，由书吏办理。', expect.any(String)] } });
    expect(world.tables.of(handing)).toEqual([]);
  });

  it('is done with many at once only where nothing is asked for', () => {
    const fetch = { ...recordOf(parcel).actions['fetch']!, form: ['isSealed'] };
    const broken = { ...recordOf(parcel), actions: { ...recordOf(parcel).actions, fetch } };
    const records = moot.records.map((one) => (one.name === parcel ? (broken as typeof one) : one));
    expect(checkAreas([{ ...moot, records }]).filter((line) => line.includes('many'))).toEqual([
      'moot.parcel: the action fetch is done with many at once, and opens, asks for something or cannot be taken back.',
    ]);
  });

  it('is of two sides, each of which sees its own alone, and says whose it is', () => {
    const wrong = (change: object) =>
      checkAreas([{ ...moot, records: moot.records.map((one) => (one.name === handing ? { ...one, ...change } : one)) }]).filter((line) =>
        line.includes('side'),
      );
    const { see, place, fields } = recordOf(handing);
    expect([
      wrong({ see: { ...see, reeve: 'city' } }),
      wrong({ place: { ...place, owner: 'actor' } }),
      wrong({ fields: { ...fields, side: fields['grounds'] } }),
    ]).toEqual([
      ['moot.handing: has two sides, and reeve sees more than those of his unit.'],
      ['moot.handing: has two sides, and belongs to whoever acts: say whose it is (`owner`).'],
      expect.arrayContaining(['moot.handing: no field may be called side: that is a filter.']),
    ]);
  });
});
