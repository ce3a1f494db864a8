import { dice, type Message } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { makeDigest } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { accepted, applicant } from '../testing/acts.js';
import { notaryWorld } from '../testing/cast.js';
import { samePartyRule } from './same-party.js';

const who = [applicant('周三')];
const made = () => {
  const at = notaryWorld('2026-03-03T02:00:00.000Z');
  const tell = (...messages: readonly Message[]) => at.world.report('notary', messages);
  const code = (id: unknown) => Object.entries(at.offices).find(([, row]) => row.id === id)?.[0] ?? '';
  /** Those that stand: office, level, from when, how many. */
  const found = () =>
    at.world.tables
      .of('notary.warning')
      .filter(({ state, values }) => values['model'] === 'sameParty' && state !== 'lapsed')
      .map(({ values }) => [
        code(values['office']),
        values['item'],
        values['level'],
        String(values['period']).slice(0, 10),
        values['value'],
      ])
      .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
  return { ...at, tell, found };
};
const number = (i: number, office = 'GZ-01'): string => `${office}-2026-${String(i).padStart(6, '0')}`;
const on = (days: readonly string[], office = 'GZ-01', from = 1, notary = 'G-0101') =>
  days.map((day, i) => accepted(number(from + i, office), day, { applicants: who, notary }));
const [month, year] = ['30 日内同一当事人', '365 日内同一当事人'];

