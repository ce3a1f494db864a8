import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import { units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { list } from '../registration/layout.js';
import { area } from '../index.js';

let rig: Rig;
const marks = ['satisfied', 'fairly', 'dissatisfied', null] as const;
const october = 'from=2026-10-01&to=2026-10-31';
beforeAll(async () => {
  rig = await startRig({ areas: [area], people: [{ username: 'lead', roles: ['petitions.lead'], unit: units[0]!.id }] });
  marks.forEach((unitMark, i) =>
    rig.store.tables.put({
      ...entry('petitions.petition', `0197b000-0000-7000-8000-00000000000${i}`, {
        channel: 'letter',
        content: 'notary',
        purpose: 'demand',
        place: '310101',
        receivedOn: '2026-10-02',
        deliveredOn: '2026-10-20',
        ...(unitMark && { unitMark }),
      }),
      state: 'delivered',
      number: `XF2026100200000${i}`,
    }),
  );
});
afterAll(() => rig.close());

describe('how satisfied petitioners are, on the first page and in the list', () => {
  it('P18: the rate of satisfaction is that of the answers that arrived in the month and were rated, by district too', async () => {
    const lead = await rig.signIn('lead');
    const { body } = await lead.get<ReportAnswer>(`/api/reports/petitions.month?${october}`);
    expect(body.ratios.find(({ name }) => name === 'satisfaction')).toMatchObject({ value: expect.closeTo(66.7, 1) as number });
    const table = body.tables.find(({ name }) => name === 'place')!;
    const at = table.columns.findIndex(({ name }) => name === 'satisfaction');
    expect(table.rows.find(({ key }) => key === '310101')!.cells[at]).toMatchObject({ value: expect.closeTo(66.7, 1) as number });
  });

  it('P10: the mark stands in the list and in its sheet of 24 columns, beside what became of the report to the ministry', async () => {
    const lead = await rig.signIn('lead');
    const { body } = await lead.get<ListAnswer<RecordItem>>('/api/records/petitions.petition?filter[unitMark]=dissatisfied');
    expect(body.items.map(({ number }) => number)).toEqual(['XF20261002000002']);
    expect([list.sheet.length, list.sheet.includes('unitMark'), list.sheet.includes('reporting')]).toEqual([24, true, true]);
  });
});
