import { describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  date,
  days,
  did,
  end,
  extend,
  gather,
  integer,
  opens,
  record,
  since,
  state,
  text,
} from '../../definitions/index.js';
import { city, newWorld, somebody, type World } from '../testing/index.js';

const name = area('ferry', ['渡口', 'Ferry'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['渡口', 'Ferry'] },
});
const ticket = record(name, 'ticket', ['票', 'Tickets'], {
  one: 'Ticket',
  number: 'FT{yyyymmdd}{seq:6}',
  fields: { of: text(['出自', 'Of'], { max: 40 }) },
  states: { given: end(['已发', 'Given']) },
  see: { clerk: 'city' },
  actions: { give: { title: ['发票', 'Give'], to: 'given', by: [], form: ['of'] } },
  heading: ['of'],
  list: { columns: ['number'] },
});
const wait = record(name, 'wait', ['候船', 'Waits'], {
  one: 'Wait',
  number: 'FW{yyyymmdd}{seq:6}',
  fields: { since: date(['自', 'Since']), more: integer(['延长天数', 'Days more'], { min: 1, max: 30 }) },
  states: { open: state(['候船', 'Waiting']), gone: end(['已走', 'Gone']) },
  see: { clerk: 'city' },
  clocks: {
    go: { title: ['候船期限', 'To go'], from: since('since'), within: days(10), met: did('go') },
    house: { title: ['内部期限', 'Of the house'], from: since('since'), within: days(10), inside: 'go', met: did('go') },
  },
  actions: {
    come: {
      title: ['到达', 'Come'],
      to: 'open',
      by: 'clerk',
      form: ['since'],
      then: [opens(ticket, { does: 'give', with: { of: 'number' } })],
    },
    stay: { title: ['延长', 'Stay'], from: 'open', by: 'clerk', form: ['more'], then: [extend('go', { unit: 'days', field: 'more' })] },
    go: { title: ['离开', 'Go'], from: 'open', to: 'gone', by: 'clerk' },
  },
  heading: ['since'],
  list: { columns: ['number', 'goDue'] },
});
const ferry = gather(name, [{ ticket, wait }]);
const clerk = somebody('clerk', ['ferry.clerk'], city);
let key = 0;
const act = (world: World, action: string, form: object = {}) => {
  const row = world.tables.of('ferry.wait')[0];
  return world.engine.perform({
    viewer: clerk,
    type: 'ferry.wait',
    action,
    form: { ...form },
    idempotencyKey: `f${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};

describe('a time limit that is extended by what a field says', () => {
  it('is lengthened by so many days, counted on from where it would have ended, once', async () => {
    expect(checkAreas([ferry])).toEqual([]);
    const world = newWorld([ferry]);
    await act(world, 'come', { since: '2026-03-02' });
    expect(world.only('ferry.wait').values['goDue']).toBe('2026-03-12');
    await act(world, 'stay', { more: 7 });
    expect(world.only('ferry.wait').values['goDue']).toBe('2026-03-19');
    expect(await act(world, 'stay', { more: 7 })).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('has one of the house inside it, which moves to the working day before and not behind days of rest, and is extended with it', async () => {
    const world = newWorld([ferry]);
    // The tenth day is Saturday 14 March.
    await act(world, 'come', { since: '2026-03-04' });
    expect(world.only('ferry.wait').values).toMatchObject({ goDue: '2026-03-16', houseDue: '2026-03-13' });
    await act(world, 'stay', { more: 7 });
    expect(world.only('ferry.wait').values).toMatchObject({ goDue: '2026-03-23', houseDue: '2026-03-20' });
  });

  it('is extended by an integer alone', () => {
    const wrong = record(name, 'wait', ['候船', 'Waits'], {
      one: 'Wait',
      number: 'FW{yyyymmdd}{seq:6}',
      fields: { since: date(['自', 'Since']) },
      states: { open: state(['候船', 'Waiting']), gone: end(['已走', 'Gone']) },
      see: { clerk: 'city' },
      clocks: { go: { title: ['候船期限', 'To go'], from: since('since'), within: days(10), met: did('go') } },
      actions: {
        come: { title: ['到达', 'Come'], to: 'open', by: 'clerk', form: ['since'] },
        stay: { title: ['延长', 'Stay'], from: 'open', by: 'clerk', then: [extend('go', { unit: 'days', field: 'since' })] },
        go: { title: ['离开', 'Go'], from: 'open', to: 'gone', by: 'clerk' },
      },
      heading: ['since'],
      list: { columns: ['number'] },
    });
    expect(checkAreas([gather(name, [{ wrong }])])).toEqual(['ferry.wait: the action stay extends go by since, which is no integer.']);
  });
});

describe('another record that is opened', () => {
  it('may be told what this one is called by', async () => {
    const world = newWorld([ferry]);
    await act(world, 'come', { since: '2026-03-02' });
    expect(world.only('ferry.ticket').values['of']).toBe(world.only('ferry.wait').number);
  });
});
