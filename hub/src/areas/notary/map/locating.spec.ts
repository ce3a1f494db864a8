import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { faultAt, forbidden, refusedWith } from '../testing/addressees.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';

const { clerk, district, office } = people;
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
  const row = at.offices['GZ-01']!;
  at.world.tables.put({ ...row, values: { ...row.values, address: '上海市黄浦区公证路10号' } });
});
const one = (code = 'GZ-01') => at.world.tables.of('notary.office').find(({ values }) => values['code'] === code)!;
const act = (viewer: typeof clerk, action: string, form: object = {}, code = 'GZ-01') =>
  at.perform(viewer, 'notary.office', action, one(code), form);
const said = (more: object = {}): Message => ({
  id: crypto.randomUUID(),
  source: '/systems/maps',
  type: 'notary.place-told.v1',
  time: '2026-03-02T01:10:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'x',
  data: {
    source: 'maps',
    receipt: 'DZ-1',
    request: one().values['placeRequest'],
    number: 'GZ-01',
    result: 'found',
    on: '2026-03-02',
    coordinates: '121.4842,31.2224',
    precision: 'house',
    ...more,
  },
});

describe('where an office lies (N44, S22)', () => {
  it('N44: a clerk enters coordinates; outside Shanghai they are refused with 422 at the field', async () => {
    expect(await act(clerk, 'locate', { coordinates: '116.4074,39.9042' })).toMatchObject(faultAt('/form/coordinates'));
    expect(await act(clerk, 'locate', { coordinates: '人民广场' })).toMatchObject(faultAt('/form/coordinates'));
    expect(one().values['coordinates'] ?? null).toBeNull();
    expect(await act(clerk, 'locate', { coordinates: '121.4842,31.2224' })).toMatchObject({ done: {} });
    expect(one().values).toMatchObject({ coordinates: '121.4842,31.2224', placeOn: '2026-03-02' });
  });

  it('N44: nobody else enters them', async () => {
    for (const viewer of [district, office])
      expect(await act(viewer, 'locate', { coordinates: '121.4842,31.2224' })).toMatchObject(forbidden);
  });

  it('N44, S22: its address is asked of the map service, whose answer a clerk adopts', async () => {
    await act(clerk, 'seek');
    expect(at.world.tables.added.outbox).toMatchObject([
      { type: 'notary.address-asked.v1', data: { number: 'GZ-01', address: '上海市黄浦区公证路10号', district: '310101' } },
    ]);
    expect(await act(clerk, 'seek')).toMatchObject(refusedWith('正待地图服务答复'));
    expect(await act(clerk, 'adopt')).toMatchObject(refusedWith('没有可采用'));
    await at.world.report('notary', [said()]);
    expect(one().values).toMatchObject({ placeStanding: 'found', placeProposed: '121.4842,31.2224', placePrecision: 'house' });
    expect(one().values['coordinates'] ?? null).toBeNull();
    await act(clerk, 'adopt');
    expect(one().values).toMatchObject({ coordinates: '121.4842,31.2224' });
  });

  it('N44, S22: what lies outside the city, or is not known, proposes nothing and says so', async () => {
    await act(clerk, 'seek');
    await at.world.report('notary', [said({ coordinates: '116.4074,39.9042' })]);
    expect(one().values).toMatchObject({ placeStanding: 'outside', placeProposed: null });
    await act(clerk, 'seek');
    await at.world.report('notary', [
      said({ receipt: 'DZ-2', result: 'unknown', coordinates: undefined, precision: undefined, reason: '地址不在服务范围内' }),
    ]);
    expect(one().values).toMatchObject({ placeStanding: 'unknown', placeReason: '地址不在服务范围内', placeProposed: null });
    expect(await act(clerk, 'adopt')).toMatchObject(refusedWith('没有可采用'));
  });

  it('N44: an office without an address is not asked for', async () => {
    expect(await act(clerk, 'seek', {}, 'GZ-03')).toMatchObject(refusedWith('没有登记住所'));
  });
});
