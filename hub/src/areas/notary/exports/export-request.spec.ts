import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, RecordAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

const [url, requests] = ['/api/records/notary.personScore/export', '/api/records/notary.exportRequest'];
let { rig, who, ofType } = {} as RightsRig;
beforeAll(async () => void ({ rig, who, ofType } = await startRightsRig(area, rights)));
afterAll(() => rig.close());
const ask = (by: Client, form: object = { what: 'notary.personScore', purpose: '年度考核汇总。' }) =>
  by.post<ActionAnswer>(`${requests}/actions/ask`, { form });
const act = (by: Client, { id, version }: ActionAnswer, action: string) =>
  by.post<ActionAnswer>(`${requests}/${id}/actions/${action}`, { version });
const at = (type: string, person = 'self') => ofType(type).find(({ whose }) => whose.person === person)!.id;

describe('what rests on pay, over the API', () => {
  it('N38: an export of scores or of month reports needs the approval of another person; it is good for that list and for who asked alone', async () => {
    const { clerk, lead, inspector } = who as Record<string, Client>;
    for (const type of ['notary.personScore', 'notary.officeMonth'])
      expect(await clerk!.get(`/api/records/${type}/export`)).toMatchObject({
        status: 409,
        body: { type: '/problems/action-not-possible' },
      });
    const { body: asked } = await ask(clerk!);
    expect((await act(clerk!, asked, 'approve')).status).toBe(403);
    expect(await act(lead!, asked, 'approve')).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await clerk!.get(url)).status).toBe(200);
    expect(rig.store.tables.added.audit.findLast(({ act: done }) => done === 'export')).toMatchObject({
      object: 'notary.personScore',
      detail: { approval: asked.number },
    });
    expect((await inspector!.get(url)).status).toBe(409);
    expect((await clerk!.get('/api/records/notary.officeMonth/export')).status).toBe(409);
  });

  it('N38: the head of the city’s office does not approve his own; the deputy head of the bureau does', async () => {
    const { lead, chief } = who as Record<string, Client>;
    const { body: own } = await ask(lead!);
    expect((await act(lead!, own, 'approve')).status).toBe(409);
    expect(await act(chief!, own, 'approve')).toMatchObject({ body: { state: 'approved' } });
  });

  it('N38: the association is refused (403), a colleague finds nothing (404), and his own sheet a notary reads', async () => {
    const { association, officer } = who as Record<string, Client>;
    expect((await association!.get('/api/records/notary.personScore')).status).toBe(403);
    expect((await officer!.get(`/api/records/notary.personScore/${at('notary.personScore', 'colleague')}`)).status).toBe(404);
    expect((await officer!.get(`/api/records/notary.personScore/${at('notary.personScore')}`)).status).toBe(200);
  });

  it('N33, N38: pay is masked on sheets; a district does not unmask it, the city and the own head do with a purpose, and that is audited', async () => {
    const { district, clerk, office, officer } = who as Record<string, Client>;
    const sheet = `/api/records/notary.personScore/${at('notary.personScore')}`;
    const shown = (await district!.get<RecordAnswer>(sheet)).body.values;
    expect(shown['amounts']).toEqual([expect.objectContaining({ code: 'N38-03', amount: '***' })]);
    const reveal = (by: Client, purpose?: string) => by.post(`${sheet}/reveal`, { field: 'amounts', ...(purpose && { purpose }) });
    expect((await reveal(district!, '核对绩效')).status).toBe(403);
    expect((await reveal(clerk!)).status).not.toBe(200);
    for (const by of [clerk!, office!, officer!]) expect((await reveal(by, '核对绩效')).status).toBe(200);
    expect(rig.store.tables.added.audit.filter(({ act: done }) => done === 'reveal').length).toBeGreaterThanOrEqual(3);
  });
});
