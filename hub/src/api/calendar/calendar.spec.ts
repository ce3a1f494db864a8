import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarAnswer } from '@fatong/contracts/api';
import { startRig, type Rig } from '../testing/rig.js';

const path = '/api/calendar';
const notice = '日期,类型,名称\n2027-01-01,休,元旦\n2027-01-02,休,元旦\n2027-02-20,班,\n';

describe('the calendar over the API', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig()));
  afterEach(() => rig.close());

  it('shows the years that were built in, the latest first', async () => {
    const { body } = await (await rig.signIn('sysadmin')).get<CalendarAnswer>(path);
    expect(body.years.map(({ year, version, account, isCounted }) => [year, version, account, isCounted])).toEqual([
      [2026, 0, null, true],
      [2025, 0, null, true],
    ]);
    expect(body.years[0]!.rest[0]).toEqual({ from: '2026-01-01', to: '2026-01-03', name: '元旦' });
  });

  it('takes the notice of a year, and a corrected one over it; both are written down', async () => {
    const administrator = await rig.signIn('sysadmin');
    const { status, body } = await administrator.post<CalendarAnswer>(path, { text: notice });
    expect([status, body.years[0]]).toMatchObject([
      200,
      {
        year: 2027,
        version: 1,
        account: 'sysadmin',
        isCounted: false,
        rest: [{ from: '2027-01-01', to: '2027-01-02', name: '元旦' }],
        work: ['2027-02-20'],
      },
    ]);
    expect(
      (await administrator.post<CalendarAnswer>(path, { text: notice.replace('2027-01-02', '2027-01-04') })).body.years[0],
    ).toMatchObject({ version: 2, rest: [{ to: '2027-01-01' }, { from: '2027-01-04' }] });
    expect(rig.store.tables.added.audit.filter(({ act }) => act === 'calendar.import')).toMatchObject([
      { account: 'id-sysadmin', object: 'calendar:2027', outcome: 'done', detail: { festivals: 1, worked: 1 } },
      { object: 'calendar:2027' },
    ]);
  });

  it('refuses a notice that is wrong, line by line, and keeps nothing of it', async () => {
    const administrator = await rig.signIn('sysadmin');
    const { status, body } = await administrator.post(path, { text: '2027-01-01,rest,元旦\n2027-02-30,rest,元旦\n2027-01-04,work,' });
    expect([status, body.errors]).toMatchObject([
      422,
      [
        { pointer: '/text', detail: 'Line 2: "2027-02-30" is no day: write YYYY-MM-DD.' },
        { pointer: '/text', detail: 'Line 3: 2027-01-04 is no weekend: it is worked anyway.' },
      ],
    ]);
    expect((await administrator.get<CalendarAnswer>(path)).body.years.map(({ year }) => year)).toEqual([2026, 2025]);
  });

  it('is nobody else’s to see or to change', async () => {
    for (const name of ['secadmin', 'operator', 'auditor', 'lead', 'firm']) {
      const one = await rig.signIn(name);
      expect([(await one.get(path)).status, (await one.post(path, { text: notice })).status]).toEqual([403, 403]);
    }
  });
});
