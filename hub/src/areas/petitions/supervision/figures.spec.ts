import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { districtA, units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';

let rig: Rig;
let [supervisor, clerk, other]: Client[] = [];
const district = `district/${districtA}`;
const october = 'from=2026-10-01&to=2026-10-31';
const order = (i: number, values: object, state = 'closed') =>
  rig.store.tables.put({
    ...entry(
      'petitions.order',
      `0197b000-0000-7000-8000-00000000010${i}`,
      { body: 'b', bodyName: '某区局', level: 'order', kind: 'deadline', issuedOn: '2026-10-08', answerDue: '2026-10-15', ...values },
      { district: districtA, ownerUnit: district },
    ),
    state,
    number: `DB2026100800000${i}`,
  });
beforeAll(async () => {
  rig = await startRig({
    areas: [area],
    people: [
      { username: 'supervisor', roles: ['petitions.supervisor'], unit: units[0]!.id },
      { username: 'clerk', roles: ['petitions.district-clerk'], unit: district },
      { username: 'other', roles: ['petitions.district-clerk'], unit: 'district/310115' },
    ],
  });
  rig.store.tables.put(
    entry('petitions.body', 'b', { code: districtA, name: '某区局', kind: 'district' }, { district: districtA, ownerUnit: district }),
  );
  order(1, { answerMet: '2026-10-14', closedOn: '2026-10-16' });
  order(2, { answerMet: '2026-10-19', closedOn: '2026-10-20' });
  order(3, {}, 'handling');
  order(4, { issuedOn: '2026-09-08', answerMet: '2026-09-30' });
  [supervisor, clerk, other] = await Promise.all(['supervisor', 'clerk', 'other'].map((name) => rig.signIn(name)));
});
afterAll(() => rig.close());

describe('orders in figures (P27)', () => {
  it('P27: a unit that answered late, or not at all, is named in the table of the month, and the cell opens exactly those orders', async () => {
    const { body } = await supervisor!.get<ReportAnswer>(`/api/reports/petitions.supervision?${october}`);
    const table = body.tables.find(({ name }) => name === 'unit')!;
    const row = table.rows.find(({ key }) => key === 'b')!;
    const cell = (name: string) => row.cells[table.columns.findIndex((column) => column.name === name)]!;
    expect(['opened', 'inTime', 'late', 'overdue', 'closed'].map((name) => [name, (cell(name) as { count: number }).count])).toEqual([
      ['opened', 3],
      ['inTime', 1],
      ['late', 1],
      ['overdue', 1],
      ['closed', 2],
    ]);
    const late = await supervisor!.get<ListAnswer<RecordItem>>(
      '/api/records/petitions.order?filter[answerStanding]=late&filter[issuedOn][from]=2026-10-01&filter[issuedOn][to]=2026-10-31',
    );
    expect(late.body.items.map(({ number }) => number)).toEqual(['DB20261008000002']);
  });

  it('P27: a district counts its own orders alone, and another one’s is refused to it', async () => {
    const opened = async (who: Client) =>
      (await who.get<ReportAnswer>(`/api/reports/petitions.supervision?${october}`)).body.figures.find(({ name }) => name === 'opened')!;
    expect([(await opened(clerk!)).count, (await opened(other!)).count]).toEqual([3, 0]);
    const [one] = rig.store.tables.of('petitions.order');
    expect((await other!.get(`/api/records/petitions.order/${one!.id}`)).status).toBe(403);
  });
});
