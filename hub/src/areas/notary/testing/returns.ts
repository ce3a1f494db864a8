import type { Contract, DataOf, Message } from '@fatong/contracts';
import { benefitReported, monthReported, staffReported } from '@fatong/contracts/canonical/notary';

let counter = 0;
const nextId = (): string => `00000000-0000-8000-8001-${String(++counter).padStart(12, '0')}`;

const message = <C extends Contract>({ type }: C, data: DataOf<C>): Message => ({
  id: nextId(),
  source: '/systems/notary-offices',
  type,
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'GZ-01',
  causationid: nextId(),
  data,
});
const of = (office: string, own: string, version: number) =>
  ({ source: 'notary-offices', id: `${office}-${own}`, version, office }) as const;

/** Somebody of an office, as it says. */
export const employed = (number: string, version = 1, more: Partial<DataOf<typeof staffReported>> = {}, office = 'GZ-01'): Message =>
  message(staffReported, {
    staff: of(office, number, version),
    number,
    name: '范思齐',
    sex: 'male',
    kind: 'notary',
    status: 'practising',
    onStaff: true,
    post: 'none',
    title: 'third',
    titleCertificate: 'ZC100234',
    ...more,
  });

/** A month of an office: 15 on the establishment with 300,000 each, 9 others with 240,000 each, three of all at the cap, unless it says otherwise. */
export const month = (period: string, version = 1, more: Partial<DataOf<typeof monthReported>> = {}, office = 'GZ-01'): Message =>
  message(monthReported, {
    month: of(office, period.replace('-', ''), version),
    period,
    state: version === 1 ? 'reported' : 'corrected',
    reportedOn: '2026-03-08',
    income: 10_500_000_00,
    actIncome: 9_900_000_00,
    expense: 9_450_000_00,
    staffCost: 6_000_000_00,
    staffBefore: 50,
    staffAfter: 60,
    notaries: 24,
    recruited: 13,
    retired: 1,
    left: 2,
    pays: Array.from({ length: 24 }, (_, i) => ({
      number: `G-01${String(i + 1).padStart(2, '0')}`,
      onStaff: i < 15,
      amount: (i < 15 ? 300_000 : 240_000) * 100,
      atCap: i < 3,
    })),
    ...more,
  });

export const did = (own: string, version = 1, more: Partial<DataOf<typeof benefitReported>> = {}, office = 'GZ-01'): Message =>
  message(benefitReported, {
    benefit: of(office, own, version),
    state: 'counted',
    kind: 'community',
    notary: 'G-0101',
    on: '2026-03-01',
    served: 40,
    ...more,
  });
