import { describe, expect, it } from 'vitest';
import { MemoryStore, association, city, districtUnit, entry, asked, firmUnit, somebody, ward } from '../engine/testing/index.js';
import type { RecordEventRow } from '../ports/index.js';
import { gather, money, person, prose, record, say, state, end, text, type ScopeWord } from '../definitions/index.js';
import {
  mayOf,
  openAccess,
  present,
  presentChanges,
  rightsPages,
  rolesOf,
  scopesOf,
  seesOutgoing,
  surfacesOf,
  visibleEvents,
} from './index.js';
import { MemoryIdentities, MemorySignIns } from './testing/index.js';

const seenBy = (word: ScopeWord) => ({ area: 'ward', see: { clerk: word } });
const roles = ['ward.clerk'];
const secret = record(ward, 'secret', ['密', 'Secrets'], {
  fields: {
    subject: text(['事', 'Subject']),
    who: person(['人', 'Who']),
    phone: text(['电话', 'Phone'], { class: 'personal', mask: 'phone' }),
    facts: prose(['情', 'Facts'], { class: 'sensitive' }),
    amount: money(['额', 'Amount']),
  },
  states: { open: state(['在', 'Open']), done: end(['完', 'Done']) },
  see: { clerk: 'city', checker: 'city' },
  reveal: { who: ['clerk'], facts: ['clerk'] },
  actions: {
    open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject'] },
    ask: { title: ['问', 'Ask'], from: 'open', to: 'done', by: 'clerk', internal: true, then: [say(asked)] },
  },
  heading: ['subject'],
  list: { columns: ['subject'] },
});
const secrets = gather(ward, [{ secret }]);

describe('scopes', () => {
  it('are none without a role that sees the type: default deny', () => {
    expect(scopesOf(somebody('a', ['other.clerk', 'ward.ghost', 'clerk', 'operator'], city), seenBy('city'))).toEqual([]);
    expect(scopesOf(somebody('a', ['ward.constructor'], city), seenBy('city'))).toEqual([]);
  });

  it("follow from the word and the viewer's unit and person", () => {
    const firm = firmUnit('U', '310101');
    expect(scopesOf(somebody('a', roles, city), seenBy('city'))).toEqual([{ kind: 'city' }]);
    expect(scopesOf(somebody('a', roles, districtUnit('310101')), seenBy('district'))).toEqual([{ kind: 'district', district: '310101' }]);
    expect(scopesOf(somebody('a', roles, association), seenBy('association'))).toEqual([
      { kind: 'unit', unit: association.id },
      { kind: 'involved', who: [association.id] },
    ]);
    expect(scopesOf(somebody('a', roles, firm), seenBy('unit'))).toEqual([
      { kind: 'unit', unit: 'firm/U' },
      { kind: 'involved', who: ['firm/U'] },
    ]);
    expect(scopesOf(somebody('a', roles, firm, 'ward.house:h'), seenBy('own'))).toEqual([{ kind: 'involved', who: ['a', 'ward.house:h'] }]);
    expect(scopesOf(somebody('a', roles, firm, 'ward.house:h'), seenBy('assigned'))).toEqual([{ kind: 'involved', who: ['a'] }]);
  });

  it('of a district is involvement where a record belongs to several districts', () => {
    const several = {
      ...seenBy('district'),
      place: {
        involve: {
          people: [
            { role: 'subject', as: 'entry' },
            { role: 'copy', as: 'district' },
          ],
        },
      },
    } as const;
    expect(scopesOf(somebody('a', roles, districtUnit('310101')), several)).toEqual([{ kind: 'involved', who: ['district:310101'] }]);
    expect(scopesOf(somebody('a', roles, city), several)).toEqual([]);
  });

  it('give nothing where the word does not fit the unit', () => {
    expect(scopesOf(somebody('a', roles, city), seenBy('district'))).toEqual([]);
    expect(scopesOf(somebody('a', roles, districtUnit('310101')), seenBy('association'))).toEqual([]);
    expect(scopesOf({ ...somebody('a', roles, city), unit: null }, seenBy('city'))).toEqual([]);
  });

  it("of several roles add up, and the city's swallows the rest", () => {
    const both = somebody('a', ['ward.clerk', 'ward.checker'], districtUnit('310101'));
    expect(scopesOf(both, { area: 'ward', see: { clerk: 'district', checker: 'own' } })).toEqual([
      { kind: 'district', district: '310101' },
      { kind: 'involved', who: ['a'] },
    ]);
    expect(scopesOf(both, { area: 'ward', see: { clerk: 'district', checker: 'city' } })).toEqual([{ kind: 'city' }]);
  });
});

