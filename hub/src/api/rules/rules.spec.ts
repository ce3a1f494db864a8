import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { now, today } from '@fatong/contracts/codes';
import type { Problem } from '@fatong/contracts';
import type { ListAnswer, RuleAnswer, RuleItem, RuleTrial } from '@fatong/contracts/api';
import { entry, tower } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const city = units[0]!.id;
const pilot = '0197b000-0000-7000-8000-000000000001';
const height = '/api/rules/tower.height';
const day = today();

describe('The rules of an area over the API', () => {
  let rig: Rig;
  let [clerk, lead, both]: Client[] = [];
  const act = async (who: Client, type: string, action: string, form: object) =>
    (await who.post<{ id: string }>(`/api/records/${type}/actions/${action}`, { form })).body.id;
  const flies = (metres: number) => act(clerk!, 'tower.flight', 'start', { pilot, height: metres });
  const proposal = (over: object = {}) => ({
    since: day,
    isOn: true,
    districts: null,
    value: { metres: 200, complaints: 1 },
    reason: '扰民投诉增多',
    ...over,
  });
  const proposes = (over: object = {}, who = clerk!) => who.post<RuleAnswer>(`${height}/settings`, proposal(over));
  const decides = (who: Client, decision: string, more: object = {}, version = 2) =>
    who.post<RuleAnswer & Problem>(`${height}/settings/${version}`, { decision, ...more });

  beforeEach(async () => {
    rig = await startRig({
      areas: [tower],
      people: [
        { username: 'clerk', roles: ['tower.clerk'], unit: city },
        { username: 'lead', roles: ['tower.lead'], unit: city },
        { username: 'both', roles: ['tower.lead', 'tower.clerk'], unit: city },
        { username: 'quarter', roles: ['tower.quarter-clerk'], unit: 'district/310101' },
        { username: 'operator', roles: ['operator'], unit: city },
      ],
    });
    rig.store.tables.put(entry('tower.pilot', pilot, { code: 'P1', called: '钱一' }, { district: '310101', ownerUnit: null }));
    [clerk, lead, both] = await Promise.all(['clerk', 'lead', 'both'].map((name) => rig.signIn(name)));
  });
  afterEach(() => rig.close());

  it('are listed for who steers them, with what became of what they opened; to others there are none', async () => {
    await act(clerk!, 'tower.complaint', 'file', { pilot, loud: 'high' });
    await flies(50);
    await flies(60);
    const alerts = rig.store.tables.of('tower.alert');
    await clerk!.post(`/api/records/tower.alert/${alerts[0]!.id}/actions/dismiss`, {
      version: alerts[0]!.version,
      form: {},
      reason: '误报。',
    });
    const { items } = (await lead!.get<ListAnswer<RuleItem>>('/api/rules')).body;
    expect(items).toMatchObject([
      {
        name: 'tower.height',
        title: ['低飞扰民', 'Low and loud'],
        watches: [
          ['飞行', 'Flights'],
          ['噪声投诉', 'Noise complaints'],
        ],
        opens: { type: 'tower.alert', title: ['预警', 'Alerts'] },
        now: { version: 1, state: 'code', isOn: true, districts: null, value: { metres: 100, complaints: 1 } },
        pending: null,
        figures: { raised: 2, wrong: 1, share: 50 },
      },
      { name: 'tower.late', daily: true, figures: { raised: 0, wrong: 0, share: null } },
    ]);
    const quarter = await rig.signIn('quarter');
    expect((await quarter.get<ListAnswer<RuleItem>>('/api/rules')).body.items).toEqual([]);
    expect((await quarter.get(height)).status).toBe(404);
    expect((await quarter.post(`${height}/trial`, { districts: null, value: null })).status).toBe(404);
    expect((await (await rig.signIn('operator')).get('/api/rules')).status).toBe(403);
  });

  it('show their parameter’s fields, versions and what they opened last', async () => {
    await act(clerk!, 'tower.complaint', 'file', { pilot, loud: 'low' });
    await flies(50);
    const { body } = await clerk!.get<RuleAnswer>(height);
    expect(body).toMatchObject({
      parameter: ['高度与投诉', 'Height and complaints'],
      fields: [{ name: 'metres', kind: 'integer', min: 1 }, { name: 'complaints' }],
      versions: [{ version: 1, state: 'code', since: '2020-01-01' }],
      latest: [{ state: ['待处置', 'Pending'] }],
      may: { propose: true, decide: false, withdraw: false },
    });
    expect(body.districts.length).toBe(16);
  });

  it('are changed by two persons, effective on a day; who proposed it does not approve it, and the rule goes by it then', async () => {
    await act(clerk!, 'tower.complaint', 'file', { pilot, loud: 'low' });
    expect(await proposes()).toMatchObject({
      status: 201,
      body: { pending: { version: 2, state: 'proposed', by: 'clerk' }, may: { propose: false, decide: false, withdraw: true } },
    });
    await flies(150);
    expect(rig.store.tables.of('tower.alert')).toEqual([]);
    expect((await decides(clerk!, 'approve')).status).toBe(403);
    expect(await decides(lead!, 'approve')).toMatchObject({
      status: 200,
      body: { now: { version: 2, state: 'approved', decidedBy: 'lead' }, pending: null },
    });
    await flies(160);
    expect(rig.store.tables.of('tower.alert').map(({ values }) => values['ruleVersion'])).toEqual([
      `第 2 版（${day} 起）`,
      `第 2 版（${day} 起）`,
    ]);
    expect(
      rig.store.tables.added.audit
        .filter(({ act: of }) => of.startsWith('rules.'))
        .map(({ act: of, account, object }) => [of, account, object]),
    ).toEqual([
      ['rules.propose', 'id-clerk', 'rule:tower.height'],
      ['rules.approve', 'id-lead', 'rule:tower.height'],
    ]);
  });

  it('somebody who may both propose and approve approves nothing of his own', async () => {
    await proposes({}, both);
    expect(await decides(both!, 'approve')).toMatchObject({ status: 409, body: { type: '/problems/action-not-possible' } });
    expect((await both!.get<RuleAnswer>(height)).body.may).toEqual({ propose: false, decide: false, withdraw: true });
  });

  it('are switched off and narrowed to districts in the same way', async () => {
    await act(clerk!, 'tower.complaint', 'file', { pilot, loud: 'low' });
    await proposes({ isOn: false, value: { metres: 100, complaints: 1 } });
    await decides(lead!, 'approve');
    await flies(50);
    expect(rig.store.tables.of('tower.alert')).toEqual([]);
    await proposes({ districts: ['310101'] });
    await decides(lead!, 'approve', {}, 3);
    await flies(50);
    expect(rig.store.tables.of('tower.alert')).toHaveLength(2);
  });

  it('refuse what is not of the parameter, out of its bounds, of no district, of the past or without a reason, each at its field', async () => {
    for (const [over, pointer] of [
      [{ value: { metres: 0, complaints: 1 } }, '/value/metres'],
      [{ value: { metres: 'viel', complaints: 1 } }, '/value/metres'],
      [{ value: { metres: 100, complaints: 1, more: 1 } }, '/value/more'],
      [{ districts: ['999999'] }, '/districts'],
      [{ districts: [] }, '/districts'],
      [{ since: '2020-01-01' }, '/since'],
      [{ since: '2026-02-30' }, '/since'],
      [{ reason: '' }, '/reason'],
    ] as const)
      expect([over, await proposes(over)]).toMatchObject([over, { status: 422, body: { errors: [{ pointer }] } }]);
    expect(rig.store.tables.ruleSettings.size).toBe(0);
  });

  it('one change waits at a time; refused with a reason or withdrawn by who proposed it, the next may come', async () => {
    await proposes();
    expect((await proposes()).status).toBe(409);
    expect((await decides(lead!, 'withdraw')).status).toBe(409);
    expect(await decides(lead!, 'refuse')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect(await decides(lead!, 'refuse', { reason: '依据不足' })).toMatchObject({
      status: 200,
      body: { pending: null, versions: [{ version: 2, state: 'refused', decision: '依据不足' }, { version: 1 }] },
    });
    expect((await decides(lead!, 'approve')).status).toBe(409);
    await proposes();
    expect(await decides(clerk!, 'withdraw', {}, 3)).toMatchObject({ body: { versions: [{ state: 'withdrawn' }, {}, {}] } });
    expect((await decides(lead!, 'approve', {}, 9)).status).toBe(404);
  });

  it('are tried on the last ninety days: what would be raised, what of it is there, what would not have been; nothing is written', async () => {
    await act(clerk!, 'tower.complaint', 'file', { pilot, loud: 'high' });
    await flies(50);
    await flies(150);
    const before = JSON.stringify([...rig.store.tables.records.values()]);
    const tries = async (value: object, districts: readonly string[] | null = null) =>
      (await clerk!.post<RuleTrial>(`${height}/trial`, { districts, value })).body;
    const [known] = rig.store.tables.of('tower.alert');
    expect(await tries({ metres: 200, complaints: 1 })).toMatchObject({
      total: 2,
      there: 1,
      missed: 0,
      isCut: false,
      facts: expect.arrayContaining([
        expect.objectContaining({ words: '高度 50 米', level: ['严重', 'Grave'], known: { type: 'tower.alert', id: known!.id } }),
        expect.objectContaining({ words: '高度 150 米', known: null }),
      ]) as unknown,
    });
    expect(await tries({ metres: 40, complaints: 1 })).toMatchObject({ total: 0, there: 0, missed: 1 });
    expect(await tries({ metres: 200, complaints: 1 }, ['310115'])).toMatchObject({ total: 0 });
    expect(JSON.stringify([...rig.store.tables.records.values()])).toBe(before);
    const old = new Date(now().getTime() - 91 * 86_400_000).toISOString();
    for (const row of rig.store.tables.of('tower.flight')) rig.store.tables.put({ ...row, updatedAt: old });
    expect(await tries({ metres: 200, complaints: 1 })).toMatchObject({ total: 0 });
  });

  it('are approved by whom a parameter names, where it names others than the area does', async () => {
    const rules = tower.rules.map((rule) =>
      rule.name === 'tower.height' ? { ...rule, parameter: { ...rule.parameter, approve: ['clerk'] } } : rule,
    );
    const own = await startRig({
      areas: [{ ...tower, rules }],
      people: [
        { username: 'one', roles: ['tower.clerk'], unit: city },
        { username: 'two', roles: ['tower.clerk'], unit: city },
        { username: 'lead', roles: ['tower.lead'], unit: city },
      ],
    });
    const [one, two, head] = await Promise.all(['one', 'two', 'lead'].map((name) => own.signIn(name)));
    expect((await proposes({}, one)).body.may).toMatchObject({ decide: false, withdraw: true });
    expect((await head!.get<RuleAnswer>(height)).body.may).toMatchObject({ decide: false });
    expect((await decides(head!, 'approve')).status).toBe(403);
    expect((await decides(two!, 'approve')).body).toMatchObject({ versions: [{ state: 'approved' }, {}] });
    await own.close();
  });
});
