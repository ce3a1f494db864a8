import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { faultAt, forbidden } from '../testing/addressees.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';

const { clerk, district, office, lead } = people;
const type = 'notary.siting';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
  const row = at.offices['GZ-01']!;
  at.world.tables.put({ ...row, values: { ...row.values, address: '上海市黄浦区公证路10号' } });
});
const place = () => at.world.tables.of('notary.office').find(({ values }) => values['code'] === 'GZ-01')!;
const locate = (viewer: typeof clerk, coordinates: string) => at.perform(viewer, 'notary.office', 'locate', place(), { coordinates });
const seek = (code = 'GZ-01', viewer = clerk) => at.perform(viewer, type, 'seek', undefined, { office: at.offices[code]!.id });
const act = (viewer: typeof clerk, action: string, reason?: string) => at.perform(viewer, type, action, at.last(type), {}, reason);
const say = (more: object = {}) =>
  at.world.report('notary', [
    {
      id: crypto.randomUUID(),
      source: '/systems/maps',
      type: 'notary.place-told.v1',
      time: '2026-03-02T01:10:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: 'x',
      data: {
        source: 'maps',
        receipt: 'DZ-1',
        request: at.last(type).values['request'],
        number: at.last(type).number,
        result: 'found',
        on: '2026-03-02',
        coordinates: '121.4842,31.2224',
        precision: 'house',
        ...more,
      },
    } satisfies Message,
  ]);

describe('where an office lies (N44, S22)', () => {
  it('N44: a clerk enters coordinates; outside Shanghai they are refused with 422 at the field', async () => {
    expect(await locate(clerk, '116.4074,39.9042')).toMatchObject(faultAt('/form/coordinates'));
    expect(await locate(clerk, '人民广场')).toMatchObject(faultAt('/form/coordinates'));
    expect(place().values['coordinates'] ?? null).toBeNull();
    expect(await locate(clerk, '121.4842,31.2224')).toMatchObject({ done: {} });
    expect(place().values).toMatchObject({ coordinates: '121.4842,31.2224', placedOn: '2026-03-02' });
  });

  it('N44: nobody else enters them', async () => {
    for (const viewer of [lead, district, office]) expect(await locate(viewer, '121.4842,31.2224')).toMatchObject(forbidden);
  });

  it('N44: its address is asked of the map service, whose answer a clerk adopts', async () => {
    await seek();
    expect(at.world.tables.added.outbox).toMatchObject([
      { type: 'notary.address-asked.v1', data: { address: '上海市黄浦区公证路10号', district: '310101' } },
    ]);
    await say();
    expect(at.last(type)).toMatchObject({ state: 'told', values: { proposed: '121.4842,31.2224', precision: 'house' } });
    expect(place().values['coordinates'] ?? null).toBeNull();
    expect(await act(clerk, 'adopt')).toMatchObject({ done: { state: 'adopted' } });
    expect(place().values).toMatchObject({ coordinates: '121.4842,31.2224' });
  });

  it('N44: what a clerk does not adopt changes nothing, and he says why', async () => {
    await seek();
    await say();
    expect(await act(clerk, 'discard')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(clerk, 'discard', '与实际位置不符。')).toMatchObject({ done: { state: 'failed' } });
    expect(place().values['coordinates'] ?? null).toBeNull();
  });

  it('N44: a place outside the city, or none, is not proposed, and says so', async () => {
    await seek();
    await say({ coordinates: '116.4074,39.9042' });
    expect(at.last(type)).toMatchObject({ state: 'failed', values: { reason: '答复坐标（116.4074,39.9042）不在上海市范围内' } });
    await seek();
    await say({ receipt: 'DZ-2', result: 'unknown', coordinates: undefined, precision: undefined, reason: '地址不在服务范围内' });
    expect(at.last(type)).toMatchObject({ state: 'failed', values: { reason: '地址不在服务范围内' } });
  });

  it('N44: an office without an address is not asked for', async () => {
    expect(await seek('GZ-03')).toMatchObject(faultAt('/form/office'));
  });
});
