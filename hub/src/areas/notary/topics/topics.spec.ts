import { describe, expect, it } from 'vitest';
import { accepted, applicant, issued, paid, went } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld, whole } from '../testing/topics.js';
import { live } from './live.js';
import { matters } from './matters.js';
import { officesTopic } from './offices.js';
import { personsTopic } from './persons.js';

const march = ['2026-03-01', '2026-03-31'] as const;

describe('the live overview (N22)', () => {
  const today = ['2026-03-02', '2026-03-02'] as const;
  const at = () => topicWorld('2026-03-02T06:00:00.000Z');

  it('N22: an act that is accepted, issued and paid for adds one, one and 300.00 to today; who comes twice is one person', async () => {
    const { tell, read } = at();
    await tell(...whole(1, '2026-03-02', 300), accepted(number(2), '2026-03-02', { matter: 'will', applicants: [applicant('陈平')] }));
    const { figures, ratios } = await read(live, today);
    expect(figures).toMatchObject({ accepted: 2, issued: 1, fees: 300_00, inHand: 1, warnings: 0 });
    expect(ratios).toMatchObject({ matterCount: 2, persons: 1 });
  });

  it('N22: a refund leaves the day it is made on, what was collected for others is no fee of the office', async () => {
    const { tell, read } = at();
    await tell(
      accepted(number(1), '2026-02-27'),
      paid(number(1), 2, [
        [500, '2026-02-27'],
        [-200, '2026-03-02'],
      ]),
    );
    expect((await read(live, today)).figures['fees']).toBe(-200_00);
    expect((await read(live, ['2026-02-27', '2026-02-27'])).figures['fees']).toBe(500_00);
  });

  it('N22: a message of yesterday changes yesterday alone, however late it comes', async () => {
    const { tell, read } = at();
    await tell(accepted(number(1), '2026-03-01'));
    expect((await read(live, today)).figures['accepted']).toBe(0);
    expect((await read(live, ['2026-03-01', '2026-03-01'])).figures['accepted']).toBe(1);
  });

  it('N22: an acceptance that is taken back leaves, and so does a certificate that is revoked', async () => {
    const { tell, read } = at();
    await tell(...whole(1, '2026-03-02', 300), accepted(number(2), '2026-03-02'));
    await tell(
      accepted(number(2), '2026-03-02', { state: 'withdrawn' }, 2),
      went(number(1), 4, 'revoked', '2026-03-02', { closedOn: '2026-03-02' }),
    );
    expect((await read(live, today)).figures).toMatchObject({ accepted: 1, issued: 0 });
  });

  it('N22: hours are those of Shanghai, and with the first ten matters each sums up to the day', async () => {
    const { tell, read } = at();
    await tell(
      accepted(number(1), '2026-03-02', { acceptedAt: '2026-03-02T00:30:00.000Z' }),
      accepted(number(2), '2026-03-02', { acceptedAt: '2026-03-02T00:45:00.000Z', matter: 'gift' }),
      accepted(number(3), '2026-03-02', { acceptedAt: '2026-03-02T05:59:00.000Z' }),
    );
    const { rows } = await read(live, today);
    expect((await rows('hour')).map(([hour, [count]]) => [hour, count])).toEqual([
      ['08', 2],
      ['13', 1],
    ]);
    expect((await rows('matter')).map(([matter, [count]]) => [matter, count])).toEqual([
      ['statement', 2],
      ['gift', 1],
    ]);
  });
});

describe('today beside last week (N22)', () => {
  it('N22: the same weekday of last week stands beside each hour, and opens its own list', async () => {
    const { tell, read } = topicWorld('2026-03-02T06:00:00.000Z');
    await tell(
      accepted(number(1), '2026-03-02'),
      accepted(number(2), '2026-02-23'),
      accepted(number(3), '2026-02-23', { acceptedAt: '2026-02-23T07:10:00.000Z' }),
      accepted(number(4), '2026-02-24'),
    );
    const { table } = await read(live, ['2026-03-02', '2026-03-02']);
    expect((await table('hour')).map(({ key, cells }) => [key, cells[0], cells[1]])).toMatchObject([
      ['10', { count: 1 }, { count: 1, filter: { acceptedOn: { from: '2026-02-23', to: '2026-02-23' }, acceptedHour: '10' } }],
      ['15', { count: 0 }, { count: 1 }],
    ]);
  });
});

