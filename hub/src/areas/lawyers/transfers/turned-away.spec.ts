import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lawyersElsewhere, type LawyerElsewhere } from '@fatong/contracts/systems/moj-identity';
import { firm } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { answer, arrive, begin, comer, goOn, other, suspended } from '../testing/arriving.js';
import { arrivalWaits } from '../testing/waiting-arrival.js';

let rig: Rig;
beforeAll(async () => (rig = await startRig({ passwordIdentifies: false, config: { mode: 'production' } })));
afterAll(() => rig.close());
beforeEach(() => {
  for (const type of ['lawyers.applicant', 'lawyers.lawyer'])
    for (const { id } of rig.store.tables.of(type)) rig.store.tables.records.delete(`${type}:${id}`);
});
const accounts = () => [...rig.identities.accounts.values()].filter(({ roles }) => roles.includes('lawyers.incoming'));
const comers = () => rig.store.tables.of('lawyers.applicant');
const refusedAs = (status: number, type: string, detail: string) => ({
  status,
  body: { type: `/problems/${type}`, detail: expect.stringContaining(detail) as string },
});
const licenceHere = '13101202610900077';
const place = { district: '310101', ownerUnit: firm.id };
const lawyerHere = (values: object) =>
  rig.store.tables.put({
    ...entry('lawyers.lawyer', 'here', { name: comer.name, licence: licenceHere, idNumber: comer.idNumber, ...values }, place),
    number: licenceHere,
  });

