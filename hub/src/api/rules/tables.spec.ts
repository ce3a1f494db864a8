import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { today } from '@fatong/contracts/codes';
import type { Problem } from '@fatong/contracts';
import type { ListAnswer, RuleAnswer, RuleItem } from '@fatong/contracts/api';
import { customs } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const city = units[0]!.id;
const path = '/api/rules/customs.papers';
const day = today();
const rows = [
  { row: 1, paper: 'invoice', days: 60 },
  { goods: ['food'], paper: 'permit' },
];

describe('A decision table over the API (L19)', () => {
  let rig: Rig;
  let [officer, head]: Client[] = [];
  beforeEach(async () => {
    rig = await startRig({
      areas: [customs],
      people: [
        { username: 'officer', roles: ['customs.officer'], unit: city },
        { username: 'head', roles: ['customs.head'], unit: city },
      ],
    });
    [officer, head] = [await rig.signIn('officer'), await rig.signIn('head')];
  });
  afterEach(() => rig.close());
  const proposes = (who: Client, over: object = {}) =>
    who.post<RuleAnswer & Problem>(`${path}/settings`, {
      since: day,
      isOn: true,
      districts: null,
      value: { rows },
      reason: '延长有效期',
      ...over,
    });
  const decides = (who: Client, decision: string) => who.post<RuleAnswer & Problem>(`${path}/settings/2`, { decision });

  it('stands among the rules with what consults it and its rows, and opens nothing', async () => {
    const { items } = (await officer!.get<ListAnswer<RuleItem>>('/api/rules')).body;
    expect(items).toMatchObject([
      {
        name: 'customs.papers',
        kind: 'table',
        title: ['单证表', 'Papers'],
        watches: [['通关', 'Crossings']],
        opens: null,
        figures: null,
        now: { version: 1 },
      },
    ]);
    const { body } = await officer!.get<RuleAnswer>(path);
    expect(body).toMatchObject({ kind: 'table', latest: [], may: { propose: true, decide: false } });
    expect(body.fields).toMatchObject([
      { name: 'rows', kind: 'rows', fields: [{ name: 'goods', many: true }, { name: 'origin' }, { name: 'paper' }, { name: 'days' }] },
    ]);
    expect(body.now?.value).toEqual({
      rows: [
        { row: 1, goods: ['food', 'tools', 'arms'], paper: 'invoice', days: 10 },
        { row: 2, goods: ['arms', 'food'], origin: ['far'], paper: 'permit', days: 30 },
      ],
    });
    expect((await officer!.post(`${path}/trial`, { districts: null, value: { rows } })).status).toBe(404);
  });

  it('is changed by two persons: nobody approves what he proposed', async () => {
    expect(await proposes(head!)).toMatchObject({
      status: 201,
      body: { pending: { version: 2, value: { rows: [{ paper: 'invoice', days: 60 }, { goods: ['food'] }] } } },
    });
    expect(await decides(head!, 'approve')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('somebody else must decide') as string },
    });
    expect((await decides(officer!, 'approve')).status).toBe(403);
    expect((await decides(head!, 'withdraw')).status).toBe(200);
    await proposes(officer!);
    expect(await head!.post<RuleAnswer>(`${path}/settings/3`, { decision: 'approve' })).toMatchObject({
      status: 200,
      body: { now: { version: 3 }, pending: null },
    });
    expect(rig.store.tables.added.audit.filter(({ object }) => object === 'rule:customs.papers').map(({ act }) => act)).toEqual([
      'rules.propose',
      'rules.withdraw',
      'rules.propose',
      'rules.approve',
    ]);
  });

  it('refuses what a row cannot say, a switch and districts, each at its place', async () => {
    const at = async (over: object) => ((await proposes(officer!, over)).body.errors ?? []).map(({ pointer }) => pointer);
    expect(await at({ value: { rows: [{ goods: ['gold'] }] } })).toEqual(['/value/rows/0/goods', '/value/rows/0/paper']);
    expect(await at({ value: { rows: [] } })).toEqual(['/value/rows']);
    expect(await at({ isOn: false })).toEqual(['/isOn']);
    expect(await at({ districts: ['310101'] })).toEqual(['/districts']);
    expect(await at({ since: '2020-01-01' })).toEqual(['/since']);
  });
});
