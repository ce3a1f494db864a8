import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';

const at = { district: '310101', ownerUnit: 'firm/own' };
const met = '00000000-0000-7000-8000-0000000000a1';

describe('how long lawyers wait, over the API (L08, L09)', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
    const put = (type: string, id: string, values: object, district = '310101') =>
      rig.store.tables.put({ ...entry(type, id, { ...values }, { ...at, district }), number: id, state: 'recorded' });
    const kept = { outcome: 'done', detainee: '赵某甲', authority: '看守一', askedOn: '2026-02-02', usedOn: '2026-02-06' };
    put('lawyers.meeting', met, { ...kept, waited: 97, meetDue: '2026-02-04T00:00:00.000Z', meetMet: '2026-02-06T01:00:00.000Z' });
    put('lawyers.meeting', 'HJ2', { ...kept, waited: 24, meetDue: '2026-02-04T00:00:00.000Z', meetMet: '2026-02-03T00:00:00.000Z' });
    put('lawyers.meeting', 'HJ3', { outcome: 'refused', authority: '看守0101', askedOn: '2026-02-03' });
    put('lawyers.meeting', 'HJ4', { ...kept, waited: 10, authority: '看守0115' }, '310115');
    put('lawyers.reading', 'YJ1', { outcome: 'done', authority: '沪0101', usedOn: '2026-02-10', askedOn: '2026-02-05', waited: 5 });
  });
  afterAll(() => rig.close());
  const read = async (username: string): Promise<ReportAnswer> =>
    (await (await rig.signIn(username)).get<ReportAnswer>('/api/reports/lawyers.access?from=2026-02-01&to=2026-02-28')).body;
  const ratios = ({ ratios: all }: ReportAnswer) => Object.fromEntries(all.map(({ name, unit, value }) => [name, [value, unit]]));

  it('L09: the mean wait in hours, the share over 48 hours and what was refused, by place, within what the reader may see', async () => {
    const ours = await read('district-a');
    expect(ratios(ours)).toMatchObject({ waitToMeet: [60.5, 'hours'], lateShare: [50, 'percent'], waitToRead: [5, 'days'] });
    const [place] = ours.tables;
    expect(place!.rows.map(({ key, cells }) => [key, cells.map((cell) => ('count' in cell ? cell.count : cell.value))])).toEqual([
      ['看守一', [2, 60.5, 1, 50, 0]],
      ['看守0101', [0, null, 0, null, 1]],
    ]);
    expect(ratios(await read('city'))).toMatchObject({ waitToMeet: [43.7, 'hours'], lateShare: [33.3, 'percent'] });
  });

  it('L08, L09: a figure opens exactly its list', async () => {
    const report = await read('city');
    const city = await rig.signIn('city');
    for (const { name, count, type, filter } of report.figures) {
      const asked = Object.entries(filter).map(([field, value]) =>
        typeof value === 'string' ? `filter[${field}]=${value}` : `filter[${field}][from]=${value.from}&filter[${field}][to]=${value.to}`,
      );
      const { body } = await city.get<ListAnswer<RecordItem>>(`/api/records/${type}?${asked.join('&')}`);
      expect([name, body.total]).toEqual([name, count]);
    }
  });

  it('L09: who was met is unmasked only with a purpose, said at its field, and then it is written down', async () => {
    const page = `/api/records/lawyers.meeting/${met}`;
    const unmasked = () =>
      rig.store.tables.added.audit.filter(({ act, object }) => act === 'reveal' && object === `lawyers.meeting:${met}`);
    const clerk = await rig.signIn('district-a');
    expect((await clerk.get<RecordAnswer>(page)).body).toMatchObject({ values: { detainee: '赵*' }, masked: ['detainee'] });
    expect((await clerk.post(`${page}/reveal`, { field: 'detainee', purpose: ' ' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/purpose' }],
    });
    expect(unmasked()).toEqual([]);
    expect((await clerk.post(`${page}/reveal`, { field: 'detainee', purpose: '核对会见预约' })).body).toMatchObject({ value: '赵某甲' });
    expect(unmasked()).toMatchObject([
      { account: 'id-district-a', outcome: 'done', detail: { field: 'detainee', purpose: '核对会见预约' } },
    ]);
  });
});
