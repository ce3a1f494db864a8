import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DemoClockView, ListAnswer, RecordItem, ReportAnswer, SessionView } from '@fatong/contracts/api';
import { moveClock, today } from '@fatong/contracts/codes';
import { dayAhead, realDay } from '../../platform/index.js';
import { putComplaint } from '../testing/complaints.js';
import { districtA } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('the clock of a demo over the API', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig()));
  afterEach(async () => {
    moveClock(0);
    await rig.close();
  });
  const path = '/api/demo/clock';

  it('is the real day until the administrator makes it another, for everybody, and written down', async () => {
    const administrator = await rig.signIn('sysadmin');
    expect((await administrator.get<DemoClockView>(path)).body).toEqual({ today: realDay(), realDay: realDay(), daysAhead: 0 });
    const { status, body } = await administrator.post<DemoClockView>(path, { today: dayAhead(31) });
    expect([status, body]).toEqual([200, { today: dayAhead(31), realDay: realDay(), daysAhead: 31 }]);
    expect(today()).toBe(dayAhead(31));
    expect((await (await rig.signIn('city')).get<SessionView>('/api/session')).body.daysAhead).toBe(31);
    expect(rig.store.tables.added.audit.find(({ act }) => act === 'clock.move')).toMatchObject({
      account: 'id-sysadmin',
      object: 'demo:clock',
      outcome: 'done',
      detail: { fromDay: realDay(), toDay: dayAhead(31) },
    });
    expect((await administrator.post<DemoClockView>(path, { today: null })).body).toMatchObject({ today: realDay(), daysAhead: 0 });
  });

  it('moves over the end of a limit: the complaint is overdue from that day on, and reports begin with that month', async () => {
    const one = putComplaint(rig.store.tables, { district: districtA, values: { complainedOn: realDay(), fileDue: dayAhead(12) } });
    const [administrator, clerk] = [await rig.signIn('sysadmin'), await rig.signIn('city')];
    const overdue = async (): Promise<string[]> =>
      (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?filter[fileStanding]=overdue')).body.items.map(
        ({ id }) => id,
      );
    expect(await overdue()).toEqual([]);
    await administrator.post(path, { today: dayAhead(12) });
    expect(await overdue()).toEqual([]);
    await administrator.post(path, { today: dayAhead(13) });
    expect(await overdue()).toEqual([one.id]);
    const { period, at } = (await clerk.get<ReportAnswer>('/api/reports/lawyers.complaint-states')).body;
    expect([period, today(new Date(at))]).toEqual([{ from: `${dayAhead(13).slice(0, 8)}01`, to: dayAhead(13) }, dayAhead(13)]);
    await administrator.post(path, { today: null });
    expect(await overdue()).toEqual([]);
  });

  it.each([
    ['2026-02-30', /calendar has no such day/],
    ['28.12.2026', /YYYY-MM-DD/],
    ['', /YYYY-MM-DD/],
    ['2206-12-28', /ten years/],
  ])('is not set to %s, and says why at the field', async (day, why) => {
    const { status, body } = await (await rig.signIn('sysadmin')).post(path, { today: day });
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/today', detail: expect.stringMatching(why) as unknown }]]);
    expect(today()).toBe(realDay());
  });

  it('is nobody else’s to see or to move', async () => {
    for (const name of ['secadmin', 'operator', 'auditor', 'lead', 'firm']) {
      const one = await rig.signIn(name);
      expect([(await one.get(path)).status, (await one.post(path, { today: dayAhead(1) })).status]).toEqual([403, 403]);
    }
    expect(today()).toBe(realDay());
  });

  it('is nowhere in production: to the administrator neither address nor right, to a stranger no address', async () => {
    const strict = await startRig({ config: { mode: 'production' } });
    const administrator = await strict.signIn('sysadmin');
    expect((await administrator.get<SessionView>('/api/session')).body).toMatchObject({
      demo: false,
      daysAhead: 0,
      may: { moveClock: false },
    });
    const answers = [
      await administrator.get(path),
      await administrator.post(path, { today: dayAhead(1) }),
      await strict.nobody().get(path),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    await strict.close();
  });
});
