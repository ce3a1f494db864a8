import { beforeEach, describe, expect, it } from 'vitest';
import { and, expressionOf, valueOf } from '@fatong/contracts/expression';
import {
  area,
  assesses,
  checkAreas,
  choice,
  date,
  end,
  gather,
  integer,
  record,
  ref,
  register,
  state,
  text,
  type Question,
} from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { city, entry, newWorld, somebody, type World } from './testing/index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { nurse: { title: ['护士', 'Nurse'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const see = { nurse: 'city' } as const;
const room = register(name, 'room', ['病房', 'Rooms'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }) },
  see,
  heading: ['code'],
  list: { columns: ['code'] },
});
const stay = register(name, 'stay', ['住院', 'Stays'], {
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    room: ref(['病房', 'Room'], room, { filter: true }),
    on: date(['日期', 'On'], { filter: true }),
    days: integer(['天数', 'Days']),
    kind: choice(['类别', 'Kind'], { planned: ['预约', 'Planned'], urgent: ['急诊', 'Urgent'] }, { filter: true }),
  },
  see,
  heading: ['code'],
  list: { columns: ['code'], filters: ['room', 'on', 'kind'] },
});
const wish = register(name, 'wish', ['口径', 'Wishes'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), kind: text(['类别', 'Kind'], { filter: true }) },
  see,
  heading: ['code'],
  list: { columns: ['code'] },
});
const sheet = record(name, 'sheet', ['评分', 'Sheets'], {
  one: 'Sheet',
  number: 'WS{yyyymmdd}{seq:6}',
  fields: { room: ref(['病房', 'Room'], room, { filter: true }), days: integer(['天数', 'Days']), some: integer(['其中', 'Of them']) },
  states: { open: state(['进行', 'Open']), shut: end(['结束', 'Shut']) },
  see,
  actions: {
    open: { title: ['评', 'Assess'], to: 'open', by: [], form: ['room', 'days', 'some'] },
    again: { title: ['再评', 'Again'], from: 'open', by: [], form: ['days', 'some'] },
    shut: { title: ['结束', 'Shut'], from: 'open', to: 'shut', by: 'nurse' },
  },
  heading: ['days'],
  list: { columns: ['number'] },
});
const leaf = (read: string) => valueOf<string>({ read });
const questions: Readonly<Record<string, Question>> = {
  wishes: { of: wish, reads: ['kind'], where: () => expressionOf(leaf('code').exists()) },
  rooms: { of: room, reads: ['code'], where: () => expressionOf(leaf('code').exists()) },
  there: { of: sheet, reads: ['room'], where: () => expressionOf(leaf('room').exists()) },
  stays: {
    of: stay,
    by: ['room'],
    sums: 'days',
    where: ({ from }) => (typeof from === 'string' ? expressionOf(and(leaf('on').atLeast(from), leaf('room').exists())) : null),
    // What is counted beside is what others say, not the code.
    also: (_own, _today, answers) =>
      Object.fromEntries(
        (answers['wishes']?.rows ?? []).map(({ values }) => [
          String(values['kind']),
          expressionOf(leaf('kind').is(String(values['kind']))),
        ]),
      ),
  },
};
const counting = assesses<{ readonly from?: string | null }, 'rooms'>(questions, {
  sets: ['rooms'],
  keeps: { type: 'ward.sheet', does: 'open', again: 'again', fills: ['room', 'days', 'some'] },
  judge: ({ rooms, there, stays }) => ({
    sets: { rooms: rooms?.rows.length ?? 0 },
    sheets: (rooms?.rows ?? []).map(({ id }) => ({
      on: there?.rows.find(({ values }) => values['room'] === id)?.id ?? null,
      values: {
        room: id,
        days: stays?.by['room']?.find(({ value }) => value === id)?.sum ?? 0,
        some: stays?.also['urgent']?.['room']?.find(({ value }) => value === id)?.count ?? 0,
      },
    })),
  }),
});
const round = record(name, 'round', ['巡查', 'Rounds'], {
  one: 'Round',
  number: 'WR{yyyymmdd}{seq:6}',
  fields: { from: date(['自', 'From']), rooms: integer(['病房数', 'Rooms']) },
  states: { made: state(['已评', 'Made']), over: end(['结束', 'Over']) },
  see,
  actions: {
    make: { title: ['评', 'Make'], to: 'made', by: 'nurse', form: ['from'], then: [counting] },
    again: { title: ['再评', 'Again'], from: 'made', by: 'nurse', then: [counting] },
    close: { title: ['结束', 'Close'], from: 'made', to: 'over', by: 'nurse' },
  },
  heading: ['from'],
  list: { columns: ['number'] },
});
const ward = gather(name, [{ records: [room, stay, wish, sheet, round] }]);
const nurse = somebody('nurse', ['ward.nurse'], city);