describe('roles', () => {
  it('open surfaces and the console: the operator retries, the auditor reads the audit, neither sees a record', () => {
    const of = (names: readonly string[]) => somebody('a', names, city).account;
    const demo = { isDemo: true };
    expect(mayOf(of(['operator']), demo)).toEqual({
      messages: true,
      retry: true,
      revealBodies: true,
      hold: true,
      audit: false,
      records: false,
      moveClock: false,
      calendar: false,
    });
    expect(mayOf(of(['auditor']), demo)).toEqual({
      messages: false,
      retry: false,
      revealBodies: false,
      hold: false,
      audit: true,
      records: false,
      moveClock: false,
      calendar: false,
    });
    expect(mayOf(of(roles), demo)).toEqual({
      messages: false,
      retry: false,
      revealBodies: false,
      hold: false,
      audit: false,
      records: true,
      moveClock: false,
      calendar: false,
    });
    expect([true, false].map((isDemo) => mayOf(of(['sysadmin']), { isDemo }).moveClock)).toEqual([true, false]);
    expect([...surfacesOf({ ...of(['ward.clerk']), surface: 'portal' }, [ward])]).toEqual(['portal', 'admin']);
    expect(rolesOf(of(['ward.clerk', 'ward.ghost', 'auditor']), [ward])).toEqual([
      { name: 'ward.clerk', title: ['经办人', 'Clerk'] },
      { name: 'auditor', title: ['审计管理员', 'Audit administrator'] },
    ]);
  });
});

describe('presenting', () => {
  const values = {
    subject: '事',
    who: { name: '欧阳娜', idNumber: '310101199003070019', address: '上海市徐汇区漕溪北路100号' },
    phone: '13812345678',
    facts: '内情',
    amount: -1205,
  };

  it('masks personal values, hides sensitive ones and writes money in yuan', () => {
    expect(present(secret, values)).toEqual({
      values: {
        subject: '事',
        who: { name: '欧阳*', idNumber: '310***********0019', address: '上海市徐汇区漕溪北路***' },
        phone: '138****5678',
        facts: '***',
        amount: '-12.05',
      },
      masked: ['who', 'phone', 'facts'],
    });
    expect(present(secret, {}, ['who', 'unknown'])).toEqual({ values: { who: null }, masked: [] });
  });

  it('masks the differences of events alike', () => {
    expect(
      presentChanges(secret, [
        { field: 'facts', from: null, to: '内情' },
        { field: 'removed', from: 1, to: 2 },
      ]),
    ).toEqual([{ field: 'facts', from: null, to: '***' }]);
  });

  it('tells what an event says of a field by the name it has today', () => {
    const renamed = { fields: { ...secret.fields, mobile: { ...secret.fields.phone, was: ['tel', 'phoneOf'] } } };
    expect(presentChanges(renamed, [{ field: 'tel', from: null, to: '13812345678' }])).toEqual([
      { field: 'mobile', from: null, to: '138****5678' },
    ]);
  });

  it('keeps an internal act, its outcome and its answer from who may not do it', () => {
    const event = (kind: RecordEventRow['kind'], name: string, outboxId?: string): RecordEventRow => ({
      id: name,
      type: 'ward.secret',
      recordId: 'r',
      at: '',
      kind,
      name,
      fromState: null,
      toState: null,
      actor: { kind: 'account', id: 'a', name: 'a' },
      changes: [],
      definitionVersion: '',
      ...(outboxId && { outboxId }),
    });
    const timeline = [
      event('action', 'open'),
      event('action', 'ask', 'f'),
      event('outcome', 'delivered'),
      event('report', 'ward.answered.v1', 'f'),
      event('report', 'ward.said.v1'),
    ];
    expect(visibleEvents(secret, timeline, ['clerk']).map(({ name }) => name)).toEqual([
      'open',
      'ask',
      'delivered',
      'ward.answered.v1',
      'ward.said.v1',
    ]);
    expect(visibleEvents(secret, timeline, ['checker']).map(({ name }) => name)).toEqual(['open', 'ward.said.v1']);
    expect([seesOutgoing(secret, ['clerk']), seesOutgoing(secret, ['checker']), seesOutgoing({ actions: {} }, [])]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('revealing', () => {
  const store = new MemoryStore();
  const access = openAccess({
    areas: [secrets],
    identities: new MemoryIdentities([], []),
    signIns: new MemorySignIns(() => ''),
    store,
    serverKey: Buffer.alloc(32),
    surfaces: ['admin'],
    clock: () => '2026-03-02T01:00:00.000Z',
  });
  const row = entry('ward.secret', 'r', { facts: '内情' });
  const ask = (role: string, purpose: string, field = 'facts') =>
    access.reveal({ viewer: somebody(role, [`ward.${role}`], city), record: secret, row, field, purpose });

  it('shows a value for a purpose, audited; without purpose or right it shows nothing', async () => {
    expect(await ask('clerk', '核查')).toEqual({ value: '内情' });
    expect(await ask('clerk', ' ')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/purpose' }] } });
    expect(await ask('checker', '核查')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await ask('clerk', '核查', 'phone')).toEqual({ refused: { problem: 'forbidden' } });
    expect(store.tables.added.audit.map(({ account, outcome, detail }) => [account, outcome, detail])).toEqual([
      ['clerk', 'done', { field: 'facts', purpose: '核查' }],
      ['checker', 'refused', { field: 'facts', purpose: '' }],
      ['clerk', 'refused', { field: 'phone', purpose: '' }],
    ]);
  });
});

describe('the rights matrix', () => {
  it('says for each type who sees, does and reveals what', () => {
    const [opening, { file, text } = { file: '', text: '' }] = rightsPages([secrets]);
    expect([opening?.file, file]).toEqual(['README.md', 'ward.md']);
    expect(opening?.text).toContain('- [坊 (Ward)](ward.md)');
    expect(text).toContain('| sees | city | city |');
    expect(text).toContain('| does 问 (Ask) | ● |  |');
    expect(text).toContain('| reveals 情 | ● |  |');
  });
});
