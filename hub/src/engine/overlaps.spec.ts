import { beforeEach, describe, expect, it } from 'vitest';
import { alike, area, checkAreas, end, gather, goesOn, record, slot, state, text, type Area } from '../definitions/index.js';
import { city, newWorld, somebody, type World } from './testing/index.js';

const yard = area('yard', ['场地', 'Yard'], {
  roles: { keeper: { title: ['管理员', 'Keeper'], surface: 'admin' } },
  groups: { all: ['场地', 'Yard'] },
});
const fields = { hall: text(['厅', 'Hall'], { filter: true, max: 40 }), span: slot(['时段', 'Span'], { filter: true }) };
const states = { held: state(['已订', 'Held']), over: end(['已退', 'Given back']) };
const self = { name: 'yard.use', fields, states } as const;

/** A hall is used by one at a time. */
const use = record(yard, 'use', ['使用', 'Uses'], {
  one: 'Use',
  number: 'US{yyyymmdd}{seq:6}',
  fields,
  states,
  see: { keeper: 'city' },
  actions: {
    ask: { title: ['预订', 'Book'], to: 'held', by: 'keeper', form: ['hall', 'span'], then: [goesOn('take')] },
    move: { title: ['改期', 'Move'], from: 'held', by: 'keeper', form: ['hall', 'span'], then: [goesOn('take')] },
    take: {
      title: ['占用', 'Take'],
      from: 'held',
      by: [],
      unless: [
        { when: () => alike(self, { same: ['hall'], overlaps: 'span', states: ['held'] }), why: ['该厅已被占用。', 'The hall is taken.'] },
      ],
    },
    giveBack: { title: ['退', 'Give back'], from: 'held', to: 'over', by: 'keeper' },
  },
  heading: ['hall'],
  list: { columns: ['number', 'hall'], filters: ['span'], calendar: { title: ['日程', 'Calendar'], at: 'span', beside: ['hall'] } },
});
const halls = gather(yard, [{ use }]);
const keeper = somebody('keeper', ['yard.keeper'], city);
const on = (from: string, until: string) => ({ from: `2026-03-02T${from}:00.000Z`, until: `2026-03-02T${until}:00.000Z` });

let world: World;
let key = 0;
beforeEach(() => {
  world = newWorld([halls]);
});
const act = (action: string, form: object, row?: { readonly id: string; readonly version: number }) =>
  world.engine.perform({
    viewer: keeper,
    type: 'yard.use',
    action,
    form: { ...form },
    idempotencyKey: `o${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
const ask = (hall: string, span: object | null) => act('ask', { hall, span });
const taken = { refused: { problem: 'action-not-possible', why: [expect.stringContaining('该厅已被占用'), expect.any(String)] } };

describe('a guard over spans of time', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([halls])).toEqual([]);
  });

  it('bars what lies over another, whichever begins first, and names it; what only touches it is free', async () => {
    await ask('甲', on('01:00', '03:00'));
    const [{ number } = { number: '' }] = world.tables.of('yard.use');
    for (const span of [on('02:00', '04:00'), on('00:30', '01:30'), on('01:30', '02:00'), on('00:00', '05:00')])
      expect(await ask('甲', span)).toMatchObject(taken);
    expect(await ask('甲', on('02:59', '04:00'))).toMatchObject({
      refused: { why: [expect.stringContaining(number!), expect.any(String)] },
    });
    expect(await ask('甲', on('03:00', '04:00'))).toHaveProperty('done');
    expect(await ask('甲', on('00:00', '01:00'))).toHaveProperty('done');
  });

  it('bars nothing elsewhere, nothing that was given back, and nothing that has no time yet', async () => {
    await ask('甲', on('01:00', '03:00'));
    expect(await ask('乙', on('01:00', '03:00'))).toHaveProperty('done');
    expect(await ask('甲', null)).toHaveProperty('done');
    await act('giveBack', {}, world.tables.of('yard.use')[0]);
    expect(await ask('甲', on('01:00', '03:00'))).toHaveProperty('done');
  });

  it('does not bar the same one from another time over its own', async () => {
    await ask('甲', on('01:00', '03:00'));
    expect(await act('move', { hall: '甲', span: on('02:00', '04:00') }, world.tables.of('yard.use')[0])).toHaveProperty('done');
  });

  it('a calendar stands by a span that the list is filtered by, and shows nothing secret', () => {
    const wrong = (calendar: object): Area => ({
      ...halls,
      records: halls.records.map((one) => ({
        ...one,
        list: { ...one.list, calendar: { title: ['日程', 'Calendar'], beside: [], ...calendar } as never },
      })),
    });
    expect(checkAreas([wrong({ at: 'hall' })])).toEqual(
      expect.arrayContaining([
        'yard.use: its calendar stands by hall, which is no span of time.',
        'yard.use: its calendar stands by hall, which the list is not filtered by.',
      ]),
    );
    expect(checkAreas([wrong({ at: 'span', beside: ['x'] })])).toContain('yard.use: its calendar names the unknown field x.');
  });
});