let world: World;
let key = 0;
const act = (action: string, form: object = {}, row?: RecordRow) =>
  world.engine.perform({
    viewer: nurse,
    type: 'ward.round',
    action,
    form: { ...form },
    idempotencyKey: `a${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
const said = () => world.tables.of('ward.sheet').map(({ values: { room: of, days, some } }) => [of, days, some]);
beforeEach(() => {
  world = newWorld([ward]);
  for (const id of ['a', 'b']) world.tables.put(entry('ward.room', id, { code: id }));
  world.tables.put(entry('ward.wish', 'w', { code: 'w', kind: 'urgent' }));
  for (const [id, of, days, kind] of [
    ['s1', 'a', 3, 'urgent'],
    ['s2', 'a', 4, 'planned'],
    ['s3', 'b', 5, 'planned'],
  ] as const)
    world.tables.put(entry('ward.stay', id, { code: id, room: of, days, kind, on: '2026-02-10' }));
});

describe('an assessment of many at once', () => {
  it('belongs to an area that is in order', () => expect(checkAreas([ward])).toEqual([]));

  it('counts and adds up for each in one question, beside also what earlier answers ask for, and opens a sheet for each', async () => {
    expect(await act('make', { from: '2026-02-01' })).toMatchObject({ done: { state: 'made' } });
    expect(said()).toEqual([
      ['a', 7, 1],
      ['b', 5, 0],
    ]);
    expect(world.only('ward.round').values['rooms']).toBe(2);
  });

  it('writes on the sheets that are there, and opens none a second time', async () => {
    await act('make', { from: '2026-02-01' });
    world.tables.put(entry('ward.stay', 's4', { code: 's4', room: 'b', days: 1, kind: 'urgent', on: '2026-02-11' }));
    await act('again', {}, world.only('ward.round'));
    expect(said()).toEqual([
      ['a', 7, 1],
      ['b', 6, 1],
    ]);
  });

  it('asks nothing where a value it goes by is missing', async () => {
    await act('make');
    expect(said()).toEqual([
      ['a', 0, 0],
      ['b', 0, 0],
    ]);
  });

  it('is refused whole where a sheet does not allow it', async () => {
    await act('make', { from: '2026-02-01' });
    const first = world.tables.of('ward.sheet')[0]!;
    world.tables.put({ ...first, state: 'shut' });
    expect(await act('again', {}, world.only('ward.round'))).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('that names an unknown field, type or action is said at start', () => {
    const faulty = (words: object, of: Readonly<Record<string, Question>> = questions) => {
      const effect = assesses(of, {
        judge: () => ({ sheets: [] }),
        keeps: { type: 'ward.sheet', does: 'open', again: 'again', fills: [], ...words },
      });
      const other = record(name, 'round', ['巡查', 'Rounds'], {
        one: 'Round',
        number: 'WR{yyyymmdd}{seq:6}',
        fields: { from: date(['自', 'From']) },
        states: { over: end(['结束', 'Over']) },
        see,
        actions: { make: { title: ['评', 'Make'], to: 'over', by: 'nurse', form: ['from'], then: [effect] } },
        heading: ['from'],
        list: { columns: ['number'] },
      });
      return checkAreas([gather(name, [{ records: [room, stay, wish, sheet, other] }])]).join(' ');
    };
    expect(faulty({ again: 'open' })).toContain('open is no action on one that is there');
    expect(faulty({ does: 'again' })).toContain('again does not open');
    expect(faulty({ fills: ['nothing'] })).toContain('has no field nothing');
    expect(faulty({}, { stays: { ...questions['stays']!, by: ['nowhere'] } })).toContain('asks nowhere in stays, which is no field there');
  });
});