describe('matters (N23)', () => {
  const quarter = ['2026-01-01', '2026-03-31'] as const;

  it('N23: 30 of last year and 33 of this are +10.0 %, both figures beside it; a matter that is new has 无可比基数', async () => {
    const { tell, read } = topicWorld();
    const many = (count: number, on: string) =>
      Array.from({ length: count }, (_, i) =>
        accepted(number(i, 'GZ-01', on.slice(0, 4)), on, { matter: 'power', applicants: [applicant(`人${on}${i}`)] }),
      );
    await tell(...many(30, '2025-02-10'), ...many(33, '2026-02-10'), accepted(number(90), '2026-03-02', { matter: 'gift' }));
    const { rows } = await read(matters, quarter);
    expect((await rows('matter')).map(([key, [now, before, growth]]) => [key, now, before, growth])).toEqual([
      ['power', 33, 30, 10],
      ['gift', 1, 0, '无可比基数'],
    ]);
  });

  it('N23: every number is a list: its filter asks the days, the row and no withdrawn act; the classes of a matter sum up to it', async () => {
    const { tell, read } = topicWorld();
    await tell(
      accepted(number(1), '2026-03-02'),
      accepted(number(2), '2026-03-02', { class: 'foreignCivil' }),
      accepted(number(3), '2026-03-02', { state: 'withdrawn' }),
    );
    const { table, rows, all } = await read(matters, march);
    expect(all[0]).toMatchObject({
      count: 2,
      type: 'notary.act',
      filter: { acceptedOn: { from: '2026-03-01', to: '2026-03-31' }, state: 'accepted,approved,issued,archived,refused,ended,revoked' },
    });
    expect((await table('matter'))[0]!.cells[0]).toMatchObject({ count: 2, filter: { matter: 'statement' } });
    const [[, cells]] = (await rows('matterClass')) as [readonly [string, readonly number[], unknown]];
    expect(cells.slice(1).reduce((sum, one) => sum + one, 0)).toBe(cells[0]);
  });

  it('N23: narrowed to a class of office everything is counted of it alone', async () => {
    const { tell, read } = topicWorld();
    await tell(accepted(number(1), '2026-03-02'), accepted(number(1, 'GZ-02'), '2026-03-02'));
    const { figures, all } = await read(matters, march, { narrowed: { category: 'mixed' } });
    expect([figures['accepted'], all[0]!.filter['category']]).toEqual([1, 'mixed']);
  });
});

describe('offices (N24)', () => {
  it('N24: the three classes sum up to the city, and so do the offices', async () => {
    const { tell, read } = topicWorld();
    await tell(...['GZ-01', 'GZ-01', 'GZ-02', 'GZ-03'].map((office, i) => accepted(number(i, office), '2026-03-02')));
    const { rows, figures } = await read(officesTopic, march);
    expect((await rows('class')).map(([key, [count]]) => [key, count])).toEqual([
      ['district', 2],
      ['city', 1],
      ['mixed', 1],
    ]);
    expect((await rows('office')).reduce((sum, [, [count]]) => sum + (count as number), 0)).toBe(figures['allAccepted']);
  });

  it('N24: an office that changes its form on 1 February counts until 31 January in its old class', async () => {
    const { tell, read, world, offices } = topicWorld();
    await tell(accepted(number(1), '2026-01-31'));
    const one = offices['GZ-01']!;
    world.tables.put({ ...one, version: one.version + 1, values: { ...one.values, form: 'mixed', category: 'mixed' } });
    await tell(accepted(number(2), '2026-02-02'), issued(number(1), 2, '2026-01-31', '2026-02-03'));
    const classes = async (period: readonly [string, string]) =>
      (await (await read(officesTopic, period)).rows('class')).map(([key]) => key);
    expect([await classes(['2026-01-01', '2026-01-31']), await classes(['2026-02-01', '2026-02-28'])]).toEqual([
      ['district'],
      ['mixed', 'district'],
    ]);
  });

  it('N24: an office has itself by name with its place among all; classes it sees in numbers whose lists it does not open', async () => {
    const { tell, read, offices } = topicWorld();
    await tell(...['GZ-01', 'GZ-02', 'GZ-02', 'GZ-03', 'GZ-03'].map((office, i) => accepted(number(i, office), '2026-03-02')));
    const { rows, table } = await read(officesTopic, march, { viewer: people.office });
    const own = await rows('office');
    expect(own.map(([key, [count], standing]) => [key, count, standing])).toEqual([[offices['GZ-01']!.id, 1, { rank: 3, among: 3 }]]);
    expect((await table('class')).map(({ key, cells }) => [key, cells[0]])).toMatchObject([
      ['city', { count: 2, closed: true }],
      ['mixed', { count: 2, closed: true }],
      ['district', { count: 1, closed: true }],
    ]);
  });

  it('N24: a district has its own offices by name', async () => {
    const { tell, read, offices } = topicWorld();
    await tell(accepted(number(1), '2026-03-02'), accepted(number(1, 'GZ-02'), '2026-03-02'));
    expect((await (await read(officesTopic, march, { viewer: people.pudong })).rows('office')).map(([key]) => key)).toEqual([
      offices['GZ-02']!.id,
    ]);
  });
});

