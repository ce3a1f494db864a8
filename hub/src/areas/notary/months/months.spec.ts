import { describe, expect, it } from 'vitest';
import { present, scopesOf } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { did, month } from '../testing/returns.js';
import { benefit } from './benefit.js';
import { officeMonth } from './office-month.js';
import { dueOn } from './due.js';

const made = () => {
  const at = notaryWorld('2026-03-11T01:00:00.000Z');
  return { ...at, tell: (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages) };
};

describe('the month report of an office (S12, N33, N34)', () => {
  it('N33: says income, expense, staff and pay of the month, and is the office’s of that day', async () => {
    const { world, tell, offices } = made();
    await tell(month('2026-02'));
    expect(world.only('notary.officeMonth')).toMatchObject({
      number: 'GZ-01-202602',
      state: 'reported',
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: {
        office: offices['GZ-01']!.id,
        category: 'district',
        monthOn: '2026-02-01',
        balance: 1_050_000_00,
        paid: 24,
        capped: 3,
        payOn: 4_500_000_00,
        payOff: 2_160_000_00,
        firstReportedOn: '2026-03-08',
        isLate: false,
      },
    });
  });

  it('N33: a correction is a newer version of the whole and keeps the first day; what is older changes nothing', async () => {
    const { world, tell } = made();
    await tell(month('2026-02', 1, { reportedOn: '2026-03-11' }));
    await tell(month('2026-02', 2, { reportedOn: '2026-03-20', expense: 9_500_000_00, note: '补记一笔支出。' }));
    expect(world.only('notary.officeMonth')).toMatchObject({
      state: 'corrected',
      values: { firstReportedOn: '2026-03-11', isLate: true, reportedOn: '2026-03-20', balance: 1_000_000_00, note: '补记一笔支出。' },
    });
    expect(await tell(month('2026-02'))).toMatchObject([{ note: 'older' }]);
    expect(world.only('notary.officeMonth').values['balance']).toBe(1_000_000_00);
  });

  it('N33: a month is due on the 10th of the next one', () => {
    expect([dueOn('2026-02'), dueOn('2026-12'), dueOn('2026-09')]).toEqual(['2026-03-10', '2027-01-10', '2026-10-10']);
  });

  it('N33: a district reads the month without the pay of persons; the city and the office’s head unmask it; an office of another unit finds nothing', async () => {
    const { world, tell } = made();
    await tell(month('2026-02'));
    const row = world.only('notary.officeMonth');
    const shown = (...roles: string[]) => present(officeMonth, row.values, undefined, withheldFrom(officeMonth, roles, row.values)).values;
    expect(shown('district')).toMatchObject({ income: '10500000.00', payOn: '***' });
    expect(shown('district')['pays']).toContainEqual(expect.objectContaining({ number: 'G-0101', amount: '***', atCap: '***' }));
    expect(officeMonth.reveal['pays']).toEqual(['clerk', 'lead', 'office']);
    const sees = async (viewer: typeof people.office) =>
      (await world.reader.get('notary.officeMonth', row.id, scopesOf(viewer, officeMonth))) !== null;
    expect(
      await Promise.all(
        [people.lead, people.district, people.pudong, people.office, people.officeTwo, people.officer, people.association].map(sees),
      ),
    ).toEqual([true, true, false, true, false, false, false]);
  });
});

describe('public benefit (S12, N32, N37)', () => {
  it('N32: leads to office and notary; a later version writes over it, and one entered by mistake is taken back', async () => {
    const { world, tell, offices, staff } = made();
    await tell(did('GY-1'));
    expect(world.only('notary.benefit')).toMatchObject({
      number: 'GZ-01-GY-1',
      state: 'counted',
      values: { office: offices['GZ-01']!.id, notary: staff['G-0101']!.id, served: 40, doneOn: '2026-03-01' },
    });
    await tell(did('GY-1', 2, { served: 43 }), did('GY-1', 3, { served: 43, state: 'withdrawn' }));
    expect(world.only('notary.benefit')).toMatchObject({ state: 'withdrawn', values: { served: 43 } });
  });

  it('N32: a fee that was waived names the act and the amount, which the association is not told', async () => {
    const { world, tell } = made();
    await tell(did('GY-2', 1, { kind: 'elderly', act: 'GZ-01-2026-000123', waived: 200_00, served: 1 }));
    const { values } = world.only('notary.benefit');
    const shown = (...roles: string[]) => present(benefit, values, undefined, withheldFrom(benefit, roles, values)).values;
    expect(shown('clerk')).toMatchObject({ actNumber: 'GZ-01-2026-000123', waived: '200.00' });
    expect(shown('association')).not.toHaveProperty('waived');
  });

  it('N37: a notary finds his own and no other’s', async () => {
    const { world, tell } = made();
    await tell(did('GY-3'), did('GY-4', 1, { notary: 'G-0102' }));
    const seen = await Promise.all(
      world.tables.of('notary.benefit').map((row) => world.reader.get('notary.benefit', row.id, scopesOf(people.officer, benefit))),
    );
    expect(seen.flatMap((row) => (row ? [row.number] : []))).toEqual(['GZ-01-GY-3']);
  });
});
