import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RecordItem, RelatedView, ReportItem, SearchAnswer, SessionView, TrayItem } from '@fatong/contracts/api';
import type { RecordType } from '../../definitions/index.js';
import { allRoutes } from '../routes/index.js';
import type { Client } from '../testing/client.js';
import { districtA } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';
import { areas } from '../testing/spoken.js';
import { cast, secrets, type Member } from '../testing/rights-cast.js';
import { acts, areaRoles, learnsOfOthers, may, menus, neverToParties, reports, sees, systemRoles, unmasks, type AreaRole, type Reach, type Role } from './rules.js';

/** Demo accounts of the rig, by role. */
const accounts: Readonly<Record<Role, string>> = {
  'city-lead': 'lead', 'city-clerk': 'city', 'district-lead': 'district-lead', 'district-clerk': 'district-a', 'association-clerk': 'association', 'firm-clerk': 'firm', lawyer: 'lawyer',
  sysadmin: 'sysadmin', secadmin: 'secadmin', auditor: 'auditor', operator: 'operator', none: 'nothing',
};
const folder = join(import.meta.dirname, '../../areas/lawyers');
const everybody: readonly Role[] = [...areaRoles, ...systemRoles];
const types = areas.flatMap((area): readonly RecordType[] => area.records).filter(({ name }) => Object.hasOwn(sees, name));

