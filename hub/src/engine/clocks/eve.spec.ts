import { describe, expect, it } from 'vitest';
import { date, did, end, eve, gather, area, record, since, state } from '../../definitions/index.js';
import { city, newWorld, somebody } from '../testing/index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { nurse: { title: ['护士', 'Nurse'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const bed = record(name, 'bed', ['床位', 'Beds'], {
  one: 'Bed',
  number: 'WB{yyyymmdd}{seq:6}',
  fields: { madeOn: date(['登记', 'Made on']), freeFrom: date(['空出', 'Free from']) },
  states: { taken: state(['占用', 'Taken']), free: end(['空出', 'Free']) },
  see: { nurse: 'city' },
  clocks: { free: { title: ['空出', 'Free'], from: since('madeOn'), within: eve('freeFrom'), met: did('release'), atEnd: 'release' } },
  actions: {
    make: { title: ['登记', 'Make'], to: 'taken', by: 'nurse', form: ['madeOn', 'freeFrom'] },
    release: { title: ['空出', 'Release'], from: 'taken', to: 'free', by: [], byClock: true },
  },
  heading: ['madeOn'],
  list: { columns: ['number'] },
});

describe('a clock that ends on the eve of a day', () => {
  it('has the machine act on that day itself, not before', async () => {
    const world = newWorld([gather(name, [{ bed }])]);
    const viewer = somebody('nurse', ['ward.nurse'], city);
    const form = { madeOn: '2026-03-02', freeFrom: '2026-03-05' };
    await world.engine.perform({ viewer, type: 'ward.bed', action: 'make', form, idempotencyKey: 'eve' });
    world.move('2026-03-04');
    await world.engine.strike();
    expect(world.only('ward.bed')).toMatchObject({ state: 'taken', values: { freeDue: '2026-03-04' } });
    world.move('2026-03-05');
    await world.engine.strike();
    expect(world.only('ward.bed').state).toBe('free');
  });
});
