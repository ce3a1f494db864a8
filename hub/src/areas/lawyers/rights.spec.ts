import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RelatedView } from '@fatong/contracts/api';
import { districtA } from '../../api/testing/people.js';
import { startRightsRig, type RightsRig } from '../../api/testing/rights-rig.js';
import { area } from './index.js';
import * as rights from './rights.js';

describe('what the table of rights does not say of the lawyers’ area, over the API:', () => {
  let { rig, who, ofType } = {} as RightsRig;
  beforeAll(async () => void ({ rig, who, ofType } = await startRightsRig(area, rights)));
  afterAll(() => rig.close());

  it('firm and lawyer: neither who complained nor what is between bureau and association, nor the facts before the filing', async () => {
    const [mine] = ofType('lawyers.complaint').filter(({ whose }) => whose.person === 'self');
    const key = `lawyers.complaint:${mine!.id}`;
    const row = rig.store.tables.records.get(key)!;
    for (const role of ['firm-clerk', 'lawyer'] as const) {
      const show = async (): Promise<RecordAnswer> =>
        (await who[role]!.get<RecordAnswer>(`/api/records/lawyers.complaint/${mine!.id}`)).body;
      const filed = await show();
      expect(filed.values['complainant']).toEqual({ name: '***' });
      expect(Object.keys(filed.values).filter((name) => rights.neverToParties.includes(name))).toEqual([]);
      expect(filed.values).toHaveProperty('evidence', 2);
      rig.store.tables.records.set(key, { ...row, values: { ...row.values, filing: null, filedOn: null } });
      const before = await show();
      expect(before.values).not.toHaveProperty('evidence');
      expect(before.withheld).toHaveProperty('facts');
      expect(
        (await who[role]!.post(`/api/records/lawyers.complaint/${mine!.id}/reveal`, { field: 'facts', purpose: '准备申辩' })).status,
      ).toBe(403);
      rig.store.tables.records.set(key, row);
    }
  });

  it('nobody is shown the ids under which we ask partners: they say nothing to people', async () => {
    for (const [type, field] of [
      ['lawyers.complaint', 'referralRequest'],
      ['lawyers.violation', 'uploadRequest'],
    ] as const) {
      const [one] = ofType(type).filter(({ whose }) => whose.person === 'self');
      const key = `${type}:${one!.id}`;
      const row = rig.store.tables.records.get(key)!;
      rig.store.tables.records.set(key, { ...row, values: { ...row.values, [field]: '01a0f4f9-b280-7619-b0b6-54bbb540d134' } });
      for (const role of ['city-lead', 'city-clerk', 'district-clerk'] as const) {
        const { body } = await who[role]!.get<RecordAnswer>(`/api/records/${type}/${one!.id}`);
        expect(body.values).not.toHaveProperty(field);
        const { body: definitions } = await who[role]!.get<Definitions>('/api/definitions');
        const names = definitions.records.find((record) => record.type === type)!.fields.map(({ name }) => name);
        expect([names.length > 10, names.includes(field)]).toEqual([true, false]);
      }
    }
  });

  it('the firm’s clerk is shown its list entries, penalties, lawyers and complaints beside the firm; a lawyer, who sees his own alone, none that would look like all', async () => {
    const [own] = ofType('lawyers.firm').filter(({ whose }) => whose.unit === 'own');
    const beside = async (role: string): Promise<string[]> =>
      (await who[role]!.get<ListAnswer<RelatedView>>(`/api/records/lawyers.firm/${own!.id}/related`)).body.items.map(({ type }) => type);
    expect(await beside('firm-clerk')).toEqual([
      'lawyers.mark',
      'lawyers.penalty',
      'lawyers.lawyer',
      'lawyers.complaint',
      'lawyers.complaint',
      'lawyers.membership',
    ]);
    expect(await beside('lawyer')).toEqual([]);
  });

  it('who acted on a record keeps reading it after he has moved to another district', async () => {
    const [order] = ofType('lawyers.supervision').filter(({ whose }) => whose.district !== districtA);
    const key = `lawyers.supervision:${order!.id}`;
    rig.store.tables.involvements.set(key, [{ type: order!.type, recordId: order!.id, who: 'id-district-clerk', role: 'part', since: '' }]);
    expect((await who['district-clerk']!.get(`/api/records/${order!.type}/${order!.id}`)).status).toBe(200);
    expect((await who['district-lead']!.get(`/api/records/${order!.type}/${order!.id}`)).status).toBe(403);
    rig.store.tables.involvements.set(key, []);
  });

  it('writes down who reached for what is not his, also when he does not learn that it is there', async () => {
    const [theirs] = ofType('lawyers.complaint').filter(({ whose }) => whose.person === 'stranger');
    const refused = (account: string) =>
      rig.store.tables.added.audit.filter(
        (row) => row.account === account && row.object === `lawyers.complaint:${theirs!.id}` && row.outcome === 'refused',
      ).length;
    for (const [role, account] of [
      ['firm-clerk', 'id-firm-clerk'],
      ['district-clerk', 'id-district-clerk'],
    ] as const) {
      const before = refused(account);
      await who[role]!.get(`/api/records/lawyers.complaint/${theirs!.id}`);
      expect(refused(account)).toBe(before + 1);
    }
  });
});
