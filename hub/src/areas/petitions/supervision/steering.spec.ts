import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now, today } from '@fatong/contracts/codes';
import type { Problem } from '@fatong/contracts';
import type { RuleAnswer, RuleTrial } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';

const url = '/api/rules/petition.warnings';
const late = { name: '超过答复期限', kind: 'deadline', trigger: 'overdue', limit: 1, level: 'order', due: 7 };
let rig: Rig;
let [supervisor, lead, both, office]: Client[] = [];
beforeAll(async () => {
  const person = (username: string, ...roles: string[]) => ({
    username,
    roles: roles.map((role) => `petitions.${role}`),
    unit: units[0]!.id,
  });
  rig = await startRig({
    areas: [area],
    people: [
      person('supervisor', 'supervisor'),
      person('lead', 'lead'),
      person('both', 'supervisor', 'lead'),
      person('office', 'office-clerk'),
    ],
  });
  [supervisor, lead, both, office] = await Promise.all(['supervisor', 'lead', 'both', 'office'].map((name) => rig.signIn(name)));
});
afterAll(() => rig.close());
const lay = (rules: readonly object[], who = supervisor!) =>
  who.post<RuleAnswer & Problem>(`${url}/settings`, { since: today(), isOn: true, districts: null, value: { rules }, reason: '年度调整' });
const decide = (who: Client, version: number, decision = 'approve', more: object = {}) =>
  who.post<RuleAnswer & Problem>(`${url}/settings/${version}`, { decision, ...more });

describe('warning rules that are made in the page (P15)', () => {
  it('P15: a number that is negative, nought, missing or no number is refused at its place, and so is what is asked of no trigger', async () => {
    for (const [over, pointer] of [
      [{ limit: -1 }, '/value/rules/0/limit'],
      [{ limit: 0 }, '/value/rules/0/limit'],
      [{ limit: undefined }, '/value/rules/0/limit'],
      [{ limit: '多' }, '/value/rules/0/limit'],
      [{ due: 0 }, '/value/rules/0/due'],
      [{ trigger: 'guess' }, '/value/rules/0/trigger'],
      [{ name: undefined }, '/value/rules/0/name'],
    ] as const) {
      const { status, body } = await lay([{ ...late, ...over }]);
      expect([over, status, body.errors?.map((one) => one.pointer)]).toEqual([over, 422, [pointer]]);
    }
    expect(rig.store.tables.ruleSettings.size).toBe(0);
  });

  it('P15: one person alone makes no rule: who proposed it approves nothing, be he entitled to both; another does, or refuses with a reason', async () => {
    expect((await lay([late], both)).status).toBe(201);
    expect(await decide(both!, 2)).toMatchObject({ status: 409, body: { type: '/problems/action-not-possible' } });
    expect((await decide(supervisor!, 2)).status).toBe(403);
    expect((await decide(lead!, 2, 'refuse')).status).toBe(422);
    expect(await decide(lead!, 2)).toMatchObject({ status: 200, body: { now: { version: 2, state: 'approved', decidedBy: 'lead' } } });
    expect((await office!.get(url)).status).toBe(404);
  });

  it('P15: it is tried on the last ninety days before it is laid down: so many cases, by name, and nothing is issued', async () => {
    const before = rig.store.tables.of('petitions.order').length;
    for (const [i, answerDue] of ['2020-01-31', '2020-02-28', '2099-01-31'].entries())
      rig.store.tables.put({
        ...entry(
          'petitions.part',
          `0197b000-0000-7000-8000-00000000000${i}`,
          { body: 'b', duty: 'main', answerDue, acceptedOn: '2020-01-01' },
          { district: null, ownerUnit: units[0]!.id },
        ),
        state: 'handling',
        number: `FB-${i}`,
        createdAt: now().toISOString(),
        updatedAt: now().toISOString(),
      });
    rig.store.tables.put(
      entry('petitions.body', 'b', { code: 'B', name: '某处', kind: 'office' }, { district: null, ownerUnit: units[0]!.id }),
    );
    const { status, body } = await supervisor!.post<RuleTrial>(`${url}/trial`, { districts: null, value: { rules: [late] } });
    expect([status, body.facts.map(({ words }) => words.slice(0, 8)).toSorted()]).toEqual([200, ['分办件 FB-0', '分办件 FB-1']]);
    expect(rig.store.tables.of('petitions.order')).toHaveLength(before);
  });
});
