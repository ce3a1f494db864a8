import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import { districtB } from '../../../api/testing/people.js';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

describe('what is refused of warnings and of the acts behind them, over the API', () => {
  let { rig, who, ofType } = {} as RightsRig;
  beforeAll(async () => void ({ rig, who, ofType } = await startRightsRig(area, rights)));
  afterAll(() => rig.close());
  const far = (type: string) => ofType(type).find(({ whose }) => whose.unit === 'far')!;
  const audited = (object: string) => rig.store.tables.added.audit.filter((row) => row.object === object).map(({ outcome }) => outcome);

  it('N01: an office opens another’s warning by its id: 404, and it is audited; a district of another’s: 403', async () => {
    const { id } = far('notary.warning');
    expect((await who['office']!.get(`/api/records/notary.warning/${id}`)).status).toBe(404);
    expect((await who['district']!.get(`/api/records/notary.warning/${id}`)).status).toBe(403);
    expect(audited(`notary.warning:${id}`)).toEqual(['refused', 'refused']);
  });

  it('N02: the digest of a person is asked for in no address, and by a query it is found and audited', async () => {
    const digest = 'AB'.repeat(32);
    const refused = await who['clerk']!.get(`/api/records/notary.party?filter[digest]=${digest}`);
    expect(refused).toMatchObject({ status: 400, body: { type: '/problems/personal-filter', params: { field: 'digest' } } });
    const found = await who['clerk']!.post<ListAnswer<RecordItem>>('/api/records/notary.party/query', { filter: { digest: [digest] } });
    expect(found).toMatchObject({ status: 200, body: { total: 3 } });
    expect(rig.store.tables.added.audit.some(({ object, outcome }) => object.startsWith('notary.party') && outcome === 'done')).toBe(true);
  });

  it('N03, N07: a district that asks for the figures of another is refused, and never answered with nothing', async () => {
    for (const report of ['largeFees', 'warnings', 'feeGrowth']) {
      expect((await who['district']!.get(`/api/reports/notary.${report}?district=${districtB}`)).status).toBe(403);
      expect((await who['association']!.get(`/api/reports/notary.${report}`)).status).toBe(403);
    }
    expect((await who['clerk']!.get<ReportAnswer>(`/api/reports/notary.warnings?district=${districtB}`)).status).toBe(200);
  });

  it('N05: a notary lists what is about him alone', async () => {
    const { body } = await who['officer']!.get<ListAnswer<RecordItem>>('/api/records/notary.warning');
    expect(body.total).toBe(1);
    const colleague = ofType('notary.warning').find(({ whose }) => whose.person === 'colleague')!;
    expect((await who['officer']!.get(`/api/records/notary.warning/${colleague.id}`)).status).toBe(404);
  });

  it('N05: a notary’s comparison is not in a colleague’s list, and by its id it is not there: 404; to a district of another 403', async () => {
    const { body } = await who['officer']!.get<ListAnswer<RecordItem>>('/api/records/notary.comparison');
    expect(body.total).toBe(1);
    const colleague = ofType('notary.comparison').find(({ whose }) => whose.person === 'colleague')!;
    expect((await who['officer']!.get(`/api/records/notary.comparison/${colleague.id}`)).status).toBe(404);
    expect((await who['district']!.get(`/api/records/notary.comparison/${far('notary.comparison').id}`)).status).toBe(403);
  });

  it('N04: a row is edited by nobody: there is no such action, whoever asks', async () => {
    const [one] = ofType('notary.comparison');
    for (const role of ['clerk', 'lead', 'chief', 'office'])
      for (const action of ['edit', 'replace']) {
        const { status } = await who[role]!.post(`/api/records/notary.comparison/${one!.id}/actions/${action}`, { version: 1, form: {} });
        expect([role, action, [403, 404].includes(status)]).toEqual([role, action, true]);
      }
  });

  it('N06: the association closes no warning', async () => {
    const [one] = ofType('notary.warning');
    const answer = await who['association']!.post(`/api/records/notary.warning/${one!.id}/actions/close`, {
      version: 1,
      form: { reviewText: '无' },
    });
    expect(answer.status).toBe(403);
  });
});
