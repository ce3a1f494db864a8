import { mappings } from '@fatong/mappings';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from '../../../access/index.js';
import { seedDemo } from '../../../engine/index.js';
import { MemoryReader, MemoryStore, memoryDesk } from '../../../engine/testing/index.js';
import { reading } from '../../../pipeline/index.js';
import type { Account, OrgUnit } from '../../../ports/index.js';
import { area } from '../index.js';
import { demo } from './demo.js';

const data = demo({ size: 20, today: '2026-03-02' });

describe('the demo data of notaries', () => {
  const store = new MemoryStore();
  const accounts: Account[] = [];
  const units: OrgUnit[] = [];
  const parts = {
    areas: [area],
    store,
    records: new MemoryReader(store.tables),
    rights: { mayKnow, rolesIn, scopesOf },
    systems: { 'notary-offices': ['公证机构业务系统', 'Notary offices'] } as const,
    identities: {
      account: async (username: string) => accounts.find((account) => account.username === username) ?? null,
      putUnits: async (all: readonly OrgUnit[]) => void units.push(...all),
      addAccounts: async (all: readonly Account[]) => {
        accounts.push(...all);
        for (const account of all)
          store.tables.staff.set(account.id, { account, unit: units.find(({ id }) => id === account.unit) ?? null });
      },
    },
    desk: memoryDesk(store.tables),
    read: reading(mappings),
    size: 200,
    today: '2026-03-02',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    hash: async (password: string) => `hash of ${password}`,
  };
  beforeAll(async () => void (await seedDemo(parts)));

  it('have an account of every role, each in a unit that is there', () => {
    const held = new Set(data.accounts.flatMap(({ roles }) => roles));
    expect(Object.keys(area.roles).filter((role) => !held.has(`notary.${role}`))).toEqual([]);
    expect(accounts.filter(({ unit }) => unit !== null && !units.some(({ id }) => id === unit)).map(({ username }) => username)).toEqual(
      [],
    );
  });

  it('N01–N06: raise warnings of several models, some of which were dealt with', () => {
    const warnings = store.tables.of('notary.warning');
    const models = new Set(warnings.map(({ values }) => values['model']));
    for (const model of ['elderly', 'sameParty', 'largeFee', 'video', 'substantiated'])
      expect([model, models.has(model)]).toEqual([model, true]);
    expect(warnings.some(({ values }) => values['item'] === '同一当事人单日收费')).toBe(true);
    const states = new Set(warnings.map(({ state }) => state));
    for (const state of ['raised', 'pushed', 'closed']) expect([state, states.has(state)]).toEqual([state, true]);
  });

  it('N43: have events at several of their nodes, from warnings and from what a third party said', () => {
    const events = store.tables.of('notary.event');
    const states = new Set(events.map(({ state }) => state));
    for (const state of ['sign', 'checking', 'closed']) expect([state, states.has(state)]).toEqual([state, true]);
    expect(new Set(events.map(({ values }) => values['origin']))).toEqual(new Set(['warning', 'thirdParty']));
  });

  it('N22: have acts in most states, their fees and their applicants', () => {
    const acts = store.tables.of('notary.act');
    expect(acts.length).toBeGreaterThan(60);
    expect(new Set(acts.map(({ state }) => state)).size).toBeGreaterThan(4);
    expect(store.tables.of('notary.fee').length).toBeGreaterThan(acts.length / 2);
    expect(store.tables.of('notary.party').length).toBeGreaterThan(acts.length);
  });

  it('have 22 offices, three of them of the city, and their staff', () => {
    const offices = store.tables.of('notary.office');
    expect(offices).toHaveLength(22);
    expect(offices.filter(({ values }) => values['level'] === 'city')).toHaveLength(3);
    expect(store.tables.of('notary.person').filter(({ values }) => values['office'] === null)).toEqual([]);
  });

  it('have documents that are signed for by some, a task that is late, rules in two versions, and complaints in every office’s list', () => {
    const of = (type: string) => store.tables.of(type);
    const states = (type: string) => new Set(of(type).map(({ state }) => state));
    for (const state of ['sent', 'signed', 'answered', 'copied']) expect(states('notary.delivery')).toContain(state);
    expect(
      of('notary.document')
        .filter(({ state }) => state === 'sent')
        .map(({ values }) => values['documentNumber']),
    ).toContain('沪司公函〔2026〕1号');
    expect(of('notary.task').some(({ values: { milestoneDue } }) => typeof milestoneDue === 'string' && milestoneDue < '2026-03-02')).toBe(
      true,
    );
    expect(states('notary.library')).toEqual(new Set(['current', 'revised']));
    expect(states('notary.complaint').size).toBeGreaterThanOrEqual(3);
  });

  it('N08: have checks that wait to be signed for, are under way, and are disposed of', () => {
    expect(new Set(store.tables.of('notary.check').map(({ state }) => state))).toEqual(new Set(['disposing', 'checking', 'sign']));
  });

  it('N10: have punishments in force of each kind, and one that awaits its approval', () => {
    const all = store.tables.of('notary.punishment');
    const kinds = all.filter(({ state }) => state === 'effective').map(({ values }) => values['kind']);
    expect(new Set(kinds)).toEqual(new Set(['party', 'government', 'education', 'house', 'industry', 'administrative']));
    expect(all.filter(({ state }) => state === 'second')).toHaveLength(1);
  });

  it('N50, N52: have documents for the Taiwan region and appeals at their stations', () => {
    const states = (type: string) => new Set(store.tables.of(type).map(({ state }) => state));
    expect(states('notary.taiwan')).toEqual(new Set(['answered', 'querying', 'registered', 'verifying']));
    expect(states('notary.appeal')).toEqual(new Set(['archived', 'answering']));
  });

  it('N46, N47, N49: have tables and analyses at their stations, whose figures are those of the demo', () => {
    const states = (type: string) =>
      store.tables
        .of(type)
        .map(({ state }) => state)
        .toSorted();
    expect(states('notary.report')).toEqual(['filling', 'review', 'sent']);
    expect(states('notary.analysis')).toEqual(['draft', 'published']);
    const [one] = store.tables.of('notary.report').filter(({ values }) => values['form'] === 'business');
    const figures = one!.values['figures'] as readonly Readonly<Record<string, string>>[];
    expect(new Set(figures.filter(({ table }) => table === '公证业务发展情况统计表').map(({ line }) => line)).size).toBe(23);
    expect(one!.values['text']).toMatch(/受理公证业务[\d,]+〔1〕件/);
  });

  it('N44: have outlines of the map service that wait for their approval', () => {
    expect(store.tables.of('notary.ground').map(({ state, values }) => [state, values['approval']])).toEqual([
      ['draft', '模拟S(2026)001号'],
    ]);
  });

  it('N49: have inspections of several offices, whose files and problems stand by office', () => {
    const all = store.tables.of('notary.inspected');
    expect(all.length).toBeGreaterThan(24);
    expect(
      all.filter(({ values }) => (values['office'] ?? null) === null).map(({ values }) => [values['good'], values['problems']]),
    ).toEqual([[2, 0]]);
    expect(all.some(({ state }) => state === 'rectifying')).toBe(true);
  });

  it('N11: have what the association told: matched and in force, and one revoked', () => {
    const told = store.tables.of('notary.punishment').filter(({ values }) => values['kind'] === 'industry');
    expect(told.map(({ state }) => state).sort()).toEqual(['effective', 'effective', 'revoked']);
  });

  it('N30–N38, N48: have last month scored of all offices and notaries, and indicators at their stations', () => {
    const of = (type: string) => store.tables.of(`notary.${type}`);
    expect(of('scoring').map(({ state, values }) => [state, values['subject'], values['sheets']])).toEqual([
      ['running', 'office', 22],
      ['running', 'person', 324],
    ]);
    expect(of('officeScore')).toHaveLength(22);
    expect(of('officeScore').filter(({ values }) => typeof values['risk'] === 'string').length).toBeGreaterThan(18);
    expect(of('officeScore').filter(({ values }) => typeof values['incentive'] === 'string').length).toBeGreaterThan(18);
    expect(
      of('officeScore').some(({ values }) =>
        ['business', 'team', 'quality', 'incentive', 'risk'].every((name) => typeof values[name] === 'string'),
      ),
    ).toBe(true);
    for (const model of ['skill', 'loyalty'])
      expect([model, of('personScore').filter(({ values }) => typeof values[model] === 'string').length > 100]).toEqual([model, true]);
    expect(of('indicator').map(({ state }) => state)).toEqual(['current', 'approved', 'laying', 'tried', 'draft']);
  });

  it('N32, N38: have awards that count, one that waits for the head, files of all offices, and exports asked for', () => {
    const states = (type: string) =>
      store.tables
        .of(type)
        .map(({ state }) => state)
        .toSorted();
    expect(states('notary.award')).toEqual(['recognised', 'recognised', 'review']);
    expect(states('notary.exportRequest')).toEqual(['approved', 'asked']);
    expect(store.tables.of('notary.inspection').some(({ values }) => ((values['graded'] as unknown[] | null) ?? []).length === 22)).toBe(
      true,
    );
  });

  it('N26, N33, N36: have month reports, staff and benefits of offices, and what of their data is to be put right', () => {
    const of = (kind: string) => store.tables.of('notary.dataItem').filter(({ values }) => values['kind'] === kind);
    expect(store.tables.of('notary.officeMonth').length).toBeGreaterThan(200);
    expect(store.tables.of('notary.officeMonth').filter(({ state }) => state === 'corrected')).toHaveLength(1);
    expect(new Set(store.tables.of('notary.benefit').map(({ state }) => state))).toEqual(new Set(['counted', 'withdrawn']));
    expect(new Set(of('fee').map(({ state }) => state))).toEqual(new Set(['mended', 'open']));
    // One has not handed in his certificate, and one won another title since.
    expect(of('title').filter(({ state }) => state === 'open').length).toBeLessThan(4);
    expect(of('title').filter(({ state }) => state === 'mended').length).toBeGreaterThan(20);
    const staff = store.tables.of('notary.staffing');
    expect(staff.filter(({ state }) => state === 'gone')).toHaveLength(1);
    expect(staff.filter(({ values }) => values['toldVersion'] !== values['takenVersion']).length).toBeLessThan(5);
  });

  it('N02: have an enterprise that is not counted, and one that waits for the head', () => {
    expect(
      store.tables
        .of('notary.exemption')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['current', 'listing']);
  });

  it('N39: have classes of all offices proposed, drafted and approved', () => {
    const all = store.tables.of('notary.class');
    expect(all).toHaveLength(22);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['computed', 'deciding', 'current']));
  });
});
