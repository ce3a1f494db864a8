import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityAsked } from '@fatong/contracts/canonical/lawyers';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { answer, arrive, begin, comer, goOn, other, phone } from '../testing/arriving.js';
import { arrival } from './arrival.js';

let rig: Rig;
beforeAll(async () => (rig = await startRig({ passwordIdentifies: false, config: { mode: 'production' } })));
afterAll(() => rig.close());
const tables = () => rig.store.tables;
const comers = () => tables().of('lawyers.applicant');
const newcomersAccounts = () => [...rig.identities.accounts.values()].filter(({ roles }) => roles.includes('lawyers.incoming'));

describe('L13: a lawyer of another province registers himself in the portal', () => {
  it('L13: S01 is asked by name, licence and identity number, with the moment of his consent; the face is looked at on its page', async () => {
    const browser = rig.nobody();
    expect((await begin(browser, comer)).status).toBe(202);
    expect(tables().added.outbox.at(-1)).toMatchObject({
      type: identityAsked.type,
      data: { name: comer.name, licence: comer.licence, idNumber: comer.idNumber, consentedAt: expect.any(String) as string },
    });
    expect((await goOn(browser, comer)).body).toEqual({ isIn: false, page: null });
    await answer(rig, 'known');
    expect((await goOn(browser, comer)).body).toEqual({
      isIn: false,
      page: expect.stringContaining('https://identity.example/face/') as string,
    });
    expect([comers(), newcomersAccounts()]).toEqual([[], []]);
    await answer(rig, 'matched');
    expect((await goOn(browser, comer)).body).toEqual({ isIn: true, page: null });
  });

  it('L13: who is confirmed has one account with exactly one role, bound to his identity; the session says face', async () => {
    const { session } = await arrive(rig, comer);
    expect(session).toMatchObject({
      assurance: 'face',
      surface: 'portal',
      account: { name: comer.name },
      roles: [{ name: 'lawyers.incoming' }],
    });
    expect(session).not.toHaveProperty('readsOnly');
    expect(comers()).toMatchObject([
      {
        number: comer.licence,
        values: {
          name: comer.name,
          licence: comer.licence,
          idNumber: comer.idNumber,
          province: 'zhejiang',
          phone,
          standingThere: 'practising',
        },
      },
    ]);
    expect(newcomersAccounts()).toMatchObject([{ person: `lawyers.applicant:${comers()[0]!.id}`, roles: ['lawyers.incoming'] }]);
  });

  it('L13: kept are result, score, request and moment of the check, and never a picture', () => {
    const checks = tables().of('lawyers.arrival');
    expect(checks.at(-1)).toMatchObject({
      state: 'entered',
      values: {
        result: 'matched',
        score: 96,
        standingThere: 'practising',
        identityRequest: expect.any(String) as string,
        answeredAt: '2026-03-02T01:00:05.000Z',
        ticket: null,
      },
    });
    expect(Object.keys(arrival.fields).filter((field) => /photo|picture|image|face/i.test(field))).toEqual([]);
  });

  it('L13: that his account was made and that he came in is written down, without his numbers; neither address nor log has them', async () => {
    const ours = tables().added.audit.filter(({ account }) => account.startsWith('identified/'));
    expect(ours.map(({ act, outcome }) => [act, outcome])).toEqual([
      ['account', 'done'],
      ['login', 'done'],
      ['login', 'done'],
    ]);
    expect(ours[0]).toMatchObject({ detail: { made: ['lawyers.incoming'], assurance: 'face' } });
    expect(JSON.stringify([tables().added.audit, rig.log])).not.toMatch(new RegExp(`${comer.idNumber}|${comer.licence}|${phone}`));
  });

  it('L13: the second time his account is found, with the phone he gives now', async () => {
    const { session } = await arrive(rig, comer, { phone: '13857100999' });
    expect(session?.account.id).toBe(newcomersAccounts()[0]!.id);
    expect([comers().length, newcomersAccounts().length]).toEqual([1, 1]);
    expect(comers()[0]!.values['phone']).toBe('13857100999');
  });

  it('L13: two registrations of the same identity under way at once make one account', async () => {
    const [one, two] = [rig.nobody(), rig.nobody()];
    const requests: string[] = [];
    for (const browser of [one, two]) {
      await begin(browser, other);
      requests.push(tables().added.outbox.at(-1)!.id);
    }
    for (const request of requests) await answer(rig, 'matched', {}, request);
    for (const browser of [one, two]) expect((await goOn(browser, other)).body.isIn).toBe(true);
    expect(comers().filter(({ values }) => values['idNumber'] === other.idNumber)).toHaveLength(1);
    expect(newcomersAccounts().filter(({ name }) => name === other.name)).toHaveLength(1);
  });

  it('L13: whom the window had entered comes in as that entry', async () => {
    const atWindow = { ...comer, name: '周远山', idNumber: '310101199003070019', licence: '13301201610900777' };
    const place = { district: null, ownerUnit: 'city' };
    tables().put(entry('lawyers.applicant', 'w1', { name: atWindow.name, licence: atWindow.licence, idNumber: atWindow.idNumber }, place));
    const { session } = await arrive(rig, atWindow);
    expect(session?.account.name).toBe('周远山');
    expect(newcomersAccounts().find(({ name }) => name === '周远山')?.person).toBe('lawyers.applicant:w1');
  });
});

describe('L13: what he may do in the portal', () => {
  let himself: Awaited<ReturnType<typeof arrive>>;
  beforeEach(async () => (himself = await arrive(rig, comer)));

  it('L13: he writes his application, and sees it and no other', async () => {
    const { browser } = himself;
    const [own] = comers().filter(({ values }) => values['idNumber'] === comer.idNumber);
    const begun = await browser.post<{ id: string }>('/api/records/lawyers.transferIn/actions/draft', {
      form: { applicant: own!.id, oldBureau: '浙江省司法厅', reason: '受聘于本市律所。' },
    });
    expect(begun.status).toBe(201);
    const { browser: stranger } = await arrive(rig, other);
    expect((await stranger.get(`/api/records/lawyers.transferIn/${begun.body.id}`)).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/api/records/lawyers.transferIn')).body.items).toEqual([]);
    expect((await browser.get<{ items: unknown[] }>('/api/records/lawyers.transferIn')).body.items).toHaveLength(1);
    expect((await browser.get<{ items: unknown[] }>('/api/records/lawyers.applicant')).body.items).toHaveLength(1);
  });

  it.each(['lawyers.lawyer', 'lawyers.background', 'lawyers.transfer', 'lawyers.identityCheck', 'lawyers.complaint'])(
    'L13: %s is not his to see',
    async (type) => {
      expect((await himself.browser.get(`/api/records/${type}`)).status).toBeGreaterThanOrEqual(403);
    },
  );
});
