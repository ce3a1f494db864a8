import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { districtA, districtB, units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { petition } from '../registration/petition.js';
import { area } from '../index.js';

let rig: Rig;
let [lead, supervisor, discipline, clerk, head, other]: Client[] = [];
const own = `district/${districtA}`;
const put = (id: string, values: object, unit = own) => {
  rig.store.tables.put({
    ...entry(
      'petitions.petition',
      id,
      {
        channel: 'letter',
        content: 'notary',
        purpose: 'demand',
        receivedOn: '2026-10-12',
        personCount: 2,
        petitioner: '欧阳娜娜',
        ...values,
      },
      { district: null, ownerUnit: units[0]!.id },
    ),
    state: 'handling',
    number: `XF20261012${id.slice(-6)}`,
  });
  rig.store.tables.involvements.set(`petitions.petition:${id}`, [
    { who: unit, type: 'petitions.petition', recordId: id, role: 'part' } as never,
  ]);
};
const idOf = (i: number): string => `0197b000-0000-7000-8000-${String(i).padStart(12, '0')}`;
const october = 'from=2026-10-01&to=2026-10-31';
const overview = async (who: Client) => (await who.get<ReportAnswer>(`/api/reports/petitions.overview?${october}&granularity=month`)).body;
const list = async (who: Client, { filter }: { readonly filter: ReportAnswer['figures'][number]['filter'] }) => {
  const query = Object.entries(filter).map(([name, value]) =>
    typeof value === 'string' ? `filter[${name}]=${value}` : `filter[${name}][from]=${value.from}&filter[${name}][to]=${value.to}`,
  );
  return (await who.get<ListAnswer<RecordItem>>(`/api/records/petitions.petition?${query.join('&')}`)).body;
};
beforeAll(async () => {
  rig = await startRig({
    areas: [area],
    people: [
      { username: 'lead', roles: ['petitions.lead'], unit: units[0]!.id },
      { username: 'supervisor', roles: ['petitions.supervisor'], unit: units[0]!.id },
      { username: 'discipline', roles: ['petitions.discipline-clerk'], unit: units[0]!.id },
      { username: 'clerk', roles: ['petitions.district-clerk'], unit: own },
      { username: 'head', roles: ['petitions.district-head'], unit: own },
      { username: 'other', roles: ['petitions.district-clerk'], unit: `district/${districtB}` },
    ],
  });
  for (let i = 1; i <= 4; i++) put(idOf(i), i === 4 ? { channel: 'visit' } : {});
  put(idOf(5), {}, `district/${districtB}`);
  put(idOf(6), { purpose: 'accusation' });
  put(idOf(7), { receivedOn: '2026-09-30' });
  [lead, supervisor, discipline, clerk, head, other] = await Promise.all(
    ['lead', 'supervisor', 'discipline', 'clerk', 'head', 'other'].map((name) => rig.signIn(name)),
  );
});
afterAll(() => rig.close());

describe('figures of petitions (P11)', () => {
  it('P11: the cell of letters about notaries opens exactly the petitions it counts; cases and persons are told apart', async () => {
    const answer = await overview(lead!);
    const table = answer.tables.find(({ name }) => name === 'contentChannel')!;
    const at = table.columns.findIndex(({ name }) => name === 'contentChannelLetter');
    const cell = table.rows.find(({ key }) => key === 'notary')!.cells[at]!;
    if (!('count' in cell)) throw new Error('no count');
    expect(cell.count).toBe(5);
    expect((await list(lead!, cell)).total).toBe(5);
    expect(answer.ratios.find(({ name }) => name === 'persons')).toMatchObject({ unit: 'sum', value: 12 });
    expect(answer.figures.find(({ name }) => name === 'visits')).toMatchObject({ count: 1 });
  });

  it('P11: of accusations all who read the report see the number; only the head and the discipline committee open it', async () => {
    const accused = async (who: Client) => (await overview(who)).figures.find(({ name }) => name === 'accusation')!;
    expect(await accused(supervisor!)).toMatchObject({ count: 1, closed: true });
    expect((await list(supervisor!, await accused(supervisor!))).total).toBe(0);
    for (const who of [lead!, discipline!]) {
      const figure = await accused(who);
      expect(figure).toMatchObject({ count: 1 });
      expect(figure).not.toHaveProperty('closed');
      expect((await list(who, figure)).total).toBe(1);
    }
  });

  it('P11: a district counts its own alone; months by purpose stand over time', async () => {
    const answer = await overview(clerk!);
    expect(answer.figures.find(({ name }) => name === 'received')).toMatchObject({ count: 4 });
    expect(answer.trend?.steps[0]?.figures.map(({ name }) => name)).toEqual(['received', 'advice', 'demand', 'accusation', 'replied']);
  });
});

describe('petitions in detail as a file (P10)', () => {
  const url = '/api/records/petitions.petition/export?filter[receivedOn][from]=2026-10-01&filter[receivedOn][to]=2026-10-31';
  const requests = '/api/records/petitions.exportRequest';
  it('P10: has the 24 columns of the detail statistics', () => {
    expect(petition.list.sheet).toHaveLength(24);
  });

  it('P10: is refused without an approval; asked for by a district it is approved by its deputy head, and says its own rows alone', async () => {
    expect(await clerk!.get(url)).toMatchObject({ status: 409 });
    const asked = (
      await clerk!.post<ActionAnswer>(`${requests}/actions/ask`, { form: { what: 'petitions.petition', purpose: '核对十月明细。' } })
    ).body;
    expect((await other!.post(`${requests}/${asked.id}/actions/approve`, { version: asked.version })).status).toBe(403);
    expect(await head!.post(`${requests}/${asked.id}/actions/approve`, { version: asked.version })).toMatchObject({ status: 200 });
    expect((await clerk!.get(url)).status).toBe(200);
    expect(rig.store.tables.added.audit.findLast(({ act }) => act === 'export')).toMatchObject({
      object: 'petitions.petition',
      detail: { count: 4, approval: asked.number },
    });
    expect(await other!.get(url)).toMatchObject({ status: 409 });
  });
});