describe('series of the same party (N02)', () => {
  it('N02: after a rest of thirty days another three are another warning, within a year of the first too', async () => {
    const { tell, found } = made();
    await tell(...on(['2025-03-03', '2025-03-10', '2025-03-20']));
    await tell(...on(['2025-11-03', '2025-11-04', '2025-11-05'], 'GZ-01', 11));
    expect(found()).toEqual([
      ['GZ-01', month, 'yellow', '2025-03-03', '3'],
      ['GZ-01', month, 'yellow', '2025-11-03', '3'],
    ]);
  });

  it('N02: a series that goes on is warned of once; that it reaches the red limit later is told besides', async () => {
    const { tell, found } = made();
    await tell(...on(['2026-01-05', '2026-01-15', '2026-01-25', '2026-02-04', '2026-02-14', '2026-02-24']));
    expect(found()).toEqual([['GZ-01', month, 'yellow', '2026-01-05', '3']]);
    await tell(...on(['2026-02-05', '2026-02-06', '2026-02-07'], 'GZ-01', 21));
    expect(found().filter(([, item]) => item === month)).toEqual([
      ['GZ-01', month, 'red', '2026-01-15', '6'],
      ['GZ-01', month, 'yellow', '2026-01-05', '3'],
    ]);
  });

  it('N02: the thirtieth day belongs to it, the thirty-first does not', async () => {
    const { tell, found } = made();
    await tell(...on(['2026-01-01', '2026-01-02', '2026-01-31']));
    expect(found()).toEqual([]);
    await tell(...on(['2026-01-30'], 'GZ-01', 9));
    expect(found()).toEqual([['GZ-01', month, 'yellow', '2026-01-01', '3']]);
  });

  it('N02: series that lie more than a year apart are the same whichever of their messages comes first', async () => {
    const [early, late] = [
      on(['2024-05-08', '2024-05-09', '2024-05-10']),
      on(['2026-02-02', '2026-02-03', '2026-02-04'], 'GZ-02', 31, 'G-0201'),
    ];
    const between = on(['2024-08-10', '2025-01-10', '2025-06-10', '2025-10-10'], 'GZ-01', 51);
    const must = [
      ['GZ-01', month, 'yellow', '2024-05-08', '3'],
      ['GZ-02', month, 'yellow', '2026-02-02', '3'],
    ];
    for (const order of [
      [early, between, late],
      [late, between, early],
      [between, late, early],
    ]) {
      const { tell, found } = made();
      for (const some of order) for (const one of some) await tell(one);
      expect(found()).toEqual(must);
    }
  });

  it('N02: of random histories the same stands, one by one or all at once, in whatever order the messages come', async () => {
    for (const seed of [3, 92]) {
      const chances = dice(seed);
      const offices = [
        ['GZ-01', 'G-0101'],
        ['GZ-02', 'G-0201'],
      ] as const;
      const history = Array.from({ length: 40 }, (_, i) => {
        const [office, notary] = chances.pick([...offices]);
        const day = daysAfter('2024-01-01', chances.chance(0.5) ? chances.between(0, 780) : 300 + chances.between(0, 60));
        const id = number(i, office);
        const message = accepted(id, day, { applicants: who, notary });
        return chances.chance(0.1) ? [message, accepted(id, day, { applicants: who, notary, state: 'withdrawn' }, 2)] : [message];
      }).flat();
      const whole = made();
      await whole.tell(...history);
      const must = whole.found().map((row) => row.slice(0, 4));
      expect(must.length).toBeGreaterThan(2);
      for (let turn = 0; turn < 2; turn++) {
        const { tell, found } = made();
        const order = history.map((one) => ({ one, by: chances.next() })).toSorted((a, b) => a.by - b.by);
        for (let at = 0; at < order.length; ) {
          const size = chances.between(1, 5);
          await tell(...order.slice(at, at + size).map(({ one }) => one));
          at += size;
        }
        expect([seed, found().map((row) => row.slice(0, 4))]).toEqual([seed, must]);
      }
    }
  }, 60_000);

  it('N02: whose digest was corrected is counted no more where he was, and the warning lapses', async () => {
    const { tell, found, world } = made();
    await tell(...on(['2026-02-02', '2026-02-03', '2026-02-04']));
    expect(found()).toHaveLength(1);
    await tell(accepted(number(3), '2026-02-04', { applicants: [applicant('吴四')] }, 2));
    expect(found()).toEqual([]);
    expect(world.tables.of('notary.warning')).toMatchObject([{ state: 'lapsed', values: { closing: 'basis' } }]);
  });

  it('N02: eight in 365 days are yellow and sixteen red, each once', async () => {
    const { tell, found } = made();
    const days = Array.from({ length: 16 }, (_, i) => daysAfter('2025-03-03', i * 22));
    await tell(...on(days.slice(0, 8)));
    expect(found()).toEqual([['GZ-01', year, 'yellow', '2025-03-03', '8']]);
    await tell(...on(days.slice(8), 'GZ-01', 9));
    expect(found()).toEqual([['GZ-01', year, 'red', '2025-03-03', '16']]);
  });

  it('N02: of a party with more acts than are judged anew its first warning stands, and no later day is taken for a beginning', async () => {
    const { tell, found } = made();
    const company = { kind: 'enterprise', name: '上海某公司', digest: makeDigest('某公司') } as const;
    const many = Array.from({ length: 408 }, (_, i) => accepted(number(i), daysAfter('2025-01-01', i), { applicants: [company] }));
    await tell(...many.slice(0, 396));
    const before = found();
    expect(before.map(([, item, level, from]) => [item, level, from])).toEqual([
      [month, 'red', '2025-01-01'],
      [year, 'red', '2025-01-01'],
    ]);
    for (const one of many.slice(396)) await tell(one);
    expect(found()).toEqual(before);
    // So many that not all are seen: where the series began nobody can say, so that nothing is said of any of them.
    const seen = Array.from({ length: 800 }, (_, i) => ({
      id: `p${i}`,
      number: null,
      state: 'counted',
      createdAt: '',
      values: { digest: company.digest, acceptedOn: daysAfter('2024-01-01', i), office: 'GZ-01', actNumber: `a${i}` },
    }));
    const value = { days30: 3, days365: 8 };
    const told = (records: readonly object[]) =>
      seen.flatMap(({ id }) => samePartyRule.judge({ records: records as never }, value, '2026-03-03', id));
    expect([told(seen).length, told(seen.slice(1)).length]).toEqual([0, 2]);
  }, 60_000);
});
