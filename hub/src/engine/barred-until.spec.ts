import { not } from '@fatong/contracts/expression';
import { describe, expect, it } from 'vitest';
import { area, checkAreas, date, end, exists, gather, record, ref, register, state, text } from '../definitions/index.js';
import { city, entry, newWorld, somebody } from './testing/index.js';

const name = area('yard', ['场', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const carter = register(name, 'carter', ['车夫', 'Carters'], {
  number: { field: 'pass' },
  fields: {
    pass: text(['证号', 'Pass'], { unique: true }),
    barredUntil: date(['禁入至', 'Barred until'], { class: 'public' }),
    phone: text(['电话', 'Phone'], { class: 'personal' }),
  },
  see: { clerk: 'city' },
  heading: ['pass'],
  list: { columns: ['pass'] },
});
const guarded = (why: readonly [string, string]) =>
  record(name, 'entry', ['入场', 'Entries'], {
    number: 'YE{yyyymmdd}{seq:6}',
    fields: { carter: ref(['车夫', 'Carter'], carter, { required: true }) },
    states: { asked: state(['已申请', 'Asked']), inside: end(['在场', 'Inside']) },
    see: { clerk: 'city' },
    actions: {
      ask: { title: ['申请', 'Ask'], to: 'asked', by: 'clerk', form: ['carter'] },
      enter: {
        title: ['入场', 'Enter'],
        from: 'asked',
        to: 'inside',
        by: 'clerk',
        unless: [{ when: (e) => exists(carter, { by: 'id', is: e.carter, where: (c) => not(not(c.barredUntil.exists())) }), why }],
      },
    },
    heading: ['carter'],
    list: { columns: ['number'] },
  });
const yard = (why: readonly [string, string]) => gather(name, [{ carter, entry: guarded(why) }]);
const sound = yard(['禁入至 {barredUntil}', 'barred until {barredUntil}']);
const clerk = somebody('clerk', ['yard.clerk'], city);

describe('a refusal that says what the entry says by which it is barred', () => {
  it('names the day, to who acts and to who only looks', async () => {
    const world = newWorld([sound]);
    world.tables.put(entry('yard.carter', 'c1', { pass: 'P-1', barredUntil: '2026-03-20' }));
    await world.engine.perform({ viewer: clerk, type: 'yard.entry', action: 'ask', form: { carter: 'c1' }, idempotencyKey: 'a' });
    const row = world.only('yard.entry');
    const order = { viewer: clerk, type: 'yard.entry', action: 'enter', id: row.id, version: row.version, form: {}, idempotencyKey: 'b' };
    expect(await world.engine.perform(order)).toMatchObject({
      refused: { why: [expect.stringContaining('禁入至 2026-03-20'), expect.stringContaining('barred until 2026-03-20')] },
    });
    const offers = await world.engine.offers(row, clerk);
    expect(offers.find(({ action }) => action === 'enter')?.why?.[0]).toContain('禁入至 2026-03-20');
  });

  it('says nothing that is a secret there, and nothing that is not: said at start', () => {
    expect(checkAreas([sound])).toEqual([]);
    expect(checkAreas([yard(['{phone}', '{nothing}'])])).toEqual([
      'yard.entry: the guard of enter says {phone}, which no record tells in clear that it asks by its id.',
      'yard.entry: the guard of enter says {nothing}, which no record tells in clear that it asks by its id.',
    ]);
  });
});
