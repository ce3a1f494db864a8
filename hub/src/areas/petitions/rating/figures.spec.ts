import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, ListFilter, RecordAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { people as usual } from '../../../api/testing/people.js';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';

let rig: Rig;
const marks = ['satisfied', 'satisfied', 'satisfied', 'satisfied', 'fairly', 'dissatisfied', null, null, null, null] as const;
const city = usual.find(({ username }) => username === 'city')!;
const district = usual.find(({ username }) => username === 'district-a')!;
const ids: string[] = [];

beforeAll(async () => {
  const person = (username: string, role: string, of: typeof city) => ({ ...of, username, roles: [`petitions.${role}`] });
  rig = await startRig({
    areas: [area],
    people: [person('lead', 'lead', city), person('supervisor', 'supervisor', city), person('district', 'district-clerk', district)],
  });
  const unit = 'district/310199';
  marks.forEach((unitMark, i) => {
    const id = `00000000-0000-7000-8000-00000000001${i}`;
    ids.push(id);
    rig.store.tables.put({
      ...entry('petitions.rating', id, {}, { district: '310199', ownerUnit: unit }),
      number: `PJ2026100${i}`,
      state: unitMark === null ? 'offered' : 'rated',
      values: {
        body: 'far',
        bodyName: '远区',
        duty: 'main',
        content: 'notary',
        arrivedOn: '2026-10-12',
        ...(unitMark && { unitMark, officeMark: 'satisfied', ratedOn: '2026-10-13', remark: '等得太久。' }),
      },
    });
  });
});
afterAll(() => rig.close());

describe('how satisfied petitioners are, in figures (P26)', () => {
  it('P26: of ten answered six were rated, four satisfied, one fairly, one not: 83.3 % and 60.0 %; the cell opens exactly its six', async () => {
    const lead = await rig.signIn('lead');
    const { status, body } = await lead.get<ReportAnswer>('/api/reports/petitions.ratings?from=2026-10-01&to=2026-10-31');
    expect(status).toBe(200);
    const table = body.tables.find(({ name }) => name === 'content')!;
    const cells = new Map(table.columns.map(({ name }, i) => [name, table.rows.find(({ key }) => key === 'notary')!.cells[i]!] as const));
    const cell = (name: string) => cells.get(name)!;
    expect(['replied', 'rated', 'satisfied', 'fairly', 'dissatisfied'].map((name) => cell(name))).toMatchObject(
      [10, 6, 4, 1, 1].map((count) => ({ count })),
    );
    expect(['satisfaction', 'participation'].map((name) => cell(name))).toMatchObject([
      { value: expect.closeTo(83.3, 1) as number },
      { value: expect.closeTo(60, 1) as number },
    ]);
    const { filter } = cell('rated') as { filter: ListFilter };
    const list = await lead.post<ListAnswer<RecordItem>>('/api/records/petitions.rating/query', {
      filter: Object.fromEntries(Object.entries(filter).map(([name, of]) => [name, typeof of === 'string' ? of.split(',') : of])),
    });
    expect([list.status, list.body.items.length]).toEqual([200, 6]);
  });

  it('P26: remarks are for the petition office and the unit rated: another district is refused, supervision reads the marks without them', async () => {
    const of = async (username: string) => (await rig.signIn(username)).get<RecordAnswer>(`/api/records/petitions.rating/${ids[0]}`);
    expect((await of('district')).status).toBe(403);
    expect((await of('supervisor')).body).toMatchObject({ values: { unitMark: 'satisfied' }, masked: [] });
    expect((await of('supervisor')).body.values).not.toHaveProperty('remark');
    // Sensitive: the petition office opens it for a purpose.
    expect((await of('lead')).body).toMatchObject({ values: { remark: '***' }, masked: ['remark'] });
  });
});