describe('notaries (N25)', () => {
  it('N25: who moved on 1 March has his acts apart by their offices; the mix of his kinds sums up to all of them', async () => {
    const { tell, read, staff, offices } = topicWorld();
    await tell(accepted(number(1), '2026-02-27'), accepted(number(1, 'GZ-02'), '2026-03-02', { class: 'commercial' }));
    const spring = ['2026-01-01', '2026-03-31'] as const;
    for (const office of ['GZ-01', 'GZ-02'])
      expect((await read(personsTopic, spring, { narrowed: { office: offices[office]!.id } })).figures['accepted']).toBe(1);
    const [[key, mix]] = (await (await read(personsTopic, spring)).rows('mix')) as [readonly [string, readonly number[], unknown]];
    expect([key, mix[0], mix.slice(1).reduce((sum, one) => sum + one, 0)]).toEqual([staff['G-0101']!.id, 2, 2]);
  });

  it('N25: each class of office has its first ten, by what was accepted there', async () => {
    const { tell, read, staff } = topicWorld();
    await tell(
      accepted(number(1), '2026-03-02'),
      accepted(number(2), '2026-03-02', { notary: 'G-0102' }),
      accepted(number(3), '2026-03-03', { notary: 'G-0102' }),
      accepted(number(1, 'GZ-02'), '2026-03-02', { notary: 'G-0201' }),
    );
    const { rows } = await read(personsTopic, march);
    const first = async (name: string) => (await rows(name)).filter(([, [count]]) => count !== 0).map(([key, [count]]) => [key, count]);
    expect(await first('district')).toEqual([
      [staff['G-0102']!.id, 2],
      [staff['G-0101']!.id, 1],
    ]);
    expect(await first('mixed')).toEqual([[staff['G-0201']!.id, 1]]);
    expect(await first('city')).toEqual([]);
  });

  it('N25: a notary reads his own row with his place, even where he only issued what a colleague accepted', async () => {
    const { tell, read, staff } = topicWorld();
    await tell(
      accepted(number(1), '2026-03-02'),
      accepted(number(2), '2026-03-02', { notary: 'G-0102' }),
      issued(number(2), 2, '2026-03-02', '2026-03-05', { issuer: 'G-0101' }),
      accepted(number(3), '2026-03-02', { notary: 'G-0102' }),
    );
    const rows = await (
      await read(personsTopic, march, {
        viewer: { ...people.officer, account: { ...people.officer.account, person: `notary.person:${staff['G-0101']!.id}` } },
      })
    ).rows('notary');
    expect(rows.map(([key, [count], standing]) => [key, count, standing])).toEqual([[staff['G-0101']!.id, 1, { rank: 2, among: 2 }]]);
  });
});