describe('L13: who is turned away', () => {
  it('L13: wrong numbers, an unknown licence and a face that is not alike are one and the same sentence (401); nobody is entered', async () => {
    const said: string[] = [];
    const tried: readonly (readonly [LawyerElsewhere, readonly string[]])[] = [
      [{ ...comer, idNumber: other.idNumber }, ['mismatch']],
      [{ ...comer, licence: '13301201610900555' }, ['mismatch']],
      [other, ['known', 'unlike']],
    ];
    for (const [who, results] of tried) {
      const browser = rig.nobody();
      await begin(browser, who);
      for (const result of results) await answer(rig, result);
      const no = await goOn(browser, who);
      expect(no).toMatchObject(refusedAs(401, 'identity-refused', '未能核验一致'));
      said.push(no.body.detail);
    }
    expect(new Set(said).size).toBe(1);
    expect([comers(), accounts()]).toEqual([[], []]);
  });

  it('L13: numbers that are none, a licence of this city and this city as the province are said at their fields (422), and nobody is asked', async () => {
    const before = rig.store.tables.added.outbox.length;
    const wrongAt = async (more: Readonly<Record<string, string>>) => {
      const { status, body } = await begin(rig.nobody(), comer, more);
      return [status, body.errors?.map(({ pointer }) => pointer)];
    };
    expect(await wrongAt({ idNumber: '310101199003070010' })).toEqual([422, ['/form/idNumber']]);
    expect(await wrongAt({ licence: '123' })).toEqual([422, ['/form/licence']]);
    expect(await wrongAt({ phone: '' })).toEqual([422, ['/form/phone']]);
    const ours = await begin(rig.nobody(), comer, { licence: '13101201610900904' });
    expect(ours).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/licence', detail: expect.stringContaining('律师身份核验登录') as string }] },
    });
    expect(await wrongAt({ province: 'shanghai' })).toEqual([422, ['/form/province']]);
    expect(rig.store.tables.added.outbox).toHaveLength(before);
  });

  it('L13: the sixth try within half an hour is refused (429), by the licence and by the identity number alike', async () => {
    const who = lawyersElsewhere[6]!;
    const said: number[] = [];
    for (let i = 0; i < 6; i++) said.push((await begin(rig.nobody(), who, { licence: `1320120161090080${i}` })).status);
    expect(said).toEqual([202, 202, 202, 202, 202, 429]);
    expect(await begin(rig.nobody(), who)).toMatchObject({
      status: 429,
      body: { type: '/problems/login-locked', detail: expect.stringMatching(/请 \d+ 分钟后再试/) as string },
    });
  });

  it('L13: that S01 is down is said, and that the window can enter it (503)', async () => {
    const browser = rig.nobody();
    await begin(browser, comer);
    const check = rig.store.tables.of('lawyers.arrival').at(-1)!;
    await rig.store.transact((unit) =>
      rig.parts.engine.acting.told(unit, `lawyers.arrival:${check.id}`, {
        deliveryId: 'd',
        messageId: 'm',
        system: 'moj-identity',
        type: 'moj-identity.identity-check.v1',
        outcome: 'giveUp',
        factId: rig.store.tables.added.outbox.at(-1)!.id,
      }),
    );
    expect(await goOn(browser, comer)).toMatchObject(refusedAs(503, 'identity-away', '窗口'));
    expect(rig.store.tables.of('lawyers.arrival').at(-1)!.state).toBe('unanswered');
  });

  it('L13: whom the ministry has suspended or cancelled may not apply: he hears it once it is he (409), and is not entered', async () => {
    for (const standing of ['suspended', 'cancelled']) {
      const { answered } = await arrive(rig, suspended, { standing });
      expect(answered).toMatchObject(refusedAs(409, 'action-not-possible', '执业状态为停止执业或者注销，不能申请调入'));
    }
    expect([comers(), accounts()]).toEqual([[], []]);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      act: 'login',
      outcome: 'refused',
      account: 'nobody',
      detail: { why: 'barred' },
    });
  });

  it('L13: who was entered and is suspended since comes in and reads, and hands in nothing until he practises again', async () => {
    await arrive(rig, comer);
    const drafting = (browser: Awaited<ReturnType<typeof arrive>>['browser']) =>
      browser.post<{ id: string; version: number }>('/api/records/lawyers.transferIn/actions/draft', {
        form: { applicant: comers()[0]!.id },
      });
    const { browser } = await arrive(rig, comer, { standing: 'suspended' });
    expect(comers()[0]!.values['standingThere']).toBe('suspended');
    const { id, version } = (await drafting(browser)).body;
    const submit = (by: typeof browser) =>
      by.post<{ type: string; detail: string }>(
        `/api/records/lawyers.transferIn/${id}/actions/submit`,
        { version, form: {} },
        { 'accept-language': 'zh' },
      );
    expect(await submit(browser)).toMatchObject(refusedAs(409, 'action-not-possible', '只能查看，不能提交'));
    const { browser: again } = await arrive(rig, comer);
    expect((await submit(again)).status).toBe(422);
  });

  it('L13: who is in the register here is led to the ordinary sign-in with his number (409), and a stranger who says his numbers learns nothing', async () => {
    lawyerHere({ status: 'practising' });
    const stranger = rig.nobody();
    expect((await begin(stranger, comer)).status).toBe(202);
    await answer(rig, 'known');
    await answer(rig, 'unlike');
    expect(await goOn(stranger, comer)).toMatchObject(refusedAs(401, 'identity-refused', '未能核验一致'));
    const { answered } = await arrive(rig, comer);
    expect(answered).toMatchObject(refusedAs(409, 'action-not-possible', '律师身份核验登录'));
    expect(answered.body.detail).toContain(licenceHere);
    expect(comers()).toEqual([]);
  });

  it('L13: who was here before and left comes as anybody else', async () => {
    lawyerHere({ status: 'cancelled' });
    expect((await arrive(rig, comer)).answered.body).toMatchObject({ isIn: true });
  });

  it('L13: whose licence number the window has with another identity number is sent there (409)', async () => {
    rig.store.tables.put(entry('lawyers.applicant', 'w2', { name: other.name, licence: comer.licence, idNumber: other.idNumber }));
    const { answered } = await arrive(rig, comer);
    expect(answered).toMatchObject(refusedAs(409, 'action-not-possible', '窗口更正'));
    expect(comers()).toHaveLength(1);
  });

  it('L13: the ticket of another browser opens nothing, and a check with which nobody went on has lapsed after an hour', async () => {
    await begin(rig.nobody(), comer);
    await answer(rig, 'matched');
    expect(await goOn(rig.nobody(), comer)).toMatchObject(refusedAs(401, 'identity-refused', '未能核验一致'));
    const on = await arrivalWaits.begin();
    await on.answers(on.sent()[0]!.id);
    on.world.move('2026-03-02', '10:01');
    await on.world.engine.strike();
    expect(on.now()).toMatchObject({ state: 'lapsed', values: { ticket: null } });
  });
});
