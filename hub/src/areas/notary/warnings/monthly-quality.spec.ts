import { describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { eventWorld, type EventWorld } from '../testing/events.js';

let serial = 0;
const put = (at: EventWorld, count: number, values: object, state = 'issued'): void => {
  for (let i = 0; i < count; i++)
    at.world.tables.put({ ...entry('notary.act', `Q${++serial}`, { office: 'GZ-01', category: 'district', ...values }), state });
};
const found = (at: EventWorld, model: string) =>
  at
    .warnings()
    .filter(({ values }) => values['model'] === model)
    .map(({ state, values }) => [state, values['level'], values['item'], values['period'], values['value']]);
const inMonth = (month: string) => ({ acceptedOn: `${month}-05`, issuedOn: `${month}-10` });

describe('what an office corrected or refused in a month (N41)', () => {
  it('N41: more than ten in a hundred refused or ended is yellow, ten is not', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    put(at, 36, inMonth('2026-01'));
    put(at, 4, { acceptedOn: '2026-01-05', closedOn: '2026-01-08' }, 'refused');
    put(at, 35, inMonth('2026-02'));
    put(at, 5, { acceptedOn: '2026-02-05', closedOn: '2026-02-08' }, 'ended');
    await at.world.engine.patrol();
    expect(found(at, 'refusals')).toEqual([['raised', 'yellow', '不予办理与终止占比', '2026-02', '12.5%（5/40）']]);
  });

  it('N41: more than one in a hundred corrected is yellow; a single correction of an act is no warning of its own', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    put(at, 99, inMonth('2026-01'));
    put(at, 1, { ...inMonth('2026-01'), correctedOn: '2026-01-20' });
    put(at, 98, inMonth('2026-02'));
    put(at, 2, { ...inMonth('2026-02'), correctedOn: '2026-02-20' });
    await at.world.engine.patrol();
    expect(found(at, 'refusals')).toEqual([['raised', 'yellow', '补正占比', '2026-02', '2.0%（2/100）']]);
    expect(found(at, 'quality')).toEqual([]);
  });

  it('N41: of fewer than thirty acts, and of a month that still runs, nothing is said', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    put(at, 28, { acceptedOn: '2026-02-05', closedOn: '2026-02-08' }, 'refused');
    put(at, 40, { acceptedOn: '2026-03-02', closedOn: '2026-03-02' }, 'refused');
    await at.world.engine.patrol();
    expect(found(at, 'refusals')).toEqual([]);
  });

  it('N41: acts that are told late lower the share, and the warning lapses; after a year it stays as it was', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    put(at, 26, inMonth('2026-02'));
    put(at, 4, { acceptedOn: '2026-02-05', closedOn: '2026-02-08' }, 'refused');
    put(at, 26, inMonth('2026-01'));
    put(at, 4, { acceptedOn: '2026-01-05', closedOn: '2026-01-08' }, 'refused');
    await at.world.engine.patrol();
    expect(found(at, 'refusals').map(([state, , , month]) => [state, month])).toEqual([
      ['raised', '2026-02'],
      ['raised', '2026-01'],
    ]);
    put(at, 20, inMonth('2026-02'));
    at.world.move('2026-03-04');
    await at.world.engine.patrol();
    at.world.move('2027-06-04');
    await at.world.engine.patrol();
    expect(found(at, 'refusals').map(([state, , , month]) => [state, month])).toEqual([
      ['lapsed', '2026-02'],
      ['raised', '2026-01'],
    ]);
  });
});

describe('warnings of days and months that are not looked at any more (N41, N29)', () => {
  const days = Array.from({ length: 24 }, (_, i) =>
    new Date(Date.parse('2026-02-05T00:00:00Z') + i * 86_400_000).toISOString().slice(0, 10),
  );
  const busy = () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    days.forEach((acceptedOn, i) => put(at, 2 + (i % 2), { acceptedOn, withdrawn: false }, 'accepted'));
    put(at, 30, { acceptedOn: '2026-03-02', withdrawn: false }, 'accepted');
    return at;
  };
  it('N41: that of a day stands until it was dealt with, however long that takes', async () => {
    const at = busy();
    await at.world.engine.patrol();
    expect(found(at, 'volume').map(([state, level]) => [state, level])).toEqual([['pushed', 'red']]);
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-20', '2026-07-01']) {
      at.world.move(day);
      await at.world.engine.patrol();
      expect([day, found(at, 'volume').map(([state]) => state)]).toEqual([day, ['pushed']]);
    }
  });

  it('N41: within the week late messages still make it lapse', async () => {
    const at = busy();
    await at.world.engine.patrol();
    for (const row of at.world.tables
      .of('notary.act')
      .filter(({ values }) => values['acceptedOn'] === '2026-03-02')
      .slice(2))
      at.world.tables.put({ ...row, values: { ...row.values, withdrawn: true } });
    at.world.move('2026-03-05');
    await at.world.engine.patrol();
    expect(found(at, 'volume').map(([state]) => state)).toEqual(['lapsed']);
  });

  it('N41: that of the mean fee of a month, beside peers or beside the months before, stands when the next one is looked at', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    for (let i = 0; i < 8; i++) {
      const on = `2025-${String(5 + i).padStart(2, '0')}-10`;
      put(at, 10, { acceptedOn: on, issuedOn: on, ownFee: 30_000 + (i % 2) * 500 });
    }
    put(at, 10, { acceptedOn: '2026-02-10', issuedOn: '2026-02-10', ownFee: 90_000 });
    put(at, 10, { office: 'GZ-02', category: 'mixed', acceptedOn: '2026-02-10', issuedOn: '2026-02-10', ownFee: 30_000 });
    await at.world.engine.patrol();
    const standing = () =>
      ['deviation', 'peers'].map((model) => [
        model,
        at.warnings().filter(({ state, values }) => values['model'] === model && values['office'] === 'GZ-01' && state !== 'lapsed').length,
      ]);
    expect(standing()).toEqual([
      ['deviation', 1],
      ['peers', 1],
    ]);
    for (const day of ['2026-04-02', '2026-08-03']) {
      at.world.move(day);
      await at.world.engine.patrol();
      expect([day, standing()]).toEqual([
        day,
        [
          ['deviation', 1],
          ['peers', 1],
        ],
      ]);
    }
  });
});
