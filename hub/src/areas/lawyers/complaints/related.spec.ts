import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RecordItem, RelatedView } from '@fatong/contracts/api';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow } from '../../../ports/index.js';
import { putComplaint } from '../../../api/testing/complaints.js';
import { districtA, districtB } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';

const id = (n: number): string => `0197b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [lawyer, firm] = [id(1), id(2)];

describe('what stands beside a record', () => {
  let rig: Rig;
  let one: RecordRow;
  let other: RecordRow;
  beforeEach(async () => {
    rig = await startRig();
    rig.store.tables.put(
      entry('lawyers.lawyer', lawyer, { name: '张三', firm }, { district: districtA, ownerUnit: 'firm/x' }),
      entry('lawyers.firm', firm, { name: '某律师事务所' }, { district: districtA, ownerUnit: 'firm/x' }),
    );
    one = putComplaint(rig.store.tables, { district: districtA, values: { lawyer, firm } });
    other = putComplaint(rig.store.tables, { district: districtA, values: { lawyer, firm, decision: 'sanctioned' } });
    putComplaint(rig.store.tables, { district: districtB, values: { lawyer, firm } });
    putComplaint(rig.store.tables, { district: districtA });
    rig.store.tables.put(mark(3, 'yellow', 'listed'), mark(4, 'black', 'proposed'));
  });
  afterEach(() => rig.close());

  const mark = (n: number, list: string, state: string): RecordRow => ({
    ...entry('lawyers.mark', id(n), { lawyer, list, party: '张三' }, { district: districtA, ownerUnit: 'city/lawyers-office' }),
    state,
    number: `LM-${n}`,
  });
  const related = async (who: string, of = one): Promise<readonly RelatedView[]> =>
    (await (await rig.signIn(who)).get<ListAnswer<RelatedView>>(`/api/records/${of.type}/${of.id}/related`)).body.items;
  const named = (views: readonly RelatedView[]): unknown[] => views.map(({ title, total, items }) => [title[0], total, items.length]);

  it('L02: one call answers the lawyer’s lists, other complaints, orders, court cases and the firm, counted, without the case itself', async () => {
    expect(named(await related('city'))).toEqual([
      ['黄黑名单', 2, 2],
      ['行政处罚', 0, 0],
      ['该律师的其他投诉', 2, 2],
      ['本案督办单', 0, 0],
      ['处分执行', 0, 0],
      ['该律师的代理案件（法院推送）', 0, 0],
      ['同一律所的投诉', 2, 0],
    ]);
    const [marks, , complaints, , , courts] = await related('city');
    expect(marks).toMatchObject({
      type: 'lawyers.mark',
      filter: { lawyer },
      columns: ['number', 'list', 'state', 'rule', 'listedOn', 'validUntil'],
    });
    expect(complaints!.items.map((item) => item.id)).toContain(other.id);
    expect(complaints!.items[0]!.values).not.toHaveProperty('complainant');
    expect(courts!.filter).toEqual({ lawyers: lawyer });
  });

  it('L02: shows each reader what is in his scopes and no type he does not see', async () => {
    expect(named(await related('district-a'))).toEqual([
      ['黄黑名单', 2, 2],
      ['行政处罚', 0, 0],
      ['该律师的其他投诉', 1, 1],
      ['本案督办单', 0, 0],
      ['处分执行', 0, 0],
      ['该律师的代理案件（法院推送）', 0, 0],
      ['同一律所的投诉', 1, 0],
    ]);
    expect((await related('association')).map(({ type }) => type)).toEqual(['lawyers.complaint', 'lawyers.complaint']);
    expect((await (await rig.signIn('district-b')).get(`/api/records/lawyers.complaint/${one.id}/related`)).status).toBe(403);
    expect((await (await rig.signIn('operator')).get(`/api/records/lawyers.complaint/${one.id}/related`)).status).toBe(403);
  });

  it('L04: offers to propose the lawyer from here, and to issue an order on this case, each to whom it belongs and filled in', async () => {
    const begins = async (who: string): Promise<unknown[]> => (await related(who)).flatMap((view) => view.begins);
    expect(await begins('city')).toEqual([
      { action: 'propose', values: expect.objectContaining({ lawyer }) as object },
      { action: 'registerCity', values: expect.objectContaining({ lawyer, complaint: one.id }) as object },
      { action: 'issue', values: { complaint: one.id } },
      { action: 'enter', values: { complaint: one.id, lawyer, firm } },
    ]);
    expect(await begins('district-a')).toEqual([
      { action: 'suggest', values: expect.objectContaining({ lawyer }) as object },
      { action: 'register', values: expect.objectContaining({ lawyer, complaint: one.id }) as object },
      { action: 'enter', values: { complaint: one.id, lawyer, firm } },
    ]);
    expect(await begins('association')).toEqual([]);
  });

  it('leaves out what a record does not say', async () => {
    const unknown = putComplaint(rig.store.tables, { district: districtA });
    expect((await related('city', unknown)).map(({ title }) => title[0])).toEqual(['行政处罚', '本案督办单', '处分执行']);
  });

  it('asks two statements a kind and one for the badges, however many records there are', async () => {
    const city = await rig.signIn('city');
    for (let i = 0; i < 20; i++) putComplaint(rig.store.tables, { district: districtA, values: { lawyer, firm } });
    rig.records.queries.length = 0;
    await city.get(`/api/records/lawyers.complaint/${one.id}/related`);
    expect(rig.records.queries.map(({ type, limit }) => [type, limit])).toEqual([
      ['lawyers.mark', 8],
      ['lawyers.penalty', 8],
      ['lawyers.complaint', 8],
      ['lawyers.supervision', 8],
      ['lawyers.sanction', 8],
      ['lawyers.courtCase', 8],
      ['lawyers.complaint', 1],
      ['lawyers.mark', 200],
    ]);
  });

  it('L04: a lawyer on a list wears it on his record, on each complaint and in the lists; one merely proposed wears nothing', async () => {
    const badge = { type: 'lawyers.mark', id: id(3), label: ['黄名单', 'Yellow list'], tone: 'near' };
    for (const who of ['city', 'district-a']) {
      const reader = await rig.signIn(who);
      expect((await reader.get<RecordAnswer>(`/api/records/lawyers.complaint/${one.id}`)).body.badges).toEqual([badge]);
      expect((await reader.get<RecordAnswer>(`/api/records/lawyers.lawyer/${lawyer}`)).body.badges).toEqual([badge]);
      const { items } = (await reader.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint')).body;
      expect(items.filter(({ badges }) => badges !== undefined).length).toBe(who === 'city' ? 3 : 2);
    }
  });

  it('L04: association, firm and lawyer see neither badge nor filter, and the filter is refused to them', async () => {
    const definitionOf = async (who: string) =>
      (await (await rig.signIn(who)).get<Definitions>('/api/definitions')).body.records.find(({ type }) => type === 'lawyers.complaint')!;
    expect((await definitionOf('city')).badges).toEqual([
      {
        name: 'listed',
        title: ['名单标记', 'On a list'],
        beside: 'lawyerName',
        choices: [
          { value: 'yellow', label: ['黄名单', 'Yellow list'] },
          { value: 'black', label: ['黑名单', 'Black list'] },
        ],
      },
    ]);
    expect((await definitionOf('city')).list.filters).toContain('listed');
    for (const who of ['association', 'firm']) {
      expect(await definitionOf(who)).toMatchObject({ badges: [], list: { filters: expect.not.arrayContaining(['listed']) as string[] } });
      const reader = await rig.signIn(who);
      expect((await reader.get('/api/records/lawyers.complaint?filter[listed]=yellow')).body).toMatchObject({
        status: 400,
        type: '/problems/parameter',
      });
    }
    const association = await rig.signIn('association');
    expect((await association.get<RecordAnswer>(`/api/records/lawyers.complaint/${one.id}`)).body).not.toHaveProperty('badges');
  });
});