describe('exactly what domain rules 3.1 grant, over the API', () => {
  let rig: Rig;
  let members: readonly Member[];
  let who: Readonly<Record<Role, Client>>;
  beforeAll(async () => {
    rig = await startRig();
    const made = cast(rig.store.tables);
    members = made.members;
    const lawyer = rig.identities.accounts.get('id-lawyer')!;
    rig.identities.accounts.set(lawyer.id, { ...lawyer, person: `lawyers.lawyer:${made.self}` });
    who = Object.fromEntries(await Promise.all(everybody.map(async (role) => [role, await rig.signIn(accounts[role])] as const))) as Record<Role, Client>;
  });
  afterAll(() => rig.close());

  const reachOf = (role: Role, type: string): Reach => (areaRoles as readonly string[]).includes(role) ? sees[type]![role as AreaRole] : 'nothing';
  const admits: Readonly<Record<Reach, (of: Member['whose']) => boolean>> = { all: () => true, district: ({ district }) => district === districtA, firm: ({ firm }) => firm === 'own', own: ({ lawyer }) => lawyer === 'self', nothing: () => false };
  const ofType = (type: string): Member[] => members.filter((one) => one.type === type);
  const visible = (role: Role, type: string): Member[] => ofType(type).filter(({ whose }) => admits[reachOf(role, type)](whose));
  /** What reaching for a record that is not theirs answers. */
  const refusedWith = (role: Role, type: string): number => (reachOf(role, type) === 'nothing' || learnsOfOthers(role as AreaRole) ? 403 : 404);

  it('are told here, or by the spec beside the record, of every type there is', () => {
    const elsewhere = areas.flatMap((area): readonly RecordType[] => area.records).filter((type) => !types.includes(type));
    const specs = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.spec.ts')).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(types.map(({ name }) => name).sort()).toEqual(Object.keys(sees).sort());
    expect(elsewhere.filter(({ name }) => !specs.some((text) => text.includes(`'${name}'`) && text.includes("problem: 'forbidden'"))).map(({ name }) => name)).toEqual([]);
  });

  it('names every action and masked field of these types', () => {
    for (const { name, actions, fields } of types) {
      expect(Object.keys(acts[name]!).sort()).toEqual(Object.keys(actions).sort());
      expect(Object.keys(unmasks[name]!).sort()).toEqual(Object.entries(fields).filter(([, { class: of }]) => of === 'personal' || of === 'sensitive').map(([field]) => field).sort());
      for (const reach of ['district', 'firm', 'own'] as const) expect(ofType(name).some(({ whose }) => !admits[reach](whose))).toBe(true);
    }
  });

  describe.each(everybody)('%s', (role) => {
    it('lists and finds exactly the records in scope', async () => {
      const found = (await who[role].post<SearchAnswer>('/api/search', { text: 'N-', limit: 50 })).body.items;
      const tray = (await who[role].get<ListAnswer<TrayItem>>('/api/tray?limit=200')).body.items;
      for (const { name } of types) {
        const expected = visible(role, name).map(({ id }) => id).sort();
        const { status, body } = await who[role].get<ListAnswer<RecordItem>>(`/api/records/${name}?limit=200`);
        expect([name, status]).toEqual([name, reachOf(role, name) === 'nothing' ? 403 : 200]);
        if (status === 200) expect(body.items.map(({ id }) => id).sort()).toEqual(expected);
        expect(found.filter(({ type }) => type === name).map(({ id }) => id).sort()).toEqual(expected);
        for (const item of tray) if (item.type === name) expect(expected).toContain(item.id);
      }
    });

    it('opens exactly those, and learns of others what he may', async () => {
      for (const { name } of types) {
        const mine = new Set(visible(role, name).map(({ id }) => id));
        for (const { id } of ofType(name)) {
          const status = mine.has(id) ? 200 : refusedWith(role, name);
          for (const part of ['', '/timeline', '/actions', '/related']) expect([name, part, (await who[role].get(`/api/records/${name}/${id}${part}`)).status]).toEqual([name, part, status]);
        }
        const absent = reachOf(role, name) === 'nothing' ? 403 : 404;
        expect((await who[role].get(`/api/records/${name}/0197b000-0000-7000-8000-ffffffffffff`)).status).toBe(absent);
      }
    });

    it('does exactly the actions that are his, on records in scope', async () => {
      for (const { name, actions } of types) {
        for (const [action, { opens }] of Object.entries(actions)) {
          const isHis = (acts[name]![action]! as readonly string[]).includes(role);
          if (opens) {
            const { status } = await who[role].post(`/api/records/${name}/actions/${action}`, {});
            expect([name, action, status === 403]).toEqual([name, action, !isHis]);
            continue;
          }
          const mine = new Set(visible(role, name).map(({ id }) => id));
          for (const { id } of ofType(name)) {
            // The version is nobody's: what is granted gets as far as being refused for that.
            const { status } = await who[role].post(`/api/records/${name}/${id}/actions/${action}`, { version: 999, reason: '试', form: {} });
            expect([name, action, mine.has(id), [403, 404].includes(status) ? status : 'granted']).toEqual([name, action, mine.has(id), !isHis ? 403 : mine.has(id) ? 'granted' : refusedWith(role, name)]);
          }
        }
      }
    });

    it('unmasks exactly what is his to unmask, and sees nobody’s secret before', async () => {
      for (const { name } of types) {
        for (const { id } of visible(role, name)) {
          const shown = await Promise.all(['', '/timeline', '/related'].map((part) => who[role].get(`/api/records/${name}/${id}${part}`)));
          for (const secret of [...Object.values(secrets.complainant), secrets.facts, secrets.idNumber, secrets.phone, secrets.represented]) expect(JSON.stringify(shown.map(({ body }) => body))).not.toContain(secret);
        }
        const [one] = visible(role, name);
        for (const [field, by] of one === undefined ? [] : Object.entries(unmasks[name]!)) {
          const isHis = (by as readonly string[]).includes(role);
          expect([name, field, (await who[role].post(`/api/records/${name}/${one!.id}/reveal`, { field, purpose: '核对情况' })).status]).toEqual([name, field, isHis ? 200 : 403]);
        }
      }
    });

    it('is offered exactly his menu, types and buttons', async () => {
      const { body } = await who[role].get<Definitions>('/api/definitions');
      const ofThese = ({ type }: { readonly type: string }): boolean => Object.hasOwn(sees, type);
      expect(body.areas.flatMap(({ menu }) => menu).filter(ofThese).map(({ title }) => title[0])).toEqual(menus[role]);
      const told = body.records.filter(ofThese);
      expect(told.map(({ type }) => type).sort()).toEqual(types.filter(({ name }) => reachOf(role, name) !== 'nothing').map(({ name }) => name).sort());
      for (const { type, actions, revealable } of told) {
        expect([type, actions.map(({ name }) => name).sort()]).toEqual([type, Object.entries(acts[type]!).filter(([, by]) => (by as readonly string[]).includes(role)).map(([name]) => name).sort()]);
        expect([type, [...revealable].sort()]).toEqual([type, Object.entries(unmasks[type]!).filter(([, by]) => (by as readonly string[]).includes(role)).map(([name]) => name).sort()]);
      }
    });

    it('reads exactly his reports', async () => {
      const { status, body } = await who[role].get<ListAnswer<ReportItem>>('/api/reports');
      const isTheirs = (may.records as readonly string[]).includes(role);
      expect(status).toBe(isTheirs ? 200 : 403);
      if (isTheirs) expect(body.items.map(({ id }) => id).filter((id) => Object.hasOwn(reports, id)).sort()).toEqual(Object.entries(reports).filter(([, by]) => (by as readonly string[]).includes(role)).map(([id]) => id).sort());
      for (const [id, by] of Object.entries(reports)) expect([id, (await who[role].get(`/api/reports/${id}`)).status]).toEqual([id, (by as readonly string[]).includes(role) ? 200 : 403]);
    });

    it('reaches exactly the pages of messages, notices and the audit that are his', async () => {
      const { body } = await who[role].get<SessionView>('/api/session');
      expect(body.may).toEqual(Object.fromEntries(Object.entries(may).map(([right, by]) => [right, (by as readonly string[]).includes(role)])));
      for (const route of allRoutes) {
        if (route.permission === 'anyone' || route.permission === 'session') continue;
        const path = route.path.replaceAll(/:\w+/g, '0197b000-0000-7000-8000-ffffffffffff');
        const { status } = route.method === 'get' ? await who[role].get(path) : await who[role].post(path, {});
        const isTheirs = (may[route.permission] as readonly string[]).includes(role);
        expect([route.path, status === 403]).toEqual([route.path, !isTheirs]);
      }
    });
  });

  it('firm and lawyer: neither who complained nor what is between bureau and association, nor the facts before the filing', async () => {
    const [mine] = ofType('lawyers.complaint').filter(({ whose }) => whose.lawyer === 'self');
    const key = `lawyers.complaint:${mine!.id}`;
    const row = rig.store.tables.records.get(key)!;
    for (const role of ['firm-clerk', 'lawyer'] as const) {
      const show = async (): Promise<RecordAnswer> => (await who[role].get<RecordAnswer>(`/api/records/lawyers.complaint/${mine!.id}`)).body;
      const filed = await show();
      expect(filed.values['complainant']).toEqual({ name: '***' });
      expect(Object.keys(filed.values).filter((name) => neverToParties.includes(name))).toEqual([]);
      expect(filed.values).toHaveProperty('evidence', 2);
      rig.store.tables.records.set(key, { ...row, values: { ...row.values, filing: null, filedOn: null } });
      const before = await show();
      expect(before.values).not.toHaveProperty('evidence');
      expect(before.withheld).toHaveProperty('facts');
      expect((await who[role].post(`/api/records/lawyers.complaint/${mine!.id}/reveal`, { field: 'facts', purpose: '准备申辩' })).status).toBe(403);
      rig.store.tables.records.set(key, row);
    }
  });

  it('the firm’s clerk is shown its lawyers and complaints beside the firm; a lawyer, who sees his own alone, none that would look like all', async () => {
    const [own] = ofType('lawyers.firm').filter(({ whose }) => whose.firm === 'own');
    const beside = async (role: Role): Promise<string[]> => (await who[role].get<ListAnswer<RelatedView>>(`/api/records/lawyers.firm/${own!.id}/related`)).body.items.map(({ type }) => type);
    expect(await beside('firm-clerk')).toEqual(['lawyers.lawyer', 'lawyers.complaint', 'lawyers.complaint', 'lawyers.membership']);
    expect(await beside('lawyer')).toEqual([]);
  });

  it('who acted on a record keeps reading it after he has moved to another district', async () => {
    const [order] = ofType('lawyers.supervision').filter(({ whose }) => whose.district !== districtA);
    const key = `lawyers.supervision:${order!.id}`;
    rig.store.tables.involvements.set(key, [{ type: order!.type, recordId: order!.id, who: 'id-district-a', role: 'part', since: '' }]);
    expect((await who['district-clerk'].get(`/api/records/${order!.type}/${order!.id}`)).status).toBe(200);
    expect((await who['district-lead'].get(`/api/records/${order!.type}/${order!.id}`)).status).toBe(403);
    rig.store.tables.involvements.set(key, []);
  });

  it('writes down who reached for what is not his, also when he does not learn that it is there', async () => {
    const [theirs] = ofType('lawyers.complaint').filter(({ whose }) => whose.lawyer === 'stranger');
    const refused = (account: string) => rig.store.tables.added.audit.filter((row) => row.account === account && row.object === `lawyers.complaint:${theirs!.id}` && row.outcome === 'refused').length;
    for (const [role, account] of [['firm-clerk', 'id-firm'], ['district-clerk', 'id-district-a']] as const) {
      const before = refused(account);
      await who[role].get(`/api/records/lawyers.complaint/${theirs!.id}`);
      expect(refused(account)).toBe(before + 1);
    }
  });

  it('nobody who is not signed in gets past the door', async () => {
    for (const route of allRoutes.filter(({ permission }) => permission !== 'anyone')) {
      const path = route.path.replaceAll(/:\w+/g, 'x');
      expect([route.path, (await rig.nobody().send(route.method.toUpperCase(), path, {})).status]).toEqual([route.path, 401]);
    }
  });
});
