import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RecordItem, RuleAnswer } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { districtB } from '../../../api/testing/people.js';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

describe('what is refused of warnings and events at a glance, over the API', () => {
  let { rig, who, ofType } = {} as RightsRig;
  beforeAll(async () => void ({ rig, who, ofType } = await startRightsRig(area, rights)));
  afterAll(() => rig.close());

  it('N40: the list has exactly the columns of the tender, in their order', async () => {
    const { body } = await who['clerk']!.get<Definitions>('/api/definitions');
    const { list, fields } = body.records.find(({ type }) => type === 'notary.warning')!;
    expect(list.columns.map((name) => fields.find((field) => field.name === name)!.title[0])).toEqual([
      '预警时间',
      '机构名称',
      '风险类别',
      '检测名称',
      '监测值',
      '风险等级',
      '事件处理状态',
    ]);
  });

  it('N40: a theme that there is not is refused: 400, and never answered with nothing', async () => {
    expect((await who['clerk']!.get('/api/records/notary.warning?filter[theme]=weather')).body).toMatchObject({
      status: 400,
      params: { name: 'filter[theme]' },
    });
    expect((await who['clerk']!.get<ListAnswer<RecordItem>>('/api/records/notary.warning?filter[theme]=practice')).status).toBe(200);
    expect((await who['clerk']!.get('/api/reports/notary.alerts?filter[theme]=weather')).status).toBe(400);
  });

  it('N40, N42: a district that asks for the figures of another is refused: 403', async () => {
    for (const report of ['alerts', 'events']) {
      expect([report, (await who['district']!.get(`/api/reports/notary.${report}?district=${districtB}`)).status]).toEqual([report, 403]);
      expect([report, (await who['association']!.get(`/api/reports/notary.${report}`)).status]).toEqual([report, 403]);
      expect([report, (await who['office']!.get(`/api/reports/notary.${report}`)).status]).toEqual([report, 200]);
    }
  });

  it('N43: a district opens the event of another one: 403, an office that of another: 404, and both are audited', async () => {
    const { id } = ofType('notary.event').find(({ whose }) => whose.unit === 'far')!;
    expect((await who['district']!.get(`/api/records/notary.event/${id}`)).status).toBe(403);
    expect((await who['office']!.get(`/api/records/notary.event/${id}`)).status).toBe(404);
    const audited = rig.store.tables.added.audit.filter(({ object }) => object === `notary.event:${id}`);
    expect(audited.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  it('N41: the association reads a red warning of fees without the fees', async () => {
    const { id } = ofType('notary.warning').find(({ whose }) => whose.unit === 'far')!;
    const row = rig.store.tables.records.get(`notary.warning:${id}`)!;
    const read = async (role: string) => (await who[role]!.get<RecordAnswer>(`/api/records/notary.warning/${id}`)).body;
    const values = {
      ...row.values,
      model: 'largeFee',
      theme: 'fee',
      level: 'red',
      value: '250,000.00 元',
      facts: '实收净额 250,000.00 元。',
    };
    rig.store.tables.records.set(`notary.warning:${id}`, { ...row, values });
    expect((await read('clerk')).values).toMatchObject({ value: '250,000.00 元' });
    const { values: seen, withheld } = await read('association');
    expect([seen['value'] ?? null, seen['facts'] ?? null]).toEqual([null, null]);
    expect(withheld).toHaveProperty('value');
    rig.store.tables.records.set(`notary.warning:${id}`, { ...row, values: { ...values, model: 'practice', theme: 'practice' } });
    expect((await read('association')).values).toMatchObject({ value: '250,000.00 元' });
    rig.store.tables.records.set(`notary.warning:${id}`, row);
  });

  it('N06: the association reads that an act with a recording cost much, and not how much', async () => {
    const { id } = ofType('notary.warning').find(({ whose }) => whose.unit === 'far')!;
    const row = rig.store.tables.records.get(`notary.warning:${id}`)!;
    const read = async (role: string) => (await who[role]!.get<RecordAnswer>(`/api/records/notary.warning/${id}`)).body;
    const values = { ...row.values, model: 'video', theme: 'quality', level: 'yellow', value: '250000 元', facts: '费用高：250000 元。' };
    rig.store.tables.records.set(`notary.warning:${id}`, { ...row, values: { ...values, item: '费用高' } });
    const { values: seen, withheld } = await read('association');
    expect([seen['value'] ?? null, seen['facts'] ?? null, Object.keys(withheld ?? {})]).toEqual([null, null, ['value', 'facts']]);
    expect((await read('clerk')).values).toMatchObject({ value: '250000 元' });
    rig.store.tables.records.set(`notary.warning:${id}`, { ...row, values: { ...values, item: '时长异常' } });
    expect((await read('association')).values).toMatchObject({ value: '250000 元' });
    rig.store.tables.records.set(`notary.warning:${id}`, row);
  });

  it('N01, N29: a threshold is laid down by the clerk and the head, by neither alone; until then the one there is holds', async () => {
    const path = '/api/rules/notary.elderly';
    const { value } = area.rules.find(({ name }) => name === 'notary.elderly')!.parameter.versions[0]!;
    const order = { since: today(), isOn: true, districts: null, value: { ...(value as object), day: 10 }, reason: '批量业务增多' };
    for (const role of ['district', 'office', 'association', 'inspector'])
      expect([role, [403, 404].includes((await who[role]!.post(`${path}/settings`, order)).status)]).toEqual([role, true]);
    expect((await who['clerk']!.post<RuleAnswer>(`${path}/settings`, order)).status).toBe(201);
    expect((await who['clerk']!.post(`${path}/settings/2`, { decision: 'approve' })).status).toBe(403);
    const { body } = await who['lead']!.get<RuleAnswer>(path);
    expect(body.versions.map(({ version, state }) => [version, state])).toContainEqual([2, 'proposed']);
    expect((await who['lead']!.post<RuleAnswer>(`${path}/settings/2`, { decision: 'approve' })).body).toMatchObject({
      versions: [{ version: 2, state: 'approved' }, {}],
    });
  });

  it('N41: what a notary may not do is changed by the clerk with the deputy head, and not by the head of the office', async () => {
    const path = '/api/rules/notary.practice';
    const { value } = area.rules.find(({ name }) => name === 'notary.practice')!.parameter.versions[0]!;
    const order = { since: today(), isOn: true, districts: null, value: { ...(value as object), minutes: 20 }, reason: '从严' };
    expect((await who['lead']!.get<RuleAnswer>(path)).body.may).toMatchObject({ propose: false });
    expect((await who['clerk']!.post<RuleAnswer>(`${path}/settings`, order)).status).toBe(201);
    expect((await who['lead']!.post(`${path}/settings/2`, { decision: 'approve' })).status).toBe(403);
    expect((await who['clerk']!.post(`${path}/settings/2`, { decision: 'approve' })).status).toBe(403);
    expect((await who['chief']!.post<RuleAnswer>(`${path}/settings/2`, { decision: 'approve' })).body).toMatchObject({
      versions: [{ state: 'approved' }, {}],
    });
  });
});
