import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RuleAnswer, RuleItem, RuleTrial } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import type { Client } from '../../../api/testing/client.js';
import { people } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';

let rig: Rig;
let clerk: Client;
let lead: Client;
beforeAll(async () => {
  rig = await startRig({ people });
  [clerk, lead] = (await Promise.all(['city', 'lead'].map((name) => rig.signIn(name)))) as [Client, Client];
});
afterAll(() => rig.close());
const lay = (rule: string, change: object) =>
  clerk.post<RuleAnswer>(`/api/rules/${rule}/settings`, {
    since: today(new Date()),
    isOn: true,
    districts: null,
    value: {},
    reason: '年度调整',
    ...change,
  });

describe('the criteria Z1 to Z7 in the page of the rules (L25)', () => {
  it('L25: stand there for the city, each with what may be set', async () => {
    const { items } = (await clerk.get<ListAnswer<RuleItem>>('/api/rules')).body;
    expect(items.map(({ name }) => name).filter((name) => name.startsWith('zombie.'))).toEqual(
      Array.from({ length: 7 }, (_, i) => `zombie.Z${i + 1}`),
    );
  });

  it('L25: Z1 is set from 24 to 36 months by one person and another approves; Z4, which has nothing to set, is switched off so', async () => {
    const asked = await lay('zombie.Z1', { value: { months: 36 } });
    expect([asked.status, asked.body.may.decide]).toEqual([201, false]);
    expect((await clerk.post('/api/rules/zombie.Z1/settings/2', { decision: 'approve' })).status).toBe(403);
    expect((await lead.post('/api/rules/zombie.Z1/settings/2', { decision: 'approve' })).status).toBe(200);
    expect((await lay('zombie.Z4', { isOn: false })).status).toBe(201);
    expect((await lead.post('/api/rules/zombie.Z4/settings/2', { decision: 'approve' })).status).toBe(200);
    expect([...rig.store.tables.ruleSettings.values()].map(({ rule, value, isOn, state }) => [rule, value, isOn, state])).toEqual([
      ['zombie.Z1', { months: 36 }, true, 'approved'],
      ['zombie.Z4', {}, false, 'approved'],
    ]);
    expect(await lay('zombie.Z2', { value: { years: 0 } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/value/years' }] } });
  });

  it('L25: a trial says of whom a criterion would be true, without a run', async () => {
    rig.store.tables.put(entry('lawyers.lawyer', '0197b000-0000-7000-8000-0000000000aa', { name: '沈某', leftOn: '2020-01-31' }));
    const { status, body } = await clerk.post<RuleTrial>('/api/rules/zombie.Z3/trial', { districts: null, value: { months: 12 } });
    expect([status, body.facts.map(({ words }) => words)]).toEqual([
      200,
      expect.arrayContaining(['Z3 无执业机构：自 2020-01-31 起无执业机构']),
    ]);
  });
});
