import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityAnswer, SessionView } from '@fatong/contracts/api';
import { firm } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { answer, arrive, comer } from '../testing/arriving.js';

let rig: Rig;
beforeAll(async () => (rig = await startRig({ passwordIdentifies: false, config: { mode: 'production' } })));
afterAll(() => rig.close());
const licenceHere = '13101202610900077';
const idOf = () => rig.store.tables.of('lawyers.applicant')[0]!.id;
const way = 'lawyers.identity';

describe('L13, L16: a lawyer of another province after the grant', () => {
  it('L13, L16: the sign-in of lawyers finds him by his new licence and makes his account there, in his firm', async () => {
    await arrive(rig, comer);
    const values = { name: comer.name, licence: licenceHere, idNumber: comer.idNumber, status: 'practising', applicant: idOf() };
    rig.store.tables.put({ ...entry('lawyers.lawyer', 'here', values, { district: '310101', ownerUnit: firm.id }), number: licenceHere });
    for (let i = 0; i < 2; i++) {
      const browser = rig.nobody();
      await browser.post('/api/session/identity', { name: way, number: licenceHere, secret: comer.idNumber, consents: true });
      await answer(rig, 'known');
      await answer(rig, 'matched');
      const inside = await browser.post<IdentityAnswer>('/api/session/identity/continue', { name: way, number: licenceHere });
      expect(inside.body).toEqual({ isIn: true, page: null });
      expect((await browser.get<SessionView>('/api/session')).body).toMatchObject({
        assurance: 'face',
        account: { name: comer.name },
        roles: [{ name: 'lawyers.lawyer' }],
        unit: { id: firm.id },
      });
    }
    const his = [...rig.identities.accounts.values()].filter(({ name }) => name === comer.name);
    expect(his.map(({ roles, person }) => [roles, person])).toEqual([
      [['lawyers.incoming'], `lawyers.applicant:${idOf()}`],
      [['lawyers.lawyer'], 'lawyers.lawyer:here'],
    ]);
  });

  it('L13: as the one who came he goes on reading his application, and applies no more', async () => {
    const { browser } = await arrive(rig, comer);
    const drafted = await browser.post<{ id: string; version: number }>('/api/records/lawyers.transferIn/actions/draft', {
      form: { applicant: idOf() },
    });
    expect(drafted.status).toBe(201);
    const { id, version } = drafted.body;
    expect((await browser.get(`/api/records/lawyers.transferIn/${id}`)).status).toBe(200);
    expect(
      await browser.post<{ detail: string }>(
        `/api/records/lawyers.transferIn/${id}/actions/submit`,
        { version, form: {} },
        { 'accept-language': 'zh' },
      ),
    ).toMatchObject({ status: 409, body: { detail: expect.stringContaining('您已是本市律师') as string } });
  });
});
