import { holds } from '@fatong/contracts/expression';
import { describe, expect, it } from 'vitest';
import { addressesOf, scopesOf } from '../../../access/index.js';
import { describeRecord } from '../../../definitions/index.js';
import { standingsOf } from '../../../engine/index.js';
import { enteredOf, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint as lawyerComplaint, decision, filing, firmComplaint, progress, review, uscc } from '../testing/reports.js';
import { complaint } from './complaint.js';
import { districts } from './districts.js';
import { overview } from './overview.js';

const only = (world: World) => world.only('lawyers.complaint');
const noticesTo = (world: World, who: Viewer) => world.tables.added.notice.filter(({ address }) => addressesOf(who).includes(address));
const seen = async (world: World) => {
  const all = Object.entries(people).map(
    async ([name, viewer]) =>
      [name, (await world.reader.get('lawyers.complaint', only(world).id, scopesOf(viewer, complaint))) !== null] as const,
  );
  return (await Promise.all(all)).flatMap(([name, is]) => (is ? [name] : []));
};

describe('a complaint about a firm (complaint.v2)', () => {
  it('L02: stands with the firm, in its district and unit, and with none of its lawyers', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [firmComplaint(1, { receivedOn: '2026-02-03' })]);
    expect(only(world)).toMatchObject({
      district: '310101',
      ownerUnit: 'association/lawyers',
      values: { subject: 'firm', firm: 'firm-1', firmUscc: uscc, lawyer: null, lawyerName: null, receivedOn: '2026-02-03' },
    });
    expect(world.tables.involvements.get(`lawyers.complaint:${only(world).id}`)!.map(({ who, role }) => [who, role])).toEqual([
      ['association/lawyers', 'handler'],
      [`firm/${uscc}`, 'firm'],
    ]);
    expect(await seen(world)).toEqual(['cityLead', 'cityClerk', 'huangpu', 'association', 'firm']);
  });

  it('L02: is called by the firm alone, in lists and search', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [firmComplaint()]);
    expect(world.tables.index.get(`lawyers.complaint:${only(world).id}`)).toMatchObject({ title: '上海法通律师事务所' });
  });

  it("L02: whose firm nobody knows is the city's alone", async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [firmComplaint(1, { firm: { uscc: '91310000MA1FL0000X', name: '无此所' } })]);
    expect(only(world)).toMatchObject({ district: null, ownerUnit: 'city', values: { firm: null } });
  });

  it('L02: tells the firm of its whole course, in sentences that say the firm and call nobody a lawyer; a lawyer is told nothing', async () => {
    const world = lawyersWorld();
    const course = [
      firmComplaint(),
      filing(2),
      progress(3, { state: 'deliberated', stage: 'deliberated' }),
      progress(4, { state: 'hearing', stage: 'heard' }),
      decision(5),
      review(6, { state: 'closed', result: 'upheld', decidedOn: '2026-03-01' }),
    ];
    for (const one of course) await world.report('lawyers', [one]);
    const told = noticesTo(world, people.firm);
    expect(told.map(({ name }) => name)).toEqual([
      'receivedOfFirm',
      'filedOfFirm',
      'deliberatedOfFirm',
      'hearingOfFirm',
      'decidedOfFirm',
      'reviewedOfFirm',
    ]);
    for (const {
      words: [zh, en],
    } of told) {
      expect(zh).toContain('对上海法通律师事务所');
      expect(en).toContain('about 上海法通律师事务所');
      expect(zh.replaceAll('律师事务所', '').replaceAll('律师协会', '')).not.toMatch(/律师|未写明|\{/);
      expect(en).not.toMatch(/lawyer|not stated|\{/);
    }
    expect(noticesTo(world, people.lawyer)).toEqual([]);
  });

  it('L02: tells of a case that was not filed, too, and anew when the decision is changed', async () => {
    const world = lawyersWorld();
    for (const one of [firmComplaint(), filing(2, { state: 'notFiled', result: 'notFiled' })]) await world.report('lawyers', [one]);
    expect(noticesTo(world, people.firm).at(-1)!.words[0]).toBe('对上海法通律师事务所的投诉已经终结：不予立案。');
    for (const one of [decision(3), decision(4, { result: 'notSanctioned', sanctions: undefined })]) await world.report('lawyers', [one]);
    expect(
      noticesTo(world, people.firm)
        .filter(({ name }) => name === 'decidedOfFirm')
        .map(({ words: [zh] }) => /决定：(.*?)。/.exec(zh)![1]),
    ).toEqual(['处分', '不予处分']);
  });

  it('L02: one that turns out to be about a lawyer reaches him, and his firm again in other words', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [firmComplaint(1)]);
    await world.report('lawyers', [lawyerComplaint(2)]);
    expect(only(world).values).toMatchObject({ subject: 'lawyer', lawyer: 'lawyer-1' });
    expect(noticesTo(world, people.lawyer).map(({ name }) => name)).toEqual(['received']);
    expect(noticesTo(world, people.firm).map(({ name }) => name)).toEqual(['receivedOfFirm', 'received']);
  });

  it('L02: however often it is filed or sanctioned, no rule proposes anybody for a list', async () => {
    const world = lawyersWorld();
    for (const id of ['TS-1', 'TS-2', 'TS-3'])
      await world.report('lawyers', [firmComplaint(1, {}, id), filing(2, {}, id), decision(3, {}, id)]);
    expect(world.tables.of('lawyers.mark')).toEqual([]);
  });
});

describe('what is drawn of a complaint', () => {
  const drawn = (values: object) =>
    describeRecord(complaint, { roles: ['district-clerk'], systems: {}, types: () => undefined })
      .fields.filter(({ show }) => show !== undefined && holds(show, values))
      .map(({ name }) => name);

  it('L02: of a firm no lawyer and no licence, of an anonymous one no complainant: neither is reported late', () => {
    expect(drawn({ subject: 'firm', anonymous: true })).toEqual([]);
    expect(drawn({ subject: 'firm', anonymous: false })).toEqual(['complainant']);
    expect(drawn({ subject: 'lawyer', anonymous: false })).toEqual(['lawyerName', 'lawyerLicence', 'complainant']);
    expect(drawn({})).toEqual(['lawyerName', 'lawyerLicence', 'complainant']);
  });
});

describe('the day the association received it', () => {
  it('L03: C-1 runs from there, and from the day of the complaint where it is not said, as in version 1', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [lawyerComplaint(1, { complainedOn: '2026-02-06', receivedOn: '2026-02-09' })]);
    expect(only(world).values).toMatchObject({ complainedOn: '2026-02-06', receivedOn: '2026-02-09', fileDue: '2026-02-28' });
    expect(standingsOf(complaint, only(world).values, '2026-03-02')).toEqual({ file: 'overdue' });
    const older = lawyersWorld();
    await older.report('lawyers', [lawyerComplaint(1, { complainedOn: '2026-02-09' })]);
    expect(only(older).values).toMatchObject({ receivedOn: null, fileDue: '2026-02-28' });
  });

  it('L03: a version that says it later moves the limit, and the state counts from that day', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [lawyerComplaint(1, { complainedOn: '2026-02-06' })]);
    expect(only(world).values['fileDue']).toBe('2026-02-27');
    await world.report('lawyers', [lawyerComplaint(2, { complainedOn: '2026-02-06', receivedOn: '2026-02-09' })]);
    expect(only(world).values['fileDue']).toBe('2026-02-28');
    const told = lawyersWorld();
    await told.report('lawyers', [firmComplaint(1, { complainedOn: '2026-02-06', receivedOn: '2026-02-09' })]);
    expect(enteredOf(told.tables.added.state)).toEqual([{ state: 'acceptance', on: '2026-02-09' }]);
  });
});

describe('figures of complaints about firms', () => {
  it('L01: have cells of their own beside the eight, and every one of the eight counts them too', () => {
    expect(overview.counters.slice(8)).toEqual(['firmsReceived', 'firmsInHand', 'firmsFiled', 'firmsSanctioned']);
    expect(overview.counters.slice(8).map((name) => overview.measures[name]!.filter['subject'])).toEqual(Array(4).fill('firm'));
    expect(overview.counters.slice(0, 8).filter((name) => 'subject' in overview.measures[name]!.filter)).toEqual([]);
    for (const table of Object.values(overview.tables)) expect(table.columns).toContain('firmsReceived');
  });

  it('L02: are no row without a name among the lawyers most complained of', () => {
    const { columns } = districts.tables['lawyer']!;
    expect(columns.map((name) => districts.measures[name]!.filter['subject'])).toEqual(columns.map(() => 'lawyer'));
  });
});
